package dev.hakyu.server.tables;

import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.NetworkDifference;
import dev.hakyu.network.api.NetworkDifference.Kind;
import dev.hakyu.network.api.NetworkTables;
import dev.hakyu.network.api.NetworkTexts;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.server.workspace.WorkspaceRead;
import dev.hakyu.store.api.NetworkCause;
import dev.hakyu.store.api.NetworkChange;
import dev.hakyu.store.api.NetworkVersion;
import dev.hakyu.store.api.NetworkVersions;
import dev.hakyu.store.api.StoreTrouble;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps each version of the network, whether a page imported it or somebody changed the files.
@Component
class VersionKeeper {
    /// Of one list.
    static final int MOST_LISTED = 200;

    private static final Logger LOG = LoggerFactory.getLogger(VersionKeeper.class);
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Workspace workspace;
    private final Kept kept;
    private final Clock clock;
    private final ReentrantLock keeping = new ReentrantLock();

    VersionKeeper(Workspace workspace, Kept kept, Clock hakyuClock) {
        this.workspace = workspace;
        this.kept = kept;
        this.clock = hakyuClock;
    }

    @EventListener
    void keep(ApplicationReadyEvent ready) {
        keepRead();
    }

    @EventListener
    void keep(WorkspaceRead read) {
        keepRead();
    }

    /// What is in memory may have been read before an import and finished after it: only what
    /// stands on the disk becomes a version.
    private void keepRead() {
        keeping.lock();
        try {
            Network read = workspace.whole().network();
            Optional<NetworkVersion> newest = versions().newest();
            boolean isKept =
                    newest.isPresent() && newest.get().change().version().equals(read.version());
            if (!isKept) {
                Network now =
                        newest.isEmpty()
                                ? read
                                : WorkspaceReader.read(workspace.directory()).network();
                keep(now, NetworkCause.FILES, null, null);
            }
        } catch (StoreTrouble e) {
            LOG.error("A version of the network could not be kept.", e);
        } finally {
            keeping.unlock();
        }
    }

    /// Held while files of the network are written, so that their version is kept as the import
    /// that it is.
    ReentrantLock lock() {
        return keeping;
    }

    /// Keeps a network unless it is the newest version anyway.
    ///
    /// @param by the account that imported, or null
    /// @param files that were imported, or null
    NetworkVersion keep(
            Network network, NetworkCause cause, @Nullable String by, @Nullable String files) {
        keeping.lock();
        try {
            Optional<NetworkVersion> newest = versions().newest();
            if (newest.isPresent() && newest.get().change().version().equals(network.version())) {
                return newest.get();
            }
            NetworkDifference difference =
                    newest.map(this::network)
                            .map(before -> NetworkDifference.between(before, network))
                            .orElse(new NetworkDifference(List.of()));
            NetworkChange change =
                    new NetworkChange(
                            network.version(),
                            clock.instant(),
                            newest.isPresent() ? cause : NetworkCause.FIRST,
                            by,
                            files,
                            network.organisations().size(),
                            NetworkTables.list(network).stream()
                                    .mapToInt(NetworkTables.NetworkTable::rows)
                                    .sum(),
                            difference.count(Kind.ADDED),
                            difference.count(Kind.CHANGED),
                            difference.count(Kind.REMOVED));
            return versions().keep(change, MAPPER.writeValueAsString(NetworkTexts.write(network)));
        } finally {
            keeping.unlock();
        }
    }

    /// Newest first.
    List<NetworkVersion> list() {
        return versions().newest(MOST_LISTED);
    }

    Optional<NetworkVersion> newest() {
        return versions().newest();
    }

    Optional<NetworkVersion> find(long number) {
        return versions().find(number);
    }

    Optional<NetworkVersion> before(long number) {
        return versions().before(number);
    }

    /// What was kept; an empty network when that cannot be read any more.
    Network network(NetworkVersion version) {
        Network now = workspace.current().network();
        if (now.version().equals(version.change().version())) {
            return now;
        }
        return versions()
                .body(version.change().version())
                .map(this::read)
                .orElseGet(Network::empty);
    }

    private Network read(String body) {
        try {
            return NetworkTexts.read(MAPPER.readValue(body, TEXTS), workspace.current().settings());
        } catch (JacksonException e) {
            LOG.error("A kept version of the network cannot be read.", e);
            return Network.empty();
        }
    }

    private NetworkVersions versions() {
        return kept.store().networkVersions();
    }
}
