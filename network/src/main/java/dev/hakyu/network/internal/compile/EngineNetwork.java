package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.CascadeNetwork;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The network as the engine reads it, and the way back to names.
///
/// @param nodes numbers `0 .. nodes.size() - 1` of the engine; what follows are outside suppliers
/// @param items what each node buys, in the engine's order of input groups
/// @param needs what each node needs, in the engine's order of dependency groups
/// @param currencyOf the currency of a node's value added, where it is known
/// @param hoursPerDay operating hours of a production node's day
/// @param ours production nodes that are our own
record EngineNetwork(
        CascadeNetwork network,
        NodeTable nodes,
        Map<Integer, List<ItemGroup>> items,
        Map<Integer, List<CompiledNeed>> needs,
        Map<Integer, Currency> currencyOf,
        Map<Integer, Double> hoursPerDay,
        Set<Integer> ours,
        List<Noted> notes) {

    boolean isNamed(int node) {
        return node < nodes.size();
    }

    List<ItemGroup> itemsOf(int node) {
        return items.getOrDefault(node, List.of());
    }

    /// Somebody buys from it or needs it.
    boolean isNeeded(int node) {
        return items.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(group -> group.suppliers().contains(node))
                || needs.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(need -> need.group().members().contains(node));
    }

    Optional<Currency> findCurrency(int node) {
        return Optional.ofNullable(currencyOf.get(node));
    }
}
