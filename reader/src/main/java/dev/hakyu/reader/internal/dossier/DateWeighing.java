package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.internal.lexicon.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Weighs the dates of an incident, role by role.
///
/// Of several days that the heaviest report gives for a role, the first stands for what begins and
/// the last for what ends. The first publication is the earliest that anybody but the attacker
/// states, however heavy: a final report does not undo the first one. Nor does a later report undo
/// when it was noticed or told, unless it says that it corrects; clocks run from these. A minute
/// stands before the bare day that holds it.
final class DateWeighing {
    private final Weight weight;
    private final Weighing weighing;

    DateWeighing(Weight weight) {
        this.weight = weight;
        this.weighing = new Weighing(weight);
    }

    Map<DateRole, Resolved<PartialDate>> resolve(List<Statement> statements) {
        Map<DateRole, Resolved<PartialDate>> dates = new EnumMap<>(DateRole.class);
        for (DateRole role : DateRole.values()) {
            List<Statement> affirmed = standing(statements, role);
            if (role == DateRole.DETECTED) {
                affirmed = withoutLaterStops(affirmed, statements);
            }
            if (!affirmed.isEmpty()) {
                dates.put(role, resolve(role, affirmed));
            }
        }
        return dates;
    }

    /// What is affirmed of a role and not withdrawn, the heaviest first.
    private List<Statement> standing(List<Statement> statements, DateRole role) {
        Map<PartialDate, List<Statement>> byDate = new LinkedHashMap<>();
        for (Statement statement : statements) {
            if (statement.what() instanceof Assertion.Dated(DateRole r, PartialDate date)
                    && r == role) {
                byDate.computeIfAbsent(date, key -> new ArrayList<>()).add(statement);
            }
        }
        List<Statement> standing = new ArrayList<>();
        byDate.values().forEach(same -> standing.addAll(weighing.affirmed(same)));
        standing.sort(weight.heaviestFirst());
        return standing;
    }

    /// A report that only tells when something stopped is read as if it was noticed then; where
    /// another tells of an earlier day, the stop came later and says nothing of it.
    private static List<Statement> withoutLaterStops(
            List<Statement> detected, List<Statement> statements) {
        return detected.stream()
                .filter(each ->
                        detected.stream().noneMatch(other -> isDayBefore(other, each))
                                || statements.stream().noneMatch(stop -> isStop(stop, each)))
                .toList();
    }

    private static boolean isDayBefore(Statement other, Statement statement) {
        return date(other)
                .earliest()
                .toLocalDate()
                .isBefore(date(statement).earliest().toLocalDate());
    }

    private static boolean isStop(Statement stop, Statement detected) {
        return stop.what() instanceof Assertion.Outage outage
                && date(detected).equals(outage.start())
                && stop.quote().overlaps(detected.quote());
    }

    private Resolved<PartialDate> resolve(DateRole role, List<Statement> affirmed) {
        List<Statement> top =
                switch (role) {
                    case DISCLOSED, TOLD_US -> stated(affirmed);
                    case DETECTED, VICTIM_TOLD -> established(affirmed);
                    case INTRUSION, CONTAINED, RESUMED, NORMAL -> topOf(affirmed);
                };
        boolean last = role == DateRole.RESUMED || role == DateRole.NORMAL;
        Comparator<Statement> byDate = Comparator.comparing(DateWeighing::date);
        Statement chosen =
                top.stream().min(last ? byDate.reversed() : byDate).orElse(affirmed.getFirst());
        Optional<Statement> finer = finer(chosen, affirmed);
        Statement basis = finer.orElse(chosen);
        List<Statement> others =
                affirmed.stream().filter(s -> !date(s).equals(date(basis))).toList();
        List<Statement> conflicting =
                role == DateRole.DISCLOSED || role == DateRole.TOLD_US
                        ? List.of()
                        : others.stream().filter(other -> conflicts(basis, other)).toList();
        Text why =
                others.isEmpty()
                        ? affirmed.size() == 1 ? Why.ONLY : Why.AGREED
                        : finer.isPresent() ? Why.FINER : why(role, last, basis, others, top);
        return new Resolved<>(date(basis), basis, newestFirst(others), conflicting, why);
    }

    private Text why(
            DateRole role,
            boolean last,
            Statement basis,
            List<Statement> others,
            List<Statement> top) {
        boolean chosenInside =
                top.stream()
                        .filter(s -> !weight.isLater(basis, s))
                        .anyMatch(s -> !date(s).equals(date(basis)));
        if (chosenInside || role == DateRole.DISCLOSED) {
            return last ? Why.LATEST : Why.EARLIEST;
        }
        boolean byRank =
                others.stream()
                        .anyMatch(s -> Weight.rank(s.speaker()) > Weight.rank(basis.speaker()));
        return byRank ? Why.STANDING : Why.LATER;
    }

    /// All but the attacker's, or the attacker's when there is nothing else.
    private static List<Statement> stated(List<Statement> affirmed) {
        List<Statement> others =
                affirmed.stream().filter(s -> s.speaker() != Speaker.ATTACKER).toList();
        return others.isEmpty() ? affirmed : others;
    }

    /// What all of the highest standing say; of one that corrects, only what that report says.
    private static List<Statement> established(List<Statement> affirmed) {
        Statement first = affirmed.getFirst();
        if (Phrase.CORRECTS.isIn(first.quote().text().toLowerCase(Locale.ROOT))) {
            return topOf(affirmed);
        }
        return affirmed.stream()
                .filter(s -> Weight.rank(s.speaker()) == Weight.rank(first.speaker()))
                .toList();
    }

    /// What the heaviest report says with that standing.
    private static List<Statement> topOf(List<Statement> affirmed) {
        Statement first = affirmed.getFirst();
        return affirmed.stream()
                .filter(s -> s.quote().report().equals(first.quote().report()))
                .filter(s -> Weight.rank(s.speaker()) == Weight.rank(first.speaker()))
                .toList();
    }

    private static Optional<Statement> finer(Statement chosen, List<Statement> affirmed) {
        PartialDate coarse = date(chosen);
        if (coarse.hasDay()) {
            return affirmed.stream()
                    .filter(s -> Weight.rank(s.speaker()) <= Weight.rank(chosen.speaker()))
                    .filter(s -> date(s).isFinerThan(coarse))
                    .min(Comparator.comparing(DateWeighing::date));
        }
        return affirmed.stream().filter(s -> isFinerPartOf(date(s), coarse)).findFirst();
    }

    private static boolean isFinerPartOf(PartialDate fine, PartialDate coarse) {
        boolean finer =
                !coarse.hasDay() && (fine.hasDay() || (coarse.month() == 0 && fine.month() > 0));
        return finer
                && fine.year() == coarse.year()
                && (coarse.month() == 0 || fine.month() == coarse.month());
    }

    /// True when the other date was set aside for its speaker's standing, not for its age, and
    /// cannot be the same day.
    private boolean conflicts(Statement basis, Statement other) {
        PartialDate a = date(basis);
        PartialDate b = date(other);
        boolean compatible =
                isFinerPartOf(a, b) || isFinerPartOf(b, a) || a.date().equals(b.date());
        boolean sameText = basis.quote().report().equals(other.quote().report());
        return !compatible
                && !(sameText && basis.speaker() == other.speaker())
                && !weight.isLater(basis, other);
    }

    private List<Statement> newestFirst(List<Statement> statements) {
        return statements.stream()
                .sorted((a, b) ->
                        weight.isLater(a, b)
                                ? -1
                                : weight.isLater(b, a) ? 1 : weight.heaviestFirst().compare(a, b))
                .toList();
    }

    private static PartialDate date(Statement statement) {
        return ((Assertion.Dated) statement.what()).date();
    }
}
