package dev.hakyu.network.internal.importing;

import dev.hakyu.network.api.ImportOutcome.Entry;
import dev.hakyu.network.api.ImportOutcome.FieldChange;
import dev.hakyu.network.internal.files.CellText;
import dev.hakyu.network.internal.files.StableId;
import dev.hakyu.network.internal.files.TextRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays the sites of a list over those of the workspace. A site is known again by its organisation
/// and its name; one that the list no longer has is told and stays.
final class SiteUpdate {
    private static final int MAX_ID_CHARS = 200;
    private final String source;
    private final Map<String, TextRow> rows = new LinkedHashMap<>();
    private final Map<String, String> idByName = new LinkedHashMap<>();
    private final Map<String, Set<String>> namesBefore = new LinkedHashMap<>();
    private final List<FieldChange> changed = new ArrayList<>();
    private int count;

    SiteUpdate(List<TextRow> existing, String source) {
        this.source = source;
        for (TextRow row : existing) {
            String organisation = row.cell("organisation");
            rows.put(row.cell("id"), row);
            idByName.put(key(organisation, row.cell("name")), row.cell("id"));
            if (row.cell("source").equals(source)) {
                namesBefore
                        .computeIfAbsent(organisation, k -> new LinkedHashSet<>())
                        .add(row.cell("name"));
            }
        }
    }

    /// Adds or updates the sites of one organisation.
    void put(Entry organisation, Draft draft) {
        Set<String> before = namesBefore.getOrDefault(organisation.id(), Set.of());
        Set<String> after = new LinkedHashSet<>();
        draft.sites()
                .forEach((name, cells) -> {
                    count++;
                    after.add(name);
                    put(organisation.id(), name, cells);
                });
        if (!before.isEmpty() && !before.equals(after)) {
            changed.add(
                    new FieldChange(
                            organisation,
                            "sites",
                            String.join("、", before),
                            String.join("、", after)));
        }
    }

    List<TextRow> rows() {
        return List.copyOf(rows.values());
    }

    List<FieldChange> changed() {
        return changed;
    }

    /// Sites in the list.
    int count() {
        return count;
    }

    private void put(String organisation, String name, Map<String, String> imported) {
        String known = idByName.get(key(organisation, name));
        String id = known == null ? newId(organisation, name) : known;
        TextRow before = rows.get(id);
        Map<String, String> cells = new LinkedHashMap<>();
        if (before == null) {
            cells.put("id", CellText.escape(id));
            cells.put("organisation", CellText.escape(organisation));
            cells.put("source", CellText.escape(source));
        } else {
            cells.putAll(before.cells());
        }
        imported.forEach((column, value) -> cells.put(column, CellText.escape(value)));
        rows.put(id, new TextRow(cells, before == null ? Map.of() : before.extras()));
        idByName.put(key(organisation, name), id);
    }

    private static String newId(String organisation, String name) {
        String id = organisation + "-" + name;
        return id.length() <= MAX_ID_CHARS
                ? id
                : organisation.substring(0, Math.min(100, organisation.length()))
                        + "-"
                        + StableId.ofName(name);
    }

    private static String key(String organisation, String name) {
        return organisation + "\n" + StableId.normalise(name);
    }
}
