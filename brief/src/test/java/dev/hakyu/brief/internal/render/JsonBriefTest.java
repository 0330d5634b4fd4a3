package dev.hakyu.brief.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hakyu.model.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JsonBriefTest {
    private static final Path SCHEMA = Path.of("..", "docs", "schema", "brief.schema.json");

    @Test
    void shouldWriteWhatThePublishedSchemaPromises() throws IOException {
        String json = JsonBrief.render(SampleBrief.withEverything("甲社"));
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void shouldBeRejectedByTheSchemaWhenAPartIsMissing() throws IOException {
        String json =
                JsonBrief.render(SampleBrief.withEverything("甲社"))
                        .replace("\"headline\"", "\"headlines\"");
        assertThat(schema().validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void shouldSayTheSameInTextAndJson() {
        String text = TextBrief.render(SampleBrief.withEverything("甲社"), Lang.JA);
        assertThat(text)
                .contains("■ 結論", "東工場は木曜14時までに止まる見込みです。", "接続経路 A-17 を切る", "要確認")
                .doesNotContain("null");
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    }
}
