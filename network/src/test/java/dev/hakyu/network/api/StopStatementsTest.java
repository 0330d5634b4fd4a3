package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.network.Band;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Impact.FirstStop;
import dev.hakyu.model.network.Impact.Precision;
import dev.hakyu.model.network.Impact.StopStatement;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import dev.hakyu.network.api.StopStatements.Input;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StopStatementsTest {
    private static final Scenario SCENARIO =
            new Scenario(
                    "ミナト精工",
                    LocalDateTime.parse("2026-12-01T18:00"),
                    Basis.ANSWERED,
                    ZoneId.of("Asia/Tokyo"),
                    60,
                    1,
                    List.of(new Hit(new OrganisationId("minato"), 0, Certainty.CONFIRMED)),
                    Map.of(Stage.CLEAN, new StageDuration.Constant(240)),
                    List.of(),
                    List.of(),
                    1,
                    2000,
                    List.of());
    private static final FirstStop STOP = new FirstStop(new Band(44, 28, 44, 60), List.of());

    private static Input stock(Basis basis) {
        return new Input(new Text("ブラケット在庫", "bracket stock"), new Text("1.8日", "1.8 days"), basis);
    }

    private static Input share(Basis basis) {
        return new Input(new Text("比率", "share"), Text.same("60%"), basis);
    }

    private static Input start(Basis basis) {
        return new Input(new Text("停止", "stop"), new Text("12月1日18時", "1 Dec 18:00"), basis);
    }

    private static StopStatement statement(Basis stock, Basis share, Basis start) {
        return StopStatements.of(
                "刈谷工場", List.of(stock(stock), share(share), start(start)), 0.72, STOP, SCENARIO);
    }

    @Test
    void shouldSayAClockTimeWhenAllIsMeasuredOrAnswered() {
        StopStatement said = statement(Basis.MEASURED, Basis.ANSWERED, Basis.ANSWERED);
        assertThat(said.precision()).isEqualTo(Precision.CLOCK_TIME);
        assertThat(said.sentence())
                .isEqualTo(
                        new Text(
                                "刈谷工場は12月3日(木)14:00ごろ止まる見込みです(確率72%、止まる場合の20回に1回は12月2日(水)22:00より早い)",
                                "刈谷工場 is expected to stop at about Thu 3 Dec 14:00 (probability 72%;"
                                        + " one stop in twenty comes before Wed 2 Dec 22:00)"));
        assertThat(said.sum().ja()).isEqualTo("根拠: ブラケット在庫 1.8日(実績)、比率 60%(回答)、停止 12月1日18時(回答)");
        assertThat(said.weakestInput().ja()).isEqualTo("比率(回答)");
    }

    @Test
    void shouldSayDaysWhenAnyInputIsAStandardValueOrUnknown() {
        for (Basis weak : List.of(Basis.STANDARD, Basis.UNKNOWN)) {
            for (StopStatement said :
                    List.of(
                            statement(weak, Basis.MEASURED, Basis.MEASURED),
                            statement(Basis.MEASURED, weak, Basis.MEASURED),
                            statement(Basis.MEASURED, Basis.MEASURED, weak))) {
                assertThat(said.precision()).isEqualTo(Precision.RANGE_IN_DAYS);
                assertThat(said.sentence().ja())
                        .isEqualTo("刈谷工場は0〜5日後に止まる可能性があります(標準値を含む計算での確率72%)");
                assertThat(said.sentence().ja()).doesNotContain(":");
                assertThat(said.basis()).isEqualTo(weak);
            }
        }
    }

    @Test
    void shouldAskTheBuyerWhenThereAreOnlyNames() {
        StopStatement said = StopStatements.of("刈谷工場", List.of(), 1, STOP, SCENARIO);
        assertThat(said.precision()).isEqualTo(Precision.CANNOT_BE_COMPUTED);
        assertThat(said.sentence().ja())
                .isEqualTo("刈谷工場がいつ止まるかは計算できません。購買担当に品目・在庫日数・代替の可否を確認してください");
        assertThat(said.sentence().en()).contains("Ask the buyer for item, days of stock");
    }

    @Test
    void shouldSayThatNothingStops() {
        StopStatement said =
                StopStatements.of("刈谷工場", List.of(stock(Basis.STANDARD)), 0, null, SCENARIO);
        assertThat(said.precision()).isEqualTo(Precision.NO_STOP);
        assertThat(said.sentence().ja()).isEqualTo("刈谷工場は60日以内には止まらない見込みです(標準値による計算です)");
    }

    @Test
    void shouldNotRoundAProbabilityToCertainty() {
        FirstStop stop = new FirstStop(Band.constant(44), List.of());
        Input firm = stock(Basis.MEASURED);
        assertThat(StopStatements.of("A", List.of(firm), 0.999, stop, SCENARIO).sentence().ja())
                .isEqualTo("Aは12月3日(木)14:00ごろ止まる見込みです(確率>99%)");
        assertThat(StopStatements.of("A", List.of(firm), 0.001, stop, SCENARIO).sentence().ja())
                .contains("確率<1%");
    }
}
