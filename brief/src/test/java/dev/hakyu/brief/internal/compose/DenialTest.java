package dev.hakyu.brief.internal.compose;

import static dev.hakyu.brief.internal.compose.LeakTurnTest.changes;
import static dev.hakyu.brief.internal.compose.LeakTurnTest.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That who is said to be hit denies it is told as that, and as nothing that became worse.
class DenialTest {
    private static final String CLAIM =
            """
            犯行グループが部品メーカーを名指し
            2026年11月24日
            部品日報
            ハッカー集団「夜鳴き」は23日、ダークウェブ上のサイトにトルビ鋳造株式会社の名前を掲載し、図面と社員の旅券の写しを盗んだと主張している。
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "調査の結果、当社のシステムへの不正アクセスの事実は確認されず、当社からの情報漏えいはございません。",
                "当社が不正アクセスを受けた事実はなく、情報の流出もありません。"
            })
    void shouldTellThatTheCompanyDeniedWhatAttackersClaim(String said) {
        List<Change> changes = changes(known(CLAIM), known(CLAIM, notice(said)));

        assertThat(changes)
                .extracting(change -> change.what().ja())
                .contains("先方が被害を否定しました。")
                .noneMatch(words -> words.contains("確度が"));
        assertThat(changes)
                .extracting(change -> change.what().en())
                .contains("the company denied it.")
                .noneMatch(words -> words.contains("is now"));
        assertThat(changes)
                .extracting(Change::kind)
                .contains(Change.Kind.STATUS)
                .doesNotContain(Change.Kind.DATA_CLASS, Change.Kind.COUNT);
    }

    @Test
    void shouldTellADenialOnce() {
        Known denied = known(CLAIM, notice("調査の結果、当社からの情報漏えいはなく、不正アクセスの事実も確認されませんでした。"));

        assertThat(changes(denied, denied)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"当社のサーバーが不正アクセスを受け、社員の旅券の写しが漏えいしたことを確認しました。", "不正アクセスの有無を調査しております。"})
    void shouldNotTellAnythingElseAsADenial(String said) {
        assertThat(changes(known(CLAIM), known(CLAIM, notice(said))))
                .extracting(change -> change.what().ja())
                .noneMatch(words -> words.contains("否定"));
    }

    private static String notice(String said) {
        return "一部報道について\n2026年11月25日\nトルビ鋳造株式会社\n" + said + "\n";
    }
}
