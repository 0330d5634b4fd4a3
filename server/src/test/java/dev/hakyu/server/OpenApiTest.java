package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hakyu.server.rest.ApiContract;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.TokenScope;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description, against the one that programs were written for (`docs/api/openapi.json`), and
/// against what the server answers.
class OpenApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path DOCS = Path.of("..", "docs", "api");
    private static final String RUN = "/api/v1/scenarios/portal-outage.yaml/runs/";

    @TempDir static Path folder;
    private static SampleServer server;
    private static ApiClient program;
    private static JsonNode description;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = SampleServer.start(folder);
        try (Visitor person = new Visitor(server.address())) {
            person.join(server.invite(AccountRole.ADMINISTRATOR), "係");
        }
        program = ApiClient.of(server, "係", TokenScope.values());
        try (ApiClient stranger = new ApiClient(server.address(), "")) {
            description = stranger.read("/api/v1/openapi.json");
        }
    }

    @AfterAll
    static void stop() {
        program.close();
        server.close();
    }

    /// With `-Dhakyu.openapi.write=true` the new description is written, unless it breaks programs.
    @Test
    void shouldBreakNoProgramAndBeWrittenDown() throws IOException {
        Path file = DOCS.resolve("openapi.json");
        String fresh = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n";
        if (Files.exists(file)) {
            assertThat(ApiContract.breaking(JSON.readTree(Files.readString(file)), description))
                    .as("changes that break programs written for docs/api/openapi.json")
                    .isEmpty();
        }
        if (Boolean.getBoolean("hakyu.openapi.write")) {
            Files.writeString(file, fresh);
        }
        assertThat(Files.readString(file))
                .as("docs/api/openapi.json is old; -Dhakyu.openapi.write=true writes it")
                .isEqualTo(fresh);
    }

    @Test
    void shouldNameEveryOperationOnceWithItsScope() {
        List<String> ids = new ArrayList<>();
        description
                .path("paths")
                .forEach(path ->
                        path.forEach(operation -> {
                            ids.add(operation.path("operationId").asString());
                            assertThat(operation.path("summary").asString()).endsWith(".");
                        }));
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(operation("post", "/api/v1/incidents/{id}/dismiss").path("security").toString())
                .isEqualTo("[{\"token\":[\"decide\"]}]");
        assertThat(operation("get", "/api/v1/problems").path("security").toString())
                .isEqualTo("[]");
        assertThat(operation("post", "/api/v1/incidents/{id}/snooze").path("parameters").toString())
                .contains("If-Match", "IdempotencyKey");
    }

    /// Every address that can be read, with what is really answered.
    @Test
    void shouldAnswerAsItIsDescribed() throws IOException, InterruptedException {
        Map<String, String> examples = examples();
        TreeSet<String> reads = new TreeSet<>();
        description
                .path("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get"))
                .filter(path ->
                        operation("get", path.getKey())
                                .at("/responses/200/content")
                                .has("application/json"))
                .forEach(path -> reads.add(path.getKey()));
        assertThat(examples.keySet()).isEqualTo(reads);
        for (Map.Entry<String, String> each : examples.entrySet()) {
            HttpResponse<String> answer = program.get(each.getValue());
            assertThat(answer.statusCode()).as(each.getValue()).isEqualTo(200);
            JsonNode schema =
                    operation("get", each.getKey())
                            .at("/responses/200/content/application~1json/schema");
            assertThat(faults(schema, answer.body())).as(each.getValue()).isEmpty();
            assertThat(faults(schema, "{\"other\": 1}")).as(each.getValue()).isNotEmpty();
        }
        HttpResponse<String> problem = program.get("/api/v1/incidents/none");
        assertThat(
                        faults(
                                description.at(
                                        "/components/responses/Problem/content/application~1problem+json/schema"),
                                problem.body()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exampleFiles")
    void shouldHoldExamplesThatAreTaken(Path example) throws IOException {
        String id = example.getFileName().toString().replaceAll("\\..*", "");
        boolean isSent = example.getFileName().toString().endsWith(".request.json");
        List<JsonNode> schemas = new ArrayList<>();
        description
                .path("paths")
                .forEach(path ->
                        path.forEach(operation -> {
                            if (operation.path("operationId").asString().equals(id)) {
                                schemas.add(
                                        isSent
                                                ? operation.at(
                                                        "/requestBody/content/application~1json/schema")
                                                : operation
                                                        .path("responses")
                                                        .iterator()
                                                        .next()
                                                        .at("/content/application~1json/schema"));
                            }
                        }));
        assertThat(schemas).hasSize(1);
        assertThat(faults(schemas.getFirst(), Files.readString(example))).isEmpty();
    }

    static Stream<Path> exampleFiles() throws IOException {
        return Files.list(DOCS.resolve("examples"))
                .filter(file -> file.toString().endsWith(".json"))
                .sorted();
    }

    private static Map<String, String> examples() throws IOException, InterruptedException {
        String incident = first("/api/v1/incidents?touch=us", "id");
        program.post("/api/v1/incidents/" + incident + "/assign", "{\"assignee\": \"田中\"}");
        String inquiry =
                ApiClient.json(
                                program.post(
                                        "/api/v1/inquiries",
                                        "{\"incident\": \"" + incident + "\"}"))
                        .at("/inquiry/id")
                        .asString();
        program.post("/api/v1/incidents/" + incident + "/dismiss", "{\"reason\": \"試し\"}");
        String run = run();
        Map<String, String> examples = new LinkedHashMap<>();
        for (String plain :
                List.of(
                        "accounts",
                        "brief",
                        "daily",
                        "daily/doubts",
                        "decisions",
                        "disabled-sources",
                        "duties/actions",
                        "duties/clocks",
                        "incidents",
                        "inquiries",
                        "me",
                        "network",
                        "network/exposures",
                        "network/organisations",
                        "network/supplies",
                        "network/tables",
                        "network/versions",
                        "problems",
                        "questions",
                        "reports",
                        "saved-filters",
                        "scenario-jobs",
                        "scenarios",
                        "source-catalogue",
                        "sources",
                        "status",
                        "suppliers")) {
            examples.put("/api/v1/" + plain, "/api/v1/" + plain);
        }
        examples.put("/api/v1/incidents/{id}", "/api/v1/incidents/" + incident);
        examples.put("/api/v1/inquiries/{id}", "/api/v1/inquiries/" + inquiry);
        for (String part : List.of("letters", "links")) {
            examples.put(
                    "/api/v1/inquiries/{id}/" + part, "/api/v1/inquiries/" + inquiry + "/" + part);
        }
        examples.put("/api/v1/members/{subject}", "/api/v1/members/" + incident);
        examples.put("/api/v1/sources/{id}", "/api/v1/sources/" + first("/api/v1/sources", "id"));
        examples.put("/api/v1/problems/{code}", "/api/v1/problems/changed");
        examples.put("/api/v1/network/nodes", "/api/v1/network/nodes?q=a");
        examples.put(
                "/api/v1/network/nodes/{id}",
                "/api/v1/network/nodes/" + first("/api/v1/network/exposures", "node"));
        examples.put(
                "/api/v1/network/versions/{number}/difference",
                "/api/v1/network/versions/1/difference");
        examples.put("/api/v1/uses", "/api/v1/uses?product=SoraGate");
        examples.put("/api/v1/scenarios/{file}", "/api/v1/scenarios/portal-outage.yaml");
        examples.put("/api/v1/scenarios/{file}/runs", RUN.substring(0, RUN.length() - 1));
        examples.put("/api/v1/scenarios/{file}/runs/{run}", RUN + run);
        examples.put("/api/v1/scenario-jobs/{id}", "/api/v1/scenario-jobs/" + job);
        return examples;
    }

    private static String job = "";

    private static String run() throws IOException, InterruptedException {
        job =
                ApiClient.json(
                                program.post(
                                        "/api/v1/scenarios/portal-outage.yaml/run",
                                        "{\"runs\": 20}"))
                        .get("job")
                        .asString();
        while (true) {
            JsonNode now = program.read("/api/v1/scenario-jobs/" + job);
            if (now.get("state").asString().equals("finished")) {
                return now.get("run").asString();
            }
            assertThat(now.get("state").asString()).isIn("waiting", "running");
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static String first(String path, String field)
            throws IOException, InterruptedException {
        return program.read(path).get("items").get(0).get(field).asString();
    }

    private static JsonNode operation(String method, String path) {
        return description.path("paths").path(path).path(method);
    }

    /// A schema of the description as one of its own.
    private static List<?> faults(JsonNode schema, String json) {
        var whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", description.path("components"));
        whole.set("allOf", JSON.createArrayNode().add(schema));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }
}
