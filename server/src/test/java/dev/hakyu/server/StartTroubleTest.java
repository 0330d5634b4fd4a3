package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;

class StartTroubleTest {
    @Test
    void shouldNameThePortThatIsTaken() {
        RuntimeException wrapped = new IllegalStateException(new PortInUseException(8080));

        StartTrouble trouble = StartTrouble.of(wrapped, Lang.EN);

        assertThat(trouble.lines()).singleElement().asString().contains("8080", "--port");
        assertThat(trouble.exitStatus()).isEqualTo(3);
        assertThat(trouble.unexpected()).isFalse();
    }

    @Test
    void shouldSayInBothLanguagesThatThereIsNoSuchFolder(@TempDir Path folder) {
        Path missing = folder.resolve("no such");

        assertThatThrownBy(() -> new ServeSettings(missing, 0, "127.0.0.1", false))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected -> {
                            assertThat(StartTrouble.of(rejected, Lang.JA).lines())
                                    .singleElement()
                                    .asString()
                                    .contains("no such", "hakyu init");
                            assertThat(StartTrouble.of(rejected, Lang.EN).exitStatus())
                                    .isEqualTo(1);
                        });
    }

    @Test
    void shouldAskForAReportOfWhatNobodyForesaw() {
        StartTrouble trouble = StartTrouble.of(new IllegalStateException("odd"), Lang.EN);

        assertThat(trouble.unexpected()).isTrue();
        assertThat(trouble.lines()).singleElement().asString().contains("report");
    }
}
