package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.ReportRef;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.ReportId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandlingsTest {
    private static final IncidentRef INCIDENT =
            new IncidentRef(
                    new IncidentId("inc-1"),
                    List.of("ミナト精工", "Minato"),
                    List.of(
                            new ReportRef(new ReportId("r1"), "reports/a.html", true),
                            new ReportRef(null, "https://a.example/", false),
                            new ReportRef(new ReportId("r2"), null, false)));
    private static final IncidentRef BY_ID =
            new IncidentRef(new IncidentId("inc-2"), List.of(), List.of());

    @TempDir Path workspace;

    @Test
    void shouldKeepWhatWasDoneInItsOrder() {
        List<Handling> done =
                List.of(
                        Handling.accepted(INCIDENT, "佐藤", At.MONDAY),
                        Handling.snoozed(BY_ID, LocalDate.of(2026, 12, 9), "analyst", At.TUESDAY),
                        Handling.assigned(INCIDENT, "田中 (購買)", "佐藤", At.TUESDAY),
                        Handling.assigned(INCIDENT, null, "佐藤", At.WEDNESDAY),
                        Handling.reopened(BY_ID, "佐藤", At.WEDNESDAY));
        try (Store store = At.open(workspace)) {
            store.handlings().addAll(done.subList(0, 2));
            store.handlings().addAll(done.subList(2, 5));
        }
        try (Store store = At.open(workspace)) {
            assertThat(store.handlings().all()).containsExactlyElementsOf(done);
        }
    }

    @Test
    void shouldRefuseWhatMeansNothing() {
        assertThatThrownBy(() ->
                        new Handling(INCIDENT, HandlingKind.SNOOZED, null, null, "a", At.MONDAY))
                .hasMessageContaining("until a day");
        assertThatThrownBy(() -> Handling.assigned(INCIDENT, "two\nlines", "a", At.MONDAY))
                .hasMessageContaining("one line");
    }
}
