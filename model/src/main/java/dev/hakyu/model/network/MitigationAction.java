package dev.hakyu.model.network;

import java.time.LocalDateTime;

/// Something done during a scenario that changes what follows.
public sealed interface MitigationAction {
    /// When, on the wall clock of the scenario's zone.
    LocalDateTime at();

    /// An access is cut.
    record CutAccess(AccessId access, LocalDateTime at) implements MitigationAction {}
}
