package dev.hakyu.brief.api;

import dev.hakyu.brief.internal.compose.Odds;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.Cause;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.OutputSeries;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// An impact as plain text: first stops in order, output over time, and why each stopped.
public final class ImpactText {
    private static final int MOST_NODES = 20;
    private static final int TIMES = 12;
    private final StringBuilder out = new StringBuilder(4096);
    private final Impact impact;
    private final Lang lang;

    private ImpactText(Impact impact, Lang lang) {
        this.impact = impact;
        this.lang = lang;
    }

    public static String render(Impact impact, Lang lang) {
        ImpactText text = new ImpactText(impact, lang);
        text.head();
        List<NodeImpact> stopping =
                impact.nodes().stream().filter(node -> node.stopProbability() > 0).toList();
        text.stops(stopping);
        text.output(stopping);
        text.assumptions();
        return text.out.toString();
    }

    private void head() {
        line(impact.scenario().title());
        say(
                "開始 %s、%d日間、%,d回の試行、乱数の種 %d、%s、供給網の版 %s"
                        .formatted(
                                start().ja(),
                                impact.scenario().horizonDays(),
                                impact.provenance().runs(),
                                impact.provenance().seed(),
                                impact.provenance().engineVersion(),
                                impact.provenance().networkVersion()),
                "Start %s, %d days, %,d runs, seed %d, %s, network version %s"
                        .formatted(
                                start().en(),
                                impact.scenario().horizonDays(),
                                impact.provenance().runs(),
                                impact.provenance().seed(),
                                impact.provenance().engineVersion(),
                                impact.provenance().networkVersion()));
    }

    private void stops(List<NodeImpact> stopping) {
        line("");
        say("■ 止まる順", "■ What stops, in order");
        if (stopping.isEmpty()) {
            say("期間内に止まるものはありませんでした。", "Nothing stopped within the time.");
        }
        for (NodeImpact node : stopping.subList(0, Math.min(MOST_NODES, stopping.size()))) {
            line("- " + Odds.within(node).in(lang));
            if (!node.hit()) {
                line("    " + node.statement().sum().in(lang));
            }
            List<String> chain = new ArrayList<>();
            node.causes().stream().map(Cause::why).forEach(why -> chain.addFirst(why.in(lang)));
            if (!chain.isEmpty()) {
                line("    " + String.join(" → ", chain.stream().distinct().toList()));
            }
        }
        int left = stopping.size() - MOST_NODES;
        if (left > 0) {
            say("ほか%,d件".formatted(left), "%,d more".formatted(left));
        }
    }

    private void output(List<NodeImpact> stopping) {
        for (NodeImpact node : stopping.stream().filter(n -> !n.hit()).limit(5).toList()) {
            OutputSeries series = node.output();
            if (series.hours().isEmpty()) {
                continue;
            }
            line("");
            say(
                    "■ %s: 予定に対する割合(中央値、5%%〜95%%)".formatted(node.name()),
                    "■ %s: share of schedule (median, 5 %% to 95 %%)".formatted(node.name()));
            int every = Math.max(1, series.hours().size() / TIMES);
            for (int i = 0; i < series.hours().size(); i += every) {
                line(
                        "  %-24s %s  (%s - %s)"
                                .formatted(
                                        Wording.moment(
                                                        impact.scenario()
                                                                .instantAt(series.hours().get(i)),
                                                        zone())
                                                .in(lang),
                                        Wording.share(series.p50().get(i)).in(lang),
                                        Wording.share(series.p5().get(i)).in(lang),
                                        Wording.share(series.p95().get(i)).in(lang)));
            }
        }
    }

    private void assumptions() {
        List<Assumption> all = new ArrayList<>(impact.scenario().defaults());
        all.addAll(impact.assumptions());
        if (all.isEmpty()) {
            return;
        }
        line("");
        say("■ 置いた仮定", "■ Assumptions made");
        for (Assumption each : all.stream().distinct().toList()) {
            line(
                    "- %s: %s (%s)"
                            .formatted(
                                    each.what().in(lang),
                                    each.value().in(lang),
                                    each.basis().label().in(lang)));
        }
    }

    private Text start() {
        return Wording.moment(impact.scenario().startInstant(), zone());
    }

    private ZoneId zone() {
        return impact.scenario().zone();
    }

    private void say(String ja, String en) {
        line(new Text(ja, en).in(lang));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
