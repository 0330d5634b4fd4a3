package dev.hakyu.duties.internal.clock;

import dev.hakyu.model.duty.StartMoment;

/// A second limit beside the first; the earlier counts.
///
/// @param hours after `start`, more than 0
/// @param droppedIfStartAfterCap the cap is void when the rule's own start comes after it
public record Cap(StartMoment start, int hours, boolean droppedIfStartAfterCap) {}
