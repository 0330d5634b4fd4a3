package dev.hakyu.sources.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Examples of RFC 9309, 2.2.2, 2.2.3 and 5.
class RobotsTest {
    @ParameterizedTest
    @CsvSource({
        "/foo/bar?baz=quz, /foo/bar?baz=quz, false",
        "/foo/bar?baz=https://foo.bar, /foo/bar?baz=https%3A%2F%2Ffoo.bar, true",
        "/foo/bar/ツ, /foo/bar/%E3%83%84, false",
        "/foo/bar/%E3%83%84, /foo/bar/%e3%83%84, false",
        "/foo/bar/%62%61%7A, /foo/bar/baz, false",
        "/path/*/end, /path/a/b/end/x, false",
        "*.gif$, /a/b.gif, false",
        "*.gif$, /a/b.gif?x, true",
        "/$, /, false",
        "/$, /a, true",
        "/a*b*c$, /aXbYc, false",
        "/a*b*c$, /aXcYb, true",
    })
    void shouldCompareAsTheStandardShows(String disallowed, String path, boolean allowed) {
        assertThat(rules("user-agent: *\ndisallow: " + disallowed).allows(path)).isEqualTo(allowed);
    }

    @Test
    void shouldLetTheLongestRuleDecide() {
        Robots rules =
                rules(
                        """
                        User-Agent: foobot
                        Allow: /example/page/
                        Disallow: /example/page/disallowed.gif
                        """,
                        "foobot");
        assertThat(rules.allows("/example/page/x.html")).isTrue();
        assertThat(rules.allows("/example/page/disallowed.gif")).isFalse();
        assertThat(rules("User-agent: *\nDisallow: /a\nAllow: /a").allows("/a")).isTrue();
    }

    @Test
    void shouldJoinTheGroupsThatNameUs() {
        String file =
                """
                user-agent: ExampleBot
                disallow: /foo
                disallow: /bar

                user-agent: BazBot
                user-agent: ExampleBot
                disallow: /baz
                """;
        Robots rules = rules(file, "ExampleBot");
        assertThat(rules.allows("/foo")).isFalse();
        assertThat(rules.allows("/baz/x")).isFalse();
        assertThat(rules.allows("/other")).isTrue();
        assertThat(rules(file, "BazBot").allows("/foo")).isTrue();
        assertThat(rules(file, "QuxBot").allows("/foo")).isTrue();
    }

    @Test
    void shouldAlwaysAllowTheRulesThemselves() {
        assertThat(rules("User-agent: *\nDisallow: /").allows("/robots.txt")).isTrue();
    }

    @Test
    void shouldSurviveAFileThatIsNone() {
        byte[] noise = new byte[600 << 10];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31);
        }
        assertThat(Robots.parse(noise, "Hakyu").allows("/x")).isTrue();
        assertThat(rules("Disallow: /\n").allows("/x")).isTrue();
        assertThat(rules("User-agent: *\nDisallow: /" + "*".repeat(1_500)).allows("/x")).isFalse();
    }

    private static Robots rules(String file) {
        return rules(file, "Hakyu");
    }

    private static Robots rules(String file, String product) {
        return Robots.parse(file.getBytes(StandardCharsets.UTF_8), product);
    }
}
