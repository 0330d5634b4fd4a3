package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.hakyu.sources.internal.web.HostResolver;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.FeedText;
import dev.hakyu.testkit.site.LocalSite;
import dev.hakyu.testkit.site.Story;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A connection to a checked address is still one to the named server.
class TlsTest {
    private static final String NAMED = "feeds.example.test";
    @TempDir Path folder;
    private SSLContext context;
    private LocalSite site;
    private final List<String> namesAsked = new java.util.concurrent.CopyOnWriteArrayList<>();

    @BeforeEach
    void setUp() throws Exception {
        context = TestCertificate.madeFor(NAMED, folder);
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new Listening(context));
        site = LocalSite.serving(server);
        FeedText feed =
                new FeedText(
                        URI.create("https://" + NAMED + "/"),
                        "t",
                        false,
                        List.of(Story.ja("/1", "工場停止", Morning.FIRST, "止まった。")));
        site.put("/feed", Answer.of("application/rss+xml", feed.rss()));
    }

    @AfterEach
    void tearDown() {
        site.close();
    }

    @Test
    void shouldNameTheServerThoughItConnectsToAnAddress() {
        FetchResult result = fetch(NAMED);

        assertThat(result.problems()).isEmpty();
        assertThat(result.items()).hasSize(1);
        assertThat(namesAsked).contains(NAMED);
        assertThat(site.asked().getLast().headers())
                .containsEntry("host", NAMED + ":" + site.port());
    }

    @Test
    void shouldNotTrustACertificateThatIsMadeOutToAnother() {
        FetchResult result = fetch("other.example.test");

        assertThat(Morning.codes(result)).containsExactly("tls");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void shouldNotTrustACertificateThatNobodyVouchesFor() {
        HostResolver here = _ -> Morning.addresses("127.0.0.1");
        Morning strangers = Morning.of(Morning.LIMITS, Set.of(NAMED), here);

        assertThat(Morning.codes(strangers.fetch(Morning.feed(address(NAMED)))))
                .containsExactly("tls");
    }

    private FetchResult fetch(String host) {
        HostResolver here = _ -> Morning.addresses("127.0.0.1");
        return Morning.of(Morning.LIMITS, Set.of(host), here)
                .with(context.getSocketFactory())
                .fetch(Morning.feed(address(host)));
    }

    private URI address(String host) {
        return URI.create("https://" + host + ":" + site.port() + "/feed");
    }

    /// Writes down which names are asked for.
    private final class Listening extends HttpsConfigurator {
        Listening(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            SSLParameters tls = getSSLContext().getDefaultSSLParameters();
            tls.setSNIMatchers(
                    List.of(
                            new SNIMatcher(0) {
                                @Override
                                public boolean matches(SNIServerName name) {
                                    namesAsked.add(
                                            new SNIHostName(name.getEncoded()).getAsciiName());
                                    return true;
                                }
                            }));
            parameters.setSSLParameters(tls);
        }
    }
}
