package dev.hakyu.store.api;

import java.nio.file.Path;
import java.util.Optional;

/// Knows where workspaces keep what they keep, when that is not their folder.
///
/// Whoever knows the settings provides it as a service (`META-INF/services`); the store knows none.
/// Everything that opens a store, copies or restores one asks, so that no command can forget to.
public interface StoreAddresses {
    /// The database of a workspace.
    ///
    /// @param workspace a folder that is there
    /// @return `postgresql://user:password@host:5432/database`, which is secret; empty when the
    ///   folder keeps its own file
    /// @throws dev.hakyu.model.InputRejected when the settings say that there is one and not which,
    ///   or what they say cannot be opened
    Optional<String> find(Path workspace);
}
