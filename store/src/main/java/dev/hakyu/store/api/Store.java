package dev.hakyu.store.api;

import dev.hakyu.store.internal.Aside;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.EvidenceCheck;
import dev.hakyu.store.internal.Journal;
import dev.hakyu.store.internal.Replay;
import dev.hakyu.store.internal.Salvage;
import dev.hakyu.store.internal.Troubles;
import dev.hakyu.store.internal.WorkspaceLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a workspace keeps between two mornings, in `.hakyu/hakyu.db`.
///
/// One process writes at a time; any number may read. What a method has acknowledged by returning
/// is on the disk and survives the death of the process; nothing is ever half kept. Safe for many
/// threads. Every method throws [StoreTrouble] when the disk or the file fails it.
///
/// ```java
/// try (Store store = Store.open(workspace, "hakyu daily", clock)) {
///     store.together(() -> {
///         store.evidence().putAll(result.items());
///         store.sources().saveAll(result.after().values());
///     });
/// }
/// ```
public final class Store implements AutoCloseable {
    /// The folder within the workspace.
    public static final String FOLDER = ".hakyu";

    static final String FILE = "hakyu.db";

    private final Database database;
    private final Journal journal;
    private final @Nullable WorkspaceLock lock;
    private final EvidenceShelf evidence;
    private final SourceMemory sources;
    private final Briefs briefs;
    private final Deliveries deliveries;
    private final Readings readings;
    private final DossierHistory dossiers;
    private final Runs runs;
    private final Watches watches;
    private final Inquiries inquiries;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Looks looks;
    private final Handlings handlings;
    private final SavedFilters savedFilters;
    private final ApiTokens apiTokens;
    private final ApiReplies apiReplies;
    private final Memberships memberships;

    private Store(Database database, Journal journal, @Nullable WorkspaceLock lock) {
        this.database = database;
        this.journal = journal;
        this.lock = lock;
        this.evidence = new EvidenceShelf(database);
        this.sources = new SourceMemory(database);
        this.briefs = new Briefs(database, journal);
        this.deliveries = new Deliveries(database, journal);
        this.readings = new Readings(database);
        this.dossiers = new DossierHistory(database);
        this.runs = new Runs(database);
        this.watches = new Watches(database);
        this.inquiries = new Inquiries(database);
        this.accounts = new Accounts(database);
        this.audit = new AuditLog(database);
        this.looks = new Looks(database);
        this.handlings = new Handlings(database);
        this.savedFilters = new SavedFilters(database);
        this.apiTokens = new ApiTokens(database);
        this.apiReplies = new ApiReplies(database);
        this.memberships = new Memberships(database);
    }

    /// Opens the store of a workspace to read and write, making or upgrading it where needed, and
    /// holds the workspace until it is closed.
    ///
    /// @param command what the user runs, named to others who want the workspace meanwhile
    /// @throws StoreTrouble when the workspace is held by another process, who is named, or cannot
    ///   be written, or the database is damaged or newer than this program
    public static Store open(Path workspace, String command, Clock clock) {
        Path folder = folder(workspace);
        WorkspaceLock lock = take(folder, command, clock);
        @Nullable Store opened = null;
        try {
            opened = open(folder, new Journal(workspace), lock);
            return opened;
        } finally {
            if (opened == null) {
                release(lock, folder);
            }
        }
    }

    private static Store open(Path folder, Journal journal, WorkspaceLock lock) {
        Database database = Database.open(folder.resolve(FILE));
        database.write(handle -> Replay.intoEmpty(handle, journal));
        return new Store(database, journal, lock);
    }

    /// Moves a damaged database aside and takes what can be read of it into a new one; what the
    /// folder owns is added. Nothing is deleted.
    ///
    /// @throws StoreTrouble as [#open]
    public static Repair repair(Path workspace, String command, Clock clock) {
        Path folder = folder(workspace);
        WorkspaceLock lock = take(folder, command, clock);
        try {
            Path aside = Aside.move(folder, FILE, clock.instant());
            try (Database fresh = Database.open(folder.resolve(FILE))) {
                Salvage salvage = Salvage.of(aside.resolve(FILE), fresh);
                Journal journal = new Journal(workspace);
                int events = fresh.write(handle -> Replay.into(handle, journal));
                return new Repair(aside, salvage.rows(), salvage.incomplete(), events);
            }
        } catch (IOException e) {
            throw Troubles.notWritable(folder, e);
        } finally {
            release(lock, folder);
        }
    }

    private static WorkspaceLock take(Path folder, String command, Clock clock) {
        try {
            Files.createDirectories(folder);
            return WorkspaceLock.take(folder, LockOwner.thisProcess(command, clock));
        } catch (IOException e) {
            throw Troubles.notWritable(folder, e);
        }
    }

    /// Opens the store to read, beside a process that may be writing. Where it is not there or
    /// older than this program, it is made or upgraded first, which needs the workspace for a
    /// moment.
    ///
    /// @throws StoreTrouble as [#open]; writing to what is returned is an [IllegalStateException]
    public static Store openToRead(Path workspace, String command, Clock clock) {
        Path file = folder(workspace).resolve(FILE);
        @Nullable Database ready = Database.openToRead(file);
        if (ready == null) {
            open(workspace, command, clock).close();
            ready = Database.openToRead(file);
        }
        if (ready == null) {
            throw Troubles.damaged(file, "the schema was upgraded and is still old");
        }
        return new Store(ready, new Journal(workspace), null);
    }

    private static Path folder(Path workspace) {
        if (!Files.isDirectory(workspace)) {
            throw Troubles.noWorkspace(workspace);
        }
        if (workspace.toAbsolutePath().toString().indexOf('?') >= 0) {
            throw Troubles.badPath(workspace);
        }
        return workspace.toAbsolutePath().resolve(FOLDER);
    }

    public EvidenceShelf evidence() {
        return evidence;
    }

    public SourceMemory sources() {
        return sources;
    }

    public Briefs briefs() {
        return briefs;
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    public Readings readings() {
        return readings;
    }

    public DossierHistory dossiers() {
        return dossiers;
    }

    public Runs runs() {
        return runs;
    }

    public Watches watches() {
        return watches;
    }

    public Inquiries inquiries() {
        return inquiries;
    }

    public Accounts accounts() {
        return accounts;
    }

    public AuditLog audit() {
        return audit;
    }

    public Looks looks() {
        return looks;
    }

    public Handlings handlings() {
        return handlings;
    }

    public SavedFilters savedFilters() {
        return savedFilters;
    }

    public ApiTokens apiTokens() {
        return apiTokens;
    }

    public ApiReplies apiReplies() {
        return apiReplies;
    }

    public Memberships memberships() {
        return memberships;
    }

    /// Does several writes as one: all are kept, or none. What fails within it undoes all, even
    /// when the failure is caught.
    public <T extends @Nullable Object> T together(Supplier<T> work) {
        return database.write(_ -> work.get());
    }

    /// As [#together(Supplier)].
    public void together(Runnable work) {
        database.write(_ -> {
            work.run();
            return null;
        });
    }

    /// Looks at everything: the structure of the database, and each piece of evidence against its
    /// hash. Reads all of it once.
    public Inspection check() {
        return EvidenceCheck.of(database);
    }

    /// Erases what is older than a moment: evidence last seen before it with what was read from it,
    /// and dossiers, results and deliveries of before. Freed pages are overwritten.
    ///
    /// @param except locations to keep, such as those of incidents under watch
    public Forgotten forget(Instant before, Set<String> except, Instant now) {
        Forgotten forgotten =
                together(() -> {
                    dossiers.forget(before);
                    runs.forget(before);
                    deliveries.forget(before);
                    looks.forget(before);
                    return evidence.forget(before, except, now);
                });
        journal.forget(before);
        database.checkpoint();
        return forgotten;
    }

    /// Who held the workspace before and ended without letting it go: it crashed or was killed.
    public Optional<LockOwner> abandonedBy() {
        return lock == null ? Optional.empty() : lock.abandonedBy();
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            if (lock != null) {
                release(lock, database.file());
            }
        }
    }

    private static void release(WorkspaceLock lock, Path file) {
        try {
            lock.close();
        } catch (IOException e) {
            throw Troubles.notWritable(file, e);
        }
    }
}
