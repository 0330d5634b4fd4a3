package dev.hakyu.duties.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is of use only while theirs stands still ends when all of it runs again; the rest stays.
class EndedActionsTest {
    private static final Instant AS_OF = Instant.parse("2026-11-17T22:00:00Z");
    private static final Actions.Timing NOW =
            new Actions.Timing(AS_OF, AS_OF, ZoneId.of("Asia/Tokyo"));
    private static final List<Exposure> EXPOSURES =
            List.of(
                    TestCase.exposure(
                            new ExposurePath.DirectSupply(
                                    TestCase.CONTRACTOR, List.of(), new Text("理由", "why"))),
                    TestCase.reaches(),
                    TestCase.entrusted(TestCase.holding(48_200L, CountUnit.PERSONS)));
    private static final List<String> WHILE_STOPPED =
            List.of("CALL-SUPPLIER", "COUNT-STOCK", "ASK-ALTERNATE", "MANUAL-ORDERS");
    private static final List<String> WHATEVER_RUNS =
            List.of("CUT-ACCESS", "CHECK-LOGS", "GUARD-MAIL", "KEEP-PAYING", "ASK-CONTRACTOR");

    @Test
    void shouldAskForAllWhileItStandsStill() {
        assertThat(plan(TestCase.stopped())).containsAll(WHILE_STOPPED).containsAll(WHATEVER_RUNS);
        assertThat(ended(TestCase.stopped())).isEmpty();
    }

    @Test
    void shouldEndWhatIsOfNoUseOnceAllRunsAgain() {
        Incident incident = TestCase.stopped(resumed(16, null, false));
        assertThat(plan(incident)).doesNotContainAnyElementsOf(WHILE_STOPPED);
        assertThat(plan(incident)).containsAll(WHATEVER_RUNS);
        assertThat(ended(incident)).containsExactlyInAnyOrderElementsOf(WHILE_STOPPED);
    }

    @Test
    void shouldGoOnWhenOnlyAPartRunsAgain() {
        for (Incident part :
                List.of(
                        TestCase.stopped(resumed(16, null, true)),
                        TestCase.stopped(resumed(16, "第二工場", false)),
                        TestCase.stopped(resumed(14, null, false), resumed(16, null, true)))) {
            assertThat(plan(part)).containsAll(WHILE_STOPPED);
            assertThat(ended(part)).isEmpty();
        }
    }

    @Test
    void shouldEndWithTheLastOfSeveralRestarts() {
        Incident incident = TestCase.stopped(resumed(14, null, true), resumed(16, null, false));
        assertThat(ended(incident)).isNotEmpty();
    }

    private static Assertion.Resumed resumed(int day, @Nullable String portion, boolean partial) {
        return new Assertion.Resumed(
                RestartOf.PRODUCTION,
                PartialDate.of(LocalDate.of(2026, 11, day)),
                portion,
                partial);
    }

    private static List<String> plan(Incident incident) {
        return rules(
                Actions.standard().plan(incident, EXPOSURES, TestCase.network(), List.of(), NOW));
    }

    private static List<String> ended(Incident incident) {
        return rules(
                Actions.standard().ended(incident, EXPOSURES, TestCase.network(), List.of(), NOW));
    }

    private static List<String> rules(List<Action> actions) {
        return actions.stream()
                .map(each -> each.id().substring(0, each.id().indexOf('/')))
                .distinct()
                .toList();
    }
}
