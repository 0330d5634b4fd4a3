package dev.hakyu.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "佐藤",
                "髙橋 直子(情報システム部)",
                "𠮷田",
                "O'Brien, Jr.",
                "Zoë Müller",
                "علی\u200cرضا",
                "김 민수",
                "?"
            })
    void shouldTakeNamesOfAllScripts(String name) {
        assertThat(PersonName.isName(name, 100)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "佐藤\u202E郎太, U+202E",
        "sato\u2066x, U+2066",
        "\u200F佐藤, U+200F",
        "佐\u200B藤, U+200B",
        "\uFEFF佐藤, U+FEFF",
        "佐\u00AD藤, U+00AD",
        "佐\u2028藤, U+2028",
        "佐\uFFFD, U+FFFD",
        "佐\uD842, U+D842"
    })
    void shouldNameWhatNobodySees(String name, String found) {
        assertThat(PersonName.find(name)).contains(found);
        assertThat(PersonName.isName(name, 100)).isFalse();
    }

    @Test
    void shouldRefuseControlCharactersNoNameAndTooLongOnes() {
        assertThat(PersonName.withoutHidden("佐\u202E藤\u200B 太郎\uFEFF")).isEqualTo("佐藤 太郎");
        assertThat(PersonName.withoutHidden("\u202E")).isEmpty();
        assertThat(PersonName.find("a\tb")).contains("U+0009");
        assertThat(PersonName.find("a\u001B[31m")).contains("U+001B");
        assertThat(PersonName.isName("\u3000 ", 100)).isFalse();
        assertThat(PersonName.isName("佐藤", 1)).isFalse();
    }
}
