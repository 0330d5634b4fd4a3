package dev.hakyu.store.internal;

import dev.hakyu.model.source.Content;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// Takes over what can be read of a damaged database into a new one.
///
/// Each table is read from its first row until the damage, then from its last row backwards until
/// the damage. Rows that break a rule of the schema, and evidence whose hash is wrong, are left.
/// The damaged file is only read.
public final class Salvage {
    private static final List<String> TABLES =
            List.of(
                    "evidence",
                    "version",
                    "source_state",
                    "reading",
                    "brief",
                    "dossier_body",
                    "dossier",
                    "run",
                    "delivery",
                    "watch",
                    "inquiry");

    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Set<String> incomplete = new LinkedHashSet<>();

    private Salvage() {}

    /// Reads the damaged file and writes to the new database.
    public static Salvage of(Path damaged, Database fresh) {
        Salvage salvage = new Salvage();
        for (String table : TABLES) {
            salvage.rows.put(table, 0);
            salvage.take(damaged, fresh, table, "ASC");
            if (salvage.incomplete.contains(table)) {
                salvage.take(damaged, fresh, table, "DESC");
            }
        }
        return salvage;
    }

    /// Rows taken over, by table.
    public Map<String, Integer> rows() {
        return Map.copyOf(rows);
    }

    /// Tables of which something could not be read.
    public Set<String> incomplete() {
        return Set.copyOf(incomplete);
    }

    private void take(Path damaged, Database fresh, String table, String order) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + damaged);
                Statement query = connection.createStatement();
                ResultSet found =
                        query.executeQuery(
                                "SELECT * FROM %s ORDER BY rowid %s".formatted(table, order))) {
            fresh.write(handle -> copy(handle, table, found));
        } catch (SQLException e) {
            incomplete.add(table);
        }
    }

    /// Keeps what came before the damage, so a failing read ends the loop and not the transaction.
    private int copy(Handle handle, String table, ResultSet found) {
        try {
            List<String> columns = columns(found, known(handle, table));
            while (found.next()) {
                if (isSound(table, found) && insert(handle, table, columns, found)) {
                    rows.merge(table, 1, Integer::sum);
                }
            }
        } catch (SQLException e) {
            incomplete.add(table);
        }
        return rows.getOrDefault(table, 0);
    }

    private static Set<String> known(Handle handle, String table) {
        return new LinkedHashSet<>(
                handle.createQuery("SELECT name FROM pragma_table_info(:table)")
                        .bind("table", table)
                        .mapTo(String.class)
                        .list());
    }

    private static List<String> columns(ResultSet found, Set<String> known) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            String name = found.getMetaData().getColumnName(i);
            if (known.contains(name)) {
                columns.add(name);
            }
        }
        return columns;
    }

    private static boolean isSound(String table, ResultSet row) throws SQLException {
        return !table.equals("evidence")
                || EvidenceBody.read(row).map(Content::hash).stream()
                        .anyMatch(hash -> hash.equals(text(row)));
    }

    private static @Nullable String text(ResultSet row) {
        try {
            return row.getString("hash");
        } catch (SQLException e) {
            return null;
        }
    }

    private boolean insert(Handle handle, String table, List<String> columns, ResultSet row)
            throws SQLException {
        String sql =
                "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT DO NOTHING"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                String.join(", ", columns.stream().map(_ -> "?").toList()));
        try (Update update = handle.createUpdate(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = row.getObject(columns.get(i));
                update.bind(i, value);
            }
            return update.execute() == 1;
        } catch (JdbiException e) {
            incomplete.add(table);
            return false;
        }
    }
}
