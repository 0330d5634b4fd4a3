package dev.hakyu.store.api;

import dev.hakyu.store.internal.Addresses;
import dev.hakyu.store.internal.Aside;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.EvidenceCheck;
import dev.hakyu.store.internal.Journal;
import dev.hakyu.store.internal.OwnerOnly;
import dev.hakyu.store.internal.PostgresDatabase;
import dev.hakyu.store.internal.Replay;
import dev.hakyu.store.internal.Salvage;
import dev.hakyu.store.internal.SqliteDatabase;
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

/// What a workspace keeps between two mornings: in `.hakyu/hakyu.db`, or in PostgreSQL where
/// [StoreAddresses] says so.
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

    private final Path folder;
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
    private final Inquiries inquiries;
    private final Accounts accounts;
    private final AccountNames accountNames;
    private final Recoveries recoveries;
    private final AuditLog audit;
    private final Looks looks;
    private final Handlings handlings;
    private final SavedFilters savedFilters;
    private final ApiTokens apiTokens;
    private final ApiReplies apiReplies;
    private final Memberships memberships;
    private final NetworkVersions networkVersions;
    private final Identities identities;
    private final Passkeys passkeys;

    private Store(Path folder, Database database, Journal journal, @Nullable WorkspaceLock lock) {
        this.folder = folder;
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
        this.inquiries = new Inquiries(database);
        this.accounts = new Accounts(database);
        this.accountNames = new AccountNames(database);
        this.recoveries = new Recoveries(database);
        this.audit = new AuditLog(database);
        this.looks = new Looks(database);
        this.handlings = new Handlings(database);
        this.savedFilters = new SavedFilters(database);
        this.apiTokens = new ApiTokens(database);
        this.apiReplies = new ApiReplies(database);
        this.memberships = new Memberships(database);
        this.networkVersions = new NetworkVersions(database);
        this.identities = new Identities(database);
        this.passkeys = new Passkeys(database);
    }

    /// Opens the store of a workspace to read and write, making or upgrading it where needed, and
    /// holds the workspace until it is closed.
    ///
    /// @param command what the user runs, named to others who want the workspace meanwhile
    /// @throws StoreTrouble when the workspace is held by another process, who is named, or cannot
    ///   be written, or the database is damaged or newer than this program
    public static Store open(Path workspace, String command, Clock clock) {
        return open(workspace, Addresses.of(workspace), command, clock);
    }

    /// As [#open(Path, String, Clock)], with the address of the database.
    static Store open(Path workspace, Optional<String> address, String command, Clock clock) {
        Path folder = folder(workspace);
        LockOwner owner = LockOwner.thisProcess(command, clock);
        WorkspaceLock lock = take(folder, owner);
        @Nullable Store opened = null;
        try {
            Database database = database(folder, address, owner);
            Journal journal = new Journal(workspace);
            database.write(handle -> Replay.intoEmpty(handle, journal));
            opened = new Store(folder, database, journal, lock);
            return opened;
        } finally {
            if (opened == null) {
                release(lock, folder);
            }
        }
    }

    private static Database database(Path folder, Optional<String> address, LockOwner owner) {
        Path file = folder.resolve(FILE);
        return address.<Database>map(
                        url -> PostgresDatabase.open(url, owner, () -> refuseBeside(file)))
                .orElseGet(() -> SqliteDatabase.open(file));
    }

    /// An empty database is not taken for the workspace's own while the file is still there.
    private static void refuseBeside(Path file) {
        if (Files.exists(file)) {
            throw Troubles.notMoved(file);
        }
    }

    /// Moves a damaged database aside and takes what can be read of it into a new one; what the
    /// folder owns is added. Nothing is deleted.
    ///
    /// @throws StoreTrouble as [#open]
    public static Repair repair(Path workspace, String command, Clock clock) {
        Path folder = folder(workspace);
        if (Addresses.of(workspace).isPresent()) {
            throw Troubles.noRepair(folder);
        }
        WorkspaceLock lock = take(folder, LockOwner.thisProcess(command, clock));
        try {
            Path aside = Aside.move(folder, FILE, "damaged", clock.instant());
            try (Database fresh = SqliteDatabase.open(folder.resolve(FILE))) {
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

    private static WorkspaceLock take(Path folder, LockOwner owner) {
        try {
            OwnerOnly.folders(folder);
            return WorkspaceLock.take(folder, owner);
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
        Path folder = folder(workspace);
        Optional<String> address = Addresses.of(workspace);
        LockOwner owner = LockOwner.thisProcess(command, clock);
        @Nullable Database ready = ready(folder, address, owner);
        if (ready == null) {
            open(workspace, address, command, clock).close();
            ready = ready(folder, address, owner);
        }
        if (ready == null) {
            throw Troubles.damaged(
                    folder.resolve(FILE).toString(),
                    Troubles.REPAIR,
                    "the schema was upgraded and is still old");
        }
        return new Store(folder, ready, new Journal(workspace), null);
    }

    private static @Nullable Database ready(
            Path folder, Optional<String> address, LockOwner owner) {
        Path file = folder.resolve(FILE);
        return address.isPresent()
                ? PostgresDatabase.openToRead(address.get(), owner, () -> refuseBeside(file))
                : SqliteDatabase.openToRead(file);
    }

    /// Was anything ever kept for this workspace? With PostgreSQL that is taken for granted.
    public static boolean isThere(Path workspace) {
        return Addresses.of(workspace).isPresent()
                || Files.exists(workspace.resolve(FOLDER).resolve(FILE));
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

    public Inquiries inquiries() {
        return inquiries;
    }

    public Accounts accounts() {
        return accounts;
    }

    public AccountNames accountNames() {
        return accountNames;
    }

    public Recoveries recoveries() {
        return recoveries;
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

    public NetworkVersions networkVersions() {
        return networkVersions;
    }

    /// Whom identity providers vouch for.
    public Identities identities() {
        return identities;
    }

    /// Which passkey opens which account.
    public Passkeys passkeys() {
        return passkeys;
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
    /// and dossiers, results, deliveries and versions of the network of before; the newest version
    /// stays. Freed pages are overwritten.
    ///
    /// @param except locations to keep, such as those of incidents under watch
    public Forgotten forget(Instant before, Set<String> except, Instant now) {
        Forgotten forgotten =
                together(() -> {
                    dossiers.forget(before);
                    runs.forget(before);
                    deliveries.forget(before);
                    looks.forget(before);
                    networkVersions.forget(before);
                    accounts.forgetInvitations(before);
                    apiReplies.forget(before, now);
                    return evidence.forget(before, except, now);
                });
        journal.forget(before);
        database.shrink();
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
                release(lock, folder);
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
