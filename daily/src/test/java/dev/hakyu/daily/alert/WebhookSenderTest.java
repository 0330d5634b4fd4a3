package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Webhook;
import dev.hakyu.model.alert.WebhookKind;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.SecretRef;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class WebhookSenderTest {
    private static final Instant NOW = Instant.ofEpochSecond(1764712800);
    private static final SecretRef KEY = new SecretRef.Environment("KEY");
    private final List<String> bodies = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldSignTimeAndBody() {
        assertThat(Signature.of("key", NOW, "{\"a\":\"木14時\"}"))
                .as("computed by another implementation of HMAC-SHA256")
                .isEqualTo("v1=4da1c637df98b5e96783470b87f7772c353feff76c3a3d1492ff77b1c25b7bbd");

        MailResult result =
                sender("127.0.0.1").send(generic(), "{\"a\":\"木14時\"}", "d-1", () -> {});

        assertThat(result).isEqualTo(new MailResult.Sent("d-1"));
        assertThat(bodies).containsExactly("{\"a\":\"木14時\"}");
        assertThat(headers.getFirst())
                .isEqualTo("1764712800 " + Signature.of("key", NOW, "{\"a\":\"木14時\"}") + " d-1");
    }

    @ParameterizedTest
    @CsvSource({
        "204, Sent",
        "302, Refused",
        "400, Refused",
        "404, Refused",
        "429, Postponed",
        "500, Postponed",
        "502, InDoubt",
        "503, Postponed",
        "504, InDoubt"
    })
    void shouldTellWhatBecameOfIt(int answered, String expected) {
        status = answered;
        MailResult result = sender("127.0.0.1").send(generic(), "{}", "d-1", () -> {});
        assertThat(result.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(bodies).as("no redirect is followed").hasSize(1);
    }

    @Test
    void shouldRefuseAPrivateAddressUnlessItIsNamed() {
        MailResult result = sender("chat.intra").send(generic(), "{}", "d-1", () -> {});
        assertThat(result).isInstanceOf(MailResult.Refused.class);
        assertThat(bodies).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
                        "100.64.0.1",
                "0.0.0.0", "224.0.0.1", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1"
            })
    void shouldKnowAddressesThatAreNotPublic(String address) throws IOException {
        assertThat(PublicAddress.isPublic(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "192.0.78.1", "2600:1f18::1"})
    void shouldKnowPublicAddresses(String address) throws IOException {
        assertThat(PublicAddress.isPublic(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLACK", "TEAMS", "MATTERMOST", "GENERIC"})
    void shouldWriteWhatEachKindReadsAndLetNoNameBecomeMarkup(String kind) {
        Webhook webhook =
                new Webhook(
                        "x",
                        WebhookKind.valueOf(kind),
                        null,
                        new SecretRef.Environment("URL"),
                        KEY,
                        Wishes.everything(Lang.JA));
        Digest digest =
                new Digest(
                        Text.same("社外秘"),
                        new Text("【Hakyu 12/3】関係1件", "[Hakyu 3 Dec] 1 concerns us"),
                        List.of(Text.same("<!channel> [x](http://evil.example) ```")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        Set.of());

        String body = WebhookBody.of(webhook, digest, "2026-12-03");

        JsonNode json = new ObjectMapper().readTree(body);
        assertThat(json.isObject()).isTrue();
        switch (webhook.kind()) {
            case SLACK ->
                    assertThat(json.at("/text").asString())
                            .contains("&lt;!channel&gt;")
                            .doesNotContain("<");
            case MATTERMOST -> assertThat(json.at("/text").asString().split("```", -1)).hasSize(3);
            case TEAMS ->
                    assertThat(json.at("/attachments/0/content/body/1/text").asString())
                            .doesNotContain("[x](");
            case GENERIC -> {
                assertThat(json.at("/subject").asString()).isEqualTo("【Hakyu 12/3】関係1件");
                assertThat(json.at("/version").asInt()).isEqualTo(1);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        headers.add(
                exchange.getRequestHeaders().getFirst("X-Hakyu-Timestamp")
                        + " "
                        + exchange.getRequestHeaders().getFirst("X-Hakyu-Signature")
                        + " "
                        + exchange.getRequestHeaders().getFirst("X-Hakyu-Delivery"));
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/hook");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private Webhook generic() {
        return new Webhook(
                "SIEM",
                WebhookKind.GENERIC,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook"),
                null,
                KEY,
                Wishes.everything(Lang.JA));
    }

    private static WebhookSender sender(String privateHost) {
        return new WebhookSender(
                new FetchRules(null, List.of(privateHost)),
                "test",
                ref -> ref.equals(KEY) ? Optional.of("key") : Optional.empty(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
