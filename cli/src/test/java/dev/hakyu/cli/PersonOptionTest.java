package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonOptionTest {
    @ParameterizedTest
    @ValueSource(strings = {"佐藤", " 髙橋 直子 ", "sato", "O'Brien (IT)", "who?"})
    void shouldTakeANameThatArrivedWhole(String name) {
        assertThat(PersonOption.of(name, "UTF-8")).isEqualTo(name.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "??????, ANSI_X3.4-1968",
        "?, US-ASCII",
        "sato ??, ISO-8859-1",
        "?田, Cp1252",
        "?野, MS932",
        "??, no-such-charset",
        "\uFFFD\uFFFD, UTF-8",
        "佐\uFFFD, UTF-8"
    })
    void shouldRefuseWhatTheTerminalDidNotPassOn(String name, String encoding) {
        assertThatThrownBy(() -> PersonOption.of(name, encoding))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        wrong -> {
                            assertThat(wrong.text().ja()).contains("UTF-8", encoding, "何も記録していません");
                            assertThat(wrong.text().en()).contains("LANG=C.UTF-8", encoding);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSI_X3.4-1968", "Cp1252", "UTF-8"})
    void shouldTakeAPlainNameFromAnyTerminal(String encoding) {
        assertThat(PersonOption.of("naoko.sato", encoding)).isEqualTo("naoko.sato");
    }

    @Test
    void shouldNameWhatNobodySees() {
        assertThatThrownBy(() -> PersonOption.of("sato\u202Eoknub", "UTF-8"))
                .isInstanceOfSatisfying(
                        WrongUsage.class,
                        wrong -> assertThat(wrong.text().ja()).contains("U+202E"));
        assertThatThrownBy(() -> PersonOption.of("  ", "UTF-8")).isInstanceOf(WrongUsage.class);
    }

    @Test
    void shouldTakeTheAccountWhereNobodyIsNamed() {
        assertThat(PersonOption.of(null, "UTF-8")).isEqualTo(System.getProperty("user.name"));
    }
}
