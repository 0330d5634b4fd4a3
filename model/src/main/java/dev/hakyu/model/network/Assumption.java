package dev.hakyu.model.network;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A value that nobody gave and that a result rests on.
///
/// @param what what is assumed, and of what
/// @param value the value taken, with its unit
/// @param basis STANDARD when there is a source, UNKNOWN when there is none
/// @param source where a standard value comes from, or null
/// @param effectIfChanged what another value would do to the result, or null when not computed
public record Assumption(
        Text what, Text value, Basis basis, @Nullable Text source, @Nullable Text effectIfChanged) {

    /// The same with its effect filled in.
    public Assumption withEffect(Text effect) {
        return new Assumption(what, value, basis, source, effect);
    }

    public Optional<Text> findEffect() {
        return Optional.ofNullable(effectIfChanged);
    }
}
