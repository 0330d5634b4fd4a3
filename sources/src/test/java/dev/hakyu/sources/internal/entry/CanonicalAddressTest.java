package dev.hakyu.sources.internal.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalAddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://Example.com, https://example.com/",
        "http://example.com:80/a, https://example.com/a",
        "https://example.com:443/a, https://example.com/a",
        "http://example.com:8080/a, http://example.com:8080/a",
        "https://example.com/a#b, https://example.com/a",
        "https://example.com/a?utm_source=x&id=3&utm_medium=y, https://example.com/a?id=3",
        "https://example.com/a?UTM_Source=x, https://example.com/a",
        "https://example.com/a?id=3&fbclid=abc&gclid=d, https://example.com/a?id=3",
        "https://example.com/a/amp/, https://example.com/a/",
        "https://example.com/a/amp, https://example.com/a",
        "https://example.com/a?amp=1, https://example.com/a",
        "https://example.com/a.amp.html, https://example.com/a.html",
        "https://example.com/champ, https://example.com/champ",
        "https://example.com/a;jsessionid=12AB?x=1, https://example.com/a?x=1",
        "https://example.com/a?PHPSESSID=a1b2c3d4e5f6, https://example.com/a",
        "https://example.com/a?sid=20261120, https://example.com/a?sid=20261120",
        "https://example.com/a?, https://example.com/a",
        "https://example.com/a?b&&c=, https://example.com/a?b&c=",
        "https://example.com/A/%E3%81%82, https://example.com/A/%E3%81%82",
    })
    void shouldNameOneDocumentByOneAddress(String reached, String canonical) {
        assertThat(CanonicalAddress.of(URI.create(reached))).isEqualTo(canonical);
        assertThat(CanonicalAddress.of(URI.create(canonical))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "https://m.example.com/a, https://www.example.com/a, https://www.example.com/a",
        "https://example.com/amp/a, /a, https://example.com/a",
        "https://example.com/a, https://elsewhere.example/a, ''",
        "https://example.com/a, https://example.com.evil.example/a, ''",
        "https://example.com/a, https://example.com/, ''",
        "https://example.com/a, javascript:x, ''",
        "https://example.com/a, '', ''",
    })
    void shouldBelieveAPageOnlyAboutItsOwnHost(String page, String declared, String believed) {
        assertThat(CanonicalAddress.declared(URI.create(page), declared).orElse(""))
                .isEqualTo(believed);
    }
}
