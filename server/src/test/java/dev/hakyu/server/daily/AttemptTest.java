package dev.hakyu.server.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttemptTest {
    @ParameterizedTest
    @MethodSource("troubles")
    void shouldTellOfWhateverEndsAStep(Attempt.Step<String> step) {
        String told = Attempt.of("A step", step).orElse(why -> why.in(Lang.EN));

        assertThat(told).contains("the next run goes on from there");
    }

    static Stream<Attempt.Step<String>> troubles() {
        return Stream.of(
                () -> {
                    throw new IOException("disk");
                },
                () -> {
                    throw new IllegalStateException("fault");
                },
                () -> {
                    throw new StackOverflowError("deep");
                });
    }
}
