package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a house says of its own stop keeps the name of what stopped.
class DeniedAndStoppedTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String PAPER =
            """
            ミズホシ通信にサイバー攻撃か
            2026年5月19日 産業新聞
            ミズホシ通信株式会社がランサムウェア攻撃を受けた疑いがあることが19日、分かった。
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "原因はストレージ機器の故障とみて調査を続けております。",
                "ネットワーク機器の不具合が原因と見ておりますが、確定はしておりません。",
                "電源設備の障害によるものとみております。"
            })
    void shouldNotTakeASupposedFaultForADenial(String said) {
        for (Incident incident : incidents(PAPER, notice(said))) {
            assertThat(IncidentWords.isDenied(incident)).isFalse();
            assertThat(IncidentWords.kind(incident).ja()).doesNotContain("否定");
        }
        assertThat(incidents(PAPER, notice(said)))
                .anyMatch(each -> IncidentWords.kind(each).ja().contains("の停止"));
    }

    @Test
    void shouldSayWhatStoppedBesideADenial() {
        String denial = notice("サイバー攻撃によるものではございません。");

        assertThat(incidents(PAPER, denial))
                .filteredOn(each -> each.outage() != null)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(IncidentWords.kind(each).ja()).endsWith("の停止"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"生産、出荷とも平常どおりです。", "生産および出荷は通常どおり行っております。"})
    void shouldSayThatAHouseWhichDeniesWorksAsUsual(String said) {
        String claim =
                """
                リークサイトにミズホシ通信の名
                2026年5月19日 産業新聞
                攻撃者集団「Palewren」は19日、ミズホシ通信株式会社から64GBのデータを盗んだとリークサイトで主張した。
                """;
        String denial =
                """
                一部報道について
                2026年5月20日
                ミズホシ通信株式会社
                昨日、当社から大量のデータを盗んだとする投稿がある旨が報じられました。点検の結果、当社のシステムへの侵入は認められませんでした。
                """
                        + said;

        assertThat(incidents(claim))
                .allSatisfy(
                        each -> assertThat(IncidentWords.kind(each).ja()).isEqualTo("データを盗んだとの主張"));
        assertThat(incidents(claim, denial))
                .hasSize(1)
                .allMatch(IncidentWords::isDenied)
                .allMatch(each -> each.outage() == null)
                .allSatisfy(each -> {
                    assertThat(DenialWords.change(each).ja())
                            .isEqualTo("先方が被害を否定しました。生産、受注・出荷は平常どおりと説明しています。");
                    assertThat(DenialWords.noStop(each).en())
                            .contains("production, orders and deliveries run as usual");
                });
    }

    @Test
    void shouldStillCallADenialOne() {
        String claim =
                """
                リークサイトにミズホシ通信の名
                2026年5月19日 産業新聞
                攻撃者集団「Palewren」は19日、ミズホシ通信株式会社から64GBのデータを盗んだとリークサイトで主張した。
                """;
        String denial =
                """
                当社に関するインターネット上の投稿について
                2026年5月20日
                ミズホシ通信株式会社
                当社の情報を入手したとする投稿を確認しております。調査の結果、当社システムが不正アクセスを受けた事実はなく、情報の流出もございませんでした。
                """;

        assertThat(incidents(claim, denial))
                .filteredOn(IncidentWords::isDenied)
                .hasSize(1)
                .allSatisfy(each ->
                        assertThat(IncidentWords.kind(each).ja()).isEqualTo("攻撃者が主張、先方は否定"));
    }

    @Test
    void shouldNoLongerCallAFaultWhatTurnedOutToBeAnAttack() {
        String first = notice("機器の故障で、攻撃ではございません。");
        String turned = notice("調査の結果、外部からのサイバー攻撃によるものと判明いたしました。").replace("5月20日", "5月24日");

        List<Incident> incidents = incidents(first, turned);

        assertThat(incidents).hasSize(1);
        assertThat(IncidentWords.kind(incidents.getFirst()).ja())
                .doesNotContain("障害(攻撃ではない)")
                .endsWith("の停止");
    }

    private static String notice(String said) {
        return """
        受発注サービスの停止について
        2026年5月20日
        ミズホシ通信株式会社
        5月19日8時20分ごろから、当社のEDIサービスを停止しております。
        """
                + said;
    }

    private static List<Incident> incidents(String... pages) {
        return Dossiers.assemble(
                Stream.of(pages)
                        .map(page ->
                                ReportOpener.open(
                                        "page" + page.hashCode() + ".txt",
                                        page.getBytes(StandardCharsets.UTF_8)))
                        .map(opened -> READER.read(((Opened.Readable) opened).report()))
                        .toList());
    }
}
