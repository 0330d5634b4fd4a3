package dev.hakyu.model.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is dated in the future is a wrong clock's or a mistyped line: it silently decides nothing.
class FutureDecisionsTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-18T07:00:00+09:00");
    private static final Instant NOW = MORNING.toInstant();
    private static final IncidentRef INCIDENT =
            new IncidentRef(
                    new IncidentId("inc-a"),
                    List.of("青葉商事"),
                    List.of(new ReportRef(new ReportId("a"), "reports/a", false)));

    private static Decision confirm(OffsetDateTime at, String organisation) {
        return new Decision.Confirm(
                Said.now(at, "田中", "", organisation),
                "アオバ",
                new OrganisationId(organisation),
                INCIDENT);
    }

    private static Decision.Undo undo(OffsetDateTime at, Decision decision) {
        return new Decision.Undo(Said.now(at, "佐藤", "", "undo"), decision.id());
    }

    @Test
    void shouldNotLetItBeatWhatIsSaidNow() {
        Decision future = confirm(MORNING.plusYears(1), "S2");
        Decision today = confirm(MORNING, "S1");

        Decisions decisions = Decisions.of(List.of(future, today), NOW);

        assertThat(decisions.effective()).containsExactly(today);
        assertThat(decisions.overridden()).isEmpty();
        assertThat(decisions.notYet()).containsExactly(future);
        assertThat(decisions.all()).containsExactly(today, future);
        assertThat(decisions.latest()).contains(today);
    }

    @Test
    void shouldCountItWhenItsTimeHasCome() {
        Decision future = confirm(MORNING.plusDays(1), "S2");
        Decision today = confirm(MORNING, "S1");

        Decisions then = Decisions.of(List.of(future, today), MORNING.plusDays(1).toInstant());

        assertThat(then.notYet()).isEmpty();
        assertThat(then.effective()).contains(future);
    }

    @Test
    void shouldBearClocksThatDifferByMinutes() {
        OffsetDateTime edge = MORNING.plus(Decisions.MOST_AHEAD);
        assertThat(Decisions.of(List.of(confirm(edge, "S1")), NOW).effective()).hasSize(1);
        assertThat(Decisions.of(List.of(confirm(edge.plusSeconds(1), "S1")), NOW).effective())
                .isEmpty();
    }

    @Test
    void shouldReadOffsetsAndNotDays() {
        Decision west = confirm(OffsetDateTime.parse("2026-11-17T14:00:00-08:00"), "S1");
        assertThat(Decisions.of(List.of(west), NOW).effective()).containsExactly(west);
    }

    @Test
    void shouldTakeNothingBackBeforeItsTime() {
        Decision today = confirm(MORNING, "S1");
        Decision.Undo future = undo(MORNING.plusDays(2), today);

        Decisions decisions = Decisions.of(List.of(today, future), NOW);

        assertThat(decisions.effective()).containsExactly(today);
        assertThat(decisions.notYet()).containsExactly(future);
        assertThat(decisions.listUndosOfNothing()).isEmpty();
    }

    @Test
    void shouldBeQuietOnWhatSomebodyTookBack() {
        Decision future = confirm(MORNING.plusDays(2), "S1");
        Decision.Undo now = undo(MORNING, future);

        Decisions decisions = Decisions.of(List.of(future, now), NOW);

        assertThat(decisions.notYet()).isEmpty();
        assertThat(decisions.isUndone(future.id())).isTrue();
    }

    @Test
    void shouldKeepTheMomentInEveryPart() {
        Decision future = confirm(MORNING.plusDays(2), "S1");
        Decisions decisions = Decisions.of(List.of(future), NOW);

        assertThat(decisions.only(Set.of(future.id())).effective()).isEmpty();
        assertThat(decisions.asOf(MORNING.plusDays(3).toInstant()).effective()).isEmpty();
    }
}
