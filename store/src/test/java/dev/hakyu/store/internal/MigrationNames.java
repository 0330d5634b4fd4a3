package dev.hakyu.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/// Lets tests of another package see the list of migrations.
public final class MigrationNames {
    private MigrationNames() {}

    public static List<String> all() {
        return Migrations.FILES;
    }

    /// A database of PostgreSQL as the program of an earlier schema would have left it, with what
    /// is in a file of that schema.
    public static void makeEarlier(String url, int version, Path file) {
        PostgresAddress address = PostgresAddress.parse(url);
        PGSimpleDataSource source = address.source("earlier");
        Schema.upgradeTo(
                version,
                source,
                Dialect.POSTGRES,
                failure -> PostgresTroubles.of(address.toString(), failure));
        try (Connection from = SqliteDatabase.connect(file, SqliteDatabase.Use.READ);
                Connection to = source.getConnection()) {
            TableCopy.all(from, to, Dialect.POSTGRES);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int version(String file) {
        return Migrations.version(file);
    }
}
