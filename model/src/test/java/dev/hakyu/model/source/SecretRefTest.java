package dev.hakyu.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRefTest {
    @Test
    void shouldReadBothForms() {
        assertThat(SecretRef.parse("env:IMAP_PASSWORD"))
                .contains(new SecretRef.Environment("IMAP_PASSWORD"));
        assertThat(SecretRef.parse("file:secrets/imap.txt"))
                .contains(new SecretRef.InFile("secrets/imap.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "env:", "env:1A", "env:A B", "file:", "", "ENV:A"})
    void shouldTakeNothingElseForAReference(String written) {
        assertThat(SecretRef.parse(written)).isEmpty();
    }
}
