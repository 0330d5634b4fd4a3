package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandsTest {
    @Test
    void shouldNameNoPlaceOfTheMachine() {
        String place = Path.of("work", "maker").toAbsolutePath().toString();

        assertThat(Commands.inquire(place, "SoraGate", "< 7.2.5"))
                .isEqualTo("hakyu inquiry new . --product SoraGate --versions \"< 7.2.5\"");
        assertThat(Commands.done(place, "ab12cd")).isEqualTo("hakyu decide . done ab12cd");
    }

    @Test
    void shouldNameAFolderAsItWasTyped() {
        assertThat(Commands.done("my-company", "ab12cd"))
                .isEqualTo("hakyu decide my-company done ab12cd");
        assertThat(Commands.done("my company", "ab12cd"))
                .isEqualTo("hakyu decide \"my company\" done ab12cd");
    }
}
