package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ServeSettingsTest {
    @TempDir Path workspace;

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "", " ", "no-such-host.invalid"})
    void shouldOpenToNobodyElseWithoutEncryption(String bind) {
        assertThatThrownBy(() -> new ServeSettings(workspace, 0, bind, false))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e ->
                                assertThat(e.problems().getFirst().remedy().in(Lang.EN))
                                        .contains("--trust-proxy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "127.1.2.3"})
    void shouldOpenToThisMachine(String bind) {
        assertThat(new ServeSettings(workspace, 0, bind, false).bind()).isEqualTo(bind);
    }

    @Test
    void shouldOpenToOthersBehindAProxy() {
        Map<String, Object> locked = new ServeSettings(workspace, 0, "0.0.0.0", true).locked();
        assertThat(locked)
                .containsEntry("server.forward-headers-strategy", "native")
                .containsKey("server.tomcat.remoteip.internal-proxies")
                .containsEntry("server.servlet.session.cookie.secure", true);
    }

    @Test
    void shouldNotBeOpenedByWhatAnotherProgramNeeds() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "outside",
                                Map.of(
                                        "server.address", "0.0.0.0",
                                        "server.forward-headers-strategy", "native",
                                        "server.servlet.session.cookie.http-only", "false")));
        HakyuServer.lock(environment, new ServeSettings(workspace, 0, "127.0.0.1", false));

        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("none");
        assertThat(environment.getProperty("server.servlet.session.cookie.http-only"))
                .isEqualTo("true");
    }
}
