package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.DataStanding;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.DataLadder;
import dev.hakyu.network.api.RowsWorthFilling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// On which rung of the ladder of data the user stands, what the next one needs, and which ten
/// cells would change today's answer most.
public final class DataStandings {
    private static final int MOST_ROWS = 10;
    private static final int MOST_TOO_OLD = 5;
    private static final int MOST_TRIED = 6;
    private static final int RUNS_OF_A_TRY = 20;

    private DataStandings() {}

    public static DataStanding of(BriefRequest request, List<Case> cases) {
        Network network = request.network();
        DataLadder ladder = DataLadder.of(network);
        Text answers = ladder.rung().label();
        Optional<DataLadder.Step> next = ladder.findNext();
        List<Exposure> exposures =
                cases.stream().flatMap(each -> each.exposures().stream()).toList();
        Network.Index index = network.index();
        return new DataStanding(
                ladder.rung().id().toUpperCase(Locale.ROOT),
                new Text("答えられること: " + answers.ja() + "。", "It answers: " + answers.en() + "."),
                next.map(step ->
                                new Text(
                                        "次の段階(%s)に必要なもの: %s"
                                                .formatted(
                                                        step.rung().label().ja(),
                                                        step.missing().ja()),
                                        "The next rung (%s) needs: %s"
                                                .formatted(
                                                        step.rung().label().en(),
                                                        step.missing().en())))
                        .orElse(new Text("すべての段階がそろっています。", "Every rung is reached.")),
                rows(request, cases, exposures).stream()
                        .filter(row -> canBeFilled(row, index))
                        .limit(MOST_ROWS)
                        .map(row -> row(row, index))
                        .toList());
    }

    /// First the stocks that are too old to carry the time of a stop; then the empty cells behind
    /// the most urgent stop that was computed, tried with a low and a high value; then the others
    /// by rule.
    private static List<RowsWorthFilling.Row> rows(
            BriefRequest request, List<Case> cases, List<Exposure> exposures) {
        Map<List<Object>, RowsWorthFilling.Row> rows = new LinkedHashMap<>();
        Network.Index index = request.network().index();
        cases.stream()
                .flatMap(each -> tooOld(each, index))
                .limit(MOST_TOO_OLD)
                .forEach(row -> rows.putIfAbsent(cell(row), row));
        cases.stream()
                .filter(each -> each.impact() != null)
                .findFirst()
                .map(each -> tried(request, each))
                .orElse(List.of())
                .forEach(row -> rows.putIfAbsent(cell(row), row));
        RowsWorthFilling.of(request.network(), exposures, 3 * MOST_ROWS)
                .forEach(row -> rows.putIfAbsent(cell(row), row));
        return List.copyOf(rows.values());
    }

    /// Stocks behind a likely stop that are a guess by now.
    private static Stream<RowsWorthFilling.Row> tooOld(Case one, Network.Index index) {
        Impact impact = one.impact();
        if (impact == null) {
            return Stream.empty();
        }
        StockAges ages = new StockAges(impact.scenario(), one.asOf());
        return one.courses().stream()
                .filter(stop -> stop.isLikely() && !stop.isOver())
                .flatMap(stop ->
                        ages
                                .rows(
                                        stop.node().statement().stocks(),
                                        stock -> index.nameOf(stock.holder()))
                                .stream());
    }

    private static List<RowsWorthFilling.Row> tried(BriefRequest request, Case one) {
        Impact impact = one.impact();
        if (impact == null) {
            return List.of();
        }
        StopForecast forecast = new StopForecast(request);
        Scenario scenario = impact.scenario().withRuns(Math.min(RUNS_OF_A_TRY, request.runs()));
        return RowsWorthFilling.of(
                        request.network(),
                        one.exposures(),
                        MOST_TRIED,
                        network -> forecast.run(network, scenario).impact())
                .stream()
                .filter(row -> row.findEffect().isPresent())
                .toList();
    }

    private static List<Object> cell(RowsWorthFilling.Row row) {
        return List.of(row.file(), row.node(), row.item(), row.column());
    }

    /// Nobody buys goods from a contractor or a service provider; asking for an item would mislead.
    private static boolean canBeFilled(RowsWorthFilling.Row row, Network.Index index) {
        if (!row.file().startsWith("supplies")) {
            return true;
        }
        List<OrganisationRole> roles =
                index.findOwner(row.node()).map(Organisation::roles).orElse(List.of());
        return roles.isEmpty()
                || roles.stream()
                        .anyMatch(role ->
                                switch (role) {
                                    case SELF, SUPPLIER, GROUP_COMPANY -> true;
                                    case SERVICE_PROVIDER, CONTRACTOR, CUSTOMER, AUTHORITY -> false;
                                });
    }

    private static DataStanding.RowToFill row(RowsWorthFilling.Row row, Network.Index index) {
        String name = index.nameOf(row.node());
        return new DataStanding.RowToFill(
                row.file() + (row.file().contains(".") ? "" : ".csv"),
                row.item().isBlank() ? name : name + " / " + row.item(),
                row.column(),
                row.columnLabel(),
                row.why(),
                row.effect());
    }
}
