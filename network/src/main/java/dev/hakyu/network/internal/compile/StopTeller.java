package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.NodeOutcome;
import dev.hakyu.cascade.api.Spread;
import dev.hakyu.cascade.api.StopCause;
import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact.Precision;
import dev.hakyu.model.network.Impact.StockUsed;
import dev.hakyu.model.network.Impact.StopStatement;
import dev.hakyu.model.network.Impact.Within;
import dev.hakyu.model.network.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says when a node stops, no more exactly than its inputs allow.
final class StopTeller {
    /// A stop that rests on a standard or unknown value is told as half to one and a half times the
    /// computed time.
    private static final double LEAST = 0.5;

    private static final double MOST = 1.5;
    private static final double SURE = 0.995;

    private final Run run;
    private final EvidenceOf evidenceOf;
    private final SumTeller sums;
    private final StocksAlong stocks;

    StopTeller(Run run) {
        this.run = run;
        evidenceOf = new EvidenceOf(run);
        sums = new SumTeller(run);
        stocks = new StocksAlong(run);
    }

    StopStatement of(NodeOutcome outcome) {
        int node = outcome.node();
        if (run.isHit(node)) {
            return run.leadsNowhere(node) ? askAboutHit(node) : hit(node);
        }
        Optional<Spread> stop = outcome.firstStopHours();
        if (stop.isEmpty()) {
            return noStop(outcome);
        }
        List<StopCause> chain = outcome.why().map(why -> why.chain()).orElse(List.of());
        if (chain.isEmpty()) {
            return range(outcome, stop.get(), evidenceOf.start().getFirst(), untold(), List.of());
        }
        List<Evidence> evidence = evidenceOf.along(chain);
        Evidence weakest = EvidenceOf.weakest(evidence);
        Text sum = sums.of(chain.getFirst());
        if (weakest.missing()) {
            return ask(node, chain, evidence, weakest, sum);
        }
        List<StockUsed> used = stocks.of(chain);
        return weakest.basis().isFirm()
                ? clock(outcome, stop.get(), weakest, sum, used)
                : range(outcome, stop.get(), weakest, sum, used);
    }

    private static Text untold() {
        return new Text("計算結果による", "from the simulation");
    }

    private StopStatement hit(int node) {
        Evidence start = evidenceOf.start().getFirst();
        boolean firm = start.basis().isFirm();
        Text when = firm ? run.time.clock(0) : run.time.day(0);
        String name = run.name(node);
        boolean gone = run.levelOfHit(node) == 0;
        Text sentence =
                new Text(
                        name
                                + "は"
                                + when.ja()
                                + (firm ? "に" : "ごろに")
                                + (gone ? "止まりました。" : "から" + left(node) + "で動いています。"),
                        gone
                                ? name + " stopped " + (firm ? "on " : "about ") + when.en() + "."
                                : name + " has run at " + left(node) + " since " + when.en() + ".");
        return new StopStatement(
                firm ? Precision.CLOCK_TIME : Precision.RANGE_IN_DAYS,
                sentence,
                sums.start(node),
                start.basis(),
                start.label(),
                new Within(0, 0),
                List.of());
    }

    private String left(int node) {
        return Figures.percent(run.levelOfHit(node));
    }

    private StopStatement clock(
            NodeOutcome outcome, Spread stop, Evidence weakest, Text sum, List<StockUsed> used) {
        Text when = run.time.clock(stop.p50());
        String name = run.name(outcome.node());
        Text probability = probability(outcome);
        return new StopStatement(
                Precision.CLOCK_TIME,
                new Text(
                        name
                                + "は"
                                + when.ja()
                                + "ごろに"
                                + expected(outcome).ja()
                                + probability.ja()
                                + "。",
                        name
                                + " "
                                + expected(outcome).en()
                                + " about "
                                + when.en()
                                + probability.en()
                                + "."),
                sum,
                weakest.basis(),
                weakest.label(),
                new Within(stop.p50(), stop.p50()),
                used);
    }

    private StopStatement range(
            NodeOutcome outcome, Spread stop, Evidence weakest, Text sum, List<StockUsed> used) {
        double fromHours = Math.min(stop.p5(), LEAST * stop.p50());
        double toHours = Math.max(stop.p95(), MOST * stop.p50());
        int fromDay = (int) Math.floor(fromHours / 24);
        int toDay = Math.max(fromDay + 1, (int) Math.ceil(toHours / 24));
        Text days = run.time.days(fromDay * 24.0, toDay * 24.0);
        String name = run.name(outcome.node());
        Text probability = probability(outcome);
        Text basis = weakest.basis().label();
        return new StopStatement(
                Precision.RANGE_IN_DAYS,
                new Text(
                        name
                                + "は"
                                + days.ja()
                                + "ごろに"
                                + expected(outcome).ja()
                                + probability.ja()
                                + "。"
                                + "時刻は示しません("
                                + weakest.label().ja()
                                + ": "
                                + basis.ja()
                                + ")。",
                        name
                                + " "
                                + expected(outcome).en()
                                + " about "
                                + days.en()
                                + probability.en()
                                + ". No hour is given ("
                                + weakest.label().en()
                                + ": "
                                + basis.en()
                                + ")."),
                sum,
                weakest.basis(),
                weakest.label(),
                new Within(fromDay * 24.0, toDay * 24.0),
                used);
    }

    private static Text expected(NodeOutcome outcome) {
        return outcome.probabilityOfStop() >= 0.5
                ? new Text("止まる見込みです", "is expected to stop")
                : new Text("止まる可能性があります", "may stop");
    }

    private static Text probability(NodeOutcome outcome) {
        double share = outcome.probabilityOfStop();
        if (share >= SURE) {
            return new Text("(対策をしない場合)", ", if nothing is done");
        }
        String percent = share < 0.01 ? "1%未満" : Math.round(share * 100) + "%";
        String percentEn = share < 0.01 ? "below 1 %" : Math.round(share * 100) + " %";
        return new Text(
                "(対策をしない場合、確率" + percent + ")",
                ", if nothing is done (probability " + percentEn + ")");
    }

    private StopStatement noStop(NodeOutcome outcome) {
        String name = run.name(outcome.node());
        String days = Figures.days(run.lostDays(outcome));
        int horizon = run.scenario.horizonDays();
        List<Evidence> evidence = new ArrayList<>(evidenceOf.start());
        for (ItemGroup group : run.engine.itemsOf(outcome.node())) {
            if (group.suppliers().stream().anyMatch(run::stops)) {
                evidence.addAll(evidenceOf.of(group));
            }
        }
        Evidence weakest = EvidenceOf.weakest(evidence);
        return new StopStatement(
                Precision.NO_STOP,
                new Text(
                        name + "は" + horizon + "日のうちには止まらない見込みです(失う生産は平均" + days + "日分)。",
                        name
                                + " is not expected to stop within "
                                + horizon
                                + " days (it loses "
                                + days
                                + " days of output on average)."),
                new Text(
                        "失う生産は平均" + days + "日分、半分を下回る時間なし",
                        days + " days of output lost on average, never below half"),
                weakest.basis(),
                weakest.label());
    }

    private StopStatement ask(
            int node, List<StopCause> chain, List<Evidence> evidence, Evidence weakest, Text sum) {
        List<Text> items =
                evidence.stream()
                        .filter(Evidence::missing)
                        .map(Evidence::askAbout)
                        .distinct()
                        .toList();
        int supplier =
                chain.stream()
                        .filter(StopCause.Input.class::isInstance)
                        .map(StopCause.Input.class::cast)
                        .flatMap(input -> input.suppliers().stream())
                        .findFirst()
                        .orElse(node);
        Text who = whom(supplier);
        String name = run.name(node);
        return new StopStatement(
                Precision.CANNOT_BE_COMPUTED,
                new Text(
                        name
                                + "がいつ止まるかは計算できません。"
                                + who.ja()
                                + "に、"
                                + join(items, true)
                                + "の在庫日数、比率、代替の有無を確認してください。",
                        "When "
                                + name
                                + " stops cannot be computed. Ask "
                                + who.en()
                                + " for days of stock, share and alternative of "
                                + join(items, false)
                                + "."),
                sum,
                Basis.UNKNOWN,
                weakest.label());
    }

    private StopStatement askAboutHit(int node) {
        Text who = whom(node);
        String name = run.name(node);
        return new StopStatement(
                Precision.CANNOT_BE_COMPUTED,
                new Text(
                        name + "の停止が当社のどこに及ぶかは計算できません。" + who.ja() + "に、品目、在庫日数、代替の有無を確認してください。",
                        "Where the stop of "
                                + name
                                + " reaches us cannot be computed. Ask "
                                + who.en()
                                + " for item, days of stock and alternative."),
                new Text("供給(supplies)にも依存(needs)にも登録がない", "it is in neither supplies nor needs"),
                Basis.UNKNOWN,
                new Text("品目、在庫日数、比率", "item, days of stock and share"));
    }

    private Text whom(int supplier) {
        Optional<Organisation> owner =
                run.engine.isNamed(supplier)
                        ? run.engine.nodes().findOwner(supplier)
                        : Optional.empty();
        return owner.map(Organisation::buyer)
                .or(() -> owner.map(Organisation::ownerDepartment))
                .map(name -> new Text(name, name))
                .orElse(new Text("購買の担当者", "the buyer in charge"));
    }

    private static String join(List<Text> items, boolean ja) {
        return items.stream()
                .map(item -> ja ? item.ja() : item.en())
                .collect(Collectors.joining(ja ? "、" : ", "));
    }
}
