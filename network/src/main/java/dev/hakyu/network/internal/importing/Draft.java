package dev.hakyu.network.internal.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An organisation in the making, out of one or more rows.
final class Draft {
    private static final int MAX_JOINED = 8;
    private static final Set<String> JOINED =
            Set.of(
                    "organisations.buyer",
                    "organisations.owner_department",
                    "organisations.contact_name",
                    "organisations.contact_email",
                    "organisations.contact_phone",
                    "organisations.emergency_contact",
                    "organisations.aliases",
                    "organisations.note",
                    "organisations.ratings");

    private final List<Integer> rows = new ArrayList<>();
    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private final Map<String, Integer> rowOf = new LinkedHashMap<>();
    private final Map<String, Set<String>> kept = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> sites = new LinkedHashMap<>();
    private final Set<String> differing = new LinkedHashSet<>();

    Draft(ListRows.Row first) {
        add(first);
    }

    void add(ListRows.Row row) {
        rows.add(row.number());
        row.values().forEach((target, value) -> add(row.number(), target, value));
        row.kept().forEach((header, value) -> keep(header, value));
        String site = row.value(ListRows.SITE);
        if (!site.isEmpty()) {
            Map<String, String> cells = sites.computeIfAbsent(site, k -> new LinkedHashMap<>());
            row.values()
                    .forEach((target, value) -> {
                        if (target.startsWith("sites.")) {
                            cells.putIfAbsent(target.substring(6), value);
                        }
                    });
        }
    }

    private void add(int row, String target, String value) {
        if (target.startsWith("sites.") || (target.equals(ListRows.NAME) && has(target))) {
            return;
        }
        Set<String> known = values.computeIfAbsent(target, k -> new LinkedHashSet<>());
        if (known.isEmpty()) {
            rowOf.put(target, row);
            known.add(value);
        } else if (JOINED.contains(target)) {
            if (known.size() < MAX_JOINED) {
                known.add(value);
            }
        } else if (!known.contains(value)) {
            differing.add(target);
        }
    }

    /// Another name that the list uses for it.
    void addAlias(int row, String name) {
        add(row, "organisations.aliases", name);
    }

    /// Keeps a value under a header of the list.
    void keep(String header, String value) {
        Set<String> known = kept.computeIfAbsent(header, k -> new LinkedHashSet<>());
        if (known.size() < MAX_JOINED) {
            known.add(value);
        }
    }

    boolean has(String target) {
        return values.containsKey(target);
    }

    /// The value of a target; several are joined. Empty when there is none.
    String value(String target) {
        Set<String> known = values.get(target);
        return known == null ? "" : String.join("、", known);
    }

    /// Puts one value in the place of whatever there was.
    void set(String target, String value) {
        differing.remove(target);
        values.put(target, new LinkedHashSet<>(Set.of(value)));
    }

    /// Takes a value away and returns it.
    String remove(String target) {
        String value = value(target);
        values.remove(target);
        return value;
    }

    String name() {
        return value(ListRows.NAME);
    }

    List<Integer> rows() {
        return rows;
    }

    /// The row from which the value of a target was taken.
    int rowOf(String target) {
        return rowOf.getOrDefault(target, rows.getFirst());
    }

    /// Targets for which later rows say something else than the first.
    Set<String> differing() {
        return differing;
    }

    Map<String, String> kept() {
        Map<String, String> joined = new LinkedHashMap<>();
        kept.forEach((header, each) -> joined.put(header, String.join("、", each)));
        return joined;
    }

    /// Cells of `sites` by name of the site.
    Map<String, Map<String, String>> sites() {
        return sites;
    }
}
