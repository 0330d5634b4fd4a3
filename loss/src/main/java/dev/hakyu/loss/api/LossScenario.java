package dev.hakyu.loss.api;

/// One way to lose money: how often, and how much each time. Scenarios given together are taken to
/// be independent.
///
/// @param name what people call it
public record LossScenario(String name, Frequency frequency, Severity severity) {

    public LossScenario {
        Checks.named("name of a loss scenario", name);
    }
}
