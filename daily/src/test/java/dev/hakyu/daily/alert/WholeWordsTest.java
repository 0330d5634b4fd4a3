package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeWordsTest {
    @ParameterizedTest
    @CsvSource({
        "こだま樹脂, 5, こだま樹脂",
        "こだま樹脂, 4, こだま…",
        "関係3件(新規1・変化2), 12, 関係3件…",
        "関係3件(新規1)と1件, 11, 関係3件(新規1)と…",
        "関係「甲(乙)丙」丁, 8, 関係…",
        "あか👨‍👩‍👧さ, 6, あか…",
        "あ𠮷野家, 3, あ…",
        "ががき, 3, が…"
    })
    void shouldTearNoCharacterAndLeaveNoBracketOpen(String line, int longest, String cut) {
        assertThat(WholeWords.cut(line, longest)).isEqualTo(cut);
    }

    @Test
    void shouldFitEveryLength() {
        String line = "【Hakyu 12/3】👨‍👩‍👧こだま(樹脂)𠮷: 北工場 すでに停止のおそれ・関係4件(新規1)";
        for (int longest = 13; longest < line.length(); longest++) {
            String cut = WholeWords.cut(line, longest);
            assertThat(cut).endsWith("…").hasSizeLessThanOrEqualTo(longest);
            assertThat(cut.chars().filter(c -> c == '(' || c == '(').count())
                    .isEqualTo(cut.chars().filter(c -> c == ')' || c == ')').count());
        }
    }
}
