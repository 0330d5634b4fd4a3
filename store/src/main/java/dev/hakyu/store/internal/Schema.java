package dev.hakyu.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The tables and their versions.
///
/// Flyway makes and upgrades them. Whether there is anything to do is asked with one query first,
/// since starting Flyway costs more than everything else that opening does.
final class Schema {
    /// The version of the newest migration.
    static final int VERSION = Migrations.version(Migrations.FILES.getLast());

    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /// The migrations that a database has seen.
    ///
    /// @param newest highest version; 0 for an empty database
    /// @param count how many
    private record Seen(int newest, int count, boolean allSucceeded) {
        static final Seen NONE = new Seen(0, 0, true);
    }

    /// False for an empty or older database.
    static boolean isCurrent(Path file, Connection connection) throws SQLException {
        Seen seen = seen(file, connection);
        return seen.newest == VERSION && seen.allSucceeded && seen.count == Migrations.FILES.size();
    }

    /// Version of the newest migration that a database has seen; 0 for an empty one.
    ///
    /// @throws dev.hakyu.store.api.StoreTrouble when a newer program made it
    static int version(Path file, Connection connection) throws SQLException {
        return seen(file, connection).newest;
    }

    private static Seen seen(Path file, Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, HISTORY, null)) {
            if (!tables.next()) {
                return Seen.NONE;
            }
        }
        try (Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery(
                                "SELECT MAX(CAST(version AS INTEGER)), COUNT(*), MIN(success) FROM "
                                        + HISTORY)) {
            row.next();
            Seen seen = new Seen(row.getInt(1), row.getInt(2), row.getBoolean(3));
            if (seen.newest > VERSION) {
                throw Troubles.newer(file, String.valueOf(seen.newest), String.valueOf(VERSION));
            }
            return seen;
        }
    }

    static void upgrade(Path file, SQLiteConfig config) {
        SQLiteDataSource database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:" + file);
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database)
                    .locations(new String[0])
                    .resourceProvider(new Migrations())
                    .javaMigrationClassProvider(List::of)
                    .loggers("slf4j")
                    // One made by another hand may arrive after one of a higher number.
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw Troubles.of(file, e);
        }
    }
}
