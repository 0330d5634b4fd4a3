package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.Source;
import dev.hakyu.sources.internal.web.HostResolver;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.LocalSite;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a server leads: by redirects, by names, into networks that are not its own.
class HostileRedirectTest {
    private SmallSite hostile;
    private LocalSite site;

    @BeforeEach
    void setUp() throws IOException {
        hostile = SmallSite.start();
        site = hostile.site();
    }

    @AfterEach
    void tearDown() {
        hostile.close();
    }

    @Test
    void shouldFollowRedirectsAndTellAChangedAddress() {
        site.put("/old", Answer.redirect(301, "/moved"))
                .put("/moved", Answer.redirect(308, "/good"));
        site.put("/for-now", Answer.redirect(302, "/good"));
        Source.Feed old = Morning.feed(site, "/old");
        Source.Feed forNow = Morning.feed(site, "/for-now");
        Morning morning = Morning.ours();

        FetchResult result = morning.fetch(old, forNow);

        assertThat(result.items()).hasSize(2);
        assertThat(morning.state(old).movedTo()).isEqualTo(site.at("/good"));
        assertThat(morning.state(forNow).movedTo()).isNull();
        assertThat(SourceHealth.of(old, morning.state(old), morning.clock()).condition())
                .isEqualTo(SourceHealth.Condition.MOVED);
    }

    @Test
    void shouldLeaveALoopOfRedirects() {
        site.put("/a", Answer.redirect(302, "/b")).put("/b", Answer.redirect(302, "/a"));
        assertThat(hostile.failure("/a")).isEqualTo("too-many-redirects");
        assertThat(site.timesAsked("/a")).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://172.16.0.1/x",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://localhost:{port}/good",
                "http://[::1]:{port}/good",
                "http://[::ffff:127.0.0.1]:{port}/good",
                "http://[::ffff:7f00:1]:{port}/good",
                "http://[::127.0.0.1]:{port}/good",
                "http://[64:ff9b::7f00:1]:{port}/good",
                "http://[2002:7f00:1::]:{port}/good",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://[ff02::1]/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://127.0.0.2:{port}/good",
            })
    void shouldNotBeLedIntoPrivateNetworks(String location) {
        site.put("/feed", Answer.redirect(302, port(location)));
        assertThat(hostile.failure("/feed")).isEqualTo("address-refused");
        assertThat(site.timesAsked("/good")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "gopher://127.0.0.1:{port}/",
                "jar:http://127.0.0.1:{port}/good!/",
                "http://2130706433:{port}/good",
                "http://0x7f.0.0.1:{port}/good",
                "http://127.1:{port}/good",
                "http://0177.0.0.1.:{port}/good",
                "http://127.0.0.1:{port}@evil.example/good",
                "http://user:pass@127.0.0.1:{port}/good",
                "https://",
                "javascript:alert(1)",
            })
    void shouldNotFollowWhatIsNoPlainAddress(String location) {
        site.put("/feed", Answer.redirect(302, port(location)));
        assertThat(hostile.failure("/feed")).isIn("bad-address", "address-refused", "unknown-host");
        assertThat(site.timesAsked("/good")).isZero();
    }

    @Test
    void shouldRefuseALocalAddressThatNobodyAllowed() {
        Morning strict = Morning.of(SmallSite.LIMITS, Set.of(), HostResolver.SYSTEM);
        FetchResult result = strict.fetch(Morning.feed(site, "/good"));
        assertThat(Morning.codes(result)).containsExactly("address-refused");
        assertThat(result.problems().getFirst().remedy().en()).contains("private_hosts");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void shouldConnectOnlyToTheAddressThatWasChecked() {
        List<String> lookedUp = new ArrayList<>();
        HostResolver rebinding =
                host -> {
                    lookedUp.add(host);
                    return lookedUp.size() == 1
                            ? Morning.addresses("203.0.113.7")
                            : Morning.addresses("127.0.0.1");
                };
        Source.Feed feed =
                Morning.feed(URI.create("http://rebind.example:" + site.port() + "/good"));

        FetchResult first = Morning.of(SmallSite.LIMITS, Set.of(), rebinding).fetch(feed);
        FetchResult second = Morning.of(SmallSite.LIMITS, Set.of(), rebinding).fetch(feed);

        assertThat(Morning.codes(first)).containsExactly("address-refused");
        assertThat(Morning.codes(second)).containsExactly("address-refused");
        assertThat(lookedUp).containsExactly("rebind.example", "rebind.example");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void shouldUseTheNameOnlyForTheHostHeader() {
        HostResolver here = _ -> Morning.addresses("10.9.9.9", "127.0.0.1");
        URI address = URI.create("http://news.intra:" + site.port() + "/good");
        Morning morning =
                Morning.of(
                        SmallSite.LIMITS,
                        Set.of("news.intra"),
                        _ -> Morning.addresses("127.0.0.1"));

        assertThat(morning.fetch(Morning.feed(address)).items()).hasSize(1);
        assertThat(site.asked().getLast().headers())
                .containsEntry("host", "news.intra:" + site.port())
                .containsEntry("user-agent", "Hakyu/test (it@example.com)");
        assertThat(
                        Morning.codes(
                                Morning.of(SmallSite.LIMITS, Set.of(), here)
                                        .fetch(Morning.feed(address))))
                .containsExactly("address-refused");
    }

    private String port(String location) {
        return location.replace("{port}", Integer.toString(site.port()));
    }
}
