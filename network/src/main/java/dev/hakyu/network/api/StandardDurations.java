package dev.hakyu.network.api;

import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How long the stages take when nobody says so, and where that comes from.
///
/// @param assumptions one per stage, in order of stages
public record StandardDurations(Map<Stage, StageDuration> stages, List<Assumption> assumptions) {
    public StandardDurations {
        stages = Collections.unmodifiableMap(new EnumMap<>(stages));
        assumptions = List.copyOf(assumptions);
    }
}
