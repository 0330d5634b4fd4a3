package dev.hakyu.duties.internal.action;

import dev.hakyu.duties.internal.expression.Expression;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.OwnerRole;
import dev.hakyu.model.duty.RuleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One rule of the file of first actions. Its texts may hold `{names}` of the network.
///
/// @param on kinds of path it answers
/// @param withinHours from when the incident first concerned us, or null when a clock decides
/// @param clocks the first of these that runs gives the due time; empty when hours do
/// @param whatOnFirstDay the same as it reads in the first 24 hours, or null when it reads alike
/// @param stops what it costs, or null when it only looks or asks
/// @param whileStopped whether it is of no use once all that had stopped runs again
/// @param undone when it is taken back, or null when it is not
public record ActionRule(
        String id,
        List<PathKind> on,
        Expression when,
        OwnerRole owner,
        @Nullable Integer withinHours,
        List<RuleId> clocks,
        Text what,
        @Nullable Text whatOnFirstDay,
        Text prevents,
        @Nullable Text stops,
        Text decides,
        @Nullable Text undone,
        boolean whileStopped) {
    public ActionRule {
        on = List.copyOf(on);
        clocks = List.copyOf(clocks);
    }
}
