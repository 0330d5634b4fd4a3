package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lines of the log are what docs/schema promises, and both refuse the same.
class DecisionSchemaTest {
    private static final String HEAD =
            "{\"version\":1,\"id\":\"x\",\"at\":\"2026-11-30T07:00:00+09:00\",\"by\":\"a\",";
    private static Schema schema;

    @TempDir Path workspace;

    @BeforeAll
    static void readSchema() throws IOException {
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(
                                        Path.of("..", "docs", "schema", "decision.schema.json")),
                                InputFormat.JSON);
    }

    @Test
    void shouldWriteLinesAsPromised() throws IOException {
        int checked = 0;
        for (var decision : DecisionLogTest.all()) {
            Path file = DecisionLog.in(workspace).append(decision);
            for (String line : Files.readAllLines(file)) {
                assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(DecisionLogTest.all().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"alias\",\"organisation\":\"S\",\"name\":\"n\",\"reason\":\"\"}",
                "\"kind\":\"alias\",\"organisation\":\"S\",\"name\":\"n\"}",
                "\"kind\":\"dismiss\",\"reason\":\"r\",\"incident\":{\"id\":\"i\"}}",
                "\"kind\":\"undo\",\"decision\":\"d-1\"}",
            })
    void shouldReadWhatTheSchemaAllows(String rest) throws IOException {
        assertThat(schema.validate(HEAD + rest, InputFormat.JSON)).isEmpty();
        assertThat(read(HEAD + rest).problems().stream().filter(each -> each.isError())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"alias\",\"organisation\":\"S\",\"name\":\"n\",\"note\":\"\"}",
                "\"kind\":\"alias\",\"organisation\":\"S\"}",
                "\"kind\":\"alias\",\"organisation\":\"S\",\"name\":\"n\",\"decision\":\"d-1\"}",
                "\"kind\":\"dismiss\",\"incident\":{\"id\":\"i\"}}",
                "\"kind\":\"dismiss\",\"reason\":\"r\",\"incident\":{}}",
                "\"kind\":\"not-ours\",\"reason\":\"r\",\"organisation\":\"S\"}",
                "\"kind\":\"merge\",\"incidents\":[{\"id\":\"i\"}]}",
                "\"kind\":\"split\",\"incident\":{\"id\":\"i\"},\"apart\":[]}",
                "\"kind\":\"ignore\"}",
                "\"kind\":\"undo\",\"decision\":\"D 1\"}",
            })
    void shouldRefuseWhatTheSchemaRefuses(String rest) throws IOException {
        assertThat(schema.validate(HEAD + rest, InputFormat.JSON)).isNotEmpty();
        assertThat(read(HEAD + rest).decisions().all()).isEmpty();
        assertThat(read(HEAD + rest).problems()).hasSize(1);
    }

    private DecisionLog.Contents read(String line) throws IOException {
        Path folder = Files.createDirectories(workspace.resolve("decisions"));
        Files.write(folder.resolve("x.jsonl"), List.of(line));
        return DecisionLog.in(workspace).read();
    }
}
