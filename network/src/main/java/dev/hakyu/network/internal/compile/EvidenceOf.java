package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.StopCause;
import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import dev.hakyu.network.internal.StartWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What the time of a stop rests on: start, stocks, shares and tolerances along its chain of
/// causes.
final class EvidenceOf {
    private final Run run;

    EvidenceOf(Run run) {
        this.run = run;
    }

    List<Evidence> start() {
        Text label = StartWords.missing(run.scenario);
        return List.of(new Evidence(label, run.scenario.startBasis(), false, label));
    }

    List<Evidence> along(List<StopCause> chain) {
        List<Evidence> all = new ArrayList<>(start());
        for (StopCause cause : chain) {
            switch (cause) {
                case StopCause.OwnOutage _ -> {}
                case StopCause.Input input -> {
                    List<ItemGroup> items = run.engine.itemsOf(input.node());
                    if (input.group() < items.size()) {
                        all.addAll(of(items.get(input.group())));
                    }
                }
                case StopCause.Dependency need -> all.add(of(need));
                case StopCause.Orders orders -> {
                    Text label =
                            new Text(
                                    run.name(orders.node()) + "への注文の減り方",
                                    "how orders to " + run.name(orders.node()) + " fall");
                    all.add(new Evidence(label, Basis.STANDARD, false, label));
                }
            }
        }
        return all;
    }

    /// Stock and shares of one group.
    List<Evidence> of(ItemGroup group) {
        String suppliers =
                group.sources().stream()
                        .map(source -> run.name(source.supplier()))
                        .collect(Collectors.joining("、"));
        Text ask =
                new Text(
                        group.item() + "(" + suppliers + ")",
                        group.item() + " (" + suppliers + ")");
        return List.of(
                new Evidence(
                        new Text(group.item() + "の在庫日数", "the stock of " + group.item()),
                        group.stockBasis(),
                        group.stockMissing(),
                        ask),
                new Evidence(
                        new Text(group.item() + "の比率", "the shares of " + group.item()),
                        group.shareBasis(),
                        group.shareMissing(),
                        ask));
    }

    private Evidence of(StopCause.Dependency need) {
        List<CompiledNeed> groups = run.engine.needs().getOrDefault(need.node(), List.of());
        Text label =
                new Text(
                        run.name(need.node()) + "のシステム依存",
                        "what " + run.name(need.node()) + " needs of systems");
        Basis basis =
                need.group() < groups.size() ? groups.get(need.group()).basis() : Basis.UNKNOWN;
        return new Evidence(label, basis, false, label);
    }

    /// The weakest, the missing ones first; of equals the one nearest to the node.
    static Evidence weakest(List<Evidence> evidence) {
        return evidence.stream()
                .max(
                        Comparator.comparing(Evidence::missing)
                                .thenComparing(Evidence::basis)
                                .thenComparingInt(each -> -evidence.indexOf(each)))
                .orElseThrow();
    }
}
