package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://hakyu.example.com, https://hakyu.example.com/api/v1/me",
        "https://hakyu.example.com:8443/, https://hakyu.example.com:8443/api/v1/me",
        "https://example.com/hakyu/, https://example.com/hakyu/api/v1/me",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/api/v1/me",
        "http://127.8.9.1:8080, http://127.8.9.1:8080/api/v1/me",
        "http://localhost:8080, http://localhost:8080/api/v1/me",
        "http://[::1]:8080, http://[::1]:8080/api/v1/me"
    })
    void shouldTakeAddressesToWhichATokenMayGo(String typed, String asked) {
        assertThat(ServerAddress.parse(typed).at("/api/v1/me")).hasToString(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hakyu.example.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://10.0.0.1",
                "http://0.0.0.0"
            })
    void shouldSendNoTokenWithoutEncryption(String typed) {
        assertThatThrownBy(() -> ServerAddress.parse(typed))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("without encryption");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hakyu.example.com",
                "ftp://hakyu.example.com",
                "https://",
                "https://name:word@hakyu.example.com",
                "https://hakyu.example.com?a=b",
                "https://hakyu.example.com/#a",
                "https://ha kyu.example.com"
            })
    void shouldRefuseWhatIsNoAddress(String typed) {
        assertThatThrownBy(() -> ServerAddress.parse(typed))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("is no address");
    }

    @Test
    void shouldSeeTheOptionWhereverItStands() {
        assertThat(ServerCommand.isAsked(new String[] {"brief", "--server", "x"})).isTrue();
        assertThat(ServerCommand.isAsked(new String[] {"--server=x", "brief"})).isTrue();
        assertThat(ServerCommand.isAsked(new String[] {"brief", "dir"})).isFalse();
        assertThat(ServerCommand.isAsked(new String[] {"read", "--", "--server"})).isFalse();
    }
}
