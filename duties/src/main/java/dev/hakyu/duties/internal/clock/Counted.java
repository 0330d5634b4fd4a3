package dev.hakyu.duties.internal.clock;

import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Due;

/// A due time and how it was counted, in words.
public record Counted(Due due, Text arithmetic) {}
