package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that are no victims, and who was attacked when somebody else stops because of it.
class NoVictimTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "営業支援が停止\n2026年5月11日\n営業支援がランサムウェアの攻撃を受けた。",
                "在庫管理が停止\n2026年5月11日\n在庫管理がランサムウェアの攻撃を受けた。",
                "製造業で被害相次ぐ\n2026年5月11日\n製造業がランサムウェアの被害を受けている。",
                "情報管理部門に攻撃\n2026年5月11日\n情報管理部門がランサムウェアの被害を受けた。"
            })
    void shouldTakeNoKindOfProductOrTradeForAVictim(String text) {
        assertThat(victims(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ミナト物流のランサムウェア被害をたどる/2026年5月11日/供給網リスク通信(背景解説)/ミナト物流ホールディングスは4月29日、ランサムウェアの攻撃を受けて出荷を止めた。|ミナト物流",
                "ミナト物流の被害から1週間/2026年5月6日/北都経済通信 編集部/ミナト物流は4月29日、ランサムウェアの攻撃を受けて出荷を止めた。|ミナト物流",
                "連携アプリの合鍵/2026年5月11日/連携アプリを提供するミナトネットから、利用企業のOAuthトークンが盗まれた。ミナトネットは不正アクセスを受けたと発表した。|ミナトネット",
                "ミナトネットに不正アクセス/2026年5月11日/ミナトネットは不正アクセスを受けたと発表した。/グーグルの脅威分析部門は、この攻撃者をUNC1234と呼んでいる。|ミナトネット",
                "フイゴ圧縮機、出荷が止まる/2026年5月11日/フイゴ圧縮機は不正アクセスを受け出荷を止めた。車載用モーターは平時の半分の出荷を保っている。|フイゴ圧縮機",
                "グーグルに不正アクセス/2026年5月11日/グーグルは11日、不正アクセスを受けたと発表した。グーグルの調査チームは原因を調べている。|グーグル"
            })
    void shouldTakeNoPaperNoTermAndNoResearcherForTheVictim(String text, String victim) {
        assertThat(victims(text.replace('/', '\n'))).singleElement().asString().startsWith(victim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Looking back at the Harwick breach/May 11, 2026/Lakeside Systems Ltd. (background)/Harwick Foods was hit by ransomware in April and stopped its plants.|Harwick Foods",
                "Harwick Foods hit by ransomware/May 11, 2026/Harwick Foods was hit by ransomware and stopped its plants. Google's threat intelligence team calls the attackers UNC1234.|Harwick Foods"
            })
    void shouldTakeNoPaperAndNoResearcherInEnglish(String text, String victim) {
        assertThat(victims(text.replace('/', '\n'))).containsExactly(victim);
    }

    @ParameterizedTest
    @CsvSource({
        "'アスクルがランサムウェアの攻撃を受け、良品計画のネットストアが停止した。', アスクル, 良品計画",
        "'ランサムウェアの攻撃で受注停止。北都物流がサイバー攻撃を受け、旭川精工の出荷が停止した。', 北都物流, 旭川精工"
    })
    void shouldTakeTheAttackedOneForTheVictim(String said, String victim, String affected) {
        String text = "ランサムウェア被害\n2026年5月11日\n地方ニュース\n" + said;

        assertThat(victims(text)).containsExactly(victim);
        assertThat(said(text))
                .noneMatch(what -> what instanceof Assertion.Via)
                .anyMatch(what ->
                        what instanceof Assertion.Affected each
                                && each.organisation().name().equals(affected));
    }

    @Test
    void shouldNeverNameADossierByHowATextSpeaksOfItself() {
        for (String self : List.of("当社", "弊社", "同社")) {
            Reading reading =
                    READER.read(
                            OpenedReports.report(
                                    "a.txt",
                                    "被害のお知らせ\n2026年5月11日\nみなと精工株式会社(以下「%s」)\n%sのサーバーがランサムウェアの攻撃を受けました。\n"
                                            .formatted(self, self)));
            Incident incident = Dossiers.assemble(List.of(reading)).getFirst();

            assertThat(incident.victim().value().name()).isEqualTo("みなと精工株式会社");
            assertThat(incident.victim().value().aliases()).doesNotContain(self);
        }
        Reading english =
                READER.read(
                        OpenedReports.report(
                                "b.txt",
                                "Notice\nMay 11, 2026\nNorthfield Motors Inc. (the \"Company\")\nThe Company was hit by ransomware. Our company is restoring its servers.\n"));
        assertThat(Dossiers.assemble(List.of(english)).getFirst().victim().value().aliases())
                .noneMatch(alias -> alias.toLowerCase(java.util.Locale.ROOT).contains("company"));
    }

    private static List<String> victims(String text) {
        return said(text).stream()
                .filter(Assertion.Victim.class::isInstance)
                .map(what -> ((Assertion.Victim) what).organisation().name())
                .toList();
    }

    private static List<Assertion> said(String text) {
        return READER.read(OpenedReports.report("x.txt", text)).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .map(statement -> statement.what())
                .toList();
    }
}
