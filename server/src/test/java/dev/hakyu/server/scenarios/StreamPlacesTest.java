package dev.hakyu.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamPlacesTest {
    @Test
    void shouldBoundWhatOneReaderHoldsAndWhatAllHold() {
        StreamPlaces places = new StreamPlaces(3, 2);

        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).as("a third of one").isFalse();
        assertThat(places.take("b")).isTrue();
        assertThat(places.take("c")).as("a fourth of all").isFalse();
        places.leave("a");
        assertThat(places.take("c")).isTrue();
        assertThat(places.take("a")).isFalse();
        places.leave("b");
        assertThat(places.take("a")).isTrue();
    }
}
