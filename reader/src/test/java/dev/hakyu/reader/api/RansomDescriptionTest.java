package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ransomware told by what it does: files that no longer open, and a demand of payment.
class RansomDescriptionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "サーバーの図面データが開けなくなり、身代金の支払いを迫る画面が表示された。",
                "共有フォルダーのファイルが読み取れない状態となった。金銭を要求する文書が残されていた。",
                "認証サーバーに暗号化の痕跡が見つかった。攻撃者は暗号資産での支払いを求めている。"
            })
    void shouldTellOfRansomware(String said) {
        assertThat(isRansomware(japanese(said))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "サーバーの図面データが開けなくなった。原因は調査中である。",
                "盗んだ資料を公開するとして、金銭を要求するメールが届いた。",
                "金銭を要求するメールが届いたが、ファイルを暗号化されるなどの被害はない。",
                "共有フォルダーのファイルが開けなくなった。身代金の要求は受けていない。"
            })
    void shouldTakeNeitherAloneForRansomware(String said) {
        assertThat(isRansomware(japanese(said))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thousands of files could no longer be opened, and a message demanded payment.",
                "Its servers were locked. The intruders asked for money."
            })
    void shouldTellOfRansomwareInEnglish(String said) {
        assertThat(isRansomware(english(said))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some files could no longer be opened after the outage.",
                "The intruders demanded payment for the drawings that they had copied."
            })
    void shouldTakeNeitherAloneForRansomwareInEnglish(String said) {
        assertThat(isRansomware(english(said))).isFalse();
    }

    private static String japanese(String said) {
        return "みどり丘精機に不正アクセス\n2026年11月16日 地方ニュース\nみどり丘精機株式会社は16日、サーバーが不正アクセスを受けたと発表した。" + said;
    }

    private static String english(String said) {
        return "Intrusion at Northfield Motors\nNovember 16, 2026\nRegional News\nNorthfield Motors said on Monday that intruders gained unauthorised access to its servers. "
                + said;
    }

    private static boolean isRansomware(String text) {
        return SmallArticles.statements(text)
                .anyMatch(each ->
                        each.what() instanceof Assertion.Attack attack
                                && attack.kind() == AttackKind.RANSOMWARE);
    }
}
