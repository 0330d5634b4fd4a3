package dev.hakyu.model.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRuleTest {
    @ParameterizedTest
    @CsvSource({
        "example.com, example.com, true",
        "www.example.com, example.com, true",
        "www.example.com, .example.com, true",
        "example.com, .example.com, true",
        "badexample.com, example.com, false",
        "example.com, www.example.com, false",
        "example.com, *, true",
        "192.0.2.1, 192.0.2.1, true",
        "example.com, ., false"
    })
    void shouldKnowHostsThatNeedNoProxy(String host, String entry, boolean direct) {
        assertThat(ProxyRule.isDirect(host, List.of("other.example", entry))).isEqualTo(direct);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "http://proxy", "proxy:8080", "user@proxy", "プロキシ", "a b", "a\r\nb"})
    void shouldRejectWhatIsNoHost(String host) {
        assertThatThrownBy(() -> new ProxyRule.Named(host, 8_080, null, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldWantUserAndPasswordTogether() {
        assertThatThrownBy(() -> new ProxyRule.Named("proxy", 8_080, "hakyu", null, List.of()))
                .hasMessageContaining("both");
        assertThatThrownBy(() ->
                        new ProxyRule.Named(
                                "proxy",
                                8_080,
                                "a:b",
                                new SecretRef.Environment("PROXY"),
                                List.of()))
                .hasMessageContaining("colon");
    }
}
