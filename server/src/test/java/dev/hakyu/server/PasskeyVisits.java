package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.Passkey;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People who sign in by passkeys.
record PasskeyVisits(SampleServer server, String origin) {
    static final String NOT_CONFIRMED = "The passkey could not be confirmed";

    /// A server that is reached as `localhost`, which browsers trust without TLS.
    static PasskeyVisits over(Path folder) {
        try {
            int port;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            String origin = "http://localhost:" + port;
            return new PasskeyVisits(
                    SampleServer.start(
                            folder,
                            _ -> {},
                            Map.of("server.port", port, "hakyu.public-address", origin)),
                    origin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Visitor visitor() {
        return new Visitor(server.address());
    }

    TestDevice device(TestDevice.Kind kind) {
        return new TestDevice(kind, origin);
    }

    /// Makes an account by a passkey alone.
    TestDevice joined(String name) throws IOException, InterruptedException {
        TestDevice device = device(TestDevice.Kind.ES256);
        try (Visitor person = visitor()) {
            assertThat(
                            join(person, device, server.invite(AccountRole.READER), name)
                                    .uri()
                                    .getPath())
                    .isEqualTo("/");
        }
        return device;
    }

    HttpResponse<String> join(Visitor person, TestDevice device, String key, String name)
            throws IOException, InterruptedException {
        JsonNode asked = askedToJoin(person, key, name);
        return person.post(
                "/sign-in", "/passkeys/join", Map.of("key", key, "answer", device.make(asked)));
    }

    JsonNode askedToJoin(Visitor person, String key, String name)
            throws IOException, InterruptedException {
        return step(person.ask(
                        "/sign-in", "/passkeys/join/begin", Map.of("key", key, "name", name)))
                .path("publicKey");
    }

    HttpResponse<String> add(Visitor person, TestDevice device, String label)
            throws IOException, InterruptedException {
        return added(person, device.make(askedToAdd(person, label)));
    }

    HttpResponse<String> added(Visitor person, String answer)
            throws IOException, InterruptedException {
        return person.post("/account", "/account/passkeys", Map.of("answer", answer));
    }

    JsonNode askedToAdd(Visitor person, String label) throws IOException, InterruptedException {
        return step(person.ask("/account", "/account/passkeys/begin", Map.of("label", label)))
                .path("publicKey");
    }

    HttpResponse<String> signIn(Visitor person, TestDevice device)
            throws IOException, InterruptedException {
        device.count++;
        return signedIn(person, device.sign(asked(person)));
    }

    HttpResponse<String> signedIn(Visitor person, String answer)
            throws IOException, InterruptedException {
        return person.post("/sign-in", "/passkeys/sign-in", Map.of("answer", answer));
    }

    JsonNode asked(Visitor person) throws IOException, InterruptedException {
        return step(person.ask("/sign-in", "/passkeys/begin", Map.of())).path("publicKey");
    }

    HttpResponse<String> remove(Visitor person, TestDevice device)
            throws IOException, InterruptedException {
        return person.post("/account", "/account/passkeys/remove", Map.of("id", device.idText()));
    }

    Passkey kept(TestDevice device) {
        return store().passkeys().find(device.idText()).orElseThrow();
    }

    Store store() {
        return server.bean(Kept.class).store();
    }

    List<String> actions() {
        return store().audit().newest(200).stream()
                .map(each -> each.who() + " " + each.action() + " " + each.subject())
                .toList();
    }

    static JsonNode step(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
