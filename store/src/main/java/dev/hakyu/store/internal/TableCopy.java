package dev.hakyu.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Copies all tables from one database into the empty tables of another, of whatever kind.
final class TableCopy {
    private static final int BATCH_ROWS = 100;

    /// Bytes of originals and characters of texts that wait together: a row may hold an original of
    /// many megabytes.
    private static final int BATCH_SIZE = 4 * 1024 * 1024;

    private static final int FETCHED_ROWS = 10;

    private TableCopy() {}

    /// All tables in one transaction.
    static void all(Connection from, Connection to, Dialect target) throws SQLException {
        to.setAutoCommit(false);
        into(from, to, target);
        to.commit();
    }

    /// All tables within a transaction that the caller ends.
    static void into(Connection from, Connection to, Dialect target) throws SQLException {
        for (String table : Tables.ALL) {
            if (has(to, target, table)) {
                copy(from, to, table);
            }
        }
    }

    /// No table of ours has a row.
    static boolean isEmpty(Connection connection) throws SQLException {
        for (String table : Tables.ALL) {
            if (has(connection, Dialect.POSTGRES, table) && !isEmpty(connection, table)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEmpty(Connection connection, String table) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            return !row.next();
        }
    }

    private static boolean has(Connection connection, Dialect dialect, String table)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(dialect.hasTable())) {
            query.setString(1, table);
            try (ResultSet found = query.executeQuery()) {
                return found.next() && found.getInt(1) > 0;
            }
        }
    }

    /// A column and whether it holds bytes, a number or a text.
    private record Column(String name, int type) {}

    private static void copy(Connection from, Connection to, String table) throws SQLException {
        List<Column> columns = columns(to, table);
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        String marks = String.join(", ", columns.stream().map(_ -> "?").toList());
        try (Statement query = from.createStatement();
                PreparedStatement insert =
                        to.prepareStatement(
                                "INSERT INTO %s (%s) VALUES (%s)".formatted(table, names, marks))) {
            query.setFetchSize(FETCHED_ROWS);
            try (ResultSet row = query.executeQuery("SELECT " + names + " FROM " + table)) {
                int rows = 0;
                long size = 0;
                while (row.next()) {
                    size += bind(insert, row, columns);
                    insert.addBatch();
                    rows++;
                    if (rows == BATCH_ROWS || size >= BATCH_SIZE) {
                        insert.executeBatch();
                        rows = 0;
                        size = 0;
                    }
                }
                insert.executeBatch();
            }
        }
    }

    /// @return bytes and characters of the row
    private static long bind(PreparedStatement insert, ResultSet row, List<Column> columns)
            throws SQLException {
        long size = 0;
        for (int i = 1; i <= columns.size(); i++) {
            switch (columns.get(i - 1).type()) {
                case Types.VARBINARY -> {
                    byte[] bytes = row.getBytes(i);
                    insert.setBytes(i, bytes);
                    size += bytes == null ? 0 : bytes.length;
                }
                case Types.BIGINT -> {
                    long number = row.getLong(i);
                    if (row.wasNull()) {
                        insert.setNull(i, Types.BIGINT);
                    } else {
                        insert.setLong(i, number);
                    }
                }
                default -> {
                    String text = row.getString(i);
                    insert.setString(i, text == null ? null : PostgresText.clean(text));
                    size += text == null ? 0 : text.length();
                }
            }
        }
        return size;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet none = query.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData about = none.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(new Column(about.getColumnName(i), type(about.getColumnTypeName(i))));
            }
            return columns;
        }
    }

    private static int type(String declared) {
        return switch (declared.toUpperCase(Locale.ROOT)) {
            case "BYTEA" -> Types.VARBINARY;
            case "INTEGER", "BIGINT", "INT4", "INT8" -> Types.BIGINT;
            case "TEXT" -> Types.VARCHAR;
            default -> throw new IllegalStateException("a column of an unknown type: " + declared);
        };
    }
}
