package dev.hakyu.store.internal;

import java.util.List;

/// Lets tests of another package see the list of migrations.
public final class MigrationNames {
    private MigrationNames() {}

    public static List<String> all() {
        return Migrations.FILES;
    }

    public static int version(String file) {
        return Migrations.version(file);
    }
}
