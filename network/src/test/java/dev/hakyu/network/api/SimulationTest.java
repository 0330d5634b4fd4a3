package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hakyu.model.Basis;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.network.AccessId;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Impact.Precision;
import dev.hakyu.model.network.MitigationAction;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import dev.hakyu.model.network.SystemId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final OrganisationId V1 = new OrganisationId("V-1");
    private static final SiteId P1 = new SiteId("P-1");

    private static NodeImpact node(Simulation.Outcome outcome, NodeId id) {
        return outcome.impact().findNode(id).orElseThrow();
    }

    private static List<String> what(Impact impact) {
        return impact.assumptions().stream().map(Assumption::what).map(text -> text.ja()).toList();
    }

    /// The example's story, by hand: 1.8 / 0.7 = 2.571 working days of 06:00 to 22:00 from Tue 17
    /// Nov 06:00 end on Thu 19 at 15:09; 3.5 / 0.8 = 4.375, with Sat, Sun and Mon 23 closed, on Tue
    /// 24 at 12:00. From then on 30 % and 20 % are left.
    @Test
    void shouldTellTheStoryOfTheExampleToTheHour() {
        Network network = WorkspaceReader.read(Path.of("../examples/sample-company")).network();
        Story story = Story.stop("2026-11-16T22:00", 30 * 24, new OrganisationId("V-1001"));
        Simulation.Outcome outcome = story.run(network);
        NodeImpact shiomi = node(outcome, new SiteId("P-SHIOMI"));
        NodeImpact kazakoshi = node(outcome, new SiteId("P-KAZAKOSHI"));

        assertThat(shiomi.findFirstStop().orElseThrow().ifStoppedHours().p50())
                .isCloseTo(65.15, within(1.0));
        assertThat(kazakoshi.findFirstStop().orElseThrow().ifStoppedHours().p50())
                .isCloseTo(182.0, within(1.0));
        assertThat(levelAt(shiomi, 80)).isCloseTo(0.3, within(0.011));
        assertThat(levelAt(shiomi, 300)).isCloseTo(0.3, within(0.011));
        assertThat(levelAt(kazakoshi, 300)).isCloseTo(0.2, within(0.011));
        assertThat(shiomi.statement().precision()).isEqualTo(Precision.CLOCK_TIME);
        assertThat(shiomi.statement().sentence().ja())
                .isEqualTo("汐見工場は11月19日(木)15時ごろに止まる見込みです(対策をしない場合)。");
        assertThat(shiomi.statement().sum().ja())
                .isEqualTo(
                        "ブラケット(サスペンション用)の在庫 1.8日(実績 11/16) ÷ 比率 70%(実績)= 2.57稼働日、"
                                + "カナエダ精工株式会社の停止 11月16日(月)22時(公表)から");
        assertThat(shiomi.causes()).hasSize(2);
        assertThat(shiomi.causes().getLast().node()).isEqualTo(new OrganisationId("V-1001"));
        assertThat(outcome.impact().totals().ourLostValueAdded()).hasSize(1);
        assertThat(outcome.losses().lossPerRun().getFirst())
                .isEqualTo(
                        outcome.impact().totals().ourLostValueAdded().getFirst().amount().mean());
    }

    /// A restart that is announced for 24 Nov, with a slip, leaves the supplier down until then.
    @Test
    void shouldStayDownUntilTheRestart() {
        Network network = TextNetwork.parse(TWO_SUPPLIERS);
        NodeImpact supplier =
                node(
                        Story.stop("2026-11-16T22:00", 1, V1)
                                .stages(
                                        Map.of(
                                                Stage.RESTORE,
                                                new StageDuration.Constant(170),
                                                Stage.VALIDATE,
                                                new StageDuration.Constant(10)),
                                        1)
                                .run(network),
                        V1);

        assertThat(levelAt(supplier, 160)).isZero();
        assertThat(levelAt(supplier, 210)).isEqualTo(1);
    }

    private static double levelAt(NodeImpact node, double hours) {
        int point = 0;
        while (point + 1 < node.output().hours().size()
                && node.output().hours().get(point + 1) <= hours) {
            point++;
        }
        return node.output().p50().get(point);
    }

    private static final String TWO_SUPPLIERS =
            """
            org US role=self
            org V-1 buyer=購買一課
            org V-2
            site P-1 of=US value=16000 hours=06:00-22:00 days=5
            supply V-1 P-1 ブラケット share=0.5 stock=1 importance=essential
            supply V-2 P-1 ブラケット share=0.5 stock=1 importance=essential
            """;

    /// One day of stock and half the supply: two days from Tue 06:00, then half is left, which is
    /// not below half. Both away: one day.
    @Test
    void shouldTellTwoSuppliersFromOne() {
        Network network = TextNetwork.parse(TWO_SUPPLIERS);
        Simulation.Outcome one = Story.stop("2026-11-16T22:00", 240, V1).run(network);
        Simulation.Outcome both =
                Story.stop("2026-11-16T22:00", 240, V1, new OrganisationId("V-2")).run(network);

        assertThat(node(one, P1).statement().precision()).isEqualTo(Precision.NO_STOP);
        // Tue to Thu of the next week less two days of stock: 10 days of outage hold 7 working
        // days (Mon 23 is a holiday), of which 5 run at half.
        assertThat(node(one, P1).lostOutputDays().mean()).isCloseTo(2.5, within(0.07));
        assertThat(Story.stops(both.impact()))
                .isEqualTo(
                        """
                        Tue 17 06:00 V-1 CLOCK_TIME
                        Tue 17 06:00 V-2 CLOCK_TIME
                        Wed 18 06:00 P-1 CLOCK_TIME\
                        """);
    }

    @Test
    void shouldLoseNothingOnSundaysAndHolidays() {
        Network network = TextNetwork.parse(TWO_SUPPLIERS);
        Simulation.Outcome weekend = Story.stop("2026-11-20T22:00", 56 + 24, P1).run(network);

        // Fri 22:00 to Tue 06:00 over a weekend and Labour Thanksgiving Day.
        assertThat(node(weekend, P1).lostOutputDays().mean()).isZero();
        assertThat(weekend.losses().lossPerRun()).containsExactly(0.0);
    }

    @Test
    void shouldLetASitesOwnCalendarOpenAHoliday() {
        Network network = TextNetwork.parse(TWO_SUPPLIERS + "day 2026-11-23 P-1 1");
        Simulation.Outcome weekend = Story.stop("2026-11-20T22:00", 56 + 24, P1).run(network);

        assertThat(node(weekend, P1).lostOutputDays().mean()).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldPriceADayAtItsValueAdded() {
        Network network = TextNetwork.parse(TWO_SUPPLIERS);
        Simulation.Outcome day = Story.stop("2026-11-17T06:00", 24, P1).run(network);

        assertThat(day.losses().lossPerRun().getFirst()).isCloseTo(16000, within(1e-6));
        assertThat(day.losses().stopHoursPerRun()).containsExactly(16.0);
        assertThat(node(day, P1).lostOutputDays().mean()).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldSplitASupplyOverTheSitesOfItsBuyer() {
        Network network =
                TextNetwork.parse(
                        """
                        org US role=self
                        org V-1
                        site P-1 of=US value=30 hours=06:00-22:00 days=5
                        site P-2 of=US value=10 hours=06:00-22:00 days=5
                        site O-1 of=US hours=08:00-17:00 days=5
                        supply V-1 US 塗料 share=1 stock=2 importance=essential value=400
                        """);
        Simulation.Outcome outcome = Story.stop("2026-11-16T22:00", 720, V1).run(network);

        assertThat(Story.stops(outcome.impact()))
                .isEqualTo(
                        """
                        Tue 17 06:00 V-1 CLOCK_TIME
                        Thu 19 06:00 P-1 CLOCK_TIME
                        Thu 19 06:00 P-2 CLOCK_TIME\
                        """);
        assertThat(outcome.impact().findNode(new SiteId("O-1"))).isEmpty();
    }

    @Test
    void shouldHitAllSitesOfAnOrganisation() {
        Network network =
                TextNetwork.parse(
                        """
                        org V-1
                        site A of=V-1 days=5 shifts=1
                        site B of=V-1 days=5 shifts=1
                        """);
        Simulation.Outcome outcome = Story.stop("2026-11-17T06:00", 48, V1).run(network);

        assertThat(Story.stops(outcome.impact()).lines().count()).isEqualTo(2);
    }

    private static final String TWO_LINES =
            """
            org US role=self
            site P-1 of=US value=24 hours=00:00-24:00 days=7
            system W1
            system W2
            need P-1 W1 group=wan required=1 tolerance=2 manual=0 for=0 end=0
            need P-1 W2 group=wan required=1 tolerance=2 manual=0 for=0 end=0
            """;

    @Test
    void shouldWorkWhileEnoughOfAGroupWork() {
        SystemId w1 = new SystemId("W1");
        SystemId w2 = new SystemId("W2");
        Network either = TextNetwork.parse(TWO_LINES);
        Network both = TextNetwork.parse(TWO_LINES.replace("required=1", "required=2"));

        assertThat(Story.stop("2026-11-17T06:00", 48, w1).run(either).impact().findNode(P1))
                .isEmpty();
        assertThat(Story.stops(Story.stop("2026-11-17T06:00", 48, w1, w2).run(either).impact()))
                .contains("Tue 17 08:00 P-1 CLOCK_TIME");
        assertThat(Story.stops(Story.stop("2026-11-17T06:00", 48, w1).run(both).impact()))
                .contains("Tue 17 08:00 P-1 CLOCK_TIME");
    }

    /// By hand 60 % for 48 hours after a tolerance of 2, then 30 %: Thu 19 at 08:00.
    @Test
    void shouldStopWhenManualWorkEnds() {
        Network network =
                TextNetwork.parse(
                        """
                        org US role=self
                        site P-1 of=US value=24 hours=00:00-24:00 days=7
                        system SYS on=HOST
                        system HOST
                        need P-1 SYS tolerance=2 manual=0.6 for=48 ramp=0 end=0.3
                        """);
        Simulation.Outcome outcome =
                Story.stop("2026-11-17T06:00", 240, new SystemId("HOST")).run(network);

        assertThat(Story.stops(outcome.impact()))
                .isEqualTo(
                        """
                        Tue 17 06:00 SYS CLOCK_TIME
                        Tue 17 06:00 HOST CLOCK_TIME
                        Thu 19 08:00 P-1 CLOCK_TIME\
                        """);
        assertThat(levelAt(node(outcome, P1), 60)).isCloseTo(0.3, within(1e-9));
        assertThat(node(outcome, P1).statement().sum().ja())
                .startsWith("SYSが使えない場合、2時間は影響なし、その後は手作業で60%を48時間まで維持(実績)");
        assertThat(node(outcome, P1).causes())
                .extracting(cause -> cause.node().value())
                .containsExactly("P-1", "SYS", "HOST");
    }

    @Test
    void shouldTellNoClockTimeWithoutAStock() {
        Network network =
                TextNetwork.parse(TWO_SUPPLIERS.replace("share=0.5 stock=1", "share=0.5"));
        Simulation.Outcome outcome =
                Story.stop("2026-11-16T22:00", 720, V1, new OrganisationId("V-2")).run(network);
        Impact.StopStatement told = node(outcome, P1).statement();

        // Brackets for vehicles have a standard value, so a range may be told.
        assertThat(told.precision()).isEqualTo(Precision.RANGE_IN_DAYS);
        assertThat(told.basis()).isEqualTo(Basis.STANDARD);
        assertThat(told.sentence().ja()).doesNotContain("時ごろ").contains("標準値");
        assertThat(what(outcome.impact())).contains("P-1のブラケットの在庫日数");
    }

    @Test
    void shouldAskTheBuyerWhenNothingIsKnownOfTheStock() {
        Network network =
                TextNetwork.parse(
                        TWO_SUPPLIERS
                                .replace("share=0.5 stock=1", "share=0.5")
                                .replace("ブラケット", "謎の品"));
        Simulation.Outcome outcome =
                Story.stop("2026-11-16T22:00", 720, V1, new OrganisationId("V-2")).run(network);
        Impact.StopStatement told = node(outcome, P1).statement();

        // Unknown is not zero: the computation goes on with two days.
        assertThat(Story.stops(outcome.impact())).endsWith("Thu 19 06:00 P-1 CANNOT_BE_COMPUTED");
        assertThat(told.precision()).isEqualTo(Precision.CANNOT_BE_COMPUTED);
        assertThat(told.sentence().ja()).contains("購買一課", "謎の品").doesNotContain("月1");
        assertThat(told.sentence().en()).contains("cannot be computed");
    }

    @Test
    void shouldTellARangeWhenAnInputIsAStandardValue() {
        Network network =
                TextNetwork.parse(TWO_SUPPLIERS.replace("stock=1", "stock=1 basis=standard"));
        NodeImpact plant =
                node(
                        Story.stop("2026-11-16T22:00", 720, V1, new OrganisationId("V-2"))
                                .run(network),
                        P1);

        // Computed 32 hours after the start: half to one and a half times that.
        assertThat(plant.statement().sentence().ja())
                .isEqualTo("P-1は11月16日〜18日ごろに止まる見込みです(対策をしない場合)。" + "時刻は示しません(ブラケットの在庫日数: 標準値)。");
    }

    @Test
    void shouldTellNoClockTimeWhenTheStartIsUnknown() {
        Simulation.Outcome outcome =
                Story.stop("2026-11-16T22:00", 720, V1, new OrganisationId("V-2"))
                        .startBasis(Basis.UNKNOWN)
                        .run(TextNetwork.parse(TWO_SUPPLIERS));

        assertThat(outcome.impact().nodes())
                .extracting(each -> each.statement().precision())
                .containsOnly(Precision.RANGE_IN_DAYS);
    }

    @Test
    void shouldComputeNothingFromNamesAlone() {
        Network network = TextNetwork.parse("org V-1 buyer=購買一課\norg V-2");
        Simulation.Outcome outcome = Story.stop("2026-11-16T22:00", 240, V1).run(network);
        Impact impact = outcome.impact();

        assertThat(impact.nodes()).hasSize(1);
        Impact.StopStatement told = impact.nodes().getFirst().statement();
        assertThat(told.precision()).isEqualTo(Precision.CANNOT_BE_COMPUTED);
        assertThat(told.sentence().ja()).contains("購買一課に、品目、在庫日数、代替の有無");
        assertThat(impact.totals().lostValueAdded()).isEmpty();
        assertThat(impact.totals().ourLostValueAdded()).isEmpty();
        assertThat(outcome.losses().findCurrency()).isEmpty();
        assertThat(outcome.losses().lossPerRun()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Certainty.class,
            names = {"REPORTED", "POSSIBLE", "CLAIMED"})
    void shouldNeverMultiplyTheCertaintyIn(Certainty certainty) {
        Network network = TextNetwork.parse(TWO_SUPPLIERS);
        Story sure = Story.stop("2026-11-16T22:00", 240, V1);
        Simulation.Outcome unsure = sure.hits(List.of(new Hit(V1, 0, certainty))).run(network);

        assertThat(unsure.impact().nodes()).isEqualTo(sure.run(network).impact().nodes());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void shouldGiveTheSameImpactForAnyNumberOfThreads(int threads) {
        Network network = TextNetwork.parse(TWO_SUPPLIERS.replace("0.5", "0.3"));
        Story story =
                Story.stop("2026-11-16T22:00", 1, V1, new OrganisationId("V-2"))
                        .stages(Map.of(Stage.CONTAIN, new StageDuration.Lognormal90(10, 200)), 100);

        assertThat(story.run(network, threads)).isEqualTo(story.run(network, 1));
    }

    @Test
    void shouldTellByWhenItStopsInAShareOfAllRuns() {
        Network network = TextNetwork.parse(TWO_SUPPLIERS);
        NodeImpact plant =
                node(
                        Story.stop("2026-11-16T22:00", 1, V1, new OrganisationId("V-2"))
                                .stages(
                                        Map.of(
                                                Stage.CONTAIN,
                                                new StageDuration.Lognormal90(10, 100)),
                                        200)
                                .run(network),
                        P1);

        assertThat(plant.stopProbability()).isBetween(0.2, 0.8);
        assertThat(plant.findFirstStop().orElseThrow().by().getLast().probability())
                .isEqualTo(plant.stopProbability());
        assertThat(plant.statement().sentence().ja())
                .contains("確率" + Math.round(plant.stopProbability() * 100) + "%");
    }

    @Test
    void shouldNameTheNearestNodesToAnUnknownOne() {
        Network network = TextNetwork.parse(TWO_SUPPLIERS);

        assertThatThrownBy(
                        () -> Story.stop("2026-11-16T22:00", 240, new SiteId("P-11")).run(network))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected -> {
                            assertThat(rejected.problems()).hasSize(1);
                            assertThat(rejected.problems().getFirst().code())
                                    .isEqualTo("unknown-node");
                            assertThat(rejected.problems().getFirst().remedy().en())
                                    .isEqualTo("Maybe P-1 is meant.");
                        });
    }

    @Test
    void shouldRejectAHitOnANodeThatIsClosedThroughout() {
        Network network =
                TextNetwork.parse(
                        TWO_SUPPLIERS
                                + java.util.stream.IntStream.range(0, 40)
                                        .mapToObj(day ->
                                                "day "
                                                        + java.time.LocalDate.of(2026, 11, 10)
                                                                .plusDays(day)
                                                        + " us 0")
                                        .collect(java.util.stream.Collectors.joining("\n")));

        assertThatThrownBy(() -> Story.stop("2026-11-16T22:00", 240, P1).run(network))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected ->
                                assertThat(rejected.problems().getFirst().code())
                                        .isEqualTo("hit-without-effect"));
    }

    @Test
    void shouldNameWhatItAssumed() {
        Network network =
                TextNetwork.parse(
                        """
                        org US role=self
                        org V-1
                        org V-2
                        site P-1 of=US
                        supply V-1 P-1 ブラケット
                        supply V-2 P-1 ブラケット
                        """);
        Impact impact = Story.stop("2026-11-16T22:00", 720, V1).run(network).impact();

        assertThat(what(impact))
                .containsSubsequence("P-1のブラケットの在庫日数", "P-1のブラケットの仕入先ごとの比率", "ブラケットの重要度")
                .anyMatch(each -> each.contains("稼働日と稼働時間"))
                .anyMatch(each -> each.contains("付加価値"));
        assertThat(impact.assumptions())
                .allMatch(each -> !each.basis().isFirm())
                .filteredOn(each -> each.basis() == Basis.STANDARD)
                .allMatch(each -> each.source() != null);
        assertThat(impact.totals().nodesWithoutValue()).isPositive();
        assertThat(impact.totals().ourLostValueAdded()).isEmpty();
    }

    @Test
    void shouldLeaveTheRestToSuppliersOutsideTheNetwork() {
        Network network =
                TextNetwork.parse(
                        """
                        org US role=self
                        org V-1
                        site P-1 of=US value=16000 hours=06:00-22:00 days=5
                        supply V-1 P-1 ブラケット share=0.6 stock=0 importance=essential
                        """);
        NodeImpact plant = node(Story.stop("2026-11-16T22:00", 720, V1).run(network), P1);

        assertThat(levelAt(plant, 30)).isCloseTo(0.4, within(0.01));
    }

    @Test
    void shouldSayThatCuttingAnAccessChangesNoOutput() {
        Network network = WorkspaceReader.read(Path.of("../examples/sample-company")).network();
        Story story = Story.stop("2026-11-16T22:00", 24, new OrganisationId("V-1001"));
        MitigationAction cut =
                new MitigationAction.CutAccess(
                        new AccessId("A-17"), story.scenario().start().plusHours(2));
        Simulation.Outcome with = story.actions(List.of(cut)).run(network);

        assertThat(with.impact().nodes()).isEqualTo(story.run(network).impact().nodes());
        assertThat(with.impact().assumptions())
                .filteredOn(each -> each.what().ja().contains("A-17"))
                .singleElement()
                .satisfies(each -> assertThat(each.value().en()).contains("no effect on output"));
        MitigationAction unknown =
                new MitigationAction.CutAccess(new AccessId("A-171"), story.scenario().start());
        assertThatThrownBy(() -> story.actions(List.of(unknown)).run(network))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected ->
                                assertThat(rejected.problems().getFirst().remedy().en())
                                        .contains("A-17"));
    }

    @Test
    void shouldKeepSeriesShort() {
        Network network = TextNetwork.parse(TWO_SUPPLIERS);
        NodeImpact plant = node(Story.stop("2026-11-17T06:00", 24, P1).run(network), P1);

        assertThat(plant.output().hours()).hasSizeBetween(100, 200).isSorted();
        // Closed from 22:00 on: the last level in operation stands.
        assertThat(levelAt(plant, 20)).isZero();
    }
}
