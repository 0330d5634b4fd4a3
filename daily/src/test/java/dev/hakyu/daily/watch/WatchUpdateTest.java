package dev.hakyu.daily.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.incident.IncidentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchUpdateTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant FIRST = Instant.parse("2026-12-02T22:00:00Z");
    private static final Instant SECOND = FIRST.plus(Duration.ofDays(1));
    private static final String NOTICE = "https://minato.example/1";
    private final Watch watch = new Watch(List.of());

    @Test
    void shouldOpenWithTheFirstBriefThatShowsIt() {
        assertThat(kinds(update(new SampleConcern("inc-1", "みなと精工"), NOTICE, "2026-12-03", FIRST)))
                .containsExactly(WatchEvent.Kind.OPENED);
        assertThat(watch.find(new IncidentId("inc-1")).orElseThrow().review())
                .isEqualTo(LocalDate.of(2026, 12, 17));
        assertThat(update(new SampleConcern("inc-1", "みなと精工"), NOTICE, "2026-12-04", SECOND))
                .as("a quiet morning")
                .isEmpty();
    }

    @Test
    void shouldKeepNothingTwiceWhenARunIsRepeated() {
        update(new SampleConcern("inc-1", "みなと精工"), NOTICE, "2026-12-03", FIRST);
        SampleConcern counted =
                new SampleConcern("inc-1", "みなと精工").change(Change.Kind.COUNT, "8,534人");

        assertThat(kinds(update(counted, NOTICE, "2026-12-04", SECOND)))
                .containsExactly(WatchEvent.Kind.NOTED, WatchEvent.Kind.REOPENED);
        assertThat(update(counted, NOTICE, "2026-12-04", SECOND)).isEmpty();
        assertThat(watch.find(new IncidentId("inc-1")).orElseThrow().review())
                .isEqualTo(LocalDate.of(2026, 12, 18));
    }

    @Test
    void shouldKnowADossierAgainByItsVictimAndAReportWhenItsIdChanges() {
        update(new SampleConcern("inc-1", "みなと精工"), NOTICE, "2026-12-03", FIRST);

        List<WatchEvent> events =
                update(new SampleConcern("inc-2", "みなと精工"), NOTICE, "2026-12-04", SECOND);

        assertThat(kinds(events)).containsExactly(WatchEvent.Kind.RENAMED);
        assertThat(events.getFirst().formerly()).isEqualTo(new IncidentId("inc-1"));
        assertThat(watch.entries()).hasSize(1);
        assertThat(watch.find(new IncidentId("inc-2")).orElseThrow().history()).hasSize(2);
    }

    @Test
    void shouldOpenAnotherForAnotherVictimOrAnotherReport() {
        update(new SampleConcern("inc-1", "みなと精工"), NOTICE, "2026-12-03", FIRST);

        assertThat(kinds(update(new SampleConcern("inc-2", "磯辺精工"), NOTICE, "2026-12-04", SECOND)))
                .containsExactly(WatchEvent.Kind.OPENED);
        assertThat(
                        kinds(
                                update(
                                        new SampleConcern("inc-3", "みなと精工"),
                                        "https://minato.example/2",
                                        "2026-12-04",
                                        SECOND)))
                .containsExactly(WatchEvent.Kind.OPENED);
        assertThat(watch.entries()).hasSize(3);
    }

    private List<WatchEvent> update(
            SampleConcern concern, String location, String period, Instant at) {
        Concern built = concern.build();
        return watch.update(List.of(built), _ -> List.of(location), period, at, TOKYO);
    }

    private static List<WatchEvent.Kind> kinds(List<WatchEvent> events) {
        return events.stream().map(WatchEvent::kind).toList();
    }
}
