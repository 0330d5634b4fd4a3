package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Seen;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Resolved;
import java.util.List;
import java.util.Optional;

/// A count with what it counts and how sure it is: a bare figure says neither.
public final class CountWords {
    private CountWords() {}

    /// A figure as sure as it is said: the same figure, once confirmed, is another one. Told in
    /// other words it is the same: 約1,240名 and 1,240人分.
    record Counted(String figure, Certainty certainty) {
        /// True when the other says as much, as surely or more so.
        boolean isToldBy(Counted other) {
            return figure.equals(other.figure) && certainty.compareTo(other.certainty) >= 0;
        }
    }

    static Counted counted(Resolved<Assertion.Count> count) {
        return new Counted(Seen.count(count.value()), count.certainty());
    }

    /// 顧客 61,400人(確認).
    public static Text told(Incident incident, Resolved<Assertion.Count> count) {
        return told(incident, count, count.certainty().label());
    }

    /// 顧客 61,400人(報道、東海産業新聞).
    static Text told(Incident incident, Resolved<Assertion.Count> count, Text sure) {
        Text figure = of(incident, count);
        return new Text(
                "%s(%s)".formatted(figure.ja(), sure.ja()),
                "%s (%s)".formatted(figure.en(), sure.en()));
    }

    /// The figure with the noun it binds to; else with the classes of data that the same words
    /// name; else with a note that nothing says what is counted, unless the unit does.
    static Text of(Incident incident, Resolved<Assertion.Count> count) {
        Optional<CountTotal> total = CountTotal.of(incident, count);
        if (total.isPresent()) {
            return total.get().said();
        }
        if (!count.value().noun().isBlank()) {
            return named(count);
        }
        Text figure = IncidentWords.count(count.value());
        boolean oneOfMany =
                incident.counts().stream()
                                .filter(each ->
                                        each.basis().quote().overlaps(count.basis().quote()))
                                .count()
                        > 1;
        boolean ofData =
                switch (count.value().unit()) {
                    case PERSONS, RECORDS, OTHER -> !oneOfMany;
                    case COMPANIES, ACCOUNTS, CARDS -> false;
                };
        List<DataClass> classes = ofData ? classes(incident, count.basis().quote()) : List.of();
        boolean says =
                switch (count.value().unit()) {
                    case PERSONS, COMPANIES, ACCOUNTS, CARDS -> true;
                    case RECORDS, OTHER -> false;
                };
        boolean other = classes.equals(List.of(DataClass.OTHER));
        if (!classes.isEmpty() && !(says && other)) {
            Text what = IncidentWords.joinLabels(classes);
            return new Text(
                    "%s %s".formatted(what.ja(), figure.ja()),
                    "%s (%s)".formatted(figure.en(), what.en()));
        }
        return says
                ? figure
                : new Text(
                        figure.ja() + "(何の件数かは示されていません)", figure.en() + " (of what is not said)");
    }

    private static List<DataClass> classes(Incident incident, Quote said) {
        return named(
                incident.exposed().stream()
                        .filter(each -> each.basis().quote().overlaps(said))
                        .map(each -> each.value().dataClass())
                        .distinct()
                        .toList());
    }

    /// The figure with the noun it binds to, if it has one.
    static Text named(Resolved<Assertion.Count> count) {
        return named(count, count.value().noun());
    }

    /// @param noun what is counted; blank where nothing says it
    static Text named(Resolved<Assertion.Count> count, String noun) {
        Text figure = IncidentWords.count(count.value());
        if (noun.isBlank()) {
            return figure;
        }
        Text named = CountNoun.of(noun);
        return new Text(
                "%s %s".formatted(named.ja(), figure.ja()),
                "%s (%s)".formatted(figure.en(), named.en()));
    }

    /// The counts that stand for themselves: without those that another sums up, and without our
    /// share of them.
    public static List<Resolved<Assertion.Count>> own(Incident incident) {
        List<Resolved<Assertion.Count>> parts =
                CountTotal.in(incident).stream()
                        .flatMap(each ->
                                each.parts().stream()
                                        .filter(part ->
                                                part.certainty() == each.total().certainty()))
                        .toList();
        return incident.counts().stream()
                .filter(each -> !parts.contains(each) && !OurShare.isOurs(each))
                .toList();
    }

    /// Without "other" where a class has a name.
    public static List<DataClass> named(List<DataClass> classes) {
        List<DataClass> named = classes.stream().filter(each -> each != DataClass.OTHER).toList();
        return named.isEmpty() ? classes : named;
    }
}
