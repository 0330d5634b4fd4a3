package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.incident.IncidentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldLogTest {
    private static final Receiver TAHARA = receiver("tahara@example.co.jp");
    private static final Receiver SATO = receiver("sato@example.co.jp");
    @TempDir Path workspace;
    private ToldLog log;

    @BeforeEach
    void open() {
        log = new ToldLog(workspace);
    }

    @Test
    void shouldKnowWhatWentAndForgetWhatWasLost() throws IOException {
        assertThat(told(TAHARA)).isEqualTo(ToldBefore.NOTHING);
        log.append(List.of(line("2026-12-03", TAHARA, ToldLog.What.SENT, "a", "b")));
        log.append(List.of(line("2026-12-04", TAHARA, ToldLog.What.LOST, "b")));

        assertThat(told(TAHARA).anything()).isTrue();
        assertThat(told(TAHARA).incidents()).containsExactly(new IncidentId("a"));
        assertThat(told(SATO)).isEqualTo(ToldBefore.NOTHING);
    }

    @Test
    void shouldKeepWhatALaterMessageToldInFull() throws IOException {
        log.append(List.of(line("2026-12-04", TAHARA, ToldLog.What.SENT, "a")));
        log.append(List.of(line("2026-12-03", TAHARA, ToldLog.What.LOST, "a", "b")));

        assertThat(told(TAHARA).incidents()).containsExactly(new IncidentId("a"));
    }

    @Test
    void shouldTellInFullWhatWasLostBetweenTwoThatWent() throws IOException {
        log.append(List.of(line("2026-12-03", TAHARA, ToldLog.What.SENT, "a")));
        log.append(List.of(line("2026-12-05", TAHARA, ToldLog.What.SENT, "a")));
        log.append(List.of(line("2026-12-04", TAHARA, ToldLog.What.LOST, "a")));

        assertThat(told(TAHARA).incidents()).isEmpty();
    }

    @Test
    void shouldGoOnAfterALineThatWasTornInsideACharacter() throws IOException {
        log.append(List.of(line("2026-12-03", TAHARA, ToldLog.What.SENT, "a")));
        Path file = ToldLog.file(workspace);
        Files.write(
                file, new byte[] {'{', '"', (byte) 0xE6, (byte) 0xB8}, StandardOpenOption.APPEND);

        log.append(List.of(line("2026-12-04", TAHARA, ToldLog.What.SENT, "b")));

        assertThat(told(TAHARA).incidents())
                .containsExactlyInAnyOrder(new IncidentId("a"), new IncidentId("b"));
    }

    @Test
    void shouldKnowToWhomThereWasNothingToTellByTheSameSettings() throws IOException {
        log.append(List.of(line("2026-12-03", SATO, ToldLog.What.NOTHING)));

        assertThat(log.read().hadNothing(SATO, "2026-12-03", "settings")).isTrue();
        assertThat(log.read().hadNothing(SATO, "2026-12-03", "others")).isFalse();
        assertThat(log.read().hadNothing(SATO, "2026-12-04", "settings")).isFalse();
        assertThat(told(SATO).anything()).isFalse();
    }

    @Test
    void shouldForgetThoseToWhomNothingWentSince() throws IOException {
        log.append(
                List.of(
                        line("2026-11-01", TAHARA, ToldLog.What.SENT, "a"),
                        line("2026-11-01", SATO, ToldLog.What.SENT, "a"),
                        line("2026-12-03", TAHARA, ToldLog.What.SENT, "b")));

        log.forget(LocalDate.of(2026, 12, 1));

        assertThat(Files.readString(ToldLog.file(workspace))).doesNotContain("sato");
        assertThat(told(TAHARA).incidents()).as("still running").hasSize(2);
    }

    private ToldBefore told(Receiver receiver) throws IOException {
        return Objects.requireNonNull(log.read().of(List.of(receiver)).get(receiver));
    }

    private static ToldLog.Line line(
            String period, Receiver to, ToldLog.What what, String... incidents) {
        return new ToldLog.Line(
                period, to.channel(), to.name(), what, List.of(incidents), "settings");
    }

    private static Receiver receiver(String address) {
        return new Receiver(Planned.MAIL, address, null, Wishes.everything(Lang.JA), null);
    }
}
