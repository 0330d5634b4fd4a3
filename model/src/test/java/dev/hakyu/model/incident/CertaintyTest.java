package dev.hakyu.model.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertaintyTest {

    @ParameterizedTest
    @CsvSource({
        "VICTIM, ASSERTED, CONFIRMED",
        "AUTHORITY, ASSERTED, CONFIRMED",
        "MEDIA, ASSERTED, REPORTED",
        "THIRD_PARTY, POSSIBLE, POSSIBLE",
        "VICTIM, DENIED, DENIED",
        "ATTACKER, ASSERTED, CLAIMED",
        "ATTACKER, DENIED, CLAIMED",
        "ATTACKER, WITHDRAWN, WITHDRAWN",
        "MEDIA, WITHDRAWN, WITHDRAWN",
    })
    void shouldFollowTheTable(Speaker speaker, Modality modality, Certainty expected) {
        assertThat(Certainty.of(speaker, modality)).isEqualTo(expected);
    }
}
