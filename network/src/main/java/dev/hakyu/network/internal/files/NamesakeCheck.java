package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.network.internal.names.NameNormaliser;
import dev.hakyu.network.internal.names.NormalName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Warns of rows that one name fits: a report that uses it decides for none of them.
final class NamesakeCheck {
    private static final int MOST_SHOWN = 4;
    private final Findings findings;

    NamesakeCheck(Findings findings) {
        this.findings = findings;
    }

    void check(List<Organisation> organisations) {
        Map<Key, Group> byName = new LinkedHashMap<>();
        for (Organisation each : organisations) {
            List<String> names = new ArrayList<>(each.aliases());
            names.addFirst(each.name());
            for (String name : names) {
                NormalName normal = NameNormaliser.normalise(name);
                if (!normal.core().isEmpty()) {
                    Key key = new Key(normal.core(), normal.legalClasses());
                    byName.computeIfAbsent(key, _ -> new Group(name, new LinkedHashSet<>()))
                            .rows()
                            .add(each);
                }
            }
        }
        Set<Set<Organisation>> told = new LinkedHashSet<>();
        byName.values().stream()
                .filter(group -> group.rows().size() > 1 && told.add(group.rows()))
                .forEach(group -> warn(group.name(), List.copyOf(group.rows())));
    }

    /// A name without what does not tell organisations apart.
    private record Key(String core, Set<String> legalClasses) {}

    /// @param name as its first row has it
    private record Group(String name, Set<Organisation> rows) {}

    private void warn(String name, List<Organisation> rows) {
        Place second = rows.get(1).origin().place();
        findings.warn(
                new Place(second.file(), second.sheet(), second.row(), null, null),
                namesakes(name, rows));
    }

    private static Finding namesakes(String name, List<Organisation> rows) {
        String ja =
                rows.stream()
                        .limit(MOST_SHOWN)
                        .map(row ->
                                "%d行「%s」%s"
                                        .formatted(
                                                row.origin().place().row(),
                                                Shown.value(row.name()),
                                                Shown.value(row.id().value())))
                        .collect(Collectors.joining("、"));
        String en =
                rows.stream()
                        .limit(MOST_SHOWN)
                        .map(row ->
                                "row %d '%s' %s"
                                        .formatted(
                                                row.origin().place().row(),
                                                Shown.value(row.name()),
                                                Shown.value(row.id().value())))
                        .collect(Collectors.joining(", "));
        int more = rows.size() - MOST_SHOWN;
        return new Finding(
                "namesakes",
                new Text(
                        "「%s」という名称が%d行にあります(%s%s)。記事に出てもどれか決められず、要確認になります。"
                                .formatted(
                                        Shown.value(name),
                                        rows.size(),
                                        ja,
                                        more > 0 ? "、ほか" + more + "行" : ""),
                        "%d rows are called '%s' (%s%s). A report that names it decides for none of"
                                        .formatted(
                                                rows.size(),
                                                Shown.value(name),
                                                en,
                                                more > 0 ? " and " + more + " more" : "")
                                + " them; it stays to be verified."),
                new Text(
                        "同じ会社なら1行にまとめてください(工場などは sites.csv へ)。別の会社なら、法人番号と、それぞれを区別できる名称・別名を入れてください。",
                        "Join the rows if they are one company (plants belong in sites.csv). If they"
                                + " are not, give each its corporate number and a name or alias that"
                                + " tells them apart."));
    }
}
