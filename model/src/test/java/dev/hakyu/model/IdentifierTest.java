package dev.hakyu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    /// The example worked through in the National Tax Agency's notice on the check digit.
    @Test
    void shouldComputeThePublishedCheckDigit() {
        assertThat(CorporateNumber.checkDigit("700110005901")).isEqualTo(8);
        assertThat(CorporateNumber.isValid("8700110005901")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7700110005901", "870011000590", "87001100059011", "８700110005901", ""})
    void shouldRejectCorporateNumbersThatAreNotOne(String digits) {
        assertThat(CorporateNumber.isValid(digits)).isFalse();
        assertThatThrownBy(() -> new CorporateNumber(digits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("13 digits");
    }

    /// The LEI of the Global Legal Entity Identifier Foundation itself.
    @Test
    void shouldAcceptAPublishedLei() {
        assertThat(Lei.isValid("506700GE1G29325QX363")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"506700GE1G29325QX364", "506700ge1g29325qx363", "506700GE1G29325QX3", ""})
    void shouldRejectAWrongLei(String code) {
        assertThat(Lei.isValid(code)).isFalse();
    }
}
