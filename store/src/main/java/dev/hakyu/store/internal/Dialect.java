package dev.hakyu.store.internal;

import java.util.regex.Pattern;

/// What the two databases do not say in the same words. Statements are written once for both; what
/// differs is kept here and in the two kinds of [Database].
enum Dialect {
    SQLITE {
        @Override
        String hasTable() {
            return "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = ?";
        }

        @Override
        String migration(String written) {
            return written;
        }
    },
    POSTGRES {
        @Override
        String hasTable() {
            return "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema ="
                    + " current_schema() AND table_name = ?";
        }

        // Texts are compared byte by byte, as SQLite does, whatever the order of the database is:
        // moments are texts, and lists come in one order everywhere.
        @Override
        String migration(String written) {
            return TEXT.matcher(written).replaceAll("TEXT COLLATE \"C\"");
        }
    };

    private static final Pattern TEXT = Pattern.compile("\\bTEXT\\b");

    /// Asks whether there is a table of a name, 0 or 1.
    abstract String hasTable();

    /// A migration as this database wants it.
    abstract String migration(String written);
}
