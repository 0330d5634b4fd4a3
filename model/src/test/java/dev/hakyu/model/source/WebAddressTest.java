package dev.hakyu.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://Example.JP, https://example.jp/",
        "HTTP://example.jp:8080/a b?q=[1], http://example.jp:8080/a%20b?q=%5B1%5D",
        "https://example.jp/お知らせ/, https://example.jp/%E3%81%8A%E7%9F%A5%E3%82%89%E3%81%9B/",
        "https://日本語.jp/a, https://xn--wgv71a119e.jp/a",
        "https://example.jp/100%, https://example.jp/100%25",
        "https://example.jp/%E3%81%82#a#b, https://example.jp/%E3%81%82#a%23b",
        "https://[2001:DB8::1]:8443/, https://[2001:db8::1]:8443/",
        "https://example.jp./a\\b, https://example.jp/a/b",
        "https://example.jp?x=1, https://example.jp/?x=1",
    })
    void shouldReadAddressesAsTheyAreWritten(String written, String meant) {
        assertThat(WebAddress.parse(written)).contains(URI.create(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.jp/",
                "//example.jp/",
                "https://",
                "https:///path",
                "https://user:secret@example.jp/",
                "https://example.jp:0/",
                "https://example.jp:99999/",
                "https://example.jp:8o/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://0177.0.0.1/",
                "https://127.0.0.1.1/",
                "https://127.0.0.256/",
                "https://[::1/",
                "javascript:alert(1)",
                ""
            })
    void shouldRefuseWhatIsNoAddressOfTheWeb(String written) {
        assertThat(WebAddress.parse(written)).isEmpty();
    }

    @Test
    void shouldResolveLinksOfAPage() {
        URI page = URI.create("https://example.jp/news/index.html?page=2");
        assertThat(WebAddress.resolve(page, "a.html"))
                .contains(URI.create("https://example.jp/news/a.html"));
        assertThat(WebAddress.resolve(page, "/記事 1.html"))
                .contains(URI.create("https://example.jp/%E8%A8%98%E4%BA%8B%201.html"));
        assertThat(WebAddress.resolve(page, "//cdn.example.jp/x"))
                .contains(URI.create("https://cdn.example.jp/x"));
        assertThat(WebAddress.resolve(page, "mailto:a@example.jp")).isEmpty();
        assertThat(WebAddress.resolve(page, "javascript:void(0)")).isEmpty();
    }
}
