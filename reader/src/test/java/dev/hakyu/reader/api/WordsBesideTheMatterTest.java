package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words beside the matter that are easily taken for a part of it.
class WordsBesideTheMatterTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5月22日の再開はいったん見合わせ、変更があればお知らせします。",
                "5月22日に予定していた生産の再開は、いったん見合わせます。状況に変更があればご連絡します。"
            })
    void shouldTakeAPlanBackThatIsPutOnHold(String said) {
        List<Statement> told = statements(LeakNotices.japanese(said));

        assertThat(told)
                .noneMatch(each ->
                        each.what() instanceof Assertion.ResumptionForecast
                                && each.modality() == Modality.ASSERTED);
        assertThat(told)
                .anyMatch(each ->
                        each.what() instanceof Assertion.RestartOpen
                                || each.modality() == Modality.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The restart on May 22 is put on hold; should that change, we will tell you.",
                "We have put the restart planned for May 22 on hold. Should this change, we will let you know."
            })
    void shouldTakeAPlanBackThatIsPutOnHoldInEnglish(String said) {
        List<Statement> told = statements(LeakNotices.english(said));

        assertThat(told)
                .noneMatch(each ->
                        each.what() instanceof Assertion.ResumptionForecast
                                && each.modality() == Modality.ASSERTED);
        assertThat(told)
                .anyMatch(each ->
                        each.what() instanceof Assertion.RestartOpen
                                || each.modality() == Modality.WITHDRAWN);
    }

    @Test
    void shouldNotPlaceYesterdaysNoticeInAMonth() {
        assertThat(
                        SmallArticles.stated(
                                LeakNotices.japanese(
                                        "昨日の第二報において、本社工場を5月22日8時に再び動かす予定とお伝えしましたが、作業を取りやめております。"),
                                Assertion.RestartOpen.class))
                .noneMatch(
                        each -> each.day() != null && each.day().toString().startsWith("2026-06"));
    }

    @Test
    void shouldNotCountThoseWhoWereAsked() {
        assertThat(
                        SmallArticles.stated(
                                LeakNotices.japanese(
                                        "会員340名の氏名、住所が流出しました。\n\n新着:「夏の旅行」1,500人に聞きました/モニター募集中\n"),
                                Assertion.Count.class))
                .extracting(each -> each.value().intValue())
                .containsExactly(340);
    }

    @Test
    void shouldNotCountWhatStandsBesideTheArticle() {
        String page =
                """
                <html lang="ja"><head><title>不正アクセスについて | ハナミズキ樹脂株式会社</title></head><body><article>
                <h1>不正アクセスについて</h1><p>2026年5月20日</p><p>ハナミズキ樹脂株式会社</p>
                <p>当社のサーバーが不正アクセスを受け、会員340名の氏名、住所が流出しました。お客さまの会社名の公表は控えます。</p></article>
                <aside>新着レポート:「夏の旅行」1,500人に聞きました/モニター募集中</aside></body></html>
                """;

        assertThat(
                        READER.read(OpenedReports.report("notice.html", page)).accounts().stream()
                                .flatMap(each -> each.statements().stream())
                                .map(Statement::what)
                                .filter(Assertion.Count.class::isInstance)
                                .map(each -> ((Assertion.Count) each).value().intValue()))
                .containsExactly(340);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当社が保管用に借りているストレージに、外部の者が有効な鍵で接続した記録が見つかりました。",
                "当社が契約しているクラウドストレージに、外部の者が接続した記録が見つかりました。"
            })
    void shouldTakeAThingForNoVendor(String said) {
        assertThat(SmallArticles.stated(LeakNotices.japanese(said), Assertion.Via.class))
                .noneMatch(each -> each.organisation() != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5月16日のメールでお送りした一覧に340名の漏れがありました。", "5月16日付の書面を発送した先に誤りがありました。"})
    void shouldTakeTheDayOfALetterForNoneOfTheIntrusion(String said) {
        assertThat(SmallArticles.stated(LeakNotices.japanese(said), Assertion.Dated.class))
                .filteredOn(each -> each.role() == DateRole.INTRUSION)
                .extracting(each -> each.date().toString())
                .doesNotContain("2026-05-16");
    }

    @Test
    void shouldTakeAdviceForNoAttack() {
        assertThat(
                        SmallArticles.stated(
                                """
                                設備点検に伴う停止のお知らせ
                                2026年5月20日
                                ハナミズキ樹脂株式会社
                                5月18日、当社の生産設備の故障により生産を停止しました。
                                権限のない者がアクセスできないよう、設定の見直しも行います。
                                """,
                                Assertion.Attack.class))
                .extracting(Assertion.Attack::kind)
                .doesNotContain(AttackKind.UNAUTHORIZED_ACCESS);
    }

    @Test
    void shouldStillTakeAStrangersAccess() {
        assertThat(
                        SmallArticles.stated(
                                LeakNotices.japanese("権限のない者が保管庫に接続していたことを確認しました。"),
                                Assertion.Attack.class))
                .extracting(Assertion.Attack::kind)
                .contains(AttackKind.UNAUTHORIZED_ACCESS);
    }

    @Test
    void shouldNotNameTheVictimByALogo() {
        String page =
                """
                <html lang="ja"><head><title>当社サーバーへの不正アクセスについて | ハナミズキ樹脂株式会社</title>
                <meta property="og:site_name" content="ハナミズキ樹脂株式会社"></head><body>
                <div><p>HANAMIZUKI PLASTIC SYSTEMS</p></div>
                <div><p>2026年5月20日</p><h1>当社サーバーへの不正アクセスについて</h1>
                <p>5月18日、当社のサーバーが第三者による不正アクセスを受けました。関係の皆さまにお詫び申し上げます。</p></div>
                </body></html>
                """;

        assertThat(
                        READER.read(OpenedReports.report("notice.html", page)).accounts().stream()
                                .flatMap(each -> each.statements().stream())
                                .map(Statement::what)
                                .filter(Assertion.Victim.class::isInstance)
                                .map(each -> ((Assertion.Victim) each).organisation().name()))
                .containsExactly("ハナミズキ樹脂株式会社");
    }

    private static List<Statement> statements(String text) {
        return SmallArticles.statements(text).toList();
    }
}
