package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.FigureWords;
import dev.hakyu.brief.api.ScenarioResult;
import dev.hakyu.brief.api.ScenarioResult.Cash;
import dev.hakyu.brief.api.ScenarioResult.Output;
import dev.hakyu.brief.api.ScenarioResult.Range;
import dev.hakyu.brief.api.ScenarioResult.Stop;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.network.api.ScenarioWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A result in one language.
///
/// @param result what is kept
public record ResultView(ScenarioResult result, Lang lang) {
    private static final int TABLE_ROWS = 14;
    private static final int MOST_DRAWN = 4;
    private static final int MOST_FIRST = 8;
    private static final int MOST_TIGHT = 3;

    /// Whether the scenario began with what suppliers answered.
    public boolean fromAnswers() {
        String said = ScenarioWriter.FROM_ANSWERS + ": true";
        return result.scenario().lines().anyMatch(said::equals);
    }

    /// Nodes whose output is drawn: ours, or the first that changes when none of ours does. The
    /// others have a table only.
    public List<Output> drawn() {
        List<Output> changed = result.outputs().stream().filter(ResultView::changes).toList();
        List<Output> ours = changed.stream().filter(Output::ours).limit(MOST_DRAWN).toList();
        return ours.isEmpty() ? changed.stream().limit(1).toList() : ours;
    }

    public List<Output> tabled() {
        List<Output> drawn = drawn();
        return result.outputs().stream()
                .filter(ResultView::changes)
                .filter(each -> !drawn.contains(each))
                .toList();
    }

    /// Nodes that stop in some run, soonest first.
    public List<Stop> stops() {
        return result.stops().stream()
                .filter(stop -> stop.hit() || stop.probability() > 0)
                .toList();
    }

    /// The first of them, and all of ours.
    public List<Stop> firstStops() {
        List<Stop> all = stops();
        List<Stop> early = all.subList(0, Math.min(MOST_FIRST, all.size()));
        return all.stream().filter(stop -> stop.ours() || early.contains(stop)).toList();
    }

    public List<Stop> laterStops() {
        List<Stop> first = firstStops();
        return stops().stream().filter(stop -> !first.contains(stop)).toList();
    }

    /// Organisations that run out of cash, and the next few.
    public List<Cash> tightCash() {
        List<Cash> all = result.cash();
        long empty = all.stream().filter(cash -> cash.badHours() != null).count();
        return all.subList(0, (int) Math.min(all.size(), Math.max(empty, MOST_TIGHT)));
    }

    public List<Cash> otherCash() {
        return result.cash().subList(tightCash().size(), result.cash().size());
    }

    /// The first sentence of what is said of a stop, without the name that stands before it; a name
    /// may hold a full stop (Co., Ltd.).
    public String shortly(Stop stop) {
        String name = stop.name() + (lang == Lang.JA ? "は" : " ");
        String whole = stop.sentence().in(lang);
        String rest = whole.startsWith(name) ? whole.substring(name.length()) : whole;
        int end = rest.indexOf(lang == Lang.JA ? "。" : ". ");
        return end < 0 ? rest : rest.substring(0, end + 1);
    }

    /// Nodes that lose output and never stop.
    public List<Stop> slowed() {
        return result.stops().stream()
                .filter(stop -> !stop.hit() && stop.probability() == 0)
                .toList();
    }

    /// A row of the table under a chart.
    public record OutputRow(String time, String low, String middle, String high) {}

    public List<OutputRow> rows(Output output) {
        List<OutputRow> rows = new ArrayList<>();
        int size = output.hours().size();
        int every = Math.max(1, (size + TABLE_ROWS - 1) / TABLE_ROWS);
        for (int i = 0; i < size; i += every) {
            rows.add(
                    new OutputRow(
                            moment(output.hours().get(i)),
                            share(output.low().get(i)),
                            share(output.middle().get(i)),
                            share(output.high().get(i))));
        }
        return rows;
    }

    /// When a node stops in the middle of its runs, as exactly as may be said.
    public String when(Stop stop) {
        Range hours = stop.hours();
        if (stop.hit()) {
            return moment(0);
        }
        return hours == null || !stop.isFirm() ? "" : moment(hours.middle());
    }

    /// From early to late, over the runs in which it stops; where no clock time may be said, none.
    public String between(Stop stop) {
        Range hours = stop.hours();
        if (hours == null || stop.hit() || !stop.isFirm() || hours.low() == hours.high()) {
            return "";
        }
        return moment(hours.low()) + (lang == Lang.JA ? "〜" : " to ") + moment(hours.high());
    }

    public String days(Range days) {
        return String.format(Locale.ROOT, "%.1f", days.middle());
    }

    public String daysRange(Range days) {
        return String.format(Locale.ROOT, "%.1f–%.1f", days.low(), days.high());
    }

    public String value(Stop stop) {
        Range value = stop.lostValue();
        String currency = stop.currency();
        return value == null || currency == null ? "" : amount(value.middle(), currency);
    }

    public String amount(double amount, String currency) {
        return FigureWords.amount(amount, currency).in(lang);
    }

    public String share(double share) {
        return FigureWords.share(share).in(lang);
    }

    /// A share of runs, as a probability.
    public String probability(double share) {
        return FigureWords.probability(share).in(lang);
    }

    public String moment(double hours) {
        return FigureWords.moment(at(hours), zone()).in(lang);
    }

    public Instant at(double hours) {
        return result.start().plusSeconds(Math.round(hours * 3600));
    }

    public ZoneId zone() {
        return ZoneId.of(result.zone());
    }

    public String certainty(ScenarioResult.Hit hit) {
        return Term.find(Certainty.class, hit.certainty())
                .map(each -> each.label().in(lang))
                .orElse(hit.certainty());
    }

    public @Nullable String stopLabel(Output output) {
        Double hours = output.firstStopHours();
        return hours == null ? null : moment(hours);
    }

    private static boolean changes(Output output) {
        return output.low().stream().anyMatch(level -> level < 0.995);
    }
}
