package dev.hakyu.model.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource({
        "'7.2.5 未満', 7.2.4, true",
        "'7.2.5 未満', 7.2.5, false",
        "'７．２．５より前', 7.2, true",
        "'7.2.3 以前', 7.2.3, true",
        "'7.2.3 以前', 7.2.10, false",
        "'7.0.0 から 7.0.14 まで', 7.0.14, true",
        "'7.0.0〜7.0.14', 7.0.9, true",
        "'7.0.0〜7.0.14', 6.4.1, false",
        "'before 7.0.15', 7.0.14, true",
        "'>= 7.0, < 7.2', 7.2.0, false",
        "'>= 7.0, < 7.2', 7.1.9, true",
        "'7.0.0 through 7.0.14', 7.0.14, true",
        "'7.2.3 and earlier', 7.3, false",
        "'10.0 以降', 11, true",
        "'6.4', 6.4.0, true",
        "'6.4', 6.4.1, false",
        "'7.2.5 未満', '7.2.5-rc1', true",
        "'1.0.2k 以前', 1.0.2a, true",
        "'1.0.2k 以前', 1.0.2m, false",
    })
    void shouldReadRangesAsAdvisoriesWriteThem(String range, String version, boolean contained) {
        List<VersionRange> ranges = VersionRange.parse(range);
        assertThat(ranges).hasSize(1);
        assertThat(ranges.getFirst().contains(Version.parse(version).orElseThrow()))
                .isEqualTo(contained);
    }

    @Test
    void shouldReadSeveralRanges() {
        assertThat(VersionRange.parse("7.0.0〜7.0.14、7.2.0〜7.2.4")).hasSize(2);
        assertThat(VersionRange.parse("すべての版")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'7.2.5 未満', '7.2.5 未満', 'before 7.2.5'",
        "'7.2.3 and earlier', '7.2.3 以前', '7.2.3 and earlier'",
        "'7.0.0 から 7.0.14 まで', '7.0.0〜7.0.14', '7.0.0 to 7.0.14'",
        "'>= 7.0, < 7.2', '7.0 以上 7.2 未満', 'from 7.0, before 7.2'",
        "'10.0 以降', '10.0 以降', '10.0 and later'",
        "'1.0.2k', '1.0.2k', '1.0.2k'",
    })
    void shouldBeShownInBothLanguagesAndReadBackAsTyped(String range, String ja, String en) {
        VersionRange read = VersionRange.parse(range).getFirst();
        assertThat(read.shown().ja()).isEqualTo(ja);
        assertThat(read.shown().en()).isEqualTo(en);
        assertThat(VersionRange.parse(read.typed())).containsExactly(read);
    }

    @Test
    void shouldTakeACommaForAnotherRangeWhereThereAreMoreThanTwoVersions() {
        assertThat(VersionRange.parse("7.2.0 through 7.2.4, 7.0.0 through 7.0.14")).hasSize(2);
        assertThat(VersionRange.parse("9.4.7 and earlier, 10.0.0 to 10.1.2")).hasSize(2);
    }
}
