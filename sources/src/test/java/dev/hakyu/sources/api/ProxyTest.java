package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.hakyu.model.source.ProxyRule;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.model.source.Source;
import dev.hakyu.sources.internal.web.HostResolver;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.FeedText;
import dev.hakyu.testkit.site.LocalProxy;
import dev.hakyu.testkit.site.LocalSite;
import dev.hakyu.testkit.site.Story;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A network that lets nothing out but through a proxy, and knows no names of the world outside.
class ProxyTest {
    private static final String RSS = "application/rss+xml";
    private static final String SECURE = "feeds.example.test";
    private LocalSite site;
    private LocalProxy proxy;

    @BeforeEach
    void setUp() throws IOException {
        site = LocalSite.start();
        site.put("/feed", Answer.of(RSS, feed()));
        proxy = LocalProxy.leadingTo(site.port());
    }

    @AfterEach
    void tearDown() throws IOException {
        proxy.close();
        site.close();
    }

    @Test
    void shouldForwardWhatIsPublicAndKeepTheLoginFromTheServer() {
        FetchResult result = fetch("http://news.example.test/feed?a=1");

        assertThat(result.problems()).isEmpty();
        assertThat(Morning.titles(result)).containsExactly("工場停止");
        assertThat(proxy.asked())
                .containsExactly(
                        "GET http://news.example.test/robots.txt HTTP/1.1",
                        "GET http://news.example.test/feed?a=1 HTTP/1.1");
        assertThat(proxy.logins())
                .containsOnly("Basic " + Base64.getEncoder().encodeToString(bytes("hakyu:秘密")));
        assertThat(site.asked().getLast().headers())
                .containsEntry("host", "news.example.test")
                .doesNotContainKey("proxy-authorization");
    }

    @Test
    void shouldTunnelTlsToTheServerThatTheCertificateNames(@TempDir Path folder) throws Exception {
        SSLContext context = TestCertificate.madeFor(SECURE, folder);
        try (LocalSite secure = secureSite(context);
                LocalProxy tunnel = LocalProxy.leadingTo(secure.port())) {
            secure.put("/feed", Answer.of(RSS, feed()));

            FetchResult result =
                    world().with(context.getSocketFactory())
                            .through(rule(tunnel))
                            .secret("PROXY", "秘密")
                            .fetch(Morning.feed(URI.create("https://" + SECURE + "/feed")));

            assertThat(result.problems()).isEmpty();
            assertThat(result.items()).hasSize(1);
            assertThat(tunnel.asked()).containsOnly("CONNECT " + SECURE + ":443 HTTP/1.1");
            assertThat(tunnel.logins()).doesNotContain("-");
            assertThat(secure.asked().getLast().headers()).doesNotContainKey("proxy-authorization");

            FetchResult other =
                    world().with(context.getSocketFactory())
                            .through(rule(tunnel))
                            .secret("PROXY", "秘密")
                            .fetch(Morning.feed(URI.create("https://rebound.example.test/feed")));

            assertThat(Morning.codes(other))
                    .as("a name that the proxy leads to another server")
                    .containsExactly("tls");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "http://169.254.169.254/latest/meta-data",
                "https://private.example.test/",
                "https://both.example.test/",
                "https://localhost/",
                "https://router/",
                "https://wiki.intra/",
                "https://db.internal/",
            })
    void shouldNotAskTheProxyForServersOfOurOwn(String address) {
        FetchResult result = fetch(address);

        assertThat(Morning.codes(result)).containsExactly("address-refused");
        assertThat(proxy.asked()).isEmpty();
    }

    @Test
    void shouldNotAskOverHttpForANameThatItCannotCheck() {
        assertThat(Morning.codes(fetch("http://unknown.example.test/feed")))
                .containsExactly("address-unchecked");
        assertThat(proxy.asked()).isEmpty();
    }

    @Test
    void shouldCheckRedirectsToo() {
        site.put("/moved", Answer.redirect(302, "http://192.168.1.1/admin"));

        assertThat(Morning.codes(fetch("http://news.example.test/moved")))
                .containsExactly("address-refused");
        assertThat(proxy.asked()).noneMatch(line -> line.contains("192.168"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 Forbidden | proxy-status | lasting",
                "503 Busy | proxy-status | passing",
                "407 Who | proxy-login | lasting"
            })
    void shouldTellWhenTheProxyRefuses(String status, String code, String kind) {
        proxy.refuse(status);

        Morning morning = behind(proxy);
        Source.Feed source = Morning.feed(URI.create("https://" + SECURE + "/feed"));
        FetchResult result = morning.fetch(source);

        assertThat(Morning.codes(result)).containsExactly(code);
        assertThat(result.problems().getFirst().message().ja()).contains("proxy.intra");
        assertThat(result.problems().toString()).doesNotContain("秘密");
        assertThat(morning.state(source).notBefore() != null).isEqualTo(kind.equals("passing"));
    }

    @Test
    void shouldSayThatOnlyBasicIsKnown() {
        proxy.refuse("407 Who\r\nProxy-Authenticate: NTLM");

        assertThat(fetch("http://news.example.test/feed").problems().getFirst().message().en())
                .contains("other than Basic");
    }

    /// A port that is bound, so that nobody else has it, and where nobody listens.
    @Test
    void shouldTellWhenTheProxyIsNotThere() throws IOException {
        try (Socket bound = new Socket()) {
            bound.bind(new InetSocketAddress("127.0.0.1", 0));
            FetchResult result =
                    behind(bound.getLocalPort())
                            .fetch(Morning.feed(URI.create("https://" + SECURE + "/feed")));

            assertThat(Morning.codes(result)).containsExactly("proxy-down");
            assertThat(result.problems().getFirst().remedy().en()).contains("fetch.proxy");
        }
    }

    @Test
    void shouldReachServersOfOurOwnDirectly() {
        FetchResult result =
                Morning.of(Morning.LIMITS, Set.of("127.0.0.1"), ProxyTest::resolve)
                        .through(rule(proxy))
                        .secret("PROXY", "秘密")
                        .fetch(Morning.feed(site, "/feed"));

        assertThat(result.items()).hasSize(1);
        assertThat(proxy.asked()).isEmpty();
    }

    @Test
    void shouldTakeTheEnvironmentsProxyOnlyWhenToldTo() {
        String value = "http://user:p%40ss@127.0.0.1:" + proxy.port();
        Source.Feed news = Morning.feed(URI.create("http://news.example.test/feed"));

        FetchResult told =
                world().through(new ProxyRule.FromEnvironment())
                        .secret("HTTPS_PROXY", value)
                        .fetch(news);
        assertThat(told.items()).hasSize(1);
        assertThat(proxy.logins())
                .containsOnly("Basic " + Base64.getEncoder().encodeToString(bytes("user:p@ss")));

        int asked = proxy.asked().size();
        Source.Feed unseen = Morning.feed(URI.create("https://unknown.example.test/feed"));
        FetchResult except =
                world().through(new ProxyRule.FromEnvironment())
                        .secret("https_proxy", value)
                        .secret("NO_PROXY", "localhost, *.example.test")
                        .fetch(unseen);
        FetchResult untold = world().secret("HTTPS_PROXY", value).fetch(unseen);
        assertThat(Morning.codes(except)).containsExactly("unknown-host");
        assertThat(Morning.codes(untold)).containsExactly("unknown-host");
        assertThat(proxy.asked()).hasSize(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://127.0.0.1:1080", "https://127.0.0.1:8443", "http://", "a b"})
    void shouldRejectAVariableThatNamesNoHttpProxy(String value) {
        FetchResult result =
                world().through(new ProxyRule.FromEnvironment())
                        .secret("HTTPS_PROXY", value)
                        .fetch(Morning.feed(URI.create("https://" + SECURE + "/feed")));

        assertThat(Morning.codes(result)).containsExactly("proxy");
    }

    @Test
    void shouldSayWhereItsPasswordIsMissing() {
        FetchResult result =
                world().through(rule(proxy))
                        .fetch(Morning.feed(URI.create("https://" + SECURE + "/feed")));

        assertThat(Morning.codes(result)).containsExactly("no-secret");
        assertThat(result.problems().getFirst().message().en()).contains("env:PROXY");
    }

    private FetchResult fetch(String address) {
        return behind(proxy).fetch(Morning.feed(URI.create(address)));
    }

    private static Morning behind(LocalProxy proxy) {
        return behind(proxy.port());
    }

    private static Morning behind(int port) {
        return world().through(rule(port)).secret("PROXY", "秘密");
    }

    private static Morning world() {
        return Morning.of(Morning.LIMITS, Set.of(), ProxyTest::resolve);
    }

    private static ProxyRule rule(LocalProxy proxy) {
        return rule(proxy.port());
    }

    private static ProxyRule rule(int port) {
        return new ProxyRule.Named(
                "proxy.intra", port, "hakyu", new SecretRef.Environment("PROXY"), List.of());
    }

    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "proxy.intra" -> Morning.addresses("127.0.0.1");
            case "news.example.test" -> Morning.addresses("8.8.8.8");
            case "private.example.test" -> Morning.addresses("10.1.2.3");
            case "both.example.test" -> Morning.addresses("8.8.8.8", "10.1.2.3");
            default -> {
                boolean literal = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
                if (literal) {
                    yield HostResolver.SYSTEM.resolve(host);
                }
                throw new UnknownHostException(host);
            }
        };
    }

    private static LocalSite secureSite(SSLContext context) throws IOException {
        HttpsServer server =
                HttpsServer.create(
                        new InetSocketAddress(Morning.addresses("127.0.0.1").getFirst(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return LocalSite.serving(server);
    }

    private static String feed() {
        return new FeedText(
                        URI.create("https://" + SECURE + "/"),
                        "t",
                        false,
                        List.of(Story.ja("/1", "工場停止", Morning.FIRST, "止まった。")))
                .rss();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
