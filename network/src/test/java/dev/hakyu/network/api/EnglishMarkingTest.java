package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishMarkingTest {
    @ParameterizedTest
    @CsvSource({
        "社外秘, Confidential (社外秘)",
        "機密性2情報, Confidentiality 2 (機密性2情報)",
        "機密性２情報, Confidentiality 2 (機密性２情報)",
        "機密性9情報, 機密性9情報",
        "TLP:AMBER, TLP:AMBER",
        "Internal, Internal",
        "企画課かぎり, 企画課かぎり"
    })
    void shouldTranslateUsualMarkingsAndLeaveOthers(String marking, String english) {
        assertThat(EnglishMarking.of(marking, Map.of())).isEqualTo(new Text(marking, english));
    }

    @Test
    void shouldPreferTheWordingOfTheWorkspace() {
        assertThat(EnglishMarking.of("社外秘", Map.of("社外秘", "Company secret")).en())
                .isEqualTo("Company secret");
        assertThat(EnglishMarking.of("企画課かぎり", Map.of("企画課かぎり", "Planning only")).en())
                .isEqualTo("Planning only");
    }
}
