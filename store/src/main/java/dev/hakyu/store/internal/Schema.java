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

    /// False for an empty or older database.
    static boolean isCurrent(Path file, Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, HISTORY, null)) {
            if (!tables.next()) {
                return false;
            }
        }
        try (Statement query = connection.createStatement();
                ResultSet last =
                        query.executeQuery(
                                "SELECT MAX(CAST(version AS INTEGER)), MIN(success), COUNT(*)"
                                        + " FROM "
                                        + HISTORY)) {
            int found = last.getInt(1);
            if (found > VERSION) {
                throw Troubles.newer(file, String.valueOf(found), String.valueOf(VERSION));
            }
            return found == VERSION
                    && last.getBoolean(2)
                    && last.getInt(3) == Migrations.FILES.size();
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
