package dev.hakyu.duties.api;

import dev.hakyu.duties.internal.expression.Fact;
import dev.hakyu.duties.internal.expression.Truth;
import dev.hakyu.duties.internal.leak.LeakFile;
import dev.hakyu.duties.internal.leak.LeakRule;
import dev.hakyu.duties.internal.leak.SeverityScore;
import dev.hakyu.duties.internal.yaml.RuleFile;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.duty.RuleId;
import dev.hakyu.model.duty.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What follows from leaked data: likely abuse, whom to warn, what to prepare. Rules are data and
/// can be changed and extended. Immutable.
public final class Consequences {
    private static final String SHIPPED = "/dev/hakyu/duties/consequences.yaml";

    private final Map<RuleId, LeakRule> rules;

    private Consequences(Map<RuleId, LeakRule> rules) {
        this.rules = rules;
    }

    /// The rules that ship with Hakyu.
    public static Consequences standard() {
        return new Consequences(Map.of())
                .with(RuleFile.resource(Consequences.class, SHIPPED), "consequences.yaml");
    }

    /// The same with the rules of another file; one with a known id replaces that rule.
    ///
    /// @throws dev.hakyu.model.InputRejected with every fault of the file
    public Consequences with(String text, String file) {
        Map<RuleId, LeakRule> all = new LinkedHashMap<>(rules);
        LeakFile.read(text, file).forEach(rule -> all.put(rule.id(), rule));
        return new Consequences(all);
    }

    /// The ids of all rules, in file order.
    public Set<RuleId> ids() {
        return Collections.unmodifiableSet(rules.keySet());
    }

    /// What follows, the most urgent warning first.
    public List<Consequence> of(LeakScope scope) {
        Map<String, Fact> facts = LeakFile.values(scope);
        List<Consequence> result = new ArrayList<>();
        for (LeakRule rule : rules.values()) {
            if (rule.when().evaluate(facts).truth() == Truth.TRUE) {
                result.add(
                        new Consequence(
                                rule.id(),
                                rule.abuse(),
                                rule.classes().stream()
                                        .filter(scope.classes()::contains)
                                        .sorted()
                                        .toList(),
                                rule.warnings().stream()
                                        .sorted(
                                                Comparator.comparingInt(
                                                        Consequence.Warning::withinHours))
                                        .toList(),
                                rule.prepare(),
                                rule.advice(),
                                rule.channels()));
            }
        }
        result.sort(Comparator.comparingInt(Consequences::firstWarningHours));
        return result;
    }

    /// How severe the leak is after ENISA's method; empty when no personal data is known to be
    /// concerned. It decides no legal duty.
    public Optional<Severity> severity(LeakScope scope) {
        return SeverityScore.of(scope);
    }

    private static int firstWarningHours(Consequence consequence) {
        return consequence.warnings().stream()
                .mapToInt(Consequence.Warning::withinHours)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
