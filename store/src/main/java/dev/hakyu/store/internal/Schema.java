package dev.hakyu.store.internal;

import dev.hakyu.store.api.StoreTrouble;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

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
    static boolean isCurrent(String where, Dialect dialect, Connection connection)
            throws SQLException {
        Seen seen = seen(where, dialect, connection);
        return seen.newest == VERSION && seen.allSucceeded && seen.count == Migrations.FILES.size();
    }

    /// Version of the newest migration that a database has seen; 0 for an empty one.
    ///
    /// @throws dev.hakyu.store.api.StoreTrouble when a newer program made it
    static int version(String where, Dialect dialect, Connection connection) throws SQLException {
        return seen(where, dialect, connection).newest;
    }

    private static Seen seen(String where, Dialect dialect, Connection connection)
            throws SQLException {
        if (!hasHistory(dialect, connection)) {
            return Seen.NONE;
        }
        try (Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery(
                                "SELECT MAX(CAST(version AS INTEGER)), COUNT(version), MIN(CASE WHEN"
                                        + " success THEN 1 ELSE 0 END) FROM "
                                        + HISTORY)) {
            row.next();
            Seen seen = new Seen(row.getInt(1), row.getInt(2), row.getInt(3) == 1);
            if (seen.newest > VERSION) {
                throw Troubles.newer(where, String.valueOf(seen.newest), String.valueOf(VERSION));
            }
            return seen;
        }
    }

    private static boolean hasHistory(Dialect dialect, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(dialect.hasTable())) {
            query.setString(1, HISTORY);
            try (ResultSet tables = query.executeQuery()) {
                return tables.next() && tables.getInt(1) > 0;
            }
        }
    }

    static void upgrade(
            DataSource database, Dialect dialect, Function<Throwable, StoreTrouble> trouble) {
        upgradeTo(VERSION, database, dialect, trouble);
    }

    /// Upgrades no further than a version, as an older program would have done.
    static void upgradeTo(
            int version,
            DataSource database,
            Dialect dialect,
            Function<Throwable, StoreTrouble> trouble) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database)
                    .locations(new String[0])
                    .resourceProvider(new Migrations(dialect))
                    .javaMigrationClassProvider(List::of)
                    .loggers("slf4j")
                    .target(String.valueOf(version))
                    // One made by another hand may arrive after one of a higher number.
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw trouble.apply(e);
        }
    }
}
