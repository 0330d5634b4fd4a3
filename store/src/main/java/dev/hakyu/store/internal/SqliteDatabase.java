package dev.hakyu.store.internal;

import dev.hakyu.model.Text;
import dev.hakyu.store.api.StoreTrouble;
import java.io.IOException;
import java.nio.file.Files;
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

    private static SqliteDatabase of(Path file, Use use) {
        Jdbi jdbi = Jdbi.create(() -> connect(file, use));
        return new SqliteDatabase(file, jdbi, use == Use.WRITE ? jdbi.open() : null);
    }

    /// What a file is opened for.
    enum Use {
        WRITE,
        READ,
        /// Read where nothing can be written, not even the index of the write-ahead log that
        /// readers share.
        READ_FROZEN
    }

    /// Opens the file, making or upgrading it where needed.
    ///
    /// @throws StoreTrouble when it cannot be opened or written, is damaged or newer than this
    ///   program
    public static SqliteDatabase open(Path file) {
        try {
            if (Files.notExists(file)) {
                OwnerOnly.file(file);
            }
            try (Connection connection = connect(file, Use.WRITE)) {
                if (Schema.isCurrent(file.toString(), Dialect.SQLITE, connection)) {
                    return of(file, Use.WRITE);
                }
            }
            upgrade(file);
            return of(file, Use.WRITE);
        } catch (SQLException | JdbiException e) {
            throw Troubles.of(file, e);
        } catch (IOException e) {
            throw Troubles.notWritable(file, e);
        }
    }

    private static void upgrade(Path file) {
        make(file, Schema.VERSION);
    }

    /// Makes the tables of a version, or upgrades them to it.
    static void make(Path file, int version) {
        SQLiteDataSource source = new SQLiteDataSource(config(Use.WRITE));
        source.setUrl("jdbc:sqlite:" + file);
        Schema.upgradeTo(version, source, Dialect.SQLITE, failure -> Troubles.of(file, failure));
    }

    /// Opens a file for reading beside another process that may be writing it.
    ///
    /// Where the folder cannot be written, nobody else writes it either and it is read as it is.
    ///
    /// @return null when it is not there or needs an upgrade, which takes the writer's lock
    public static @Nullable SqliteDatabase openToRead(Path file) {
        return openToRead(file, isFrozen(file));
    }

    /// @param frozen whether to read without writing anything beside the file
    static @Nullable SqliteDatabase openToRead(Path file, boolean frozen) {
        if (!file.toFile().isFile()) {
            return null;
        }
        Use use = frozen ? Use.READ_FROZEN : Use.READ;
        try (Connection connection = connect(file, use)) {
            return Schema.isCurrent(file.toString(), Dialect.SQLITE, connection)
                    ? of(file, use)
                    : null;
        } catch (SQLException e) {
            throw Troubles.of(file, e);
        }
    }

    /// True when the folder cannot be written and all that was written is in the file.
    private static boolean isFrozen(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null
                && !Files.isWritable(folder)
                && file.resolveSibling(file.getFileName() + "-wal").toFile().length() == 0;
    }

    /// Writes a database as it is at this moment into another file, while others write to it.
    ///
    /// @param target empty file
    /// @return version of its tables; 0 when there is no database, and the target stays empty
    public static int copy(Path file, Path target) {
        if (!file.toFile().isFile()) {
            return 0;
        }
        try (Connection connection = connect(file, Use.READ);
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, target.toString());
            copy.execute();
        } catch (SQLException e) {
            throw Troubles.of(file, e);
        }
        try (Connection copied = connect(target, Use.READ)) {
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
        try (Connection connection = connect(file, Use.READ);
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

    static Connection connect(Path file, Use use) throws SQLException {
        String address =
                switch (use) {
                    case WRITE, READ -> "jdbc:sqlite:" + file;
                    case READ_FROZEN ->
                            "jdbc:sqlite:file:"
                                    + file.toAbsolutePath().toUri().getRawPath()
                                    + "?immutable=1";
                };
        return config(use).createConnection(address);
    }

    private static SQLiteConfig config(Use use) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        if (use == Use.WRITE) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        }
        return config;
    }
}
