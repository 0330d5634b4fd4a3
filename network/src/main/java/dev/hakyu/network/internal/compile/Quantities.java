package dev.hakyu.network.internal.compile;

import dev.hakyu.model.Money;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Organisation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How much flows on each group in a day, and what each supplier sells outside the network.
final class Quantities {
    private final Map<ItemGroup, Double> units = new HashMap<>();
    private final Map<Integer, Double> bought = new HashMap<>();
    private final Map<Integer, Double> soldInside = new HashMap<>();
    private final Set<Integer> sellsAssumed = new HashSet<>();
    private final NodeTable nodes;
    private final Currency currency;

    /// Groups without a value get the same quantity each: the median of those with one, or 1.
    Quantities(
            NodeTable nodes,
            Currency currency,
            Collection<List<ItemGroup>> groups,
            Notebook notes) {
        this.nodes = nodes;
        this.currency = currency;
        List<ItemGroup> all = groups.stream().flatMap(List::stream).toList();
        double byDefault = median(all);
        for (ItemGroup group : all) {
            double perDay = group.findUnitsPerDay().orElse(byDefault);
            units.put(group, perDay);
            bought.merge(group.buyer(), perDay, Double::sum);
            for (ItemGroup.Source source : group.sources()) {
                soldInside.merge(source.supplier(), perDay * source.share(), Double::sum);
                if (group.findUnitsPerDay().isEmpty()) {
                    sellsAssumed.add(source.supplier());
                }
            }
            if (group.findUnitsPerDay().isEmpty()) {
                notes.unknown(
                        group.buyer(),
                        group.suppliers(),
                        Noted.Topic.QUANTITY,
                        new Text(
                                nodes.name(group.buyer()) + "の" + group.item() + "の日額",
                                "value per day of "
                                        + group.item()
                                        + " at "
                                        + nodes.name(group.buyer())),
                        new Text("品目ごとに同じ重み", "equal weight per item"));
            }
        }
    }

    private static double median(List<ItemGroup> groups) {
        List<Double> known = new ArrayList<>();
        groups.forEach(group -> group.findUnitsPerDay().ifPresent(known::add));
        known.sort(null);
        return known.isEmpty() ? 1 : known.get((known.size() - 1) / 2);
    }

    double perDay(ItemGroup group) {
        return units.getOrDefault(group, 1.0);
    }

    /// The group's share of all that its buyer buys.
    double valueShare(ItemGroup group) {
        return perDay(group) / bought.getOrDefault(group.buyer(), 1.0);
    }

    /// What a node sells outside the network in a day: its revenue less what it sells inside, 0
    /// when the revenue is unknown. A node that sells nothing inside needs none.
    double finalDemandPerDay(int node) {
        double inside = soldInside.getOrDefault(node, 0.0);
        Optional<Organisation> owner = nodes.findOwner(node);
        if (inside == 0 || sellsAssumed.contains(node) || owner.isEmpty()) {
            return 0;
        }
        Money revenue = owner.get().finance().revenuePerDay();
        if (revenue == null || !revenue.currency().equals(currency)) {
            return 0;
        }
        double part =
                nodes.parts(owner.get().id()).stream()
                        .filter(each -> each.node() == node)
                        .mapToDouble(NodeTable.Part::share)
                        .sum();
        return Math.max(0, revenue.amount().doubleValue() * part - inside);
    }
}
