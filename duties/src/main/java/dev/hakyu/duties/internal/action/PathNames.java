package dev.hakyu.duties.internal.action;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Supply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the network calls the things on a path.
///
/// @param ownerName who at our side answers for it, in the network's words, or null
/// @param objects ids of what is concerned
record PathNames(Map<PathWord, Text> words, List<String> objects, @Nullable String ownerName) {
    private static final int MAX_NAMES = 5;
    private static final Text NONE = new Text("なし", "none");
    private static final Text UNKNOWN = new Text("不明", "unknown");

    PathNames {
        words = Map.copyOf(words);
        objects = List.copyOf(objects);
    }

    static PathNames of(ExposurePath path, NodeId concerned, Network.Index index) {
        Map<PathWord, Text> words = new EnumMap<>(PathWord.class);
        List<String> objects = new ArrayList<>();
        String owner = null;
        put(words, PathWord.ORGANISATION, organisation(concerned, index));
        switch (path) {
            case ExposurePath.Ourselves self -> objects.add(self.organisation().value());
            case ExposurePath.DirectSupply direct -> {
                objects.add(direct.supplier().value());
                put(words, PathWord.ORGANISATION, index.nameOf(direct.supplier()));
                words.put(
                        PathWord.ITEMS,
                        names(direct.supplies().stream().map(Supply::item).toList()));
                words.put(
                        PathWord.SITE,
                        nodes(direct.supplies().stream().map(Supply::to).toList(), index));
                owner =
                        index.findOrganisation(direct.supplier())
                                .map(each -> each.buyer())
                                .orElse(null);
            }
            case ExposurePath.NthTier tier -> {
                objects.add(tier.chain().getFirst().value());
                words.put(PathWord.ITEMS, names(tier.items()));
                put(words, PathWord.SITE, index.nameOf(tier.chain().getLast()));
            }
            case ExposurePath.ReachesSystem reaches -> {
                access(reaches.access(), index, words);
                objects.add(reaches.access().id().value());
                owner = reaches.access().owner();
            }
            case ExposurePath.Entrusted entrusted -> {
                owner = entrusted(entrusted, index, words);
                objects.add(
                        entrusted
                                .findContract()
                                .map(each -> each.id().value())
                                .orElse(entrusted.organisation().value()));
            }
            case ExposurePath.SharedSystem shared -> {
                objects.add(shared.system().value());
                put(words, PathWord.SYSTEM, index.nameOf(shared.system()));
                words.put(PathWord.SUPPLIERS, suppliers(shared, index));
            }
            case ExposurePath.ProductInUse product -> {
                objects.add(product.product());
                put(words, PathWord.PRODUCT, product.product());
                words.put(PathWord.SYSTEMS, nodes(product.users(), index));
            }
            case ExposurePath.Listed listed -> objects.add(listed.organisation().value());
        }
        return new PathNames(words, objects, owner);
    }

    private static String organisation(NodeId concerned, Network.Index index) {
        return index.findOwner(concerned).map(each -> each.name()).orElse(index.nameOf(concerned));
    }

    private static void access(Access access, Network.Index index, Map<PathWord, Text> words) {
        put(words, PathWord.ACCESS, access.id().value());
        put(words, PathWord.ORGANISATION, index.nameOf(access.organisation()));
        put(words, PathWord.SYSTEM, index.nameOf(access.system()));
        if (access.channel() != null) {
            words.put(PathWord.CHANNEL, access.channel().label());
        }
        Double minutes = access.killSwitchMinutes();
        if (minutes != null) {
            long whole = Math.round(minutes);
            words.put(PathWord.KILL_SWITCH, new Text(whole + "分", whole + " min"));
        }
    }

    private static @Nullable String entrusted(
            ExposurePath.Entrusted path, Network.Index index, Map<PathWord, Text> words) {
        put(words, PathWord.ORGANISATION, index.nameOf(path.organisation()));
        words.put(
                PathWord.DATA_SETS, names(path.holdings().stream().map(Holding::dataSet).toList()));
        Contract contract = path.contract();
        if (contract == null) {
            return null;
        }
        put(words, PathWord.CONTRACT, contract.title());
        if (path.holdings().isEmpty()) {
            words.put(PathWord.DATA_SETS, names(contract.dataSets()));
        }
        put(words, PathWord.DEPARTMENT, contract.department());
        return contract.owner() == null ? contract.department() : contract.owner();
    }

    private static Text suppliers(ExposurePath.SharedSystem shared, Network.Index index) {
        List<String> names = shared.suppliers().stream().map(index::nameOf).toList();
        return names.isEmpty() ? NONE : names(names);
    }

    private static Text nodes(Collection<? extends NodeId> nodes, Network.Index index) {
        return names(nodes.stream().map(index::nameOf).toList());
    }

    private static Text names(List<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        List<String> shown = distinct.subList(0, Math.min(MAX_NAMES, distinct.size()));
        int more = distinct.size() - shown.size();
        if (shown.isEmpty()) {
            return UNKNOWN;
        }
        return new Text(
                String.join("、", shown) + (more > 0 ? "ほか" + more + "件" : ""),
                String.join(", ", shown) + (more > 0 ? " and " + more + " more" : ""));
    }

    private static void put(Map<PathWord, Text> words, PathWord word, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            words.put(word, Text.same(value));
        }
    }
}
