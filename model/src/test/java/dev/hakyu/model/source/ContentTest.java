package dev.hakyu.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentTest {
    @Test
    void shouldHashAsPublished() {
        // FIPS 180-2, appendix B.1
        assertThat(Content.of("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void shouldNotChangeWithTheArrayItWasMadeOf() {
        byte[] bytes = {1, 2, 3};
        Content content = Content.of(bytes);
        bytes[0] = 9;
        content.toBytes()[1] = 9;
        assertThat(content).isEqualTo(Content.of(new byte[] {1, 2, 3}));
        assertThat(content.size()).isEqualTo(3);
    }

    @Test
    void shouldNotShowWhatItHolds() {
        assertThat(Content.of("personal").toString()).doesNotContain("personal");
    }
}
