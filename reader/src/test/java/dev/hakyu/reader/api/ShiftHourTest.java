package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.ToldDeliveries.starts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The hour of a stop that begins with a shift; without an hour none is guessed.
class ShiftHourTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11日朝6時の直から全ラインの生産を停止します。|2026-11-11T06:00",
                "11月11日(水)、朝6時の直から全ラインの生産を停止します。|2026-11-11T06:00",
                "明日11日は、1直(午前8時始業)より生産を停止いたします。|2026-11-11T08:00",
                "本日15時開始の2直より生産を停止しております。|2026-11-10T15:00",
                "本日より、15時始業の2直から生産を停止しております。|2026-11-10T15:00",
                "10日の2直から生産を停止しております。|2026-11-10",
                "11日は昼勤から生産を停止します。|2026-11-11",
                "11日の夜勤(21時~翌6時)から生産を停止します。|2026-11-11T21:00",
                "11日から生産を停止します。各直は8時間の勤務です。|2026-11-11",
                "11日から生産を停止します。受付は9時からです。|2026-11-11"
            })
    void shouldReadTheHour(String said, String start) {
        assertThat(starts(notice(said))).containsExactly(start);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "11月11日(水)以降の生産;朝6時の直から全ラインの生産を止めます;2026-11-11T06:00",
                "11月11日の扱い;1直(午前8時始業)より生産を見合わせます;2026-11-11T08:00",
                "11月11日の扱い;生産を停止します;2026-11-11"
            })
    void shouldTakeTheDayAtTheHeadOfTheColumn(String head, String cell, String start) {
        assertThat(starts(table(head, cell))).containsExactly(start);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"復旧の目標 11月11日 → 11月12日;生産を停止しています", "12月20日以降の予定;生産を停止しています"})
    void shouldTakeNoDayOfWhichThereAreTwoOrThatIsFarAhead(String head, String cell) {
        assertThat(starts(table(head, cell))).isEmpty();
    }

    private static String table(String head, String cell) {
        return notice(
                """
                拠点 | 所在 | %s
                本社工場 | 三重県 | %s
                九州工場 | 福岡県 | 平常どおり
                """
                        .formatted(head, cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Production at the plant is stopped from the 6 a.m. shift on November 11.|2026-11-11T06:00",
                "It stopped production on November 10, from the 2:30 p.m. shift.|2026-11-10T14:30",
                "It stopped production on November 10 with the start of the late shift.|2026-11-10",
                "It stopped production on November 10; its hotline opens at 6 a.m.|2026-11-10"
            })
    void shouldReadTheHourInEnglish(String said, String start) {
        assertThat(starts(report(said))).containsExactly(start);
    }

    private static String notice(String said) {
        return """
        サイバー攻撃による生産への影響について
        2026年11月10日
        アサギリ金型株式会社
        当社はランサムウェアによる被害を受けました。
        """
                + said;
    }

    private static String report(String said) {
        return """
        Hallam Tools hit by ransomware attack
        November 10, 2026
        Regional News
        Hallam Tools Ltd. said it was hit by ransomware.
        """
                + said;
    }
}
