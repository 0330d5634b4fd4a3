package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Background;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.incident.Resolved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What happened elsewhere: how many of which kind, at home and abroad, and how long it took to
/// notice and to tell.
public final class BackgroundSummary {
    private static final int MOST_LISTED = 12;

    /// A middle of fewer values than this says less than the values themselves.
    private static final int FEWEST_FOR_MEDIAN = 3;

    private static final Text UNKNOWN = new Text("不明", "unknown");

    private BackgroundSummary() {}

    /// The background of these incidents, none of which concerns us.
    ///
    /// @param homeCountry ISO 3166 alpha-2; an incident without a country counts in neither column
    public static Background of(List<Incident> elsewhere, ReportShelf shelf, String homeCountry) {
        return new Background(
                elsewhere.size(),
                rows(
                        elsewhere,
                        homeCountry,
                        incident -> {
                            Industry industry = incident.industry();
                            return List.of(industry == null ? UNKNOWN : industry.label());
                        }),
                rows(elsewhere, homeCountry, BackgroundSummary::attackLabels),
                (int) elsewhere.stream().filter(each -> isHome(each, homeCountry)).count(),
                (int) elsewhere.stream().filter(each -> isAbroad(each, homeCountry)).count(),
                median(
                        elsewhere,
                        Incident::dwellDays,
                        new Text("侵入から検知まで", "From intrusion to detection")),
                median(
                        elsewhere,
                        Incident::notificationDelayDays,
                        new Text("把握から公表まで", "From knowing to telling the public")),
                elsewhere.stream()
                        .sorted(
                                Comparator.comparing(
                                                BackgroundSummary::newest,
                                                Comparator.nullsLast(Comparator.reverseOrder()))
                                        .thenComparing(IncidentWords::victim))
                        .limit(MOST_LISTED)
                        .map(each -> line(each, shelf))
                        .toList());
    }

    private static List<Text> attackLabels(Incident incident) {
        List<Text> labels =
                incident.attacks().stream()
                        .map(Resolved::value)
                        .filter(kind -> kind != AttackKind.UNKNOWN)
                        .map(Term::label)
                        .toList();
        return labels.isEmpty() ? List.of(UNKNOWN) : labels;
    }

    private static List<Background.Row> rows(
            List<Incident> incidents, String homeCountry, Function<Incident, List<Text>> labels) {
        List<Text> distinct =
                incidents.stream().flatMap(each -> labels.apply(each).stream()).distinct().toList();
        List<Background.Row> rows = new ArrayList<>();
        for (Text label : distinct) {
            List<Incident> of =
                    incidents.stream().filter(each -> labels.apply(each).contains(label)).toList();
            int home = (int) of.stream().filter(each -> isHome(each, homeCountry)).count();
            rows.add(new Background.Row(label, home, of.size() - home));
        }
        rows.sort(
                Comparator.comparingInt((Background.Row row) -> -(row.home() + row.abroad()))
                        .thenComparing(row -> row.label().en()));
        return rows;
    }

    private static @Nullable Text median(
            List<Incident> incidents, Function<Incident, OptionalLong> days, Text what) {
        List<Long> known =
                incidents.stream()
                        .map(days)
                        .filter(OptionalLong::isPresent)
                        .map(OptionalLong::getAsLong)
                        .sorted()
                        .toList();
        if (known.isEmpty()) {
            return null;
        }
        if (known.size() < FEWEST_FOR_MEDIAN) {
            return new Text(
                    "%s: %d件: %s"
                            .formatted(
                                    what.ja(),
                                    known.size(),
                                    String.join(
                                            "、", known.stream().map(each -> each + "日").toList())),
                    "%s: %d with known dates: %s days"
                            .formatted(
                                    what.en(),
                                    known.size(),
                                    String.join(
                                            " and ",
                                            known.stream().map(String::valueOf).toList())));
        }
        long middle = known.get((known.size() - 1) / 2);
        return new Text(
                "%s: 中央値 %d日(日付の分かる%d件、最短 %d日、最長 %d日)"
                        .formatted(
                                what.ja(), middle, known.size(), known.getFirst(), known.getLast()),
                "%s: median %d days (%d with known dates, %d to %d days)"
                        .formatted(
                                what.en(),
                                middle,
                                known.size(),
                                known.getFirst(),
                                known.getLast()));
    }

    private static Background.Elsewhere line(Incident incident, ReportShelf shelf) {
        List<Text> details = new ArrayList<>();
        if (!incident.counts().isEmpty()) {
            details.add(IncidentWords.count(incident.counts().getFirst().value()));
        }
        incident.via().stream()
                .map(via -> via.value().organisation())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(IncidentWords::name)
                .ifPresent(name ->
                        details.add(new Text("経由: " + name.ja(), "by way of " + name.en())));
        return new Background.Elsewhere(
                IncidentWords.victim(incident),
                IncidentWords.kind(incident),
                IncidentWords.certainty(incident),
                details.isEmpty() ? null : IncidentWords.join(details),
                shelf.nameOf(incident.reports().getLast()));
    }

    private static boolean isHome(Incident incident, String homeCountry) {
        return homeCountry.equals(incident.country());
    }

    private static boolean isAbroad(Incident incident, String homeCountry) {
        return incident.country() != null && !homeCountry.equals(incident.country());
    }

    private static @Nullable PartialDate newest(Incident incident) {
        return incident.date(DateRole.DISCLOSED)
                .or(() -> incident.date(DateRole.DETECTED))
                .or(() -> incident.date(DateRole.INTRUSION))
                .orElse(null);
    }
}
