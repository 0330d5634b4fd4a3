package dev.hakyu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.PasskeyAddress.Obstacle;
import dev.hakyu.server.shell.PublicAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeyAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://hakyu.example.com, hakyu.example.com, https://hakyu.example.com",
        "https://Hakyu.Example.com:443/, hakyu.example.com, https://hakyu.example.com",
        "HTTPS://hakyu.example.com:8443, hakyu.example.com, https://hakyu.example.com:8443",
        "https://hakyu.example.com/pages, hakyu.example.com, https://hakyu.example.com",
        "http://localhost:8080, localhost, http://localhost:8080",
        "http://localhost:80, localhost, http://localhost",
        "https://hakyu, hakyu, https://hakyu",
        "https://10.example.com, 10.example.com, https://10.example.com"
    })
    void shouldTakeTheNameAsBrowsersWriteIt(String written, String rpId, String origin) {
        PasskeyAddress address = of(written);

        assertThat(address.obstacle()).isEqualTo(Obstacle.NONE);
        assertThat(address.rpId()).isEqualTo(rpId);
        assertThat(address.origin()).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080",
                "https://192.0.2.7",
                "https://[2001:db8::7]",
                "https://[::1]:8443"
            })
    void shouldTakeNoNumber(String written) {
        assertThat(of(written).obstacle()).isEqualTo(Obstacle.IP_ADDRESS);
        assertThat(of(written).rpId()).isEmpty();
        assertThat(of(written).origin()).isEmpty();
    }

    @Test
    void shouldNeedAnAddress() {
        assertThat(of("").obstacle()).isEqualTo(Obstacle.NO_ADDRESS);
        assertThat(of("").isOffered()).isFalse();
        assertThat(of("").rpId()).isEmpty();
    }

    private static PasskeyAddress of(String written) {
        return new PasskeyAddress(PublicAddresses.of(written));
    }
}
