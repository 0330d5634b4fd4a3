package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Origin;
import dev.hakyu.model.Place;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.Supply;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A person counts the stock on a day after the stop and writes it into the file.
///
/// The plant works from 06:00 to 22:00 and 70 % of its brackets stop at 22:00 on Monday 16
/// November.
class StockCountedLaterTest {
    private static final SiteId SHIOMI = new SiteId("P-SHIOMI");
    private static final OrganisationId SUPPLIER = new OrganisationId("V-1001");
    private static final Network SAMPLE =
            WorkspaceReader.read(Path.of("../examples/sample-company")).network();

    private static Network counted(double days, LocalDate day) {
        List<Supply> supplies =
                SAMPLE.supplies().stream()
                        .map(row ->
                                row.to().equals(SHIOMI) && row.item().startsWith("ブラケット(サス")
                                        ? counted(row, days, day)
                                        : row)
                        .toList();
        return SAMPLE.withRows(supplies, SAMPLE.needs());
    }

    private static Supply counted(Supply row, double days, LocalDate day) {
        return new Supply(
                row.from(),
                row.to(),
                row.item(),
                row.share(),
                row.importance(),
                days,
                row.inTransitDays(),
                row.valuePerDay(),
                row.singleSource(),
                row.alternateAfterDays(),
                row.alternateShare(),
                new Origin(Place.file("test"), Basis.MEASURED, "実績", day, null));
    }

    private static NodeImpact shiomi(Network network, double hoursDown) {
        NodeId supplier = SUPPLIER;
        return Story.stop("2026-11-16T22:00", hoursDown, supplier)
                .run(network)
                .impact()
                .findNode(SHIOMI)
                .orElseThrow();
    }

    private static double stopHours(NodeImpact node) {
        return node.findFirstStop().orElseThrow().ifStoppedHours().p50();
    }

    /// By hand: 0.35 days are left at the beginning of Thursday the 19th; at 70 % they last half a
    /// working day of 16 hours, until 14:00, 64 hours after the stop. Before, Tuesday and Wednesday
    /// used 2 x 0.7.
    @Test
    void shouldRunDownFromTheDayOfTheCount() {
        NodeImpact node = shiomi(counted(0.35, LocalDate.of(2026, 11, 19)), 30 * 24);
        assertThat(stopHours(node)).isCloseTo(64, within(1.0));
        assertThat(node.statement().sum().ja())
                .startsWith(
                        "(ブラケット(サスペンション用)の在庫 0.35日(実績 11/19) + それまでに届かず使った分 1.4日)"
                                + " ÷ 比率 70%(実績)= 2.5稼働日");
    }

    /// Counted on Thursday as more than was computed: the stop moves to Friday, 1.05 / 0.7 = 1.5
    /// working days after Thursday 06:00, that is Friday 14:00, 88 hours after the stop.
    @Test
    void shouldMoveTheStopWhenMoreIsLeftThanComputed() {
        assertThat(stopHours(shiomi(counted(1.05, LocalDate.of(2026, 11, 19)), 30 * 24)))
                .isCloseTo(88, within(1.0));
    }

    /// What stands on the shelf on the day of the stop or before is not touched.
    @Test
    void shouldTakeAnEarlierCountAsItIs() {
        double onTheDay = stopHours(shiomi(counted(1.8, LocalDate.of(2026, 11, 16)), 30 * 24));
        double before = stopHours(shiomi(counted(1.8, LocalDate.of(2026, 10, 1)), 30 * 24));
        assertThat(onTheDay).isCloseTo(65.15, within(1.0));
        assertThat(before).isEqualTo(onTheDay);
    }

    @Test
    void shouldSayWhichStocksAndWhatTimeItNames() {
        NodeImpact node = shiomi(SAMPLE, 30 * 24);
        assertThat(node.statement().stocks())
                .singleElement()
                .satisfies(stock -> {
                    assertThat(stock.holder()).isEqualTo(SHIOMI);
                    assertThat(stock.suppliers()).contains(SUPPLIER);
                    assertThat(stock.measured()).isEqualTo(LocalDate.of(2026, 11, 16));
                });
        Impact.Within when = node.statement().findWithin().orElseThrow();
        assertThat(when.toHours()).isCloseTo(65.15, within(1.0));
        assertThat(when.fromHours()).isEqualTo(when.toHours());
    }
}
