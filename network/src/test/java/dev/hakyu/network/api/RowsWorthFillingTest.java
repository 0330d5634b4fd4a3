package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.network.Band;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.OutputSeries;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import dev.hakyu.model.network.Supply;
import dev.hakyu.network.api.RowsWorthFilling.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowsWorthFillingTest {
    private static final Network NETWORK =
            NetworkText.parse(
                    """
                    org us role=self name=東海自動車
                    org minato name=ミナト精工
                    org hokuto name=北斗樹脂
                    org named name=静岡ゴム
                    site kariya of=us name=刈谷工場 value_added=1000000
                    site okazaki of=us name=岡崎工場 value_added=1000000
                    system mes by=us name=MES
                    supply minato -> kariya ブラケット importance=essential share=0.6 single=false
                    supply minato -> okazaki ブラケット importance=minor stock=3
                    supply hokuto -> kariya バンパー importance=essential stock=2 single=true
                    need kariya mes tolerance=4
                    access A-1 minato mes
                    """);

    private static List<Exposure> exposures(String... victims) {
        return java.util.Arrays.stream(victims)
                .flatMap(victim ->
                        ExposureFinder.find(
                                Incidents.of(victim), NETWORK, LocalDate.of(2026, 12, 3))
                                .exposures()
                                .stream())
                .toList();
    }

    private static String shown(List<Row> rows) {
        return rows.stream()
                .map(row -> row.file() + " " + row.node() + " " + row.item() + " " + row.column())
                .reduce("", (all, row) -> all + row + "\n");
    }

    @Test
    void shouldPutTodaysSupplierBeforeOthersAndStockBeforeTheRest() {
        assertThat(shown(RowsWorthFilling.of(NETWORK, exposures("ミナト精工"), 10)))
                .isEqualTo(
                        """
                        supplies minato ブラケット → 刈谷工場 stock_days
                        access minato A-1 → MES mfa
                        supplies minato ブラケット → 岡崎工場 share
                        supplies hokuto バンパー → 刈谷工場 share
                        needs mes 刈谷工場 manual_share
                        """);
    }

    @Test
    void shouldAskForTheItemOfASupplierThatIsOnlyAName() {
        List<Row> rows = RowsWorthFilling.of(NETWORK, exposures("静岡ゴム"), 1);
        assertThat(shown(rows)).isEqualTo("supplies named  item\n");
        assertThat(rows.getFirst().why().ja()).contains("静岡ゴム から何を、どの拠点が買っているか");
    }

    /// The stand-in for a simulation: a site loses what its stock and share leave it without. By
    /// hand: the share of バンパー moves the loss from 0.1 x 8 to 1 x 8, by 7.2 days; the stock of
    /// ブラケット from 0.6 x 9.5 to 0, by 5.7 days, beside 0.5 x 8 = 4 days of バンパー.
    @Test
    void shouldRankByWhatValuesDoWhenItCanBeComputed() {
        List<Row> rows =
                RowsWorthFilling.of(
                        NETWORK, exposures("ミナト精工", "静岡ゴム"), 10, RowsWorthFillingTest::impact);
        assertThat(shown(rows))
                .isEqualTo(
                        """
                        supplies named  item
                        supplies hokuto バンパー → 刈谷工場 share
                        supplies minato ブラケット → 刈谷工場 stock_days
                        access minato A-1 → MES mfa
                        supplies minato ブラケット → 岡崎工場 share
                        needs mes 刈谷工場 manual_share
                        """);
        assertThat(rows.get(2).findEffect())
                .contains(
                        new Text(
                                "在庫0.5日のとき失う生産は9.7日分、在庫10日のとき4.0日分です",
                                "0.5 days of stock: 9.7 days of output lost; 10 days of stock: 4.0"
                                        + " days"));
        assertThat(rows.getFirst().findEffect()).isEmpty();
    }

    private static Impact impact(Network network) {
        double lost = 0;
        for (Supply row : network.supplies()) {
            boolean counts = row.importance() != null && row.importance().id().equals("essential");
            double stock = row.stockDays() == null ? 0 : row.stockDays();
            double share = row.share() == null ? 0.5 : row.share();
            lost += counts ? share * Math.max(0, 10 - stock) : 0;
        }
        Scenario scenario =
                new Scenario(
                        "test",
                        LocalDateTime.parse("2026-12-03T07:00"),
                        Basis.UNKNOWN,
                        ZoneId.of("Asia/Tokyo"),
                        10,
                        1,
                        List.of(new Hit(new OrganisationId("minato"), 0, Certainty.CONFIRMED)),
                        Map.of(Stage.CLEAN, new StageDuration.Constant(240)),
                        List.of(),
                        List.of(),
                        1,
                        1,
                        List.of(),
                        false);
        Impact.StopStatement statement =
                new Impact.StopStatement(
                        Impact.Precision.NO_STOP,
                        Text.same("-"),
                        Text.same("-"),
                        Basis.UNKNOWN,
                        Text.same("-"));
        Impact.NodeImpact node =
                new Impact.NodeImpact(
                        new SiteId("kariya"),
                        "刈谷工場",
                        false,
                        0,
                        0,
                        null,
                        Band.constant(lost),
                        null,
                        new OutputSeries(List.of(), List.of(), List.of(), List.of()),
                        List.of(),
                        statement);
        return new Impact(
                scenario,
                List.of(node),
                new Impact.Totals(List.of(), List.of(), 0, 0),
                List.of(),
                new Impact.Provenance(1, 1, "test", network.version()));
    }
}
