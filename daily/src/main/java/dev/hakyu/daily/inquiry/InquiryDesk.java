package dev.hakyu.daily.inquiry;

import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/// The one place from which inquiries are changed: nobody else writes to the workspace meanwhile,
/// and the store's list of inquiries is right afterwards.
public final class InquiryDesk {
    private InquiryDesk() {}

    /// What is done at the desk.
    @FunctionalInterface
    public interface Work<T> {
        T with(WorkspaceFiles files) throws IOException;
    }

    /// Takes the workspace, reads it and does the work.
    ///
    /// @param command what the user runs, named to others who want the workspace meanwhile
    /// @throws dev.hakyu.store.api.StoreTrouble when another process, which is named, holds the
    ///   workspace; then nothing was done
    public static <T> T holding(Path workspace, String command, Clock clock, Work<T> work)
            throws IOException {
        try (Store store = Store.open(workspace, command, clock)) {
            return holding(store, workspace, work);
        }
    }

    /// Reads a workspace that this process holds already and does the work. One at a time.
    public static <T> T holding(Store store, Path workspace, Work<T> work) throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        T result = work.with(files);
        InquiryIndex.rebuild(store, files.directory(), files.settings());
        return result;
    }
}
