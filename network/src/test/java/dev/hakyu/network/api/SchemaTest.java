package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.network.internal.files.Unreadable;
import dev.hakyu.network.internal.settings.YamlNode;
import dev.hakyu.network.internal.settings.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The published schemas name the keys that the readers know, no more and no less.
class SchemaTest {
    private static final Path SCHEMAS = Path.of("../docs/schema");
    @TempDir Path directory;

    @Test
    void shouldKnowTheKeysOfTheSettings() throws Exception {
        new Folder(directory)
                .network("organisations.csv", "ID,名称,区分", "T,当社,当社")
                .file(
                        "hakyu.yaml",
                        "version: 1",
                        "zzz: 1",
                        "company: {zzz: 1}",
                        "calendars: {zzz: 1}",
                        "sources:",
                        "  - {kind: folder, zzz: 1}",
                        "  - {kind: feed, zzz: 1}",
                        "  - {kind: page, zzz: 1}",
                        "  - {kind: mailbox, zzz: 1}",
                        "  - {kind: list, zzz: 1}",
                        "fetch: {zzz: 1}",
                        "alerts:",
                        "  zzz: 1",
                        "  mail: {zzz: 1, to: [{zzz: 1, when: {zzz: 1}}]}",
                        "  webhooks: [{zzz: 1}]",
                        "sign_in: {zzz: 1, oidc: {zzz: 1, name: {zzz: 1}}}",
                        "applicability: {zzz: 1}",
                        "insurance: [{zzz: 1, period: {zzz: 1}}]");

        List<Problem> errors = new Folder(directory).read().errors();

        YamlNode schema = schema("hakyu");
        assertThat(keysAt(errors, "zzz")).isEqualTo(properties(schema));
        assertThat(keysAt(errors, "company.zzz"))
                .isEqualTo(properties(of(schema, "company", "oneOf", "1")));
        assertThat(keysAt(errors, "calendars.zzz")).isEqualTo(properties(of(schema, "calendars")));
        assertThat(keysAt(errors, "sign_in.zzz")).isEqualTo(properties(of(schema, "sign_in")));
        YamlNode oidc = child(child(of(schema, "sign_in"), "properties"), "oidc");
        assertThat(keysAt(errors, "sign_in.oidc.zzz")).isEqualTo(properties(oidc));
        assertThat(keysAt(errors, "sign_in.oidc.name.zzz")).containsExactlyInAnyOrder("ja", "en");
        YamlNode source = child(child(schema, "$defs"), "source");
        for (int i = 0; i < 5; i++) {
            assertThat(keysAt(errors, "sources[" + i + "].zzz"))
                    .isEqualTo(properties(child(child(source, "oneOf"), Integer.toString(i))));
        }
        assertThat(keysAt(errors, "fetch.zzz")).isEqualTo(properties(of(schema, "fetch")));
        assertThat(keysAt(errors, "alerts.zzz")).isEqualTo(properties(of(schema, "alerts")));
        assertThat(keysAt(errors, "alerts.mail.zzz"))
                .isEqualTo(properties(of(of(schema, "alerts"), "mail")));
        YamlNode definitions = child(schema, "$defs");
        assertThat(keysAt(errors, "alerts.mail.to[0].zzz"))
                .isEqualTo(properties(child(definitions, "addressee")));
        assertThat(keysAt(errors, "alerts.mail.to[0].when.zzz"))
                .isEqualTo(properties(child(definitions, "threshold")));
        assertThat(keysAt(errors, "alerts.webhooks[0].zzz"))
                .isEqualTo(properties(child(definitions, "webhook")));
        assertThat(keysAt(errors, "applicability.zzz"))
                .isEqualTo(properties(of(schema, "applicability")));
        YamlNode policy = of(schema, "insurance", "items");
        assertThat(keysAt(errors, "insurance[0].zzz")).isEqualTo(properties(policy));
        assertThat(keysAt(errors, "insurance[0].period.zzz"))
                .isEqualTo(properties(of(policy, "period")));
    }

    @Test
    void shouldKnowTheKeysOfAScenario() throws Exception {
        new Folder(directory)
                .file("hakyu.yaml", "version: 1")
                .network("organisations.csv", "ID,名称,区分", "T,当社,当社")
                .file(
                        "scenarios/a.yaml",
                        "version: 1",
                        "zzz: 1",
                        "start: 2026-12-01",
                        "hits: [{node: T, zzz: 1}]",
                        "stages: {zzz: 1}",
                        "actions: [{zzz: 1}]");

        List<Problem> errors = new Folder(directory).read().errors();

        YamlNode schema = schema("scenario");
        assertThat(keysAt(errors, "zzz")).isEqualTo(properties(schema));
        assertThat(keysAt(errors, "hits[0].zzz"))
                .isEqualTo(properties(of(schema, "hits", "items")));
        assertThat(keysAt(errors, "stages.zzz")).isEqualTo(properties(of(schema, "stages")));
        assertThat(keysAt(errors, "actions[0].zzz"))
                .isEqualTo(properties(of(schema, "actions", "items")));
    }

    @Test
    void shouldKnowTheKeysOfAnImport() throws Exception {
        new Folder(directory).file("import.yaml", "version: 1", "zzz: 1", "columns: {a: keep}");

        InputRejected rejected =
                catchThrowableOfType(InputRejected.class, () -> SheetImport.readMapping(directory));

        assertThat(keysAt(rejected.problems(), "zzz")).isEqualTo(properties(schema("import")));
    }

    private static Set<String> keysAt(List<Problem> errors, String key) {
        Problem problem =
                errors.stream()
                        .filter(each -> key.equals(each.place().column()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no error at " + key));
        String remedy = problem.remedy().en();
        String list = remedy.substring(remedy.indexOf("Known keys: ") + 12);
        return new TreeSet<>(Arrays.asList(list.split(", ")));
    }

    private static YamlNode schema(String name) throws IOException, Unreadable {
        return YamlParser.parse(Files.readString(SCHEMAS.resolve(name + ".schema.json")), name);
    }

    private static Set<String> properties(YamlNode schema) {
        return new TreeSet<>(((YamlNode.Mapping) child(schema, "properties")).entries().keySet());
    }

    /// Goes to a property and then down by keys and positions.
    private static YamlNode of(YamlNode schema, String property, String... steps) {
        YamlNode at = child(child(schema, "properties"), property);
        for (String step : steps) {
            at = child(at, step);
        }
        return at;
    }

    private static YamlNode child(YamlNode node, String step) {
        return switch (node) {
            case YamlNode.Mapping mapping -> mapping.entries().get(step).value();
            case YamlNode.Items items -> items.items().get(Integer.parseInt(step));
            case YamlNode.Scalar scalar -> throw new AssertionError("nothing below " + scalar);
        };
    }
}
