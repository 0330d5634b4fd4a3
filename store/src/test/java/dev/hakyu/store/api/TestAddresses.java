package dev.hakyu.store.api;

import dev.hakyu.store.internal.PostgresDatabase;
import dev.hakyu.testkit.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/// Gives each workspace of a test a database of its own, on the server of this JVM, when the test
/// runs on PostgreSQL.
public final class TestAddresses implements StoreAddresses {
    private static final String TEMPLATE = "hakyu_template";
    private static final Map<Path, String> OF_WORKSPACE = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static volatile boolean postgres;
    private static volatile boolean hasTemplate;
    private static volatile String fixed = "";

    static void usePostgres(boolean use) {
        postgres = use;
        fixed = "";
    }

    static boolean isPostgres() {
        return postgres;
    }

    /// Every workspace is in this database from now on; empty for none.
    static void useAlways(String url) {
        fixed = url;
    }

    @Override
    public Optional<String> find(Path workspace) {
        if (!fixed.isEmpty()) {
            return Optional.of(fixed);
        }
        return postgres ? Optional.of(of(workspace)) : Optional.empty();
    }

    static String of(Path workspace) {
        return OF_WORKSPACE.computeIfAbsent(
                workspace.toAbsolutePath().normalize(), _ -> withTables());
    }

    /// As if the server had lost the workspace's database.
    static void lose(Path workspace) {
        OF_WORKSPACE.remove(workspace.toAbsolutePath().normalize());
    }

    /// The folder in which the server keeps the workspace's database, everything written to it.
    static Path files(Path workspace) {
        String name = name(of(workspace));
        execute(name, "CHECKPOINT");
        return PostgresServer.find()
                .orElseThrow()
                .data()
                .resolve("base")
                .resolve(
                        number(
                                name,
                                "SELECT oid FROM pg_database WHERE datname = current_database()"));
    }

    private static String number(String database, String sql) {
        try (Connection connection = source(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// A database with all tables, empty.
    static synchronized String withTables() {
        if (!hasTemplate) {
            execute("postgres", "CREATE DATABASE " + TEMPLATE);
            PostgresDatabase.open(
                            url(TEMPLATE), LockOwner.thisProcess("template", At.CLOCK), () -> {})
                    .close();
            hasTemplate = true;
        }
        return create(" TEMPLATE " + TEMPLATE);
    }

    /// A database without any table.
    static String withoutTables() {
        return create("");
    }

    private static String create(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name + template);
        return url(name);
    }

    static String url(String database) {
        return PostgresServer.find().orElseThrow().url(database);
    }

    static void execute(String database, String sql) {
        try (Connection connection = source(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PGSimpleDataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:" + url(database).replace("postgres@", ""));
        source.setUser("postgres");
        return source;
    }

    static String name(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
