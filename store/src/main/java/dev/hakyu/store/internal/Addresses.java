package dev.hakyu.store.internal;

import dev.hakyu.store.api.Store;
import dev.hakyu.store.api.StoreAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/// Where a workspace keeps what it keeps.
public final class Addresses {
    /// Stands in the store's folder of a copy that keeps its own file whatever the settings say.
    private static final String APART = "apart";

    private Addresses() {}

    /// Address of the workspace's database; empty when it is a file in its folder.
    public static Optional<String> of(Path workspace) {
        if (Files.exists(workspace.resolve(Store.FOLDER).resolve(APART))) {
            return Optional.empty();
        }
        for (StoreAddresses known :
                ServiceLoader.load(StoreAddresses.class, Addresses.class.getClassLoader())) {
            Optional<String> found = known.find(workspace);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Makes a workspace keep its own file.
    public static void setApart(Path workspace) throws IOException {
        Path folder = workspace.resolve(Store.FOLDER);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(APART), "");
    }
}
