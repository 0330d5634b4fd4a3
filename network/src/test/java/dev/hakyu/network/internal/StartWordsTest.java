package dev.hakyu.network.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Basis;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartWordsTest {
    private static final PartialDate HOUR = PartialDate.parse("2026-12-06T02:40").orElseThrow();
    private static final PartialDate DAY = PartialDate.parse("2026-12-07").orElseThrow();

    @Test
    void shouldSayOfAToldDayThatItsHourIsMissing() {
        assertThat(missing(DAY, StartWords.dayOnly(DAY)))
                .isEqualTo(new Text("12月7日の停止の開始時刻", "the hour it started on 7 Dec"));
    }

    @Test
    void shouldSayWhatWasToldInsteadOfTheStart() {
        assertThat(missing(HOUR, StartWords.uncertain(HOUR, Certainty.REPORTED)).ja())
                .isEqualTo("停止の開始時刻(報道では12月6日2時40分)");
        assertThat(missing(HOUR, StartWords.takenFrom(HOUR, DateRole.DETECTED)).ja())
                .isEqualTo("停止の開始時刻(検知は12月6日2時40分)");
        assertThat(missing(DAY, StartWords.takenFrom(DAY, DateRole.DISCLOSED)).ja())
                .isEqualTo("停止の開始時刻(公表は12月7日)");
    }

    @Test
    void shouldSayNoMoreWhereNothingWasTold() {
        assertThat(missing(HOUR, new Text("現時点", "now")))
                .isEqualTo(new Text("停止の開始時刻", "the time it started"));
    }

    private static Text missing(PartialDate start, Text value) {
        LocalDateTime at = start.earliest();
        return StartWords.missing(
                new Scenario(
                        "試験",
                        at,
                        Basis.UNKNOWN,
                        ZoneId.of("Asia/Tokyo"),
                        30,
                        1,
                        List.of(new Hit(new OrganisationId("S-01"), 0, Certainty.CONFIRMED)),
                        Map.of(Stage.CONTAIN, new StageDuration.Constant(24)),
                        List.of(),
                        List.of(),
                        1,
                        1,
                        List.of(new Assumption(StartWords.START, value, Basis.UNKNOWN, null, null)),
                        false));
    }
}
