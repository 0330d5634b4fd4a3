package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests whose parameters or parts cannot be read: the visitor's mistake, not worth a trace.
class UnreadableRequestsTest extends ApiFixture {
    private static final String FORM = "multipart/form-data";
    private final PrintStream console = System.out;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void shouldLogNothing() {
        System.setOut(console);
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("ERROR", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/suppliers?q=%ff", "/api/v1/incidents?q=%ED%A0%80"})
    void shouldTellAProgramThatAParameterCannotBeRead(String path)
            throws IOException, InterruptedException {
        assertProblem(program.get(path), 400, "invalid-request");
    }

    @Test
    void shouldTellAProgramThatPartsCannotBeRead() throws IOException, InterruptedException {
        assertProblem(
                program.post("/api/v1/incidents/INC-1/assign", "{}", "Content-Type", FORM),
                400,
                "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in?a=%ff", "/welcome?key=%ff", "/recover?key=%ff", "MANY"})
    void shouldRefuseWhatAStrangerAsks(String path) throws IOException, InterruptedException {
        String asked = path.equals("MANY") ? "/sign-in?" + "a=1&".repeat(1_500) : path;

        assertRefused(stranger(HttpRequest.newBuilder(address(asked)).GET()));
    }

    @Test
    void shouldRefuseAnAnswerWhosePartsCannotBeRead() throws IOException, InterruptedException {
        assertRefused(
                stranger(
                        HttpRequest.newBuilder(address("/answer/IQ-20261118-01/x"))
                                .header("Content-Type", FORM)
                                .POST(HttpRequest.BodyPublishers.ofString("x"))));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<html lang=\"ja\">", "要求を解釈できませんでした");
    }

    private static URI address(String path) {
        return URI.create(server.address() + path);
    }

    private static HttpResponse<String> stranger(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    request.header("Accept-Language", "ja").build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains(type);
    }
}
