package dev.hakyu.brief.internal.render;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.Brief.Fact;
import dev.hakyu.brief.api.Brief.OutputBand;
import dev.hakyu.brief.api.DataStanding.RowToFill;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the templates ask for beside the brief itself: the language, and figures as words.
public record HtmlView(Brief brief, Lang lang, String style) {
    private static final int TABLE_ROWS = 14;

    public String langTag() {
        return switch (lang) {
            case JA -> "ja";
            case EN -> "en";
        };
    }

    public String asOf() {
        return Wording.moment(brief.header().asOf(), zone()).in(lang);
    }

    /// 2026年11月18日(水)7時現在 / As of Wed 18 Nov 2026, 07:00.
    public String asOfLine() {
        Text day = Wording.dayWithYear(brief.header().asOf().atZone(zone()).toLocalDate());
        int hour = brief.header().asOf().atZone(zone()).getHour();
        int minute = brief.header().asOf().atZone(zone()).getMinute();
        return switch (lang) {
            case JA ->
                    "%s%d:%02d%s(%s)"
                            .formatted(
                                    day.ja(), hour, minute, Caption.AS_OF.in(lang), zone().getId());
            case EN ->
                    "%s %s, %02d:%02d (%s)"
                            .formatted(
                                    Caption.AS_OF.in(lang), day.en(), hour, minute, zone().getId());
        };
    }

    /// What became known after somebody put it aside: 経過に変化: 件数: 61,400人.
    public String changedLine(Brief.PutAside aside) {
        return Caption.CHANGED_SINCE.in(lang)
                + ": "
                + aside.changed().stream()
                        .map(each -> each.in(lang))
                        .collect(java.util.stream.Collectors.joining(lang == Lang.JA ? "、" : "; "));
    }

    public String shownId(IncidentId id) {
        return ShownId.of(id);
    }

    /// Whose brief it is; our own words for it where nobody has given a name.
    public String company() {
        String named = brief.header().company();
        return named.isBlank() ? Caption.OUR_COMPANY.in(lang) : named;
    }

    public String circled(int number) {
        return Character.toString('①' + number - 1);
    }

    public OutputChart chart(OutputBand band) {
        return OutputChart.of(band, zone(), lang);
    }

    /// The chart in a sentence, for those who do not see it.
    public String chartLabel(OutputBand band) {
        return band.node()
                + ": "
                + Caption.CHART.in(lang)
                + (band.firstStopHours() == null ? "" : ". " + stopLabel(band));
    }

    public String stopLabel(OutputBand band) {
        Double hours = band.firstStopHours();
        return hours == null
                ? ""
                : Wording.moment(at(band, hours), zone()).in(lang)
                        + " "
                        + Caption.FIRST_STOP.in(lang);
    }

    /// A row of the table under the chart.
    public record ChartRow(String time, String low, String median, String high) {}

    public List<ChartRow> chartRows(OutputBand band) {
        List<ChartRow> rows = new ArrayList<>();
        int size = band.hours().size();
        int every = Math.max(1, (size + TABLE_ROWS - 1) / TABLE_ROWS);
        for (int i = 0; i < size; i += every) {
            rows.add(
                    new ChartRow(
                            Wording.moment(at(band, band.hours().get(i)), zone()).in(lang),
                            Wording.share(band.p5().get(i)).in(lang),
                            Wording.share(band.p50().get(i)).in(lang),
                            Wording.share(band.p95().get(i)).in(lang)));
        }
        return rows;
    }

    public String provenanceLine() {
        Brief.Provenance made = brief.provenance();
        return switch (lang) {
            case JA ->
                    "Hakyu %s、供給網の版 %s、乱数の種 %d、試行 %,d回、記事 %,d件、事案 %,d件。同じ入力と種からは、スレッド数によらず同じ数字になります。"
                            .formatted(
                                    made.hakyuVersion(),
                                    made.networkVersion(),
                                    made.seed(),
                                    made.runs(),
                                    made.reportsRead(),
                                    made.incidentsFound());
            case EN ->
                    "Hakyu %s, network version %s, seed %d, runs: %,d, reports: %,d, incidents: %,d. The same inputs and seed give the same figures with any number of threads."
                            .formatted(
                                    made.hakyuVersion(),
                                    made.networkVersion(),
                                    made.seed(),
                                    made.runs(),
                                    made.reportsRead(),
                                    made.incidentsFound());
        };
    }

    /// Facts that rest on the same words, which stand once below them.
    public record FactGroup(List<Fact> facts, @Nullable String quote, String source) {
        public FactGroup {
            facts = List.copyOf(facts);
        }
    }

    /// In the order of their first facts.
    public List<FactGroup> factGroups(List<Fact> facts) {
        record Key(@Nullable String quote, String source) {}
        Map<Key, List<Fact>> groups = new LinkedHashMap<>();
        for (Fact fact : facts) {
            groups.computeIfAbsent(new Key(fact.quote(), fact.source()), _ -> new ArrayList<>())
                    .add(fact);
        }
        List<FactGroup> list = new ArrayList<>();
        groups.forEach((key, group) -> list.add(new FactGroup(group, key.quote(), key.source())));
        return list;
    }

    /// Cells to fill in for the same reason, told once.
    ///
    /// @param rows each with what it would do, where that was computed
    public record GapGroup(String file, String column, Text label, Text why, List<RowToFill> rows) {
        public GapGroup {
            rows = List.copyOf(rows);
        }
    }

    /// In the order of their first rows.
    public List<GapGroup> gapGroups() {
        record Key(String file, String column, Text label, Text why) {}
        Map<Key, List<RowToFill>> groups = new LinkedHashMap<>();
        for (RowToFill row : brief.dataStanding().rows()) {
            Key key = new Key(row.file(), row.column(), row.columnLabel(), row.why());
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        List<GapGroup> list = new ArrayList<>();
        groups.forEach((key, rows) ->
                list.add(new GapGroup(key.file(), key.column(), key.label(), key.why(), rows)));
        return list;
    }

    private ZoneId zone() {
        return brief.header().zone();
    }

    private static Instant at(OutputBand band, double hours) {
        return band.start().plusSeconds(Math.round(hours * 3600));
    }
}
