package dev.hakyu.network.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hakyu.cascade.api.Essentiality;
import dev.hakyu.cascade.api.Schedule;
import dev.hakyu.model.Basis;
import dev.hakyu.model.Origin;
import dev.hakyu.model.Place;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import dev.hakyu.model.network.Supply;
import dev.hakyu.network.api.WorkspaceReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The buyer works from 06:00 to 22:00 every day; 70 % of the item stop at 22:00 on 16 November.
class StockAtStartTest {
    private static final Network SAMPLE =
            WorkspaceReader.read(Path.of("../examples/sample-company")).network();
    private static final OrganisationId SUPPLIER = new OrganisationId("V-1001");
    private static final SiteId BUYER = new SiteId("P-SHIOMI");
    private final NodeTable nodes = new NodeTable(new ItemLines(SAMPLE, List.of()));

    /// Whole days that were lost before the beginning of the day of the count, by hand.
    ///
    /// | counted | down | under way | used |
    /// |---|---|---|---|
    /// | Thu 19 | long | 0 | Tue, Wed: 2 x 0.7 |
    /// | Fri 20 | long | 0 | Tue to Thu: 3 x 0.7 |
    /// | Fri 20 | 48 h | 0 | Tue, Wed: 2 x 0.7 |
    /// | Thu 19 | long | 1 day | Wed: 0.7 |
    /// | Tue 17 | long | 0 | nothing yet |
    /// | Mon 16, Oct 1 | long | 0 | counted before |
    @ParameterizedTest
    @CsvSource({
        "2026-11-19, 720, 0, 1.4",
        "2026-11-20, 720, 0, 2.1",
        "2026-11-20, 48, 0, 1.4",
        "2026-11-19, 720, 1, 0.7",
        "2026-11-17, 720, 0, 0",
        "2026-11-16, 720, 0, 0",
        "2026-10-01, 720, 0, 0"
    })
    void shouldAddWhatDidNotArriveBeforeTheCount(
            LocalDate counted, double hoursDown, double daysUnderWay, double used) {
        ItemGroup group = group(counted, Basis.MEASURED, daysUnderWay);
        ItemGroup atStart = stocks(hoursDown, 0).of(group, schedule());
        assertThat(atStart.usedDays()).isCloseTo(used, within(1e-9));
        assertThat(atStart.stockDaysAtStart()).isCloseTo(0.5 + used, within(1e-9));
    }

    @Test
    void shouldAddHalfWhenHalfIsStillDelivered() {
        ItemGroup group = group(LocalDate.of(2026, 11, 19), Basis.ANSWERED, 0);
        assertThat(stocks(720, 0.5).of(group, schedule()).usedDays()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void shouldLeaveAStandardStockAlone() {
        ItemGroup group = group(LocalDate.of(2026, 11, 19), Basis.STANDARD, 0);
        assertThat(stocks(720, 0).of(group, schedule())).isEqualTo(group);
    }

    private StockAtStart stocks(double hoursDown, double level) {
        return new StockAtStart(
                new Scenario(
                        "試験",
                        LocalDateTime.parse("2026-11-16T22:00"),
                        Basis.ANSWERED,
                        ZoneId.of("Asia/Tokyo"),
                        30,
                        1,
                        List.of(new Hit(SUPPLIER, level, Certainty.CONFIRMED)),
                        Map.of(Stage.CONTAIN, new StageDuration.Constant(hoursDown)),
                        List.of(),
                        List.of(),
                        1,
                        1,
                        List.of(),
                        false),
                nodes,
                new Notebook());
    }

    private ItemGroup group(LocalDate counted, Basis basis, double daysUnderWay) {
        Supply row =
                new Supply(
                        SUPPLIER,
                        BUYER,
                        "部品",
                        0.7,
                        null,
                        0.5,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Origin(Place.file("test"), basis, null, counted, null));
        return new ItemGroup(
                nodes.nodes(BUYER).getFirst(),
                "部品",
                Essentiality.ESSENTIAL,
                List.of(new ItemGroup.Source(nodes.nodes(SUPPLIER).getFirst(), 0.7, daysUnderWay)),
                0.3,
                0.5,
                0,
                basis,
                false,
                Basis.MEASURED,
                false,
                null,
                List.of(row));
    }

    private static Schedule schedule() {
        double[] weights = new double[24 * 30];
        for (int hour = 0; hour < weights.length; hour++) {
            int ofDay = (hour + 22) % 24;
            weights[hour] = ofDay >= 6 && ofDay < 22 ? 1 : 0;
        }
        return Schedule.of(1, 16, weights);
    }
}
