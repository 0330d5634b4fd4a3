package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.ScenarioResult;
import dev.hakyu.brief.api.ScenarioResult.Output;
import dev.hakyu.brief.api.ScenarioResult.Range;
import dev.hakyu.brief.api.ScenarioResult.Stop;
import dev.hakyu.model.Lang;
import dev.hakyu.server.shell.Messages;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A result as tables for a spreadsheet: UTF-8 with a mark at the beginning, and no cell that a
/// spreadsheet would take for a formula.
final class ResultCsv {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private final StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
    private final ResultView view;
    private final Messages t;

    private ResultCsv(ResultView view, Messages t) {
        this.view = view;
        this.t = t;
    }

    /// What stops, in order.
    static String stops(ResultView view, Messages t) {
        return new ResultCsv(view, t).stops();
    }

    /// Output over time, one row per node and point.
    static String output(ResultView view, Messages t) {
        return new ResultCsv(view, t).output();
    }

    private String stops() {
        ScenarioResult result = view.result();
        row(
                t.get("scenarios.node"),
                t.get("scenarios.name"),
                t.get("scenarios.ours"),
                t.get("scenarios.probability"),
                t.get("scenarios.when"),
                t.get("scenarios.early"),
                t.get("scenarios.late"),
                t.get("scenarios.lostDays"),
                t.get("scenarios.lostValue"),
                t.get("scenarios.currency"),
                t.get("scenarios.sentence"),
                t.get("scenarios.why"));
        for (Stop stop : result.stops()) {
            Range hours = stop.isFirm() ? stop.hours() : null;
            Range value = stop.lostValue();
            row(
                    stop.node(),
                    stop.name(),
                    stop.ours() ? "1" : "0",
                    plain(stop.probability()),
                    hours == null ? "" : moment(hours.middle()),
                    hours == null ? "" : moment(hours.low()),
                    hours == null ? "" : moment(hours.high()),
                    plain(stop.lostDays().middle()),
                    value == null ? "" : plain(value.middle()),
                    orEmpty(stop.currency()),
                    stop.sentence().in(view.lang()),
                    String.join(
                            view.lang() == Lang.JA ? " → " : " -> ",
                            stop.because().stream().map(each -> each.in(view.lang())).toList()));
        }
        return out.toString();
    }

    private String output() {
        row(
                t.get("scenarios.node"),
                t.get("scenarios.name"),
                t.get("scenarios.time"),
                t.get("scenarios.hoursSince"),
                t.get("scenarios.low"),
                t.get("scenarios.middle"),
                t.get("scenarios.high"));
        for (Output each : view.result().outputs()) {
            for (int i = 0; i < each.hours().size(); i++) {
                row(
                        each.node(),
                        each.name(),
                        moment(each.hours().get(i)),
                        plain(each.hours().get(i)),
                        plain(each.low().get(i)),
                        plain(each.middle().get(i)),
                        plain(each.high().get(i)));
            }
        }
        return out.toString();
    }

    private void row(String... cells) {
        out.append(String.join(",", List.of(cells).stream().map(ResultCsv::cell).toList()))
                .append("\r\n");
    }

    private static String cell(String text) {
        String safe =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(each -> each == ',' || each == '"' || each < 0x20);
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private String moment(double hours) {
        return MOMENT.format(view.at(hours).atZone(view.zone()));
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
