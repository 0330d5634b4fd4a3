package dev.hakyu.reader.internal.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
    @ParameterizedTest
    @CsvSource({
        "令和5年7月1日, 2023年7月1日",
        "平成元年, 1989年",
        "R5.7.1, 2023.7.1",
        "十三万世帯, 130000世帯",
        "約八万五千人分, 約85000人分",
        "２０２３ 年 ７ 月, 2023年7月",
        "㈱みなと, (株)みなと",
        "ｶﾞｽ, ガス",
        "株式会社 みなと, 株式会社みなと",
        "①2, ①2",
    })
    void shouldBringIntoOneSpelling(String original, String normal) {
        assertThat(Normaliser.normalise(original).text()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"三菱", "四日市市", "一部の情報", "十分な対策", "型番R5を使う", "千葉"})
    void shouldLeaveNamesAndWordsAlone(String original) {
        assertThat(Normaliser.normalise(original).text()).isEqualTo(original);
    }

    @Test
    void shouldFindTheWayBackOverSurrogatesAndInvisibleMarks() {
        String original = "😀\u200F令和５年㈱𠮷野";
        NormalText normal = Normaliser.normalise(original);
        int year = normal.text().indexOf("2023");
        int end = year + "2023".length();
        assertThat(original.substring(normal.originalStart(year), normal.originalEnd(end)))
                .isEqualTo("令和５");
        int form = normal.text().indexOf("(株)");
        assertThat(original.substring(normal.originalStart(form), normal.originalEnd(form + 3)))
                .isEqualTo("㈱");
        assertThat(normal.originalEnd(normal.length())).isEqualTo(original.length());
    }

    @Test
    void shouldMapAnOriginalOffsetForward() {
        NormalText normal = Normaliser.normalise("㈱A");
        assertThat(normal.fromOriginal(1)).isEqualTo(3);
        assertThat(normal.fromOriginal(2)).isEqualTo(normal.length());
    }
}
