package dev.hakyu.server;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.ApiToken;
import dev.hakyu.store.api.TokenScope;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program with a token.
final class ApiClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger MADE = new AtomicInteger();
    private final String address;
    private final String secret;
    private final HttpClient client = HttpClient.newHttpClient();

    ApiClient(String address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    /// With a token of an account, made without the page.
    static ApiClient of(SampleServer server, String account, TokenScope... scopes) {
        int number = MADE.incrementAndGet();
        String secret = "hakyu_test-" + number;
        Instant now = server.bean(Clock.class).instant();
        server.bean(Kept.class)
                .store()
                .apiTokens()
                .make(
                        secret,
                        ApiToken.made(
                                "tok-" + number,
                                account,
                                "test",
                                Set.of(scopes),
                                now,
                                now.plus(Duration.ofDays(1))));
        return new ApiClient(server.address(), secret);
    }

    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(
                request("GET", path, "").build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String json, String... headers)
            throws IOException, InterruptedException {
        return send("POST", path, json, headers);
    }

    HttpResponse<String> send(String method, String path, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(method, path, json);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> postBytes(String path, byte[] content)
            throws IOException, InterruptedException {
        return client.send(
                request("POST", path, "")
                        .setHeader("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + answer.body());
        }
        return json(answer);
    }

    private HttpRequest.Builder request(String method, String path, String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(URI.create(address + path).toASCIIString()))
                        .header("Accept-Language", "en");
        if (!secret.isEmpty()) {
            request.header("Authorization", "Bearer " + secret);
        }
        return json.isEmpty()
                ? request.method(method, HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json));
    }

    @Override
    public void close() {
        client.close();
    }

    /// A text as it stands in an address.
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A document with one field.
    static String body(String field, String text) {
        return JsonMapper.builder().build().createObjectNode().put(field, text).toString();
    }
}
