package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.DependencyGroup;
import dev.hakyu.cascade.api.StopCause;
import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Writes the sum behind the time of a stop: the figures, what each rests on, and the result.
final class SumTeller {
    private final Run run;

    SumTeller(Run run) {
        this.run = run;
    }

    Text of(StopCause cause) {
        return switch (cause) {
            case StopCause.OwnOutage own -> start(own.node());
            case StopCause.Input input -> input(input);
            case StopCause.Dependency need -> dependency(need);
            case StopCause.Orders orders ->
                    new Text(
                            "買い手(" + names(orders.buyers()).ja() + ")の注文の減り方から計算",
                            "computed from falling orders of " + names(orders.buyers()).en());
        };
    }

    /// `停止 11月16日(月)22時(公表)`; only the day where the hour of the hit itself is not known.
    Text start(int node) {
        Optional<Double> since = run.findStopHours(node);
        if (since.isEmpty()) {
            return new Text(run.name(node) + "の停止", "the stop of " + run.name(node));
        }
        Basis basis = run.scenario.startBasis();
        Text when = basis.isFirm() ? run.time.clock(since.get()) : run.time.day(since.get());
        String ja = run.isHit(node) ? basis.label().ja() : "計算";
        String en = run.isHit(node) ? basis.label().en() : "computed";
        return new Text(
                run.name(node) + "の停止 " + when.ja() + (basis.isFirm() ? "" : "ごろ") + "(" + ja + ")",
                "the stop of "
                        + run.name(node)
                        + (basis.isFirm() ? " on " : " about ")
                        + when.en()
                        + " ("
                        + en
                        + ")");
    }

    private Text input(StopCause.Input cause) {
        List<ItemGroup> items = run.engine.itemsOf(cause.node());
        if (cause.group() >= items.size() || cause.suppliers().isEmpty()) {
            return start(cause.node());
        }
        ItemGroup group = items.get(cause.group());
        List<Integer> down = stopped(cause.suppliers());
        double share = group.shareOf(down);
        Text stock = stock(group);
        int first = earliest(down);
        Text from = isLater(first, cause.node()) ? shortage(first) : start(first);
        String percent = Figures.percent(share);
        Basis shareBasis = group.shareBasis();
        if (down.stream().allMatch(this::isGone) && share > 0) {
            double transit = transitDays(group, down);
            String days = Figures.days(group.stockDaysAtStart() / share);
            String extraJa = transit > 0 ? "、輸送中 " + Figures.days(transit) + "日" : "";
            String extraEn = transit > 0 ? ", " + Figures.days(transit) + " days under way" : "";
            boolean added = group.usedDays() > 0;
            return new Text(
                    (added ? "(" + stock.ja() + ")" : stock.ja())
                            + " ÷ 比率 "
                            + percent
                            + "("
                            + shareBasis.label().ja()
                            + ")= "
                            + days
                            + "稼働日"
                            + extraJa
                            + "、"
                            + from.ja()
                            + "から",
                    (added ? "(" + stock.en() + ")" : stock.en())
                            + " ÷ share "
                            + percent
                            + " ("
                            + shareBasis.label().en()
                            + ") = "
                            + days
                            + " working days"
                            + extraEn
                            + ", from "
                            + from.en());
        }
        return new Text(
                stock.ja()
                        + "、比率 "
                        + percent
                        + "("
                        + shareBasis.label().ja()
                        + ")、"
                        + from.ja()
                        + "から計算",
                stock.en()
                        + ", share "
                        + percent
                        + " ("
                        + shareBasis.label().en()
                        + "), computed from "
                        + from.en());
    }

    /// True where the node stops before its supplier does: it is short already while that one still
    /// runs in part.
    private boolean isLater(int supplier, int node) {
        double own = run.findStopHours(node).orElse(Double.MAX_VALUE);
        return run.findStopHours(supplier).orElse(0.0) > own;
    }

    private Text shortage(int supplier) {
        return new Text(
                run.name(supplier) + "からの供給の減少",
                "the shortfall of what " + run.name(supplier) + " delivers");
    }

    private Text stock(ItemGroup group) {
        if (group.stockMissing()) {
            return new Text(group.item() + "の在庫 不明", group.item() + ": stock unknown");
        }
        String days = Figures.days(group.stockDays());
        Text basis = group.stockBasis().label();
        Optional<Text> asOf = StocksAlong.measured(group).map(run.time::shortDate);
        boolean added = group.usedDays() > 0;
        String used = Figures.days(group.usedDays());
        return new Text(
                group.item()
                        + "の在庫 "
                        + days
                        + "日("
                        + basis.ja()
                        + asOf.map(date -> " " + date.ja()).orElse("")
                        + ")"
                        + (added ? " + それまでに届かず使った分 " + used + "日" : ""),
                group.item()
                        + ": stock "
                        + days
                        + " days ("
                        + basis.en()
                        + asOf.map(date -> " " + date.en()).orElse("")
                        + ")"
                        + (added ? " + " + used + " used before, not delivered" : ""));
    }

    private Text dependency(StopCause.Dependency cause) {
        List<CompiledNeed> groups = run.engine.needs().getOrDefault(cause.node(), List.of());
        Text systems = names(cause.members());
        if (cause.group() >= groups.size() || cause.members().isEmpty()) {
            return start(cause.node());
        }
        DependencyGroup need = groups.get(cause.group()).group();
        Basis basis = groups.get(cause.group()).basis();
        Text held = held(need);
        String partsJa = "";
        String partsEn = "";
        if (need.members().size() > 1) {
            partsJa = "、" + need.members().size() + "系統のうち" + need.required() + "系統が必要";
            partsEn = ", " + need.required() + " of " + need.members().size() + " needed";
        }
        Text from = start(cause.members().getFirst());
        return new Text(
                "%sが使えない場合、%s%s(%s)、%sから"
                        .formatted(systems.ja(), held.ja(), partsJa, basis.label().ja(), from.ja()),
                "without %s: %s%s (%s), from %s"
                        .formatted(
                                systems.en(), held.en(), partsEn, basis.label().en(), from.en()));
    }

    /// How long a need may go unmet, and what manual work keeps up after that.
    private static Text held(DependencyGroup need) {
        boolean tolerant = need.toleranceHours() > 0;
        String tolerance = Figures.days(need.toleranceHours());
        String ja = tolerant ? tolerance + "時間は影響なし" : "直ちに影響";
        String en = tolerant ? "no effect for " + tolerance + " h" : "an effect at once";
        if (need.fallback() > 0) {
            String hours = Figures.days(need.fallbackMaxHours());
            String share = Figures.percent(need.fallback());
            ja += (tolerant ? "、その後は" : "、") + "手作業で" + share + "を" + hours + "時間まで維持";
            en += (tolerant ? ", then " : ", ") + share + " by hand for up to " + hours + " h";
        }
        return new Text(ja, en);
    }

    /// Those of the short suppliers that stop, all of them when none does.
    List<Integer> stopped(List<Integer> suppliers) {
        List<Integer> down = suppliers.stream().filter(run::stops).toList();
        return down.isEmpty() ? suppliers : down;
    }

    private int earliest(List<Integer> nodes) {
        return nodes.stream()
                .min(
                        Comparator.comparingDouble(
                                node -> run.findStopHours(node).orElse(Double.MAX_VALUE)))
                .orElseThrow();
    }

    private boolean isGone(int node) {
        return run.isHit(node) && run.levelOfHit(node) == 0;
    }

    private static double transitDays(ItemGroup group, List<Integer> suppliers) {
        return group.sources().stream()
                .filter(source -> suppliers.contains(source.supplier()))
                .mapToDouble(ItemGroup.Source::lagDays)
                .min()
                .orElse(0);
    }

    /// Names in a row; "its partners" for none.
    Text names(List<Integer> nodes) {
        if (nodes.isEmpty()) {
            return new Text("取引先", "its partners");
        }
        List<String> all = nodes.stream().map(run::name).toList();
        return new Text(String.join("、", all), String.join(", ", all));
    }
}
