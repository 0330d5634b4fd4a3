package dev.hakyu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Supply;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkGeneratorTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldMakeTheSameNetworkFromTheSameSeed(long seed) {
        assertThat(NetworkGenerator.generate(seed, 200))
                .isEqualTo(NetworkGenerator.generate(seed, 200))
                .isNotEqualTo(NetworkGenerator.generate(seed + 1, 200));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 50, 2000})
    void shouldResolveEveryReferenceAndAddSharesToOne(int size) {
        Network network = NetworkGenerator.generate(7, size);
        Network.Index index = network.index();
        assertThat(network.organisations()).hasSize(size);
        for (Supply supply : network.supplies()) {
            assertThat(index.findOwner(supply.from())).isPresent();
            assertThat(index.findOwner(supply.to())).isPresent();
        }
        Map<String, Double> shares =
                network.supplies().stream()
                        .collect(
                                Collectors.groupingBy(
                                        supply -> supply.to().value() + "/" + supply.item(),
                                        Collectors.summingDouble(supply ->
                                                supply.share() == null ? 0 : supply.share())));
        assertThat(shares.values()).allMatch(sum -> Math.abs(sum - 1) < 1e-12);
    }

    @Test
    void shouldRefuseASizeThatMakesNoSense() {
        assertThatThrownBy(() -> NetworkGenerator.generate(1, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 to 100000");
    }
}
