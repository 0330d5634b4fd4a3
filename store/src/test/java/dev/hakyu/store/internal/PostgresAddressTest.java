package dev.hakyu.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresAddressTest {
    private static final String ADDRESS = "postgresql://u:p@db.example/hakyu";

    @Test
    void shouldGiveUpASilentServerUnlessTheAddressSaysOtherwise() {
        PostgresAddress usual = PostgresAddress.parse(ADDRESS);
        assertThat(usual.source("test").getSocketTimeout()).isEqualTo(60);
        assertThat(usual.patientSource("test").getSocketTimeout()).isZero();
        PostgresAddress told = PostgresAddress.parse(ADDRESS + "?socketTimeout=7");
        assertThat(told.source("test").getSocketTimeout()).isEqualTo(7);
        assertThat(told.patientSource("test").getSocketTimeout()).isEqualTo(7);
    }
}
