package dev.hakyu.cli;

import dev.hakyu.brief.api.ScenarioResult;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The result of a scenario as a person reads it in a terminal: the sentence first, then what stops
/// and why, the loss, the cash, what would help, and what was taken.
final class ScenarioText {
    private static final int MOST_STOPS = 30;
    private static final int MOST_TIMES = 12;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private final StringBuilder out = new StringBuilder();
    private final Lang lang;

    private ScenarioText(Lang lang) {
        this.lang = lang;
    }

    static String of(ScenarioResult result, Lang lang) {
        return new ScenarioText(lang).render(result);
    }

    private String render(ScenarioResult result) {
        line("■ " + result.title());
        line(result.sentence().in(lang));
        result.more().forEach(each -> line(each.in(lang)));
        List<ScenarioResult.Stop> stops =
                result.stops().stream().filter(each -> each.probability() > 0).toList();
        if (!stops.isEmpty()) {
            heading("止まるもの", "What stops");
            stops.stream().limit(MOST_STOPS).forEach(this::stop);
            if (stops.size() > MOST_STOPS) {
                line(
                        new Text(
                                        "  ほかに%,d件(--json ですべて表示)"
                                                .formatted(stops.size() - MOST_STOPS),
                                        "  and %,d more; --json shows all"
                                                .formatted(stops.size() - MOST_STOPS))
                                .in(lang));
            }
        }
        ScenarioResult.Loss loss = result.loss();
        if (loss != null) {
            heading("損失", "Loss");
            line("  " + loss.sentence().in(lang));
            line("  " + loss.madeOf().in(lang));
        }
        if (!result.cash().isEmpty()) {
            heading("資金", "Cash");
            result.cash().forEach(each -> line("  " + each.sentence().in(lang)));
        }
        if (!result.whatHelps().isEmpty()) {
            heading("効くもの", "What helps");
            result.whatHelps().forEach(each -> line("  " + each.in(lang)));
        }
        output(result);
        if (!result.assumptions().isEmpty()) {
            heading("置いた値", "What was taken");
            result.assumptions()
                    .forEach(each ->
                            line(
                                    "  %s: %s (%s)"
                                            .formatted(
                                                    each.what().in(lang),
                                                    each.value().in(lang),
                                                    each.basis().in(lang))));
        }
        made(result.provenance());
        return out.toString().stripTrailing();
    }

    private void stop(ScenarioResult.Stop stop) {
        line(
                "  %3d%%  %s"
                        .formatted(Math.round(stop.probability() * 100), stop.sentence().in(lang)));
        if (!stop.because().isEmpty()) {
            line(
                    "        "
                            + String.join(
                                    lang == Lang.JA ? " → " : " -> ",
                                    stop.because().stream().map(each -> each.in(lang)).toList()));
        }
    }

    /// Of ours, in per cent of the schedule: low, middle, high.
    private void output(ScenarioResult result) {
        List<ScenarioResult.Output> ours =
                result.outputs().stream().filter(ScenarioResult.Output::ours).toList();
        if (ours.isEmpty()) {
            return;
        }
        heading("出力の推移(予定に対する%、下位・中央・上位)", "Output (% of schedule: low, middle, high)");
        ZoneId zone = ZoneId.of(result.zone());
        for (ScenarioResult.Output each : ours) {
            line("  " + each.name());
            int step = Math.max(1, each.hours().size() / MOST_TIMES);
            for (int i = 0; i < each.hours().size(); i += step) {
                Instant at = result.start().plusSeconds(Math.round(each.hours().get(i) * 3600));
                line(
                        "    %s  %4d %4d %4d"
                                .formatted(
                                        MOMENT.format(at.atZone(zone)),
                                        Math.round(each.low().get(i) * 100),
                                        Math.round(each.middle().get(i) * 100),
                                        Math.round(each.high().get(i) * 100)));
            }
        }
    }

    private void made(ScenarioResult.Provenance made) {
        line("");
        line(
                String.format(
                        Locale.ROOT,
                        lang == Lang.JA
                                ? "計算: %s、乱数の種 %d、供給網の版 %s"
                                : "Computed by %s, seed %d, network version %s",
                        made.engine(),
                        made.seed(),
                        made.networkVersion()));
    }

    private void heading(String ja, String en) {
        line("");
        line("■ " + new Text(ja, en).in(lang));
    }

    private void line(String text) {
        out.append(ProblemPrinter.visible(text)).append(System.lineSeparator());
    }
}
