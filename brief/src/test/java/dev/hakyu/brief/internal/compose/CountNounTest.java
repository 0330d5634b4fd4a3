package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountNounTest {
    @ParameterizedTest
    @CsvSource({
        "メールアドレス, e-mail address",
        "旅券番号, passport",
        "個人情報, personal data",
        "整備記録, 整備記録",
        "趣味, 趣味",
        "passport numbers, passport numbers"
    })
    void shouldNameTheClassOfDataInEnglishOnly(String noun, String english) {
        assertThat(CountNoun.of(noun)).isEqualTo(new Text(noun, english));
    }
}
