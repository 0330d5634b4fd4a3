package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.ProxyRule;
import dev.hakyu.sources.api.WebPost.Outcome;
import dev.hakyu.sources.internal.web.HostResolver;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.LocalProxy;
import dev.hakyu.testkit.site.LocalSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPostTest {
    private static final String HOOK = "chat.example.test";
    private LocalSite site;
    private final List<String> events = new ArrayList<>();

    @BeforeEach
    void setUp() throws IOException {
        site = LocalSite.start();
        site.put("/hook", Answer.status(202));
    }

    @AfterEach
    void tearDown() {
        site.close();
    }

    @Test
    void shouldConnectToTheAddressThatWasChecked() {
        List<String> lookups = new ArrayList<>();
        HostResolver rebinding =
                host -> {
                    lookups.add(host);
                    return Morning.addresses(lookups.size() == 1 ? "127.0.0.1" : "127.0.0.2");
                };

        Outcome outcome = post(List.of(HOOK), null, rebinding, hook(site.port()));

        assertThat(outcome).isEqualTo(new Outcome.Answered(202));
        assertThat(lookups).as("looked up once").containsExactly(HOOK);
        assertThat(site.asked())
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.headers())
                                .containsEntry("host", HOOK + ":" + site.port())
                                .containsEntry("x-delivery", "d-1")
                                .containsEntry("content-length", "9")
                                .doesNotContainKey("x-split"));
        assertThat(events).containsExactly("handed over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00::1"})
    void shouldHandNothingToANameThatMeansAServerOfOurOwn(String address) {
        Outcome outcome = post(List.of(), null, _ -> Morning.addresses(address), hook(site.port()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        why -> assertThat(why.code()).isEqualTo("address-refused"));
        assertThat(events).isEmpty();
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void shouldHandNothingOverWhereNobodyListens() {
        int port = site.port();
        site.close();

        assertThat(post(List.of(HOOK), null, _ -> Morning.addresses("127.0.0.1"), hook(port)))
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        why -> assertThat(why.code()).isEqualTo("cannot-connect"));
        assertThat(events).isEmpty();
    }

    @Test
    void shouldBeInDoubtWhenNoAnswerComes() {
        site.put("/hook", (exchange, closed) -> exchange.close());

        assertThat(
                        post(
                                List.of(HOOK),
                                null,
                                _ -> Morning.addresses("127.0.0.1"),
                                hook(site.port())))
                .isEqualTo(new Outcome.InDoubt());
        assertThat(events).containsExactly("handed over");
    }

    @Test
    void shouldSendNothingWhenItIsHeldBackAtTheLastMoment() {
        WebPost post = webPost(List.of(HOOK), null, _ -> Morning.addresses("127.0.0.1"));

        assertThatThrownBy(() ->
                        post.post(
                                hook(site.port()),
                                Map.of(),
                                "{}",
                                () -> {
                                    throw new IllegalStateException("sent before");
                                }))
                .hasMessage("sent before");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void shouldGoThroughTheProxy(@TempDir Path folder) throws Exception {
        SSLContext context = TestCertificate.madeFor(HOOK, folder);
        HttpsServer server =
                HttpsServer.create(
                        new InetSocketAddress(Morning.addresses("127.0.0.1").getFirst(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        try (LocalSite secure = LocalSite.serving(server);
                LocalProxy proxy = LocalProxy.leadingTo(secure.port())) {
            secure.put("/hook", Answer.status(200));
            WebPost post =
                    WebPost.of(
                            new FetchRules(null, List.of(), rule(proxy)),
                            "test",
                            _ -> Optional.empty(),
                            Duration.ofSeconds(20),
                            WebPostTest::resolveProxyAlone,
                            context.getSocketFactory());

            Outcome outcome =
                    post.post(URI.create("https://" + HOOK + "/hook"), Map.of(), "{}", () -> {});

            assertThat(outcome).isEqualTo(new Outcome.Answered(200));
            assertThat(proxy.asked()).containsExactly("CONNECT " + HOOK + ":443 HTTP/1.1");
        }
    }

    @Test
    void shouldHandNothingOverWhenTheProxyRefuses() throws IOException {
        try (LocalProxy proxy = LocalProxy.leadingTo(site.port())) {
            proxy.refuse("403 Forbidden");

            assertThat(
                            post(
                                    List.of(),
                                    rule(proxy),
                                    WebPostTest::resolveProxyAlone,
                                    URI.create("https://" + HOOK + "/hook")))
                    .isInstanceOfSatisfying(
                            Outcome.NotSent.class,
                            why -> assertThat(why.code()).isEqualTo("proxy-status"));
            assertThat(events).isEmpty();
        }
    }

    private static ProxyRule rule(LocalProxy proxy) {
        return new ProxyRule.Named("127.0.0.1", proxy.port(), null, null, List.of());
    }

    private Outcome post(List<String> ours, ProxyRule proxy, HostResolver resolver, URI address) {
        return webPost(ours, proxy, resolver)
                .post(
                        address,
                        Map.of("X-Delivery", "d-1", "X-Split", "a\r\nb: c"),
                        "{\"a\":\"1\"}",
                        () -> events.add("handed over"));
    }

    private static WebPost webPost(List<String> ours, ProxyRule proxy, HostResolver resolver) {
        return WebPost.of(
                new FetchRules(null, ours, proxy),
                "test",
                _ -> Optional.empty(),
                Duration.ofSeconds(20),
                resolver,
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static List<InetAddress> resolveProxyAlone(String host) throws UnknownHostException {
        if (host.equals("127.0.0.1")) {
            return Morning.addresses(host);
        }
        throw new UnknownHostException(host);
    }

    private static URI hook(int port) {
        return URI.create("http://" + HOOK + ":" + port + "/hook");
    }
}
