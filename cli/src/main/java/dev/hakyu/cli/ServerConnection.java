package dev.hakyu.cli;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a server by its `/api/v1`. A write carries a key of its own, so that it can be sent again
/// when the connection broke; who is told to wait waits a little.
final class ServerConnection implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_ANSWER_BYTES = 64 << 20;
    private static final int MOST_TRIES = 4;
    private static final long LONGEST_WAIT_SECONDS = 60;
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private final ServerAddress address;
    private final String token;
    private final Lang lang;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    ServerConnection(ServerAddress address, String token, Lang lang) {
        this.address = address;
        this.token = token;
        this.lang = lang;
    }

    /// What was answered, whole.
    private record Answer(int status, String body, String retryAfter) {}

    /// Asks for JSON.
    ///
    /// @throws ServerTrouble when the server does not answer or refuses
    JsonNode read(String path) throws IOException {
        return json(get(path, "application/json"));
    }

    /// Asks for a text of some type.
    ///
    /// @throws ServerTrouble as [#read]
    String get(String path, String accept) throws IOException {
        return send(request(path).header("Accept", accept).GET());
    }

    /// Writes.
    ///
    /// @param body a value, or null for nothing
    /// @throws ServerTrouble as [#read]
    JsonNode write(String path, Object body) throws IOException {
        return write(path, JSON.writeValueAsBytes(body), "application/json", UUID.randomUUID());
    }

    /// Hands in a file.
    ///
    /// @throws ServerTrouble as [#read]
    JsonNode write(String path, byte[] body, String type, UUID key) throws IOException {
        return json(
                send(
                        request(path)
                                .header("Content-Type", type)
                                .header("Idempotency-Key", key.toString())
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.at(path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", lang == Lang.JA ? "ja" : "en");
    }

    private String send(HttpRequest.Builder request) throws IOException {
        for (int left = MOST_TRIES - 1; ; left--) {
            try {
                Answer answer = once(request.build());
                if (answer.status() / 100 == 2) {
                    return answer.body();
                }
                if (left == 0 || !waited(answer)) {
                    throw refused(answer);
                }
            } catch (ConnectException e) {
                throw unreachable();
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                if (left == 0) {
                    throw unreachable();
                }
                pause(ONE_SECOND);
            }
        }
    }

    private Answer once(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                byte[] body = in.readNBytes(MOST_ANSWER_BYTES + 1);
                if (body.length > MOST_ANSWER_BYTES) {
                    throw new ServerTrouble(
                            new Text("サーバーの応答が大きすぎます。", "The answer of the server is too large."),
                            ExitStatus.CANNOT_RUN);
                }
                return new Answer(
                        answer.statusCode(),
                        new String(body, StandardCharsets.UTF_8),
                        answer.headers().firstValue("Retry-After").orElse(""));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /// Waits when the server says for how long, and that is not long.
    private static boolean waited(Answer answer) throws IOException {
        boolean isLater = answer.status() == 429 || answer.status() == 503;
        if (!isLater || !answer.retryAfter().matches("\\d{1,4}")) {
            return false;
        }
        long seconds = Long.parseLong(answer.retryAfter());
        if (seconds > LONGEST_WAIT_SECONDS) {
            return false;
        }
        pause(Duration.ofSeconds(seconds));
        return true;
    }

    /// @throws InterruptedIOException when the thread is interrupted meanwhile
    static void pause(Duration wait) throws IOException {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw noHakyu();
        }
    }

    private ServerTrouble unreachable() {
        return new ServerTrouble(
                new Text(
                        "%s に接続できません。アドレスと、サーバーが動いていることを確かめてください。".formatted(address.root()),
                        "There is no connection to %s. Check the address, and that the server runs."
                                .formatted(address.root())),
                ExitStatus.CANNOT_RUN);
    }

    private ServerTrouble noHakyu() {
        return new ServerTrouble(
                new Text(
                        "%s の応答は Hakyu のものではありません。アドレスを確かめてください。".formatted(address.root()),
                        "What answered at %s is not Hakyu; check the address."
                                .formatted(address.root())),
                ExitStatus.CANNOT_RUN);
    }

    /// The server's problem document, which is in the language that was asked for.
    private ServerTrouble refused(Answer answer) {
        JsonNode problem = problem(answer);
        StringBuilder text = new StringBuilder(problem.path("title").asString());
        String detail = problem.path("detail").asString("");
        if (!detail.isEmpty()) {
            text.append(' ').append(detail);
        }
        for (JsonNode fault : problem.path("errors")) {
            text.append(System.lineSeparator())
                    .append("  ")
                    .append(fault.path("field").asString(""))
                    .append(": ")
                    .append(fault.path("message").asString(""))
                    .append(' ')
                    .append(fault.path("remedy").asString(""));
        }
        text.append(System.lineSeparator())
                .append("  → ")
                .append(problem.path("remedy").asString(""))
                .append(" [")
                .append(problem.path("code").asString(""))
                .append(']');
        String said = ProblemPrinter.visibleLines(text.toString());
        boolean isInput = answer.status() / 100 == 4 && answer.status() != 429;
        return new ServerTrouble(
                new Text(said, said), isInput ? ExitStatus.REJECTED : ExitStatus.CANNOT_RUN);
    }

    private JsonNode problem(Answer answer) {
        JsonNode problem = json(answer.body());
        if (!problem.path("title").isString()) {
            throw noHakyu();
        }
        return problem;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
