package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MailPassesTest {
    @Test
    void shouldOpenASmallMailAtEachOfItsLevels() {
        MailPasses passes = MailPasses.of(10_000);
        for (int depth = 0; depth < MailPasses.DEEPEST; depth++) {
            assertThat(passes.mayOpen(depth, 10_000)).isTrue();
        }
        assertThat(passes.mayOpen(MailPasses.DEEPEST, 10)).isFalse();
    }

    @Test
    void shouldGoOverALargeMailAFewTimesOnly() {
        MailPasses passes = MailPasses.of(20_000_000);
        for (int time = 0; time < MailPasses.MOST_TIMES; time++) {
            assertThat(passes.mayOpen(time, 20_000_000)).isTrue();
        }
        assertThat(passes.mayOpen(0, 20_000_000)).isFalse();
    }

    @Test
    void shouldTakeAPartOfUnknownSizeForTheWholeMail() {
        MailPasses passes = MailPasses.of(20_000_000);
        for (int time = 0; time < MailPasses.MOST_TIMES; time++) {
            assertThat(passes.mayOpen(1, -1)).isTrue();
        }
        assertThat(passes.mayOpen(1, -1)).isFalse();
        assertThat(passes.mayOpen(1, 0)).isTrue();
    }

    @Test
    void shouldRefuseANegativeSize() {
        assertThatThrownBy(() -> MailPasses.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
