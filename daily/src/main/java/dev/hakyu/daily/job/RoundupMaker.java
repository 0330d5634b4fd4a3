package dev.hakyu.daily.job;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.daily.alert.StopNews;
import dev.hakyu.daily.alert.When;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchEntry;
import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.incident.Resolved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/// Counts a week.
final class RoundupMaker {
    private static final int MOST_HIGHLIGHTS = 10;
    private static final int DAYS_AHEAD = 7;
    private final PreparedBrief prepared;
    private final List<Incident> fresh;
    private final String homeCountry;
    private final Instant since;
    private final Instant asOf;
    private final ZoneId zone;

    /// @param prepared the state at the end of the week, changes told from its beginning
    /// @param fresh incidents that became known in the week, concerning us or not
    /// @param homeCountry ISO 3166 alpha-2
    RoundupMaker(PreparedBrief prepared, List<Incident> fresh, String homeCountry) {
        this.prepared = prepared;
        this.fresh = List.copyOf(fresh);
        this.homeCountry = homeCountry;
        this.since = prepared.brief().header().since();
        this.asOf = prepared.brief().header().asOf();
        this.zone = prepared.brief().header().zone();
    }

    Roundup make(Watch watch, int reports) {
        LocalDate from = since.atZone(zone).toLocalDate();
        LocalDate to = asOf.atZone(zone).toLocalDate();
        String company = prepared.brief().header().company();
        String marking = prepared.brief().header().marking();
        return new Roundup(
                new Text(
                        "%s 週のまとめ(%s〜%s)"
                                .formatted(company, When.day(from).ja(), When.day(to).ja()),
                        "%s: the week (%s to %s)"
                                .formatted(company, When.day(from).en(), When.day(to).en())),
                marking == null ? "" : marking,
                conclusion(reports),
                highlights(),
                products(),
                rows(Industry.class, incident -> industry(incident)),
                rows(AttackKind.class, RoundupMaker::attacks),
                List.of(
                        median(
                                new Text("侵入から検知まで", "From intrusion to detection"),
                                Incident::dwellDays),
                        median(
                                new Text("把握から公表まで", "From knowing to telling the public"),
                                Incident::notificationDelayDays)),
                watched(watch, to));
    }

    private List<Text> conclusion(int reports) {
        long home = fresh.stream().filter(this::isHome).count();
        long concerning = prepared.concerns().stream().filter(Concern::isNew).count();
        long changed =
                prepared.concerns().stream()
                        .filter(each -> !each.isNew() && !each.changes().isEmpty())
                        .count();
        return List.of(
                new Text(
                        "この1週間に新しく分かった事案は%d件です(国内%d件、国外または不明%d件。新着の記事%,d件)。"
                                .formatted(fresh.size(), home, fresh.size() - home, reports),
                        "%d incidents became known this week (%d at home, %d abroad or unknown; %,d new reports)."
                                .formatted(fresh.size(), home, fresh.size() - home, reports)),
                concerning + changed == 0
                        ? new Text(
                                "当社に関係する新しい事案と、関係する事案の変化はありませんでした。",
                                "None of them concerns us, and nothing changed in those that do.")
                        : new Text(
                                "当社に関係する事案では、新しいものが%d件、変化のあったものが%d件ありました。"
                                        .formatted(concerning, changed),
                                "Of those that concern us, %d are new and %d changed."
                                        .formatted(concerning, changed)));
    }

    private List<Roundup.Highlight> highlights() {
        return prepared.concerns().stream()
                .filter(each -> !each.changes().isEmpty())
                .limit(MOST_HIGHLIGHTS)
                .map(each ->
                        new Roundup.Highlight(
                                new Text(
                                        each.page().victim() + " — " + each.page().kind().ja(),
                                        each.page().victim() + " — " + each.page().kind().en()),
                                lines(each)))
                .toList();
    }

    private List<Roundup.Highlight> products() {
        return prepared.notices().stream()
                .filter(each -> !each.changes().isEmpty())
                .limit(MOST_HIGHLIGHTS)
                .map(each ->
                        new Roundup.Highlight(
                                new Text(
                                        each.entry().product() + " — " + each.entry().kind().ja(),
                                        each.entry().product() + " — " + each.entry().kind().en()),
                                productLines(each)))
                .toList();
    }

    private static List<Text> productLines(PreparedBrief.Notice notice) {
        List<Text> lines = new ArrayList<>();
        notice.changes().stream().map(Change::what).forEach(lines::add);
        lines.add(notice.entry().summary());
        return lines;
    }

    static List<Text> lines(Concern concern) {
        List<Text> lines = new ArrayList<>();
        concern.changes().stream().map(Change::what).forEach(lines::add);
        concern.page().paths().stream().findFirst().ifPresent(lines::add);
        lines.addAll(StopNews.told(concern));
        StopNews.restarted(concern).ifPresent(lines::add);
        return lines;
    }

    private <E extends Enum<E> & Term> List<Roundup.Row> rows(
            Class<E> words, Function<Incident, List<E>> of) {
        Map<E, int[]> counts = new EnumMap<>(words);
        for (Incident incident : fresh) {
            for (E word : of.apply(incident).stream().distinct().toList()) {
                counts.computeIfAbsent(word, _ -> new int[2])[isHome(incident) ? 0 : 1]++;
            }
        }
        return counts.entrySet().stream()
                .map(each ->
                        new Roundup.Row(
                                each.getKey().label(), each.getValue()[0], each.getValue()[1]))
                .sorted(
                        Comparator.comparingInt((Roundup.Row row) -> -(row.home() + row.abroad()))
                                .thenComparing(row -> row.label().en()))
                .toList();
    }

    private static List<Industry> industry(Incident incident) {
        Industry industry = incident.industry();
        return industry == null ? List.of() : List.of(industry);
    }

    private static List<AttackKind> attacks(Incident incident) {
        return incident.attacks().isEmpty()
                ? List.of(AttackKind.UNKNOWN)
                : incident.attacks().stream().map(Resolved::value).toList();
    }

    private boolean isHome(Incident incident) {
        return homeCountry.equals(incident.country());
    }

    private Text median(Text what, Function<Incident, OptionalLong> days) {
        List<Long> known =
                fresh.stream()
                        .map(days)
                        .filter(OptionalLong::isPresent)
                        .map(OptionalLong::getAsLong)
                        .sorted()
                        .toList();
        if (known.isEmpty()) {
            return new Text(
                    what.ja() + ": 日付の分かる事案がありません。", what.en() + ": no incident states both days.");
        }
        long middle = known.get((known.size() - 1) / 2);
        return new Text(
                "%s: 中央値 %d日(最長 %d日、日付の分かる%d件)"
                        .formatted(what.ja(), middle, known.getLast(), known.size()),
                "%s: median %d days (longest %d, of %d with both days)"
                        .formatted(what.en(), middle, known.getLast(), known.size()));
    }

    private List<Text> watched(Watch watch, LocalDate today) {
        List<Text> lines = new ArrayList<>();
        for (WatchEntry entry : watch.entries()) {
            List<WatchEvent> events =
                    entry.history().stream()
                            .filter(each -> each.at().isAfter(since) && !each.at().isAfter(asOf))
                            .filter(each -> each.kind() != WatchEvent.Kind.RENAMED)
                            .toList();
            boolean due = !entry.closed() && entry.review().isBefore(today.plusDays(DAYS_AHEAD));
            if (events.isEmpty() && !due) {
                continue;
            }
            List<String> ja = new ArrayList<>();
            List<String> en = new ArrayList<>();
            for (WatchEvent event : events) {
                Text what = event.what() == null ? event.kind().label() : event.what();
                Text day = When.shortDay(event.at().atZone(zone).toLocalDate());
                ja.add(day.ja() + " " + what.ja().replaceFirst("。$", ""));
                en.add(day.en() + " " + what.en().replaceFirst("\\.$", ""));
            }
            if (!entry.closed()) {
                ja.add("次の見直し " + When.day(entry.review()).ja());
                en.add("next review " + When.day(entry.review()).en());
            }
            lines.add(
                    new Text(
                            entry.victim() + ": " + String.join("、", ja),
                            entry.victim() + ": " + String.join("; ", en)));
        }
        return lines;
    }
}
