package dev.hakyu.network.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hakyu.model.Problem;
import dev.hakyu.network.internal.files.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person reads when the notation of a YAML file is wrong.
class YamlReasonTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`title: a: b`, 値の中に「: 」",
                "`\ttitle: x`, タブ",
                "`title: \"abc`, 引用符が閉じていません",
                "`title: [a`, 「[」が閉じていません",
                "`title: {a: b`, 「{」が閉じていません",
                "`title: *x`, 別名",
                "`title: @x`, 引用符で囲んで",
                "`title: \"\\q\"`, 二重引用符の中",
                "`a: b\n  c: d`, 字下げ",
                "`a: 1\nbcd\ne: 2`, 「:」がありません",
                "`a: \u0001`, 制御文字",
            })
    void shouldSayInJapaneseWhatTheParserSaysInEnglish(String yaml, String reason) {
        Problem problem = refused(yaml);
        assertThat(problem.code()).isEqualTo("not-yaml");
        assertThat(problem.message().ja()).contains(reason);
        assertThat(problem.message().ja().replace("YAML", "")).doesNotContainPattern("[a-z]{3}");
        assertThat(problem.message().en()).isPrintable().doesNotContainPattern("[ぁ-ん]");
    }

    @Test
    void shouldKeepTheParsersWordsInEnglishOnlyWhereNoReasonIsKnown() {
        assertThat(YamlReason.of("quux happened").ja()).isEqualTo("書き方の誤りです");
        assertThat(YamlReason.of("quux happened").en()).contains("quux happened");
    }

    private static Problem refused(String yaml) {
        Unreadable refusal =
                catchThrowableOfType(Unreadable.class, () -> YamlParser.parse(yaml, "a.yaml"));
        assertThat(refusal).as(yaml).isNotNull();
        return refusal.problem();
    }
}
