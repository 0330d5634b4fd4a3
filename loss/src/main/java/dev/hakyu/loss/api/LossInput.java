package dev.hakyu.loss.api;

/// One input of a loss curve and where it came from.
///
/// @param name what it is
/// @param value as people read it, with its unit
/// @param source file and row, person, or standard value; and whether measured, answered or assumed
public record LossInput(String name, String value, String source) {

    public LossInput {
        Checks.named("name of a loss input", name);
        Checks.named("source of the loss input " + name, source);
    }
}
