package dev.hakyu.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Statement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;

class ModelJsonTest {
    private static final TypeReference<Incident> INCIDENT = new TypeReference<>() {};
    private static final TypeReference<Reading> READING = new TypeReference<>() {};
    private static final TypeReference<Statement> STATEMENT = new TypeReference<>() {};

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldGiveBackWhatWasWritten(long seed) throws ReflectiveOperationException {
        RandomModel random = new RandomModel(seed);
        for (int i = 0; i < 60; i++) {
            Incident incident = (Incident) random.next(Incident.class);
            assertThat(ModelJson.read(stored(incident), INCIDENT)).contains(incident);
            Reading reading = (Reading) random.next(Reading.class);
            assertThat(ModelJson.read(stored(reading), READING)).contains(reading);
        }
    }

    @Test
    void shouldKnowEveryKindOfAssertion() throws ReflectiveOperationException {
        RandomModel random = new RandomModel(5);
        Set<Class<?>> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            Statement statement = (Statement) random.next(Statement.class);
            assertThat(ModelJson.read(stored(statement), STATEMENT)).contains(statement);
            seen.add(statement.what().getClass());
        }
        assertThat(seen)
                .isEqualTo(
                        Arrays.stream(Assertion.class.getPermittedSubclasses())
                                .collect(Collectors.toSet()));
    }

    @Test
    void shouldWriteEqualIncidentsAlike() throws ReflectiveOperationException {
        for (long seed = 10; seed < 60; seed++) {
            Object one = new RandomModel(seed).next(Incident.class);
            Object other = new RandomModel(seed).next(Incident.class);
            assertThat(ModelJson.write(one)).isEqualTo(ModelJson.write(other));
        }
    }

    @Test
    void shouldReadWhatAnOlderVersionWroteAndLeaveOutWhatANewerAdds() {
        String older =
                """
                {"what":{"says":"victim","organisation":{"name":"ミナト精工","named":true}},
                 "speaker":"victim","modality":"asserted","newKey":{"a":[1]},
                 "quote":{"report":"r1","start":0,"end":2,"text":"停止"}}
                """;
        Statement statement = ModelJson.read(older, STATEMENT).orElseThrow();
        assertThat(statement.speakerName()).isNull();
        assertThat(((Assertion.Victim) statement.what()).organisation().aliases()).isEmpty();
    }

    @Test
    void shouldReadAStopOfAVersionThatKnewNothingOfDeliveriesMeanwhile() {
        String older =
                """
                {"what":{"says":"outage","what":"production","start":"2026-12-02T18:00"},
                 "speaker":"victim","modality":"asserted",
                 "quote":{"report":"r1","start":0,"end":2,"text":"停止"}}
                """;
        Assertion.Outage stop =
                (Assertion.Outage) ModelJson.read(older, STATEMENT).orElseThrow().what();
        assertThat(stop.remainingShare()).isNull();
        assertThat(stop.lastDelivery()).isNull();
        assertThat(ModelJson.write(stop)).doesNotContain("remainingShare", "lastDelivery");
    }

    @Test
    void shouldReadAPlanOfAVersionThatKnewNothingOfItsShare() {
        String older =
                """
                {"what":{"says":"forecast","of":"production","date":"2026-12-04",
                         "portion":"第2ライン","partial":true},
                 "speaker":"victim","modality":"asserted",
                 "quote":{"report":"r1","start":0,"end":2,"text":"再開"}}
                """;
        Assertion.ResumptionForecast plan =
                (Assertion.ResumptionForecast)
                        ModelJson.read(older, STATEMENT).orElseThrow().what();
        assertThat(plan.shareOfNormal()).isNull();
        assertThat(plan.partial()).isTrue();
        assertThat(ModelJson.write(plan)).doesNotContain("shareOfNormal");
    }

    @Test
    void shouldReadASiteOfAVersionThatKnewNothingOfWhatItMakes() {
        String older =
                """
                {"what":{"says":"site","site":"本社工場","runs":false},
                 "speaker":"victim","modality":"asserted",
                 "quote":{"report":"r1","start":0,"end":2,"text":"停止"}}
                """;
        Assertion.SiteState site =
                (Assertion.SiteState) ModelJson.read(older, STATEMENT).orElseThrow().what();
        assertThat(site).isEqualTo(new Assertion.SiteState("本社工場", false));
        assertThat(ModelJson.write(site)).doesNotContain("goods", "shareOfNormal");
    }

    @Test
    void shouldGiveNothingForWhatIsNoModel() {
        Stream.of(
                        "",
                        "{",
                        "null",
                        "[]",
                        "{\"what\":{\"says\":\"unheard_of\"}}",
                        "{\"speaker\":\"nobody\"}",
                        "{\"what\":{\"says\":\"country\",\"code\":\"Japan\"}}",
                        "[".repeat(100_000))
                .forEach(text -> assertThat(ModelJson.read(text, STATEMENT)).isEmpty());
    }

    private static String stored(Object value) {
        byte[] utf8 = ModelJson.write(value).getBytes(StandardCharsets.UTF_8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
