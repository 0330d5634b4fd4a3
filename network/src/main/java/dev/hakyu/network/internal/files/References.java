package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the ids, codes and names in cells stand for.
///
/// An id decides; without one, a code, a corporate number or a name does when only one node has it.
public final class References {
    private final Map<String, NodeId> byId = new LinkedHashMap<>();
    private final Map<String, List<NodeId>> byName = new HashMap<>();
    private final Map<String, Place> leftOut = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /// What may stand in a cell.
    public enum Target {
        ORGANISATION("組織", "organisation"),
        SITE("拠点", "site"),
        SYSTEM("システム", "system"),
        ORGANISATION_OR_SITE("組織または拠点", "organisation or site"),
        ANY("組織、拠点またはシステム", "organisation, site or system");

        private final String ja;
        private final String en;

        Target(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        boolean accepts(NodeId node) {
            return switch (node) {
                case OrganisationId o -> this != SITE && this != SYSTEM;
                case SiteId s -> this == SITE || this == ORGANISATION_OR_SITE || this == ANY;
                case SystemId s -> this == SYSTEM || this == ANY;
            };
        }
    }

    /// What the ids and names of a whole network stand for.
    public static References of(Network network) {
        References references = new References();
        for (Organisation each : network.organisations()) {
            references.add(each.id(), each.origin().place());
            references.addName(each.id(), each.name());
            each.aliases().forEach(alias -> references.addName(each.id(), alias));
        }
        for (Site each : network.sites()) {
            references.add(each.id(), each.origin().place());
            references.addName(each.id(), each.name());
        }
        for (SystemNode each : network.systems()) {
            references.add(each.id(), each.origin().place());
            references.addName(each.id(), each.name());
        }
        return references;
    }

    /// Where the id was given before, if it was.
    Optional<Place> findPlace(String id) {
        return Optional.ofNullable(places.get(key(id)));
    }

    void add(NodeId node, Place place) {
        byId.put(node.value(), node);
        byName.computeIfAbsent(key(node.value()), k -> new ArrayList<>(1)).add(node);
        places.putIfAbsent(key(node.value()), place);
    }

    void addName(NodeId node, @Nullable String name) {
        if (name != null && !name.isEmpty()) {
            List<NodeId> nodes = byName.computeIfAbsent(nameKey(name), k -> new ArrayList<>(1));
            if (!nodes.contains(node)) {
                nodes.add(node);
            }
        }
    }

    /// Remembers a row that was not used, to explain why references to it fail.
    void leaveOut(@Nullable String id, Place place) {
        if (id != null) {
            leftOut.putIfAbsent(key(id), place);
            byId.remove(id);
        }
    }

    /// The node that a cell names.
    public Parsed<NodeId> resolve(String cell, Target target) {
        NodeId exact = byId.get(cell);
        if (exact != null && target.accepts(exact)) {
            return Parsed.known(exact);
        }
        List<NodeId> candidates = new ArrayList<>();
        addCandidates(candidates, key(cell), target);
        if (candidates.isEmpty()) {
            addCandidates(candidates, nameKey(cell), target);
        }
        if (candidates.size() == 1) {
            return Parsed.known(candidates.getFirst());
        }
        if (candidates.size() > 1) {
            return Parsed.bad(ambiguous(cell, candidates));
        }
        Place out = leftOut.get(key(cell));
        return Parsed.bad(out == null ? dangling(cell, target) : leftOutRow(cell, out));
    }

    private void addCandidates(List<NodeId> candidates, String key, Target target) {
        for (NodeId node : byName.getOrDefault(key, List.of())) {
            if (target.accepts(node) && byId.containsKey(node.value())) {
                candidates.add(node);
            }
        }
    }

    private static String key(String id) {
        return HeaderKey.ofWord(id);
    }

    private static String nameKey(String name) {
        return StableId.normalise(name);
    }

    private static Finding ambiguous(String cell, List<NodeId> candidates) {
        List<String> ids = candidates.stream().map(NodeId::value).limit(5).toList();
        return new Finding(
                "ambiguous-reference",
                new Text(
                        "「" + Shown.value(cell) + "」に当てはまるものが" + candidates.size() + "件あります。",
                        "'"
                                + Shown.value(cell)
                                + "' stands for "
                                + candidates.size()
                                + " of them."),
                new Text(
                        "名称ではなく ID で指定してください: " + String.join("、", ids),
                        "Use the id instead of the name: " + String.join(", ", ids)));
    }

    private Finding dangling(String cell, Target target) {
        List<String> known =
                byId.values().stream().filter(target::accepts).map(NodeId::value).toList();
        String near = Nearest.of(cell, known).orElse(null);
        return new Finding(
                "dangling-reference",
                new Text(
                        "「" + Shown.value(cell) + "」という" + target.ja + "はありません。",
                        "There is no " + target.en + " '" + Shown.value(cell) + "'."),
                new Text(
                        (near == null ? "" : "「" + near + "」のことでしょうか。")
                                + target.ja
                                + "の表に行を追加するか、ID を直してください。",
                        (near == null ? "" : "Maybe '" + near + "'. ")
                                + "Add a row for it, or correct the id."));
    }

    private static Finding leftOutRow(String cell, Place out) {
        String where = out.file() + (out.sheet() == null ? "" : " [" + out.sheet() + "]");
        return new Finding(
                "reference-to-rejected-row",
                new Text(
                        "「"
                                + Shown.value(cell)
                                + "」の行("
                                + where
                                + " の"
                                + out.row()
                                + "行目)に問題があるため、この行も使えません。",
                        "The row of '"
                                + Shown.value(cell)
                                + "' ("
                                + where
                                + ", row "
                                + out.row()
                                + ") was rejected, so this one cannot be used either."),
                new Text(
                        where + " の" + out.row() + "行目を先に直してください。",
                        "Mend row " + out.row() + " of " + where + " first."));
    }
}
