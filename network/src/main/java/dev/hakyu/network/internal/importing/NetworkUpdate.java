package dev.hakyu.network.internal.importing;

import dev.hakyu.network.api.ImportOutcome.Entry;
import dev.hakyu.network.api.ImportOutcome.FieldChange;
import dev.hakyu.network.internal.files.StableId;
import dev.hakyu.network.internal.files.TextRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays the organisations of a list over those of the workspace. What the list does not say stays;
/// what it no longer has is told and stays too.
final class NetworkUpdate {
    private static final Set<String> NOT_COMPARED = Set.of("id", "source", "as_of", "currency");

    private static final String NAME_ONLY = "name:";

    private final String source;
    private final Map<String, TextRow> rows = new LinkedHashMap<>();
    private final Map<String, String> idByKey = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Entry> added = new ArrayList<>();
    private final List<FieldChange> changed = new ArrayList<>();

    /// Begins with what the workspace has.
    ///
    /// @param source by which the rows of earlier versions of the list are known
    NetworkUpdate(List<TextRow> existing, String source) {
        this.source = source;
        for (TextRow row : existing) {
            rows.put(row.cell("id"), row);
            keys(row).forEach(key -> idByKey.putIfAbsent(key, row.cell("id")));
        }
    }

    /// Adds or updates one organisation and returns the id it has in the workspace.
    String put(TextRow imported) {
        String id = existingId(imported);
        if (id == null) {
            String own = imported.cell("id");
            rows.put(own, imported);
            keys(imported).forEach(key -> idByKey.putIfAbsent(key, own));
            added.add(new Entry(own, imported.cell("name")));
            seen.add(own);
            return own;
        }
        seen.add(id);
        TextRow before = rows.getOrDefault(id, imported);
        rows.put(id, overlay(before, imported));
        return id;
    }

    /// Every row to be written, those of the workspace first and in their order.
    List<TextRow> rows() {
        return List.copyOf(rows.values());
    }

    List<Entry> added() {
        return added;
    }

    List<FieldChange> changed() {
        return changed;
    }

    /// Organisations that an earlier version of the list had.
    List<Entry> removed() {
        List<Entry> removed = new ArrayList<>();
        rows.forEach((id, row) -> {
            if (row.cell("source").equals(source) && !seen.contains(id)) {
                removed.add(new Entry(id, row.cell("name")));
            }
        });
        return removed;
    }

    private @Nullable String existingId(TextRow imported) {
        for (String key : keys(imported)) {
            String id = idByKey.get(key);
            TextRow known = id == null ? null : rows.get(id);
            if (known != null && !seen.contains(id) && mayBeSame(key, known, imported)) {
                return id;
            }
        }
        return null;
    }

    /// By what an organisation is known again, surest first.
    private static List<String> keys(TextRow row) {
        List<String> keys = new ArrayList<>();
        keys.add("id:" + row.cell("id"));
        addKey(keys, "number:", row.cell("corporate_number"));
        addKey(keys, "code:", Codes.bare(row.cell("code")));
        addKey(
                keys,
                "named:",
                StableId.normalise(row.cell("name")) + "/" + Codes.bare(row.cell("code")));
        addKey(keys, NAME_ONLY, StableId.normalise(row.cell("name")));
        return keys;
    }

    /// A name alone is not enough when codes or corporate numbers tell the two apart.
    private static boolean mayBeSame(String key, TextRow known, TextRow imported) {
        return !key.startsWith(NAME_ONLY)
                || (agree(known, imported, "code") && agree(known, imported, "corporate_number"));
    }

    private static boolean agree(TextRow a, TextRow b, String column) {
        String one = Codes.bare(a.cell(column));
        String other = Codes.bare(b.cell(column));
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static void addKey(List<String> keys, String kind, String value) {
        if (!value.isEmpty()) {
            keys.add(kind + value);
        }
    }

    private TextRow overlay(TextRow before, TextRow imported) {
        Entry entry = new Entry(before.cell("id"), before.cell("name"));
        Map<String, String> cells = new LinkedHashMap<>(before.cells());
        imported.cells()
                .forEach((column, value) -> {
                    String old = before.cell(column);
                    String next = column.equals("aliases") ? union(old, value) : value;
                    if (column.equals("id") || same(column, old, next)) {
                        return;
                    }
                    cells.put(column, next);
                    if (!NOT_COMPARED.contains(column)) {
                        changed.add(new FieldChange(entry, column, old, next));
                    }
                });
        Map<String, String> extras = new LinkedHashMap<>(before.extras());
        imported.extras()
                .forEach((header, value) -> {
                    String old = before.extras().getOrDefault(header, "");
                    extras.put(header, value);
                    if (!old.equals(value)) {
                        changed.add(new FieldChange(entry, header, old, value));
                    }
                });
        return new TextRow(cells, extras);
    }

    private static boolean same(String column, String old, String next) {
        return old.equals(next)
                || (column.equals("name")
                        && StableId.normalise(old).equals(StableId.normalise(next)));
    }

    private static String union(String old, String added) {
        Set<String> all = new LinkedHashSet<>();
        for (String part : (old + ";" + added).split(";", -1)) {
            if (!part.isEmpty()) {
                all.add(part);
            }
        }
        return String.join(";", all);
    }
}
