package dev.hakyu.daily.job;

import dev.hakyu.daily.alert.Roundup;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.incident.Resolved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/// The figures of the incidents of a week: where, of which kind, and how many days passed.
final class WeekFigures {
    /// A middle of fewer values than this says less than the values themselves.
    private static final int FEWEST_FOR_MEDIAN = 3;

    private final List<Incident> incidents;
    private final String homeCountry;

    /// @param incidents those that became known in the week
    /// @param homeCountry ISO 3166 alpha-2
    WeekFigures(List<Incident> incidents, String homeCountry) {
        this.incidents = List.copyOf(incidents);
        this.homeCountry = homeCountry;
    }

    int all() {
        return incidents.size();
    }

    /// How many at home, abroad, and where no country is told.
    Text countries() {
        int[] where = new int[3];
        incidents.forEach(each -> where[place(each)]++);
        return Roundup.Row.places(where[0], where[1], where[2]);
    }

    /// One row for each word, the most frequent first.
    ///
    /// @param of the words of an incident; counted under `none` when there are none
    <E extends Enum<E> & Term> List<Roundup.Row> rows(
            Class<E> words, Function<Incident, List<E>> of, Text none) {
        Map<Text, int[]> counts = new LinkedHashMap<>();
        for (E word : words.getEnumConstants()) {
            counts.put(word.label(), new int[3]);
        }
        for (Incident incident : incidents) {
            List<Text> labels = of.apply(incident).stream().distinct().map(Term::label).toList();
            for (Text label : labels.isEmpty() ? List.of(none) : labels) {
                counts.computeIfAbsent(label, _ -> new int[3])[place(incident)]++;
            }
        }
        return counts.entrySet().stream()
                .map(each ->
                        new Roundup.Row(
                                each.getKey(),
                                each.getValue()[0],
                                each.getValue()[1],
                                each.getValue()[2]))
                .filter(row -> row.all() > 0)
                .sorted(
                        Comparator.comparingInt((Roundup.Row row) -> -row.all())
                                .thenComparing(row -> row.label().en()))
                .toList();
    }

    static List<Industry> industry(Incident incident) {
        Industry industry = incident.industry();
        return industry == null ? List.of() : List.of(industry);
    }

    static List<AttackKind> attacks(Incident incident) {
        return incident.attacks().stream()
                .map(Resolved::value)
                .filter(kind -> kind != AttackKind.UNKNOWN)
                .toList();
    }

    /// Dwell time and notification delay.
    List<Text> days() {
        return List.of(
                days(new Text("侵入から検知まで", "From intrusion to detection"), Incident::dwellDays),
                days(
                        new Text("把握から公表まで", "From knowing to telling the public"),
                        Incident::notificationDelayDays));
    }

    private Text days(Text what, Function<Incident, OptionalLong> of) {
        record Known(String victim, long days) {}
        List<Known> known = new ArrayList<>();
        for (Incident each : incidents) {
            of.apply(each)
                    .ifPresent(days -> known.add(new Known(each.victim().value().name(), days)));
        }
        known.sort(Comparator.comparingLong(Known::days));
        if (known.isEmpty()) {
            return new Text(
                    what.ja() + ": 両方の日付が分かる事案はありません",
                    what.en() + ": no incident states both days");
        }
        if (known.size() < FEWEST_FOR_MEDIAN) {
            List<String> ja =
                    known.stream().map(each -> each.days + "日(" + each.victim + ")").toList();
            List<String> en =
                    known.stream()
                            .map(each ->
                                    "%d %s (%s)"
                                            .formatted(
                                                    each.days,
                                                    each.days == 1 ? "day" : "days",
                                                    each.victim))
                            .toList();
            return new Text(
                    "%s: %d件: %s".formatted(what.ja(), known.size(), String.join("、", ja)),
                    "%s: %d: %s".formatted(what.en(), known.size(), String.join(", ", en)));
        }
        String middle = middle(known.stream().map(Known::days).toList());
        long least = known.getFirst().days;
        long most = known.getLast().days;
        return new Text(
                "%s: 中央値 %s日(最短 %d日、最長 %d日、両方の日付が分かる%d件)"
                        .formatted(what.ja(), middle, least, most, known.size()),
                "%s: median %s days (%d to %d days, of %d with both days)"
                        .formatted(what.en(), middle, least, most, known.size()));
    }

    /// The mean of the two in the middle when their count is even; it is whole or ends in a half.
    ///
    /// @param sorted at least one
    private static String middle(List<Long> sorted) {
        long twice = sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2);
        return twice % 2 == 0 ? Long.toString(twice / 2) : Double.toString(twice / 2.0);
    }

    private int place(Incident incident) {
        String country = incident.country();
        return country == null ? 2 : country.equals(homeCountry) ? 0 : 1;
    }
}
