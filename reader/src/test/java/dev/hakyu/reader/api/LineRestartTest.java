package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Restart;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A plan for a line or at a share of the normal output is told with both, and moves no plan for
/// the whole.
class LineRestartTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final String WHOLE = notice("2026年11月16日", "両工場とも、11月19日の一直からの生産の再開を目標にしております。");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "東工場の第2ラインを18日13時から動かします。出来高は通常の4割程度です。|2026-11-18T13:00 東工場の第2ライン 0.4",
                "東工場の第2ラインを18日13時から通常の4割で再開します。|2026-11-18T13:00 東工場の第2ライン 0.4",
                "通常の3割で、第2ラインを18日13時から動かします。|2026-11-18T13:00 第2ライン 0.3",
                "東工場の第2ラインを18日13時から動かします。残りは20日に再開する予定です。|2026-11-18T13:00 東工場の第2ライン -",
                "東工場の第2ラインを18日13時から動かします。現在の出荷は通常の4割程度です。|2026-11-18T13:00 東工場の第2ライン -",
                "東工場の第2ラインを18日13時から動かします。通常の4割の従業員が出社します。|2026-11-18T13:00 東工場の第2ライン -",
                "・大浜 第2組立ライン 18日(水)13時から動かします。|2026-11-18T13:00 大浜 第2組立ライン -",
                "第1ラインを本日13時から動かします。|2026-11-17T13:00 第1ライン -",
                "・ 第2組立ライン 18日(水)13時から動かします。|2026-11-18T13:00 第2組立ライン -"
            })
    void shouldReadThePlanOfALineWithItsShare(String said, String plan) {
        assertThat(plans(notice("2026年11月17日", said)).getFirst()).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Line 2 of its Leeds plant will restart on November 18, at about 40 % of normal"
                        + " output.|2026-11-18 Line 2 of its Leeds plant 0.4",
                "It will restart lines 1 and 3 at its Leeds plant on November 18.|2026-11-18 lines 1"
                        + " and 3 at its Leeds plant -",
                "The Leeds plant will restart on November 18. Output was 40 % of normal last"
                        + " week.|2026-11-18 Leeds plant -"
            })
    void shouldReadThePlanOfALineWithItsShareInEnglish(String said, String plan) {
        assertThat(plans(ToldRestarts.english("Nov 17, 2026", said))).containsExactly(plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "東工場の第1・第3ラインを24日に再開する予定です。|東工場の第1・第3ライン",
                "東工場第1・第3ラインを24日に再開する予定です。|東工場第1・第3ライン",
                "第1、第3組立ラインは24日に再開する予定です。|第1、第3組立ライン",
                "第1から第3ラインは24日に再開する予定です。|第1から第3ライン",
                "東工場第1・第3ラインならびに西工場を24日から再開する予定です。|東工場第1・第3ラインならびに西工場",
                "20日に検査、第3ラインは24日に再開する予定です。|第3ライン"
            })
    void shouldNameAllLinesOfARow(String said, String portion) {
        assertThat(
                        SmallArticles.stated(
                                notice("2026年11月17日", said), Assertion.ResumptionForecast.class))
                .extracting(Assertion.ResumptionForecast::portion)
                .contains(portion);
    }

    @Test
    void shouldKeepThePlanOfTheWholeBesideThatOfALine() {
        assertThat(
                        told(
                                WHOLE,
                                notice(
                                        "2026年11月17日",
                                        """
                                        先ほどの掲載のうち、貴社に関わる部分を申し上げます。
                                        (1) 操業
                                          ・大浜 第2組立ライン  18日(水)13時から動かします。
                                            出来高は、大浜全体の通常の4割程度です。
                                          ・大浜 第1、第3組立ライン および 森谷
                                            19日(木)一直からの予定に変更はありません。
                                        """)))
                .isEqualTo(
                        """
                        大浜 第1、第3組立ライン および 森谷 2026-11-19
                        大浜 第2組立ライン 2026-11-18T13:00 in part\
                        """);
    }

    @Test
    void shouldMoveThePlanOfTheWholeWhereTheTextMovesIt() {
        assertThat(told(WHOLE, notice("2026年11月17日", "生産の再開は、19日の予定を21日に変更します。")))
                .isEqualTo("- 2026-11-19 superseded -> 2026-11-21\n- 2026-11-21");
    }

    @Test
    void shouldTellOnceWhatIsCalledOff() {
        assertThat(
                        told(
                                WHOLE,
                                notice(
                                        "2026年11月17日",
                                        """
                                        東工場第1・第3ラインならびに西工場を19日の一直から再開する旨をお伝えしておりましたが、これを取りやめます。

                                        | 東 第1・第3ライン | 19日 → 24日(火)一直を目標とします。 |
                                        |---|---|
                                        | 西 | 19日 → 未定とします。 |
                                        """)))
                .isEqualTo(
                        """
                        東工場第1・第3ラインならびに西工場 2026-11-19 called_off
                        東 第1・第3ライン 2026-11-19 superseded -> 2026-11-24
                        東 第1・第3ライン 2026-11-24
                        西 2026-11-19 called_off\
                        """);
    }

    private static List<String> plans(String text) {
        return SmallArticles.statements(text)
                .filter(each -> each.modality() == Modality.ASSERTED)
                .map(each -> each.what())
                .filter(Assertion.ResumptionForecast.class::isInstance)
                .map(Assertion.ResumptionForecast.class::cast)
                .map(each ->
                        "%s %s %s"
                                .formatted(
                                        each.date(),
                                        each.portion(),
                                        each.shareOfNormal() == null ? "-" : each.shareOfNormal()))
                .distinct()
                .toList();
    }

    private static String told(String... reports) {
        return ToldRestarts.of(TODAY, reports).stream()
                .map(LineRestartTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Restart each) {
        return (each.portion() == null ? "-" : each.portion())
                + " "
                + each.date()
                + (each.partial() ? " in part" : "")
                + (each.state() == Restart.State.PLANNED ? "" : " " + each.state().id())
                + (each.supersededBy() == null ? "" : " -> " + each.supersededBy());
    }

    private static String notice(String published, String said) {
        return "ランサムウェアによる生産停止に関するお知らせ\n%s\n旭川精工株式会社\n当社のサーバーがランサムウェア攻撃を受けました。\n%s\n"
                .formatted(published, said);
    }
}
