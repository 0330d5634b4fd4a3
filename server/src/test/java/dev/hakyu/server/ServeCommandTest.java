package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {
    @ParameterizedTest
    @CsvSource({
        "serve my-company --port 9, my-company --port 9",
        "--lang ja serve my-company, --lang ja my-company",
        "demo --serve --port 9, --sample --port 9",
        "--lang en demo --out demo2 --serve, --lang en --out demo2 --sample",
        "my-company, my-company"
    })
    void shouldReadTheCommandLineOfTheLauncher(String given, String own) {
        assertThat(ServeCommand.ownWords(given.split(" "))).containsExactly(own.split(" "));
    }
}
