package dev.hakyu.network.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomajiTest {

    @ParameterizedTest
    @CsvSource({
        "Shinwa, Sinwa",
        "Satoh, Satō",
        "Satou, Sato",
        "Tsuchiya, Tutiya",
        "Fuji, Huzi",
        "Shimbun, Shinbun",
        "Toua, Toa",
        "Jyosei, Josei",
        "Kyushu, Kyuushuu",
        "Nitto, Nittou"
    })
    void shouldGiveOneFormForOneReading(String first, String second) {
        assertThat(fold(first)).isEqualTo(fold(second));
    }

    @ParameterizedTest
    @CsvSource({"ミナトセイコウ, minatoseiko", "チュウブ, chubu", "ホッカイドウ, hokkaido", "ジョウホウ, joho"})
    void shouldReadKatakana(String katakana, String romaji) {
        assertThat(Romaji.fold(Romaji.ofKatakana(katakana))).isEqualTo(Romaji.fold(romaji));
    }

    @ParameterizedTest
    @CsvSource({
        "minatoseiko, true",
        "electric, false",
        "shinwa, true",
        "sunrise, true",
        "nxt, false"
    })
    void shouldTellRomajiFromEnglishBySyllables(String word, boolean romaji) {
        assertThat(Romaji.isSyllables(Romaji.fold(word))).isEqualTo(romaji);
    }

    @ParameterizedTest
    @CsvSource({
        "sunrise, サンライズ, true",
        "brother, ブラザー, true",
        "pacific, パシフィック, true",
        "canon, キヤノン, true",
        "monet, ミナト, false",
        "apple, オレンジ, false"
    })
    void shouldTellWhetherKatakanaMayBeAnEnglishWord(String word, String kana, boolean fits) {
        assertThat(Spelling.fits(word, Spelling.sounds(Romaji.ofKatakana(kana)))).isEqualTo(fits);
    }

    private static String fold(String written) {
        return Romaji.fold(Letters.fold(written));
    }
}
