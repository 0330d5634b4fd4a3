package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The day by which attackers want to be paid, or on which they say they will publish.
class UltimatumTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "攻撃者は、11月25日までに支払わなければデータを公開すると主張している。|2026-11-25",
                "「KuroNeko」を名乗る集団は、窃取したデータを11月25日に公開すると予告した。|2026-11-25",
                "リークサイトには、12月1日を期限とするカウントダウンが掲載されている。|2026-12-01",
                "攻撃グループのサイトには「公開期限 2026年11月25日」と書かれている。|2026-11-25",
                "犯行グループは身代金の支払期限を11月25日までとしている。|2026-11-25",
                "犯行声明では、24日までに連絡がなければ売却するとしている。|2026-11-24",
                "同グループは、金銭を支払わなければ12月2日にすべてを公開するとしている。|2026-12-02",
                "同グループは12月2日に全データを公開すると述べている。|2026-12-02",
                "投稿では、12月2日までに金銭の支払いがない場合、全量を公開するとしている。|2026-12-02"
            })
    void shouldReadTheDayThatAttackersThreatenWith(String said, String day) {
        assertThat(threats(SmallArticles.japanese(said))).containsExactly(day + " CLAIMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当社は攻撃者の主張について調査結果を11月25日に公開する予定です。",
                "攻撃者は11月15日にデータを公開したと主張している。",
                "身代金は支払わない方針で、11月25日に生産を再開する予定だ。",
                "ランサムウェアの被害について、12月1日に報告書を公開する。",
                "同グループは12月2日に中期経営計画を公開するとしている。",
                "攻撃者は11月10日までに支払わなければ公開するとしていた。"
            })
    void shouldNotTakeAnotherDayForAThreat(String said) {
        assertThat(threats(SmallArticles.japanese(said))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The gang claims that it took 200 GB and threatens to publish the files on November"
                        + " 25.|2026-11-25",
                "The hackers set a deadline of November 25 for the ransom.|2026-11-25",
                "The group gave the company until November 25 to pay.|2026-11-25",
                "The leak site shows a countdown that ends on November 25.|2026-11-25",
                "The crew said it would release the data on December 1 unless a ransom is"
                        + " paid.|2026-12-01",
                "The crew claims to have taken 300 GB, among it drawings and contracts, and says it"
                        + " will publish everything on December 2 unless it is paid.|2026-12-02",
                "According to the crew, 300 GB were taken and all of it will be dumped on December 2 unless it"
                        + " is paid.|2026-12-02",
                "It says that it will leak all of it by December 2 if the ransom is not"
                        + " paid.|2026-12-02"
            })
    void shouldReadTheDayThatAttackersThreatenWithInEnglish(String said, String day) {
        assertThat(threats(SmallArticles.english(said))).containsExactly(day + " CLAIMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company will publish the results of its ransomware investigation on November 25.",
                "It expects to restart production on November 25 and has not paid the ransom.",
                "The results of the ransomware investigation will be published on November 25.",
                "The hackers published the data on November 15.",
                "Shareholders have until November 25 to vote."
            })
    void shouldNotTakeAnotherDayForAThreatInEnglish(String said) {
        assertThat(threats(SmallArticles.english(said))).isEmpty();
    }

    private static List<String> threats(String text) {
        return SmallArticles.statements(text)
                .filter(each -> each.what() instanceof Assertion.Ultimatum)
                .map(each -> day(each) + " " + certainty(each))
                .toList();
    }

    private static String day(Statement statement) {
        return ((Assertion.Ultimatum) statement.what()).date().toString();
    }

    private static Certainty certainty(Statement statement) {
        return statement.certainty();
    }
}
