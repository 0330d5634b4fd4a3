package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose page it is that speaks of its publisher without naming it.
class IssuerWhoSpeaksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"「けんしんノート」への不正なアクセスについて", "会員向け画面からの情報の漏えいについて", "「おきゃくさまポスト」の情報漏えいについて"})
    void shouldTakeTheIssuerWhoApologisesWithoutNamingItself(String title) {
        String text =
                Notices.page(
                        title + "|カナタ健診",
                        "<header><b>カナタ健診株式会社</b></header><h1>%s</h1><p>2026年11月17日</p><p>画面の不具合により、登録された情報が漏れたおそれのあることが分かりました。皆さまの大切な情報をお預かりする立場でありながらこのような事態を招き、心よりおわび申し上げます。</p><p>おそれのある方の人数 41,300名</p>"
                                .formatted(title));

        assertThat(Notices.victims("n.html", text)).containsExactly("カナタ健診株式会社");
    }

    @Test
    void shouldTakeTheIssuerOfASecondNoticeOnAServiceOfItsOwn() {
        String text =
                Notices.page(
                        "「けんしんノート」への不正なアクセスについて(第2報)|カナタ健診",
                        "<header><b>カナタ健診株式会社</b></header><h1>「けんしんノート」への不正なアクセスについて(第2報)</h1><p>2026年11月17日</p><p>11月15日にお知らせした人数につき、照合が進みましたので改めます。</p><p>連絡のない団体の人数に変わりはありません。</p>");

        assertThat(Notices.victims("n.html", text)).containsExactly("カナタ健診株式会社");
    }

    @ParameterizedTest
    @ValueSource(strings = {"受託データ保管環境", "検査結果配信サーバー", "会員情報データベース"})
    void shouldTakeTheIssuerAndNotTheThingThatWasReached(String thing) {
        String title = thing + "への不正な接続について";
        String text =
                Notices.page(
                        title + "|カナタ健診",
                        "<header><b>カナタ健診株式会社</b></header><h1>%s</h1><p>2026年11月17日</p><p>弊社の保管庫に、権限のない者が接続していたことを11月16日に確認いたしました。</p>"
                                .formatted(title));

        assertThat(Notices.victims("n.html", text)).containsExactly("カナタ健診株式会社");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>停電は復旧しました。ご不便をおかけしましたことをお詫びいたします。</p><p>「料金の未払い」をかたる偽メールが出回っています。</p>",
                "<p>「みんなのノート」への不正アクセスが報じられました。設定を見直しましょう。</p>",
                "<p>白波信用金庫は16日、顧客312人分の名簿を紛失したと発表した。同金庫は「深くおわび申し上げます」としている。</p>",
                "<p>画面の不具合により情報が漏れる事例が相次いでいます。設定を見直しましょう。</p>"
            })
    void shouldNotTakeTheHouseThatTellsOfOthers(String body) {
        String text =
                Notices.page(
                        "情報が漏れたときの備え|カナタ健診",
                        "<header><b>カナタ健診株式会社</b></header><h1>情報が漏れたときの備え</h1><p>2026年11月17日</p>"
                                + body);

        assertThat(Notices.victims("n.html", text)).doesNotContain("カナタ健診株式会社");
    }
}
