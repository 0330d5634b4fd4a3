package dev.hakyu.duties.internal.leak;

import dev.hakyu.duties.internal.expression.Expression;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.duty.RuleId;
import dev.hakyu.model.incident.DataClass;
import java.util.List;

/// One rule of the file of consequences.
///
/// @param classes those of the scope that are named as the reason
public record LeakRule(
        RuleId id,
        Expression when,
        List<DataClass> classes,
        Text abuse,
        List<Consequence.Warning> warnings,
        List<Text> prepare,
        Text advice,
        List<Text> channels) {
    public LeakRule {
        classes = List.copyOf(classes);
        warnings = List.copyOf(warnings);
        prepare = List.copyOf(prepare);
        channels = List.copyOf(channels);
    }
}
