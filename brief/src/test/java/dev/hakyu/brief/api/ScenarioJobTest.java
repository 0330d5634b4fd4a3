package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.CompileOptions;
import dev.hakyu.network.api.ScenarioReader;
import dev.hakyu.network.api.Simulation;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScenarioJobTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    private static WorkspaceFiles files;
    private static Scenario kanaeda;
    private static ScenarioResult result;

    @BeforeAll
    static void computeOnce() {
        files = WorkspaceReader.read(SAMPLE);
        kanaeda = scenario("V-1001", 60);
        result = run(kanaeda, 1);
    }

    @Test
    void shouldBeWrittenAsPromised() throws IOException {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(
                                        Path.of("..", "docs/schema/scenario-result.schema.json")),
                                InputFormat.JSON);
        String json = ScenarioResultJson.write(result);

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replace("\"stops\":", "\"halts\":"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(
                        schema.validate(
                                json.replace("\"version\":1", "\"version\":2"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void shouldSayWhatTheSimulationSays() {
        Impact impact = simulated(kanaeda).impact();

        assertThat(result.stops()).hasSameSizeAs(impact.nodes());
        for (int i = 0; i < result.stops().size(); i++) {
            ScenarioResult.Stop told = result.stops().get(i);
            NodeImpact computed = impact.nodes().get(i);
            assertThat(told.node()).isEqualTo(computed.node().value());
            assertThat(told.probability()).isEqualTo(computed.stopProbability());
            assertThat(told.lostDays().middle()).isEqualTo(computed.lostOutputDays().p50());
            assertThat(told.hours() == null ? null : told.hours().middle())
                    .isEqualTo(
                            computed.findFirstStop()
                                    .map(stop -> stop.ifStoppedHours().p50())
                                    .orElse(null));
        }
    }

    /// The losses of the simulation, sorted by hand, are the range that is told.
    @Test
    void shouldTellTheLossesOfTheRuns() {
        double[] losses =
                simulated(kanaeda).losses().lossPerRun().stream()
                        .mapToDouble(each -> each)
                        .sorted()
                        .toArray();

        ScenarioResult.Loss loss = result.loss();

        assertThat(loss).isNotNull();
        assertThat(loss.gross().middle()).isBetween(losses[28], losses[31]);
        assertThat(loss.net().middle()).isLessThanOrEqualTo(loss.gross().middle());
        assertThat(loss.grossCurve())
                .allSatisfy(point -> {
                    long above =
                            java.util.Arrays.stream(losses)
                                    .filter(each -> each > point.amount())
                                    .count();
                    assertThat(point.probability())
                            .isBetween(
                                    (above - 1.0) / losses.length, (above + 1.0) / losses.length);
                });
    }

    @Test
    void shouldBeginWithWhatStopsByWhen() {
        assertThat(result.sentence().ja()).contains("汐見工場は", "までに止まる見込みです(確率");
        assertThat(result.sentence().en()).contains("is expected to stop by", "(probability");
        assertThat(result.whatHelps()).isNotEmpty();
    }

    @Test
    void shouldGiveTheSameBytesAgainWithAnyNumberOfThreads() {
        assertThat(ScenarioResultJson.write(run(kanaeda, 2)))
                .isEqualTo(ScenarioResultJson.write(result));
    }

    @Test
    void shouldReadBackWhatIsKept() {
        String json = ScenarioResultJson.write(result);

        assertThat(ScenarioResultJson.read(json)).isEqualTo(result);
        assertThatThrownBy(() -> ScenarioResultJson.read("{\"version\":2}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScenarioResultJson.read("no json"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTellInputsApartByTheirHash() {
        String hash = request(kanaeda).inputsHash();

        assertThat(hash).hasSize(64).isEqualTo(request(scenario("V-1001", 60)).inputsHash());
        assertThat(request(kanaeda.withSeed(2)).inputsHash()).isNotEqualTo(hash);
        assertThat(request(kanaeda.withRuns(61)).inputsHash()).isNotEqualTo(hash);
        assertThat(request(scenario("V-1002", 60)).inputsHash()).isNotEqualTo(hash);
    }

    @Test
    void shouldEndWhenWhoeverWatchesSaysSo() {
        AtomicInteger seen = new AtomicInteger();

        assertThatThrownBy(() ->
                        ScenarioJob.run(
                                request(kanaeda),
                                1,
                                progress -> {
                                    if (seen.incrementAndGet() == 3) {
                                        throw new CancellationException("enough");
                                    }
                                }))
                .isInstanceOf(CancellationException.class);
        assertThat(seen).hasValue(3);
    }

    private static Scenario scenario(String node, int runs) {
        return ScenarioReader.parse(
                """
                version: 1
                title: test
                start: 2026-11-17T18:00
                hits: [{node: %s}]
                stages: {restore: {pert: [48, 120, 360]}, restart: 12}
                horizon_days: 60
                seed: 1
                runs: %d
                """
                        .formatted(node, runs),
                "test",
                files.network(),
                files.settings().zone());
    }

    private static ScenarioRequest request(Scenario scenario) {
        return new ScenarioRequest(files.network(), files.settings(), scenario);
    }

    private static ScenarioResult run(Scenario scenario, int threads) {
        return ScenarioJob.run(request(scenario), threads, _ -> {});
    }

    private static Simulation.Outcome simulated(Scenario scenario) {
        return Simulation.run(
                files.network(),
                CompileOptions.of(
                        files.settings(),
                        PublicHolidays.of(
                                files.settings().calendars().national(),
                                scenario.start().toLocalDate(),
                                scenario.horizonDays())),
                scenario,
                1,
                _ -> {});
    }
}
