package dev.hakyu.model.duty;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.DataClass;
import java.util.List;

/// What leaked data is likely to be used for, and what helps against it.
///
/// @param rule stable id of the rule of the data file
/// @param abuse what is likely to be tried
/// @param because the classes that make it possible, in the order of the vocabulary
/// @param warnings whom to warn and how soon, the most urgent first
/// @param prepare what to have ready
/// @param advice to the people concerned, ready to be sent
/// @param channels what to watch and guard
public record Consequence(
        RuleId rule,
        Text abuse,
        List<DataClass> because,
        List<Warning> warnings,
        List<Text> prepare,
        Text advice,
        List<Text> channels) {
    public Consequence {
        because = List.copyOf(because);
        warnings = List.copyOf(warnings);
        prepare = List.copyOf(prepare);
        channels = List.copyOf(channels);
    }

    /// Someone to warn.
    ///
    /// @param withinHours our own target, no legal deadline; more than 0
    public record Warning(Text whom, int withinHours) {
        public Warning {
            if (withinHours < 1) {
                throw new IllegalArgumentException(
                        "withinHours must be 1 or more, got " + withinHours);
            }
        }
    }
}
