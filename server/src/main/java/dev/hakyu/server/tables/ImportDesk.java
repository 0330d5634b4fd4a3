package dev.hakyu.server.tables;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.ReadLimits;
import dev.hakyu.network.api.SentFile;
import dev.hakyu.network.api.TableImport;
import dev.hakyu.network.api.TableImport.Missing;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.NetworkCause;
import dev.hakyu.store.api.NetworkVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Takes in tables of the network: looks at them, keeps them until somebody decided, and writes
/// them. One file after the other is read, so that many that are sent at once cannot fill memory.
@Component
class ImportDesk {
    /// Files of one form.
    static final int MOST_FILES = 20;

    /// Of one file.
    static final int MOST_BYTES = 10 << 20;

    /// Of the files of one form together.
    private static final int MOST_BYTES_TOGETHER = 30 << 20;

    /// Of what waits, of everybody together.
    private static final long MOST_WAITING_BYTES = 40 << 20;

    private static final int MOST_WAITING = 10;
    private static final Duration KEPT_FOR = Duration.ofHours(2);
    private static final int ID_BYTES = 12;
    private static final int MOST_NAMES = 2_000;
    private static final ReadLimits LIMITS =
            new ReadLimits(MOST_BYTES, 200_000, 300, 8_000, 1_000, 200 << 20, 100);

    private final Workspace workspace;
    private final Kept kept;
    private final VersionKeeper keeper;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock working = new ReentrantLock(true);
    private final Map<String, WaitingImport> waiting = new LinkedHashMap<>();

    ImportDesk(Workspace workspace, Kept kept, VersionKeeper keeper, Clock hakyuClock) {
        this.workspace = workspace;
        this.kept = kept;
        this.keeper = keeper;
        this.clock = hakyuClock;
    }

    /// Why files are not looked at; empty when they are.
    static Optional<Text> refusal(List<SentTable> files) {
        if (files.isEmpty()) {
            return Optional.of(new Text("ファイルを選んでください。", "Choose the files with the tables."));
        }
        if (files.size() > MOST_FILES) {
            return Optional.of(
                    Text.of(
                            "一度に取り込めるのは%d件までです。分けて取り込んでください。",
                            "At most %d files at once; import them in several goes.", MOST_FILES));
        }
        if (files.stream().mapToLong(each -> each.content().size()).sum() > MOST_BYTES_TOGETHER) {
            return Optional.of(
                    Text.of(
                            "合わせて %d MB までです。分けて取り込んでください。",
                            "At most %d MB together; import them in several goes.",
                            MOST_BYTES_TOGETHER >> 20));
        }
        return files.stream()
                .filter(each -> each.content().size() == 0 || each.content().size() > MOST_BYTES)
                .findFirst()
                .map(each ->
                        each.content().size() == 0
                                ? Text.of("「%s」は空です。", "'%s' is empty.", each.name())
                                : Text.of(
                                        "「%s」は大きすぎます(上限 %d MB)。不要な行や画像を除いてください。",
                                        "'%s' is too large (the limit is %d MB). Take out rows or"
                                                + " pictures that are not needed.",
                                        each.name(),
                                        MOST_BYTES >> 20));
    }

    /// Keeps files for a decision. What the same person had sent before goes.
    String put(List<SentTable> files, String who) {
        working.lock();
        try {
            tidy();
            waiting.values().removeIf(each -> each.who().equals(who));
            WaitingImport sent = new WaitingImport(newId(), who, clock.instant(), files);
            waiting.put(sent.id(), sent);
            while (waiting.size() > MOST_WAITING
                    || waiting.values().stream().mapToLong(WaitingImport::bytes).sum()
                            > MOST_WAITING_BYTES) {
                waiting.remove(waiting.keySet().iterator().next());
            }
            return sent.id();
        } finally {
            working.unlock();
        }
    }

    /// What this person sent under an id.
    Optional<WaitingImport> find(String id, String who) {
        working.lock();
        try {
            tidy();
            return Optional.ofNullable(waiting.get(id)).filter(each -> each.who().equals(who));
        } finally {
            working.unlock();
        }
    }

    /// What this person sent and has not decided on.
    Optional<WaitingImport> waitingOf(String who) {
        working.lock();
        try {
            tidy();
            return waiting.values().stream().filter(each -> each.who().equals(who)).findFirst();
        } finally {
            working.unlock();
        }
    }

    void discard(WaitingImport sent) {
        working.lock();
        try {
            waiting.remove(sent.id());
        } finally {
            working.unlock();
        }
    }

    /// What the files would do to the network as it is now.
    TableImport look(WaitingImport sent, Missing missing) {
        working.lock();
        try {
            TableImport known = sent.read().get(missing);
            String now = workspace.current().network().version();
            if (known != null && known.before().version().equals(now)) {
                return known;
            }
            // Each holds two networks: those of others are made again when they look again.
            waiting.values().forEach(each -> each.read().clear());
            TableImport read = read(sent.files(), missing);
            sent.read().put(missing, read);
            return read;
        } finally {
            working.unlock();
        }
    }

    /// The same for files that are not kept.
    TableImport look(List<SentTable> files, Missing missing) {
        working.lock();
        try {
            return read(files, missing);
        } finally {
            working.unlock();
        }
    }

    /// Writes what was shown, and keeps the version that it makes. Nobody else looks or writes
    /// until the workspace is read anew.
    ///
    /// @throws InputRejected when the files of the network changed since it was looked at
    NetworkVersion write(TableImport read, String names, String who) {
        working.lock();
        workspace.inquiryLock().lock();
        keeper.lock().lock();
        try {
            read.write();
            keeper.keep(read.before(), NetworkCause.FILES, null, null);
            NetworkVersion version =
                    keeper.keep(read.after(), NetworkCause.IMPORT, who, shortened(names));
            kept.store()
                    .audit()
                    .add(
                            clock.instant(),
                            who,
                            "network-imported",
                            version.number() + " " + shortened(names));
            workspace.refresh();
            return version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            keeper.lock().unlock();
            workspace.inquiryLock().unlock();
            working.unlock();
        }
    }

    private static String shortened(String names) {
        return names.length() <= MOST_NAMES ? names : names.substring(0, MOST_NAMES - 1) + "…";
    }

    private TableImport read(List<SentTable> files, Missing missing) {
        try {
            Path folder = Files.createTempDirectory("hakyu-tables-");
            try {
                List<SentFile> sent = new ArrayList<>();
                for (int i = 0; i < files.size(); i++) {
                    SentTable each = files.get(i);
                    Path file = Files.write(folder.resolve("file-" + i), each.content().toBytes());
                    sent.add(new SentFile(each.name(), file, each.table()));
                }
                return TableImport.of(sent, missing, workspace.directory(), LIMITS);
            } finally {
                clear(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.deleteIfExists(each);
            }
        }
        Files.deleteIfExists(folder);
    }

    private void tidy() {
        waiting.values().removeIf(each -> each.at().plus(KEPT_FOR).isBefore(clock.instant()));
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
