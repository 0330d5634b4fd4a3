package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The house whose harm a text names as the cause of what others do, and what those do not decide.
class CauseAndReactionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ブレーキ部品不足、車各社に影|ミズナラ制動のサイバー被害で、完成車各社が代わりを探している。ハルカゼ自動車は16日、桐原工場の夜の操業を18日まで取りやめると発表した。|ミズナラ制動",
                "ハルカゼは夜勤休止、部品不足|ミズナラ制動のシステム障害の影響で、納入先が生産を見直している。ハルカゼ自動車は16日、桐原工場の操業を停止すると発表した。|ミズナラ制動",
                "ハルカゼは夜勤休止、部品不足|ミズナラ制動へのサイバー攻撃を受けて、ハルカゼ自動車は16日、桐原工場の操業を停止すると発表した。|ミズナラ制動",
                "ハルカゼ自動車、工場を停止|ハルカゼ自動車は16日、ランサムウェアによる攻撃を受け、桐原工場の操業を停止したと発表した。|ハルカゼ自動車",
                "ハルカゼ自動車、顧客情報が流出|ハルカゼ自動車は16日、委託先のミズナラ印刷の不正アクセス被害で、顧客3,000人の氏名が流出したと発表した。|ハルカゼ自動車"
            })
    void shouldTakeTheOneWhoseHarmIsTheCause(String title, String body, String name) {
        assertThat(TextLabels.victims(SmallArticles.newspaper(title, body))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ハルカゼ自動車は「16日の時点で工場を止める判断はしていない」と話す。",
                "ハルカゼ自動車は16日、工場の操業を停止する決定はしていないとコメントした。",
                "ハルカゼ自動車は16日、「生産を止める予定はありません」とした。"
            })
    void shouldTakeAStopThatIsNotDecidedForNone(String said) {
        String text =
                SmallArticles.newspaper("部品不足、車各社に影", "ミズナラ制動のサイバー被害で、完成車各社が代わりを探している。" + said);

        assertThat(SmallArticles.stated(text, Assertion.Outage.class)).isEmpty();
        assertThat(SmallArticles.stated(text, Assertion.Affected.class)).isEmpty();
        assertThat(SmallArticles.stated(text, Assertion.Dated.class))
                .noneMatch(each -> each.role() == DateRole.DETECTED);
    }

    @Test
    void shouldTakeAStopThatIsNotDecidedForNoneInEnglish() {
        String text =
                """
                Northfield Brakes hit by cyberattack
                November 16, 2026
                Regional News
                Northfield Brakes said on Monday that ransomware hit its servers. Harrow Motors has not decided to halt production.
                """;

        assertThat(SmallArticles.stated(text, Assertion.Outage.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"16日に工場の操業を停止した。", "16日、工場を止める判断をした。再開の見通しは立っていない。"})
    void shouldTakeAStopThatWasMade(String said) {
        String text = SmallArticles.newspaper("ミズナラ制動にサイバー攻撃", "ミズナラ制動がサイバー攻撃を受けた。同社は" + said);

        assertThat(SmallArticles.stated(text, Assertion.Outage.class)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "軸受け大手のタマノ、16日から主力工場を休止 身代金ウイルスか|自動車用軸受けのタマノ軸受(静岡県)が、サイバー攻撃とみられるシステムの障害で、大川工場を16日朝から休止する。タマノの製品は各社が使う。",
                "タマノ軸受、生産一部動く|サイバー攻撃とみられる障害が続くタマノ軸受は16日、止まっていた大川工場の生産を一部で始めた。納入先は時期を推し量るが、タマノ側は「当社から示したものではない」と打ち消した。"
            })
    void shouldJoinAShortNameWithTheFullOne(String title, String body) {
        assertThat(TextLabels.victims(SmallArticles.newspaper(title, body)))
                .containsExactly("タマノ軸受");
    }

    @Test
    void shouldKeepTwoFullNamesOfOneFrontApart() {
        String text =
                SmallArticles.newspaper(
                        "タマノリゾートにサイバー攻撃", "タマノリゾートは16日、予約サーバーが不正アクセスを受けたと発表した。タマノ軸受とは関係がない。");

        assertThat(TextLabels.victims(text)).containsExactly("タマノリゾート");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "先週末から相次いだ部品会社のシステム障害は、回復に濃淡がある。",
                "障害発生中のため、拠点間の通信が停止しています。",
                "来週明けにかけてシステム障害による停止が続く。"
            })
    void shouldTakeWordsOfTimeAndStateForNobody(String body) {
        assertThat(TextLabels.victims(SmallArticles.newspaper("部品の供給、戻り始める", body))).isEmpty();
    }
}
