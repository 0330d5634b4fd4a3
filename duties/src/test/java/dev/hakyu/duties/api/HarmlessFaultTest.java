package dev.hakyu.duties.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.duty.Action;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationRole;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarmlessFaultTest {
    private static final Instant NOW = Instant.parse("2026-11-17T22:00:00Z");
    private static final Network PROVIDER = TestCase.network(OrganisationRole.SERVICE_PROVIDER);

    @Test
    void shouldBeAProvidersOutageAndNoContractorsSupposition() {
        Incident incident = TestCase.supposedFault(false);
        List<Exposure> exposures = List.of(TestCase.reaches());

        assertThat(HarmlessFault.isOne(incident, exposures, PROVIDER.index())).isTrue();
        assertThat(HarmlessFault.isOne(incident, exposures, TestCase.network().index())).isFalse();
    }

    @Test
    void shouldBeNoneWhereAnAttackOrALeakIsTold() {
        List<Exposure> exposures = List.of(TestCase.reaches());

        assertThat(HarmlessFault.isOne(TestCase.ransomware(), exposures, PROVIDER.index()))
                .isFalse();
        assertThat(HarmlessFault.isOne(TestCase.leak(), exposures, PROVIDER.index())).isFalse();
    }

    @Test
    void shouldMakeReadyToCutAProviderAndSearchForNoIntruder() {
        assertThat(ids(TestCase.supposedFault(false)))
                .anyMatch(id -> id.startsWith("READY-TO-CUT"))
                .noneMatch(id -> id.startsWith("CUT-ACCESS"))
                .noneMatch(id -> id.startsWith("RESET-CREDENTIALS"))
                .noneMatch(id -> id.startsWith("CHECK-LOGS"));
        assertThat(ids(TestCase.ransomware()))
                .anyMatch(id -> id.startsWith("CUT-ACCESS"))
                .anyMatch(id -> id.startsWith("CHECK-LOGS"));
    }

    @Test
    void shouldWorkWithoutAServiceWhileItStandsStillAndAskForNothingOfThatAfterwards() {
        List<Exposure> exposures = List.of(TestCase.reaches(), TestCase.sharesSystem());

        assertThat(ids(TestCase.supposedFault(false), exposures))
                .anyMatch(id -> id.startsWith("OTHER-WAY-IN"))
                .anyMatch(id -> id.startsWith("ASK-RECOVERY"))
                .anyMatch(id -> id.startsWith("FIND-GAP"));
        assertThat(ids(TestCase.endedFault(), exposures))
                .isNotEmpty()
                .allMatch(id -> id.startsWith("FIND-GAP"));
        assertThat(ids(TestCase.ransomware(), exposures))
                .noneMatch(id -> id.startsWith("OTHER-WAY-IN"))
                .anyMatch(id -> id.startsWith("CLOSE-LINK"));
    }

    private static List<String> ids(Incident incident) {
        return ids(incident, List.of(TestCase.reaches()));
    }

    private static List<String> ids(Incident incident, List<Exposure> exposures) {
        Actions.Timing timing = new Actions.Timing(NOW, NOW, ZoneId.of("Asia/Tokyo"));
        return Actions.standard().plan(incident, exposures, PROVIDER, List.of(), timing).stream()
                .map(Action::id)
                .toList();
    }
}
