package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Modality;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Stops that operators tell of on their own pages, with or without 当社, and whose cause they tell
/// at the end.
class OwnStopTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "【障害】接続不良 | ツムジ・クラウド 稼働状況",
                "【障害発生中】西日本リージョンの接続不良 - ツムジ・クラウド ステータス",
                "西日本リージョンの障害について|ツムジ・クラウド株式会社"
            })
    void shouldTakeTheStatusPageOfAnOperatorForItsOwnWord(String title) {
        String page =
                page(title, "12月9日 1時50分ごろから、西日本リージョンの一部のお客様で仮想サーバーに接続できない状態が続いています。原因を調べています。");

        assertThat(victims(page)).containsExactly(Certainty.CONFIRMED);
    }

    @Test
    void shouldNotTakeAPaperOnAStopForTheOperator() {
        String page =
                "ツムジ・クラウドで障害 西日本で接続できず\n2026年12月9日\n西国日報\n"
                        + "ツムジ・クラウド株式会社の西日本リージョンで9日未明から、仮想サーバーに接続できない状態が続いている。";

        assertThat(certainty(statements("news.txt", page))).containsExactly(Certainty.REPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "冷却装置の部品の故障が原因です。外部からの攻撃によるものではなく、データの流出はありません。",
                "受電設備の不良により機器が止まりました。ご不便をおかけしました。対応を進めています。再発防止を検討します。サイバー攻撃ではありません。"
            })
    void shouldReadThatItWasNoAttackBelowTheHead(String said) {
        String page = page("【復旧済み】接続不良 | ツムジ・クラウド 稼働状況", "本件は12月9日 21時30分に全てのお客様で復旧しました。" + said);

        assertThat(statements("page.html", page))
                .anyMatch(each ->
                        each.what() instanceof Assertion.NoAttack
                                && each.modality() == Modality.ASSERTED);
    }

    @Test
    void shouldNotTakeAnUncertainCauseForNoAttack() {
        String page =
                page(
                        "【復旧済み】接続不良 | ツムジ・クラウド 稼働状況",
                        "本件は12月9日 21時30分に全てのお客様で復旧しました。外部からの攻撃によるものではないか調べています。");

        assertThat(statements("page.html", page))
                .noneMatch(each -> each.what() instanceof Assertion.NoAttack);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11月24日19時10分ごろから、クラウドEDI「ツムジリンク」の全機能がご利用いただけない状態となっております。",
                "11月24日19時10分ごろより、クラウドEDIのサービスがご利用いただけません。"
            })
    void shouldReadSinceWhenItCannotBeUsed(String said) {
        String page =
                page("【障害】ツムジリンク サービスの停止について|ツムジ・クラウド株式会社", said).replace("12月9日 3時", "11月24日 21時");

        assertThat(statements("page.html", page))
                .anyMatch(each ->
                        each.what() instanceof Assertion.Outage stop
                                && stop.start() != null
                                && stop.start().toString().equals("2026-11-24T19:10"));
    }

    private static String page(String title, String said) {
        return "<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>"
                + title
                + "</title></head><body><main><h1>接続できない事象について</h1><p>ツムジ・クラウド株式会社</p>"
                + "<p>2026年12月9日 3時20分 更新</p><p>"
                + said
                + "</p></main></body></html>";
    }

    private static List<dev.hakyu.model.incident.Statement> statements(String name, String text) {
        var opened = ReportOpener.open(name, text.getBytes(StandardCharsets.UTF_8));
        return Stream.of(opened)
                .map(each -> ((Opened.Readable) each).report())
                .flatMap(report -> READER.read(report).accounts().stream())
                .flatMap(account -> account.statements().stream())
                .toList();
    }

    private static List<Certainty> victims(String page) {
        return certainty(statements("page.html", page));
    }

    private static List<Certainty> certainty(List<dev.hakyu.model.incident.Statement> statements) {
        return statements.stream()
                .filter(each -> each.what() instanceof Assertion.Victim)
                .map(dev.hakyu.model.incident.Statement::certainty)
                .toList();
    }
}
