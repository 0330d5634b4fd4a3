package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.StopState;
import dev.hakyu.daily.SampleClock;
import dev.hakyu.daily.SampleConcern;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureChangesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-12-03T22:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-12-10T05:00:00Z");

    @Test
    void shouldTellAPlantThatNewlyStopsAndOneThatNoLongerDoes() {
        Concern before = sample().stop("刈谷工場", "止まります。", THURSDAY, 0.9).build();
        Concern after = sample().stop("岡崎工場", "止まります。", THURSDAY, 0.72).build();

        assertThat(between(before, after))
                .containsExactly(
                        "新たに止まる見込みになりました: 岡崎工場(12月10日(木)14時ごろ、確率 72%)",
                        "止まる見込みがなくなりました: 刈谷工場(これまで 12月10日(木)14時ごろ、確率 90%)");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-11T05:00:00Z, 刈谷工場の止まる見込み: 12月10日(木)14時ごろ → 12月11日(金)14時ごろ(24時間遅く)",
        "2026-12-09T20:00:00Z, 刈谷工場の止まる見込み: 12月10日(木)14時ごろ → 12月10日(木)5時ごろ(9時間早く)"
    })
    void shouldTellAStopThatMovesByAShift(Instant then, String told) {
        Concern before = sample().stop("刈谷工場", "止まります。", THURSDAY, 0.9).build();
        Concern after = sample().stop("刈谷工場", "止まります。", then, 0.9).build();

        assertThat(between(before, after)).containsExactly(told);
    }

    @Test
    void shouldNotTellSmallMoves() {
        Concern before =
                sample().stop("刈谷工場", "止まります。", THURSDAY, 0.9)
                        .stop("岡崎工場", "止まります。", null, 0.08)
                        .stop("田原工場", "止まります。", null, 0.12)
                        .losing(1.8e9)
                        .build();
        Concern after =
                sample().stop("刈谷工場", "止まります。", THURSDAY.plusSeconds(7 * 3600), 0.75)
                        .stop("岡崎工場", "止まります。", null, 0.12)
                        .stop("田原工場", "止まります。", null, 0.08)
                        .losing(2.6e9)
                        .build();

        assertThat(between(before, after)).isEmpty();
    }

    @Test
    void shouldNotTellMovesOfWhatIsOver() {
        Instant past = NOW.minusSeconds(48 * 3600);
        Concern before = sample().stop("刈谷工場", "止まりました。", past, 1).build();
        Concern after = sample().stop("刈谷工場", "止まりました。", past.plusSeconds(36_000), 1).build();
        assertThat(between(before, after)).isEmpty();
    }

    @Test
    void shouldTellAStopThatReportsTellWithoutAShare() {
        Concern none = sample().stop("", "止まりません。", null, 0).build();
        Concern told = sample().stop("刈谷工場は止まっています。", NOW, 1, StopState.TOLD).build();
        assertThat(between(none, told)).containsExactly("停止が伝えられました: 刈谷工場");
        assertThat(between(told, told)).isEmpty();
        assertThat(between(sample().stop("刈谷工場", "止まります。", null, 0.3).build(), told))
                .as("a forecast became a fact")
                .containsExactly("停止が伝えられました: 刈谷工場");
    }

    @Test
    void shouldNotCallAForecastSureThoughAllRunsAgree() {
        Concern before = sample().stop("刈谷工場", "止まります。", null, 0.3).build();
        Concern after = sample().stop("刈谷工場", "止まります。", null, 1).build();
        assertThat(between(before, after)).containsExactly("刈谷工場が止まる確率: 30% → 99%超");
    }

    @Test
    void shouldTellAProbabilityThatMoves() {
        Concern before = sample().stop("刈谷工場", "止まります。", null, 0.3).build();
        Concern after = sample().stop("刈谷工場", "止まります。", null, 0.72).build();
        assertThat(between(before, after)).containsExactly("刈谷工場が止まる確率: 30% → 72%");
    }

    @ParameterizedTest
    @CsvSource({
        "1.8e9, 7.6e9, 損失の中央値(保険適用前): 18億円 → 76億円",
        "7.6e9, 1.8e9, 損失の中央値(保険適用前): 76億円 → 18億円",
        "0, 7.6e9, 損失の中央値(保険適用前): 0円 → 76億円"
    })
    void shouldTellALossOfAnotherSizeWithBothValues(double was, double is, String told) {
        assertThat(between(sample().losing(was).build(), sample().losing(is).build()))
                .containsExactly(told);
    }

    @Test
    void shouldSayThatTheLossIsAnotherOneSinceTheRestartMoved() {
        Concern before = sample().losing(1.8e9).planned("2026-12-03").build();
        Concern later = sample().losing(7.6e9).planned("2026-12-10").build();
        assertThat(between(before, later))
                .containsExactly(
                        "損失の中央値(保険適用前): 18億円 → 76億円(計算に使う再開の日が12月3日(木)から12月10日(木)に変わったため)");
        assertThat(between(later, before).getFirst()).contains("12月10日(木)から12月3日(木)に変わったため");
    }

    @Test
    void shouldNotBlameARestartThatMovedTheOtherWay() {
        Concern before = sample().losing(1.8e9).planned("2026-12-10").build();
        Concern after = sample().losing(7.6e9).planned("2026-12-03").build();
        assertThat(between(before, after)).containsExactly("損失の中央値(保険適用前): 18億円 → 76億円");
    }

    @Test
    void shouldSayThatARestartWithoutADayAnyMoreIsWhy() {
        Concern before = sample().losing(1.8e9).planned("2026-12-03").build();
        Concern after = sample().losing(7.6e9).build();
        assertThat(between(before, after))
                .containsExactly(
                        "損失の中央値(保険適用前): 18億円 → 76億円(計算に使っていた再開の日(12月3日(木))がなくなり、標準の停止期間で計算したため)");
    }

    @Test
    void shouldTellWhyALossIsThereNoMore() {
        Concern before = sample().stop("刈谷工場", "止まります。", THURSDAY, 0.9).losing(1.8e9).build();
        Concern none = sample().stop("", "停止は公表されていません。", null, -1).build();
        assertThat(between(before, none))
                .containsExactly(
                        "止まる見込みを計算できなくなりました(これまで: 刈谷工場)。理由: 停止は公表されていません。",
                        "損失の見込みがなくなりました(これまでの中央値 18億円)。理由: 停止は公表されていません。");
        Concern notStopping = sample().stop("刈谷工場", "止まりません。", null, 0).build();
        assertThat(between(before, notStopping))
                .last()
                .isEqualTo("損失の見込みがなくなりました(これまでの中央値 18億円)。理由: 当社の拠点は止まらない見込みになりました。");
    }

    @Test
    void shouldTellALossThatWasNotThereBefore() {
        Concern before = sample().stop("刈谷工場", "止まりません。", null, 0).build();
        Concern after = sample().stop("刈谷工場", "止まりません。", null, 0).losing(1.8e9).build();
        assertThat(between(before, after)).containsExactly("損失の見込みが出ました: 中央値 18億円(保険適用前)");
        assertThat(between(before, before)).isEmpty();
    }

    @Test
    void shouldCompareWithFiguresThatKeptNoDays() {
        Figures kept = Figures.of(sample().losing(1.8e9).planned("2026-12-03").build());
        Figures old =
                new Figures(
                        kept.incident(),
                        kept.currency(),
                        kept.lossP50(),
                        kept.stops(),
                        kept.computed(),
                        kept.running(),
                        null);
        Concern after = sample().losing(7.6e9).planned("2026-12-10").build();
        assertThat(FigureChanges.between(old, after, ZONE, NOW))
                .extracting(each -> each.what().ja())
                .containsExactly("損失の中央値(保険適用前): 18億円 → 76億円");
    }

    @Test
    void shouldTellAClockThatBeganToRun() {
        Concern before =
                sample().clock(SampleClock.named("速報").between("2026-12-05", "2026-12-07")).build();
        Concern after =
                sample().clock(SampleClock.named("速報").between("2026-12-05", "2026-12-07"))
                        .clock(SampleClock.named("確報").to("当局").until("2027-01-15T14:59:59Z"))
                        .build();

        assertThat(FigureChanges.between(Figures.of(before), after, ZONE, NOW))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.DEADLINE);
        assertThat(between(before, after)).containsExactly("新しい報告期限: 当局への確報: 2027年1月15日(金)まで");
        assertThat(between(after, before)).as("a clock that ended is no news").isEmpty();
    }

    @Test
    void shouldNotCompareWithWhatWasNotComputed() {
        Concern before = sample().stop("", "計算していません。", null, -1).build();
        Concern after = sample().stop("刈谷工場", "止まります。", THURSDAY, 0.9).build();
        assertThat(between(before, after)).isEmpty();
    }

    private static SampleConcern sample() {
        return new SampleConcern("a", "みなと精工");
    }

    private static List<String> between(Concern before, Concern after) {
        return FigureChanges.between(Figures.of(before), after, ZONE, NOW).stream()
                .map(change -> change.what().ja())
                .toList();
    }
}
