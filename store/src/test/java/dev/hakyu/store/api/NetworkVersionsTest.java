package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkVersionsTest {
    @TempDir Path workspace;

    @Test
    void shouldKeepEachVersionWithHowItCameAndWhatItSays() {
        try (Store store = At.open(workspace)) {
            NetworkVersions versions = store.networkVersions();
            assertThat(versions.newest()).isEmpty();
            versions.keep(of("a", At.MONDAY, NetworkCause.FIRST), "{\"organisations.csv\":\"甲\"}");
            versions.keep(
                    of("b", At.TUESDAY, NetworkCause.IMPORT), "{\"organisations.csv\":\"乙\"}");
        }
        try (Store store = At.open(workspace)) {
            NetworkVersions versions = store.networkVersions();
            assertThat(versions.newest(10))
                    .extracting(NetworkVersion::number)
                    .containsExactly(2L, 1L);
            assertThat(versions.find(2))
                    .contains(new NetworkVersion(2, of("b", At.TUESDAY, NetworkCause.IMPORT)));
            assertThat(versions.before(2)).map(NetworkVersion::number).contains(1L);
            assertThat(versions.before(1)).isEmpty();
            assertThat(versions.body("a")).contains("{\"organisations.csv\":\"甲\"}");
            assertThat(versions.body("c")).isEmpty();
        }
    }

    @Test
    void shouldNotKeepTheSameTwiceInARowAndCountOneThatCameBack() {
        try (Store store = At.open(workspace)) {
            NetworkVersions versions = store.networkVersions();
            versions.keep(of("a", At.MONDAY, NetworkCause.FIRST), "甲");
            assertThat(versions.keep(of("a", At.TUESDAY, NetworkCause.FILES), "甲").number())
                    .isEqualTo(1);
            versions.keep(of("b", At.TUESDAY, NetworkCause.FILES), "乙");
            assertThat(versions.keep(of("a", At.WEDNESDAY, NetworkCause.FILES), "甲").number())
                    .isEqualTo(3);
            assertThat(versions.body("a")).contains("甲");
        }
    }

    @Test
    void shouldForgetWhatIsOldButNeverTheNewest() {
        try (Store store = At.open(workspace)) {
            NetworkVersions versions = store.networkVersions();
            versions.keep(of("a", At.MONDAY, NetworkCause.FIRST), "甲");
            versions.keep(of("b", At.TUESDAY, NetworkCause.FILES), "乙");

            store.forget(At.WEDNESDAY, Set.of(), At.WEDNESDAY);

            assertThat(versions.newest(10)).extracting(NetworkVersion::number).containsExactly(2L);
            assertThat(versions.body("a")).isEmpty();
            assertThat(versions.body("b")).contains("乙");
        }
    }

    @Test
    void shouldRefuseCountsBelowZero() {
        assertThatThrownBy(() ->
                        new NetworkChange(
                                "a", At.MONDAY, NetworkCause.FILES, null, null, -1, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NetworkChange of(String version, Instant at, NetworkCause cause) {
        return new NetworkChange(
                version,
                at,
                cause,
                cause == NetworkCause.IMPORT ? "佐藤" : null,
                cause == NetworkCause.IMPORT ? "組織.csv" : null,
                2,
                7,
                1,
                2,
                0);
    }
}
