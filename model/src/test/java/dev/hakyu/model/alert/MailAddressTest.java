package dev.hakyu.model.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "taro@example.co.jp",
                "taro.yamada+hakyu@mail.example.jp",
                "root@localhost",
                "o'hara@example.com"
            })
    void shouldTakeAPlainAddress(String address) {
        assertThat(MailAddress.of(address).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "taro",
                "@example.jp",
                "taro@",
                "taro@@example.jp",
                "a@b@example.jp",
                "taro yamada@example.jp",
                "taro@example..jp",
                ".taro@example.jp",
                "taro@-example.jp",
                "taro＠example.jp",
                "太郎@example.jp",
                "taro@example.jp\r\nBcc: all@example.jp",
                "taro@example.jp,hanako@example.jp",
                "<taro@example.jp>"
            })
    void shouldRefuseWhatIsNoPlainAddress(String address) {
        assertThatThrownBy(() -> MailAddress.of(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name@example.co.jp");
    }

    @Test
    void shouldRefuseANameThatWouldBecomeAHeader() {
        assertThatThrownBy(() -> new MailAddress("a@example.jp", "部長\r\nBcc: b@example.jp"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one line");
    }

    @Test
    void shouldTellItsDomainInLowerCase() {
        assertThat(MailAddress.of("taro@Example.CO.JP").domain()).isEqualTo("example.co.jp");
    }
}
