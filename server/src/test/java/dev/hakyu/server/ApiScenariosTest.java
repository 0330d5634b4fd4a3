package dev.hakyu.server;

import static dev.hakyu.server.TokensTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What programs compute by `/api/v1`, over the sample company.
class ApiScenariosTest extends ApiFixture {
    @Test
    void shouldComputeAScenarioAndHandOutItsResult() throws IOException, InterruptedException {
        String file = "/api/v1/scenarios/portal-outage.yaml";
        HttpResponse<String> started = program.post(file + "/run", "{\"runs\": 20, \"seed\": 7}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        String job = ApiClient.json(started).get("job").asString();
        assertThat(started.headers().firstValue("Location"))
                .contains("/api/v1/scenario-jobs/" + job);
        String run = awaited(job);
        HttpResponse<String> result = program.get(file + "/runs/" + run);
        assertThat(ApiClient.json(result).get("stops").isArray()).isTrue();
        assertThat(
                        program.get(file + "/runs/" + run + "/stops.csv", "Accept-Language", "ja")
                                .body())
                .startsWith("\ufeff");
        assertThat(program.get(file + "/runs/" + run + "/output.csv").statusCode()).isEqualTo(200);
        assertThat(program.bytes(file + "/runs/" + run + "/report.pdf").statusCode())
                .isIn(200, 409);
        JsonNode known = ApiClient.json(program.post(file + "/run", "{\"runs\": 20, \"seed\": 7}"));
        assertThat(known.get("run").get("run").asString()).isEqualTo(run);
        assertThat(program.read(file + "/runs").get("total").asInt()).isEqualTo(1);
        assertProblem(program.post(file + "/run", "{\"runs\": 0}"), 422, "not-usable");
        assertProblem(program.get(file + "/runs/none"), 404, "not-found");
    }

    @Test
    void shouldWriteScenariosAndReplaceThemOnlyAsTheyWereRead()
            throws IOException, InterruptedException {
        HttpResponse<String> made =
                program.post(
                        "/api/v1/scenarios",
                        "{\"incident\": \"" + server.incident("カナエダ").id() + "\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String path = URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
        HttpResponse<String> read = program.get(path);
        String tag = read.headers().firstValue("ETag").orElseThrow();
        String yaml = ApiClient.json(read).get("yaml").asString();
        String body = ApiClient.body("yaml", yaml.replaceFirst("runs: .*", "runs: 30"));
        assertProblem(program.send("PUT", path, body), 400, "invalid-request");
        HttpResponse<String> replaced = program.send("PUT", path, body, "If-Match", tag);
        assertThat(ApiClient.json(replaced).get("yaml").asString()).contains("runs: 30");
        assertProblem(program.send("PUT", path, body, "If-Match", tag), 412, "changed");
        HttpResponse<String> wrong =
                program.post("/api/v1/scenarios", ApiClient.body("yaml", "version: 1\ntitle: x\n"));
        assertProblem(wrong, 422, "not-usable");
        assertThat(ApiClient.json(wrong).get("errors").get(0).get("remedy").asString())
                .isNotBlank();
        assertThat(program.read("/api/v1/scenarios").get("items").toString())
                .contains("portal-outage.yaml");
    }

    @Test
    void shouldCancelAComputation() throws IOException, InterruptedException {
        String job =
                ApiClient.json(
                                program.post(
                                        "/api/v1/scenarios/portal-outage.yaml/run",
                                        "{\"runs\": 10000, \"seed\": 8}"))
                        .get("job")
                        .asString();
        assertThat(program.read("/api/v1/scenario-jobs").toString()).contains(job);
        program.post("/api/v1/scenario-jobs/" + job + "/cancel", "");
        while (!state(job).equals("cancelled")) {
            assertThat(state(job)).isIn("waiting", "running", "cancelled");
            LockSupport.parkNanos(50_000_000);
        }
        assertProblem(program.get("/api/v1/scenario-jobs/none"), 404, "not-found");
    }

    private static String awaited(String job) throws IOException, InterruptedException {
        while (true) {
            JsonNode now = program.read("/api/v1/scenario-jobs/" + job);
            String state = now.get("state").asString();
            if (state.equals("finished")) {
                return now.get("run").asString();
            }
            assertThat(state).isIn("waiting", "running");
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static String state(String job) throws IOException, InterruptedException {
        return program.read("/api/v1/scenario-jobs/" + job).get("state").asString();
    }
}
