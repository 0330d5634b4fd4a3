package dev.hakyu.store.internal;

import dev.hakyu.model.source.Content;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
/// Each table is read in the order of its row numbers. At a damaged page the reading leaps ahead,
/// one row, two, four and so on, until rows can be read again, then back from there to the damage;
/// at the last it is read backwards from its end. Rows that break a rule of the schema, and
/// evidence whose hash is wrong, are left. The damaged file is only read.
public final class Salvage {
    /// Rows skipped at once over a damaged page at most: far more than a page of 4 KiB can hold.
    private static final long LONGEST_LEAP = 1L << 16;

    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Set<String> incomplete = new LinkedHashSet<>();

    private Salvage() {}

    /// Reads the damaged file and writes to the new database.
    public static Salvage of(Path damaged, Database fresh) {
        Salvage salvage = new Salvage();
        for (String table : Tables.ALL) {
            salvage.rows.put(table, 0);
            salvage.take(damaged, fresh, table);
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

    private void take(Path damaged, Database fresh, String table) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + damaged)) {
            Stretch stretch = read(connection, fresh, table, Long.MIN_VALUE, true);
            long leap = 1;
            while (!stretch.toTheEnd() && leap <= LONGEST_LEAP) {
                long start = Math.max(stretch.lastRow(), 0) + leap;
                Stretch beyond = read(connection, fresh, table, start, true);
                if (beyond.isEmpty() && !beyond.toTheEnd()) {
                    leap *= 2;
                } else {
                    read(connection, fresh, table, start, false);
                    stretch = beyond;
                    leap = 1;
                }
            }
            if (incomplete.contains(table)) {
                read(connection, fresh, table, Long.MAX_VALUE, false);
            }
        } catch (SQLException e) {
            incomplete.add(table);
        }
    }

    /// Reads from a row on, or backwards from it, until the damage or the end.
    private Stretch read(
            Connection connection, Database fresh, String table, long from, boolean ahead) {
        String sql =
                "SELECT rowid AS row_number, * FROM %s WHERE rowid %s ? ORDER BY rowid %s"
                        .formatted(table, ahead ? ">=" : "<", ahead ? "ASC" : "DESC");
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, from);
            try (ResultSet found = query.executeQuery()) {
                return fresh.write(handle -> copy(handle, table, found, from));
            }
        } catch (SQLException e) {
            incomplete.add(table);
            return new Stretch(from, true, false);
        }
    }

    /// Keeps what came before the damage, so a failing read ends the loop and not the transaction.
    private Stretch copy(Handle handle, String table, ResultSet found, long from) {
        long last = from;
        boolean isEmpty = true;
        try {
            List<String> columns = columns(found, known(handle, table));
            while (found.next()) {
                last = found.getLong("row_number");
                isEmpty = false;
                if (isSound(table, found) && insert(handle, table, columns, found)) {
                    rows.merge(table, 1, Integer::sum);
                }
            }
            return new Stretch(last, isEmpty, true);
        } catch (SQLException e) {
            incomplete.add(table);
            return new Stretch(last, isEmpty, false);
        }
    }

    /// Rows read one after the other.
    private record Stretch(long lastRow, boolean isEmpty, boolean toTheEnd) {}

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
