package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.RestartOf;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A restart of everything is told as one, whether by the lines, by 全面, or by what is normal again.
class AllRunsAgainTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1月13日午前6時に全ラインの稼働を再開しました。|production 2027-01-13T06:00",
                "1月13日に全面復旧いたしました。|- 2027-01-13",
                "本日、すべての生産ラインが通常稼働に戻りました。|production 2027-01-13",
                "1月13日に全工場で生産を再開し、通常稼働に戻りました。|production 2027-01-13",
                "1月12日に段階的に再開しておりました生産は、1月13日に全面再開となりました。|- in part 2027-01-12; - 2027-01-13",
                "本社工場は1月12日、九州工場は1月13日に再開し、全面復旧しました。|production 2027-01-13",
                "全ラインの稼働を再開しましたのでお知らせいたします。|production 2027-01-13",
                "1月13日に本社工場の全ラインの稼働を再開しました。|production 2027-01-13",
                "1月13日に本社工場の全ラインの稼働を再開しました。第二工場は20日の再開を予定しております。|production of 本社工場 2027-01-13",
                "本社工場は1月13日に再開しました。|production of 本社工場 2027-01-13",
                "1月13日に一部のラインで生産を再開しました。|production of 一部のライン in part 2027-01-13",
                "本社工場は1月13日に再開しました。全面復旧は1月20日の予定です。|production of 本社工場 2027-01-13",
                "1月13日に本社工場を再開し、1月20日に全面復旧する予定です。|''"
            })
    void shouldTellWhetherAllRunsAgain(String said, String restarts) {
        assertThat(told(notice(said))).isEqualTo(restarts.replace("; ", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全ラインの稼働は再開しておりません。",
                "全ラインの再開時期は未定です。",
                "全ラインの稼働を再開する予定です。",
                "全ラインの稼働再開に向けて作業を進めております。",
                "販売店は通常どおり営業しております。",
                "生産の再開までご迷惑をおかけいたします。"
            })
    void shouldTellOfNoRestartThatHasNotCome(String said) {
        assertThat(told(notice(said))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "All lines have been running again since January 13, the company"
                        + " said.|- 2027-01-13",
                "It restarted all production lines on January 13.|production 2027-01-13",
                "On January 13 the company said all lines are running again.|- 2027-01-13",
                "The company said on January 13 that production had returned to"
                        + " normal.|production 2027-01-13",
                "All production lines are running again, the company said.|production 2027-01-13",
                "It resumed production on some lines on January 12 and on all lines on January"
                        + " 13.|production of some lines in part 2027-01-12; production 2027-01-13",
                "It resumed production at its Leeds plant on January 13.|production of Leeds plant"
                        + " 2027-01-13"
            })
    void shouldTellWhetherAllRunsAgainInEnglish(String said, String restarts) {
        assertThat(told(ToldRestarts.english("Jan 13, 2027", said)))
                .isEqualTo(restarts.replace("; ", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company said on January 13 that production had not been restarted.",
                "The company said on January 13 that all lines will be running again next week.",
                "The company said on January 13 that it hopes production will have returned to normal"
                        + " soon.",
                "All lines should be running again by the end of the month, the company said.",
                "The lines are not running again yet, the company said.",
                "The company said it works to bring its plants back online.",
                "The company said that shipping starts once production is back up and running."
            })
    void shouldTellOfNoRestartThatHasNotComeInEnglish(String said) {
        assertThat(told(ToldRestarts.english("Jan 13, 2027", said))).isEmpty();
    }

    private static String told(String article) {
        return ToldShares.resumed(article).stream()
                .map(each ->
                        (each.of() == null ? "-" : of(each.of()))
                                + (each.portion() == null ? "" : " of " + each.portion())
                                + (each.partial() ? " in part" : "")
                                + " "
                                + each.date())
                .collect(Collectors.joining("\n"));
    }

    private static String of(RestartOf of) {
        return of.id();
    }

    private static String notice(String said) {
        return """
        ランサムウェア感染による生産停止について(第3報)
        2027年1月13日
        アサギリ鍛造株式会社
        当社のサーバーがランサムウェア攻撃を受け、生産を停止しておりました。
        """
                + said;
    }
}
