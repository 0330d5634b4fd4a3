package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.network.api.InputChange.Direction;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputChangeTest {
    private static final Network SAMPLE =
            WorkspaceReader.read(Path.of("../examples/sample-company")).network();
    private static final SiteId SHIOMI = new SiteId("P-SHIOMI");

    @Test
    void shouldMoveStockShareAndRecoveryBehindAStopForWantOfGoods() {
        Story story = Story.stop("2026-11-16T22:00", 72, new OrganisationId("V-1001"));
        List<InputChange> changes = changes(SAMPLE, story, SHIOMI, Direction.RELIEF);

        assertThat(changes)
                .extracting(change -> change.input().ja())
                .containsExactly("ブラケット(サスペンション用)の在庫日数", "カナエダ精工株式会社からの比率", "カナエダ精工株式会社の復旧にかかる時間");
        assertThat(stockDays(changes.get(0).network())).isEqualTo(2.8);
        assertThat(stockDays(changes.get(1).network())).isEqualTo(1.8);
        assertThat(changes.get(2).scenario().stages().values())
                .singleElement()
                .satisfies(stage -> assertThat(stage.typicalHours()).isEqualTo(48));
        assertThat(changes.get(0).network().version()).isNotEqualTo(SAMPLE.version());
    }

    @Test
    void shouldMoveToleranceAndManualWorkBehindAStopForWantOfASystem() {
        Network network =
                TextNetwork.parse(
                        """
                        org US role=self
                        site P-1 of=US value=24 hours=00:00-24:00 days=7
                        system SYS
                        need P-1 SYS tolerance=12 manual=0.3 for=48 ramp=0 end=0
                        """);
        Story story = Story.stop("2026-11-17T06:00", 240, new SystemId("SYS"));
        List<InputChange> strain = changes(network, story, new SiteId("P-1"), Direction.STRAIN);

        assertThat(strain)
                .extracting(change -> change.step().en())
                .containsExactly(
                        "with eight hours less",
                        "with twenty points less",
                        "with recovery a day later");
        assertThat(strain.get(0).network().needs().getFirst().toleranceHours()).isEqualTo(4);
        assertThat(strain.get(1).network().needs().getFirst().manualShare())
                .isBetween(0.0999, 0.1001);
    }

    /// What was moved must do what its direction promises, in the engine itself.
    @ParameterizedTest
    @EnumSource(Direction.class)
    void shouldNeverMoveAStopTheWrongWay(Direction direction) {
        Story story = Story.stop("2026-11-16T22:00", 240, new OrganisationId("V-1001"));
        double before = hours(SAMPLE, story);
        for (InputChange change : changes(SAMPLE, story, SHIOMI, direction)) {
            double after = hours(change.network(), new Story(change.scenario(), story.options()));
            switch (direction) {
                case RELIEF -> assertThat(after).isGreaterThanOrEqualTo(before);
                case STRAIN -> assertThat(after).isLessThanOrEqualTo(before);
            }
        }
    }

    private static List<InputChange> changes(
            Network network, Story story, SiteId site, Direction direction) {
        NodeImpact stop = story.run(network).impact().findNode(site).orElseThrow();
        return InputChange.of(network, story.scenario(), stop, direction);
    }

    private static double hours(Network network, Story story) {
        return story.run(network)
                .impact()
                .findNode(SHIOMI)
                .flatMap(NodeImpact::findFirstStop)
                .map(stop -> stop.ifStoppedHours().p50())
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double stockDays(Network network) {
        return network.supplies().stream()
                .filter(row -> row.to().equals(SHIOMI) && row.item().equals("ブラケット(サスペンション用)"))
                .filter(row -> row.stockDays() != null)
                .mapToDouble(row -> row.stockDays())
                .findFirst()
                .orElseThrow();
    }
}
