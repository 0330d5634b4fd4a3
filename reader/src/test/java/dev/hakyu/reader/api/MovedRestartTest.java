package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Restart;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A day that was aimed at and gave way to another is told once, as the one that was replaced.
class MovedRestartTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String MOVED = "2026-11-24 -> 2026-12-01\n2026-12-01";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026年11月20日|24日の再開を目指しておりましたが、復旧に時間を要しているため12月1日に延期いたします。",
                "2026年11月24日|24日の再開を目指しておりましたが、復旧に時間を要しているため12月1日に延期いたします。",
                "2026年11月25日|24日の再開を目指しておりましたが、復旧に時間を要しているため12月1日に延期いたします。",
                "2026年11月24日|受注は24日の再開を目指しておりましたが、安全の確認に時間を要しており、12月1日に延期することといたしました。",
                "2026年11月23日|当初、11月24日に再開する予定としておりましたが、12月1日に変更します。",
                "2026年11月23日|11月24日の生産再開を目指していたが、12月1日に延期する。",
                "2026年11月23日|24日に予定していた生産の再開は、12月1日に延期します。",
                "2026年11月24日|11月24日としておりました再開日を12月1日に変更いたします。",
                "2026年11月24日|24日の再開を見込んでいましたが、12月1日ごろの再開となる見込みです。",
                "2026年11月24日|24日の再開を目指しておりました。しかし復旧に時間を要しているため12月1日に延期いたします。",
                "2026年11月23日|再開予定日を11月24日から12月1日に変更いたします。",
                "2026年11月23日|再開は24日を予定しておりましたが、12月1日ごろに変更とさせていただきます。",
                "2026年11月25日|再開時期は11月24日を目標としていたが、12月1日へずれ込む見通しだ。"
            })
    void shouldTakeADayThatWasAimedAtForTheReplacedOne(String published, String said) {
        assertThat(told(notice(published, said))).isEqualTo(MOVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nov 23, 2026|We had aimed to restart production on November 24, but the restart is"
                        + " postponed to December 1.",
                "Nov 24, 2026|We had aimed for a restart on November 24, but have postponed it to"
                        + " December 1.",
                "Nov 25, 2026|It had aimed to resume shipping on November 24 but postponed that to"
                        + " December 1.",
                "Nov 24, 2026|The restart of production, originally planned for November 24, has been"
                        + " postponed to December 1.",
                "Nov 24, 2026|The restart of production has been pushed back from November 24 to"
                        + " December 1.",
                "Nov 24, 2026|The company had planned to restart its plants on Nov. 24 but will now"
                        + " restart them on Dec. 1."
            })
    void shouldTakeADayThatWasAimedAtForTheReplacedOneInEnglish(String published, String said) {
        assertThat(told(ToldRestarts.english(published, said))).isEqualTo(MOVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026年11月25日|24日の再開を目指しておりましたが、25日に再開いたしました。|2026-11-25",
                "2026年11月20日|24日に再開する予定です。パスワードも変更します。|2026-11-24",
                "2026年11月18日|24日の再開を目指しております。|2026-11-24",
                "2026年11月25日|当社は24日に予定していた説明会を12月1日に変更します。|''"
            })
    void shouldTakeNoOtherWordsForAMove(String published, String said, String told) {
        assertThat(told(notice(published, said))).isEqualTo(told);
    }

    @Test
    void shouldTellTheSameMoveOfSeveralThingsOnce() {
        List<Restart> restarts =
                ToldRestarts.of(
                        TODAY,
                        notice("2026年11月24日", "受注の再開は11月24日を予定しておりましたが、12月1日に延期いたします。"),
                        ToldRestarts.news("2026年11月24日", "同社は11月24日に予定していた生産の再開を12月1日に延期すると発表した。"));

        assertThat(restarts).hasSize(2);
        assertThat(restarts)
                .allSatisfy(each -> assertThat(each.of()).hasSize(2))
                .allSatisfy(each -> assertThat(each.reports()).hasSize(2));
    }

    @Test
    void shouldTellAMoveOnceThatSeveralReportsTell() {
        String[] reports = {
            notice("2026年11月20日", "当社では、受注を11月24日に再開する予定です。"),
            notice("2026年11月24日", "受注は24日の再開を目指しておりましたが、復旧に時間を要しているため12月1日に延期いたします。"),
            ToldRestarts.news("2026年11月24日", "同社は24日に予定していた受注の再開を12月1日に延期すると発表した。"),
            ToldRestarts.news("2026年11月25日", "受注の再開は当初11月24日の予定だったが、12月1日に延期された。")
        };
        assertThat(told(reports)).isEqualTo(MOVED);
        assertThat(told(reports[2], reports[3], reports[1])).isEqualTo(MOVED);
        assertThat(told(reports[3], reports[1])).isEqualTo(MOVED);
    }

    @Test
    void shouldNameEverySourceOfAMove() {
        List<Restart> restarts =
                ToldRestarts.of(
                        TODAY,
                        notice("2026年11月24日", "受注は24日の再開を目指しておりましたが、12月1日に延期いたします。"),
                        ToldRestarts.news("2026年11月24日", "同社は24日に予定していた受注の再開を12月1日に延期すると発表した。"),
                        ToldRestarts.news("2026年11月25日", "受注の再開は当初11月24日の予定だったが、12月1日に延期された。"));

        assertThat(restarts).hasSize(2);
        assertThat(restarts).allSatisfy(each -> assertThat(each.reports()).hasSize(3));
        assertThat(restarts.getFirst().told().quote().text()).contains("24日", "12月1日に延期");
    }

    private static String told(String... articles) {
        return ToldRestarts.of(TODAY, articles).stream()
                .map(each ->
                        each.date()
                                + (each.supersededBy() == null ? "" : " -> " + each.supersededBy()))
                .collect(Collectors.joining("\n"));
    }

    private static String notice(String published, String said) {
        return "ランサムウェアによる受注停止に関するお知らせ\n%s\n旭川精工株式会社\n当社のサーバーがランサムウェア攻撃を受けました。\n%s\n"
                .formatted(published, said);
    }
}
