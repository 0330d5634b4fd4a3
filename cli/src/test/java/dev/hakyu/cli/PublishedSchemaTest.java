package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hakyu.brief.api.ScenarioResultJson;
import dev.hakyu.model.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What we write and ship keeps what docs/schema promises.
class PublishedSchemaTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SAMPLE = ROOT.resolve("examples/sample-company");

    @ParameterizedTest
    @CsvSource({
        "hakyu.schema.json, hakyu.yaml",
        "scenario.schema.json, scenarios/portal-outage.yaml",
    })
    void shouldAcceptTheFilesOfTheSampleCompany(String schema, String file) throws IOException {
        String yaml = Files.readString(SAMPLE.resolve(file));
        assertThat(schema(schema).validate(yaml, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hakyu.schema.json, hakyu.yaml",
        "scenario.schema.json, scenarios/portal-outage.yaml",
    })
    void shouldRejectAnUnknownKeyInThem(String schema, String file) throws IOException {
        String yaml = Files.readString(SAMPLE.resolve(file)) + "\nunheard_of: 1\n";
        assertThat(schema(schema).validate(yaml, InputFormat.YAML)).isNotEmpty();
    }

    @Test
    void shouldAcceptAHitThatIsRestoredInPart() throws IOException {
        String yaml = Files.readString(SAMPLE.resolve("scenarios/portal-outage.yaml"));
        String part = yaml.replace("level: 0.0,", "level: 0.0, restored: 0.6,");
        assertThat(part).isNotEqualTo(yaml);
        assertThat(schema("scenario.schema.json").validate(part, InputFormat.YAML)).isEmpty();
        String whole = yaml.replace("level: 0.0,", "level: 0.0, restored: 1.0,");
        assertThat(schema("scenario.schema.json").validate(whole, InputFormat.YAML)).isNotEmpty();
    }

    @Test
    void shouldWriteReadingsAsPromised() throws IOException {
        CommandRun run =
                CommandRun.en(
                        "read",
                        "--format",
                        "json",
                        SAMPLE.resolve("reports/01-kanaeda-notice.html").toString());
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(schema("reading.schema.json").validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(run.out()).contains("\"kind\" : \"attack\"", "\"certainty\"");
    }

    @Test
    void shouldPrintTheResultOfAScenarioAsPromised() throws IOException {
        CommandRun run =
                CommandRun.en(
                        "simulate",
                        SAMPLE.toString(),
                        "--scenario",
                        SAMPLE.resolve("scenarios/portal-outage.yaml").toString(),
                        "--runs",
                        "20",
                        "--json");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(schema("scenario-result.schema.json").validate(run.out(), InputFormat.JSON))
                .isEmpty();
        String text = ScenarioText.of(ScenarioResultJson.read(run.out()), Lang.JA);
        assertThat(text).contains("■ 止まるもの", "乱数の種").doesNotContain("■ What stops");
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(ROOT.resolve("docs/schema").resolve(name)),
                        InputFormat.JSON);
    }
}
