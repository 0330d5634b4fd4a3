package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.OutageWhat;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// What stopped, in words.
class StoppedWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void shouldNameDeliveriesBesideOrders() {
        assertThat(words(OutageWhat.ORDERS)).isEqualTo(new Text("受発注・出荷", "orders and deliveries"));
    }

    @Test
    void shouldNameNothingElseBesideWhatStopped() {
        assertThat(words(OutageWhat.PRODUCTION)).isEqualTo(new Text("生産", "production"));
        assertThat(words(OutageWhat.SALES)).isEqualTo(new Text("販売", "sales"));
    }

    @Test
    void shouldTellItInTheKindOfTheIncident() {
        Known known =
                LeakTurnTest.known(
                        "Notice\nNov 20, 2026\nNorthfield Motors Inc.\nRansomware hit our servers, and shipments have been suspended.\n");

        assertThat(IncidentWords.kind(known.incidents().getFirst()).en())
                .isEqualTo("ransomware, orders and deliveries stopped");
    }

    private static Text words(OutageWhat what) {
        return IncidentWords.outage(new Assertion.Outage(what, null, null, null), TODAY);
    }
}
