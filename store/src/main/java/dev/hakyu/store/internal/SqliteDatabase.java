package dev.hakyu.store.internal;

import dev.hakyu.model.Text;
import dev.hakyu.store.api.StoreTrouble;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The SQLite file of a workspace: write-ahead log, `synchronous=FULL`.
public final class SqliteDatabase extends Database {
    private static final int BUSY_MILLIS = 10_000;

    private final Path file;
    private final Jdbi jdbi;

    private SqliteDatabase(Path file, Jdbi jdbi, @Nullable Handle writer) {
        super(writer);
        this.file = file;
        this.jdbi = jdbi;
    }

    private static SqliteDatabase of(Path file, boolean mayWrite) {
        Jdbi jdbi = Jdbi.create(() -> connect(file, !mayWrite));
        return new SqliteDatabase(file, jdbi, mayWrite ? jdbi.open() : null);
    }

    /// Opens the file, making or upgrading it where needed.
    ///
    /// @throws StoreTrouble when it cannot be opened or written, is damaged or newer than this
    ///   program
    public static SqliteDatabase open(Path file) {
        try {
            try (Connection connection = connect(file, false)) {
                if (Schema.isCurrent(file.toString(), Dialect.SQLITE, connection)) {
                    return of(file, true);
                }
            }
            upgrade(file);
            return of(file, true);
        } catch (SQLException | JdbiException e) {
            throw Troubles.of(file, e);
        }
    }

    private static void upgrade(Path file) {
        make(file, Schema.VERSION);
    }

    /// Makes the tables of a version, or upgrades them to it.
    static void make(Path file, int version) {
        SQLiteDataSource source = new SQLiteDataSource(config(false));
        source.setUrl("jdbc:sqlite:" + file);
        Schema.upgradeTo(version, source, Dialect.SQLITE, failure -> Troubles.of(file, failure));
    }

    /// Opens a file for reading beside another process that may be writing it.
    ///
    /// @return null when it is not there or needs an upgrade, which takes the writer's lock
    public static @Nullable SqliteDatabase openToRead(Path file) {
        if (!file.toFile().isFile()) {
            return null;
        }
        try (Connection connection = connect(file, true)) {
            return Schema.isCurrent(file.toString(), Dialect.SQLITE, connection)
                    ? of(file, false)
                    : null;
        } catch (SQLException e) {
            throw Troubles.of(file, e);
        }
    }

    /// Writes a database as it is at this moment into another file, while others write to it.
    ///
    /// @param target empty file
    /// @return version of its tables; 0 when there is no database, and the target stays empty
    public static int copy(Path file, Path target) {
        if (!file.toFile().isFile()) {
            return 0;
        }
        try (Connection connection = connect(file, true);
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, target.toString());
            copy.execute();
        } catch (SQLException e) {
            throw Troubles.of(file, e);
        }
        try (Connection copied = connect(target, true)) {
            return Schema.version(target.toString(), Dialect.SQLITE, copied);
        } catch (SQLException e) {
            throw Troubles.of(target, e);
        }
    }

    /// Version of the tables that this program makes.
    public static int newestSchema() {
        return Schema.VERSION;
    }

    /// Something in a database of unknown origin that no migration of ours makes and that would
    /// change what our statements do: a view or a trigger.
    ///
    /// @return its name; empty when there is none
    public static Optional<String> findForeign(Path file) {
        try (Connection connection = connect(file, true);
                Statement query = connection.createStatement();
                ResultSet found =
                        query.executeQuery(
                                "SELECT type || ' ' || name FROM sqlite_master WHERE type NOT IN"
                                        + " ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'")) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw Troubles.of(file, e);
        }
    }

    @Override
    Handle openWriter() {
        return jdbi.open();
    }

    @Override
    Handle openReader() {
        Handle handle = jdbi.open();
        handle.execute("PRAGMA query_only = ON");
        return handle;
    }

    @Override
    boolean isUsable(Handle handle) {
        return true;
    }

    @Override
    StoreTrouble trouble(Throwable failure) {
        return Troubles.of(file, failure);
    }

    @Override
    public String where() {
        return file.toString();
    }

    @Override
    public Text mend() {
        return Troubles.REPAIR;
    }

    /// Moves what the write-ahead log holds into the file.
    @Override
    public void shrink() {
        alone(handle ->
                handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapTo(Integer.class).list());
    }

    @Override
    public List<String> structure(int most) {
        return read(handle ->
                        handle.createQuery("PRAGMA integrity_check(" + most + ")")
                                .mapTo(String.class)
                                .list())
                .stream()
                .filter(line -> !line.equals("ok"))
                .toList();
    }

    @Override
    public int copyTo(Path target) {
        return copy(file, target);
    }

    static Connection connect(Path file, boolean readOnly) throws SQLException {
        return config(readOnly).createConnection("jdbc:sqlite:" + file);
    }

    private static SQLiteConfig config(boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        }
        return config;
    }
}
