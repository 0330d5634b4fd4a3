package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A leak that became surer, was denied or taken back: possible before, confirmed now.
///
/// @param classes the data it is told of; empty when reports speak of the leak alone
/// @param basis the statement that says what it is now
record LeakTurn(Certainty before, Certainty after, List<DataClass> classes, Statement basis) {
    private static final int MOST_NAMED = 8;

    LeakTurn {
        classes = List.copyOf(classes);
    }

    /// Of the same data; of the leak as a whole when nothing is told of the classes.
    static List<LeakTurn> between(Incident old, Incident incident) {
        Map<DataClass, Statement> then = standing(old);
        Map<DataClass, Statement> now = standing(incident);
        Turns turns = new Turns();
        then.forEach((dataClass, before) -> {
            Statement after = now.get(dataClass);
            if (after != null) {
                turns.add(before, after, dataClass);
            }
        });
        Statement before = leak(old);
        Statement after = leak(incident);
        if (turns.byCertainty.isEmpty() && before != null && after != null) {
            turns.add(before, after, null);
        }
        return turns.list();
    }

    /// Over all that was ever said of the incident, in the order of saying.
    static List<LeakTurn> history(Incident incident, ReportShelf shelf) {
        Turns turns = new Turns();
        standing(incident)
                .forEach((dataClass, after) ->
                        first(incident, shelf, after, s -> isOf(s, dataClass))
                                .ifPresent(before -> turns.add(before, after, dataClass)));
        Statement leak = leak(incident);
        if (turns.byCertainty.isEmpty() && leak != null) {
            first(incident, shelf, leak, LeakTurn::isLeak)
                    .ifPresent(before -> turns.add(before, leak, null));
        }
        return turns.list();
    }

    /// 「おそれ」から「確認」に変わりました: 氏名、メールアドレス.
    Text words() {
        String named = "";
        String of = "";
        if (!classes.isEmpty()) {
            int most = Math.min(MOST_NAMED, classes.size());
            Text names = IncidentWords.joinLabels(classes.subList(0, most));
            named = ": " + names.ja();
            of = " of " + names.en();
        }
        return new Text(
                "漏えいの確度が「%s」から「%s」に変わりました%s"
                        .formatted(before.label().ja(), after.label().ja(), named),
                "leak%s: was %s, is now %s".formatted(of, before.label().en(), after.label().en()));
    }

    /// The same with the day of saying.
    Text words(ReportShelf shelf, LocalDate now) {
        Text said = words();
        PartialDate day = shelf.saidOn(basis);
        if (day == null) {
            return said;
        }
        Text on = Wording.date(day.date().map(PartialDate::of).orElse(day), now);
        return new Text(said.ja() + "(" + on.ja() + ")", said.en() + " (" + on.en() + ")");
    }

    private static Optional<Statement> first(
            Incident incident, ReportShelf shelf, Statement after, Predicate<Statement> same) {
        PartialDate turned = shelf.saidOn(after);
        return incident.statements().stream()
                .filter(same)
                .filter(each -> turns(each.certainty(), after.certainty()))
                .filter(each -> {
                    PartialDate said = shelf.saidOn(each);
                    return said != null && turned != null && said.compareTo(turned) < 0;
                })
                .min(Comparator.comparing(Statement::certainty));
    }

    /// What stands of each class, denials too.
    private static Map<DataClass, Statement> standing(Incident incident) {
        Map<DataClass, Statement> standing = new EnumMap<>(DataClass.class);
        for (Resolved<Assertion.Exposed> denied : incident.denied()) {
            standing.put(denied.value().dataClass(), denied.basis());
        }
        for (Resolved<Assertion.Exposed> exposed : incident.exposed()) {
            standing.merge(
                    exposed.value().dataClass(),
                    exposed.basis(),
                    (a, b) -> a.certainty().compareTo(b.certainty()) <= 0 ? a : b);
        }
        if (standing.size() > 1) {
            standing.remove(DataClass.OTHER);
        }
        return standing;
    }

    private static boolean isOf(Statement statement, DataClass dataClass) {
        return statement.what() instanceof Assertion.Exposed exposed
                && exposed.dataClass() == dataClass;
    }

    private static boolean isLeak(Statement statement) {
        return statement.what() instanceof Assertion.HarmDone done && done.harm() == Harm.LEAK;
    }

    /// What stands of the leak as a whole, a denial or a withdrawal too; null when nothing is said.
    private static @Nullable Statement leak(Incident incident) {
        for (Resolved<Harm> harm : incident.harms()) {
            if (harm.value() == Harm.LEAK) {
                return harm.basis();
            }
        }
        return incident.statements().stream()
                .filter(LeakTurn::isLeak)
                .filter(each ->
                        each.certainty() == Certainty.DENIED
                                || each.certainty() == Certainty.WITHDRAWN)
                .findFirst()
                .orElse(null);
    }

    private static boolean turns(Certainty before, Certainty after) {
        boolean affirmed = before.affirms();
        boolean open = before == Certainty.POSSIBLE || before == Certainty.CLAIMED;
        return switch (after) {
            case CONFIRMED -> open || before == Certainty.REPORTED;
            case REPORTED -> open;
            case DENIED, WITHDRAWN -> affirmed;
            case POSSIBLE, CLAIMED -> false;
        };
    }

    private static final class Turns {
        private final Map<List<Certainty>, List<DataClass>> byCertainty = new LinkedHashMap<>();
        private final Map<List<Certainty>, Statement> basis = new LinkedHashMap<>();

        void add(Statement before, Statement after, @Nullable DataClass dataClass) {
            if (turns(before.certainty(), after.certainty())) {
                List<Certainty> key = List.of(before.certainty(), after.certainty());
                List<DataClass> classes = byCertainty.computeIfAbsent(key, _ -> new ArrayList<>());
                if (dataClass != null) {
                    classes.add(dataClass);
                }
                basis.putIfAbsent(key, after);
            }
        }

        List<LeakTurn> list() {
            List<LeakTurn> turns = new ArrayList<>();
            byCertainty.forEach((key, classes) -> {
                Statement said = basis.get(key);
                if (said != null) {
                    turns.add(new LeakTurn(key.getFirst(), key.getLast(), classes, said));
                }
            });
            return turns;
        }
    }
}
