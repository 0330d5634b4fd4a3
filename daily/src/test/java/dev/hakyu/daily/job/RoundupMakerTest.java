package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.Speaker;
import org.junit.jupiter.api.Test;

class RoundupMakerTest {
    private static final String STOPS = "第1工場が止まります。";

    @Test
    void shouldTellOfALikelyStop() {
        assertThat(RoundupMaker.lines(sample().stop(STOPS, null, 0.1).build()))
                .contains(Text.same(STOPS));
    }

    @Test
    void shouldNotTellOfAStopInOneRunOfAHundred() {
        assertThat(RoundupMaker.lines(sample().stop(STOPS, null, 0.01).build())).isEmpty();
    }

    @Test
    void shouldAddThatTheyHaveRestarted() {
        SampleConcern restarted =
                sample().stop(STOPS, null, 0.03)
                        .dated(DateRole.RESUMED, "2026-12-14", Speaker.VICTIM)
                        .restart(Restart.State.DONE, true, "再開: 12月14日から");
        assertThat(RoundupMaker.lines(restarted.build()))
                .extracting(Text::ja)
                .doesNotContain(STOPS)
                .anyMatch(line -> line.contains("先方は再開しています"));
    }

    private static SampleConcern sample() {
        return new SampleConcern("a", "みなと精工").change(Change.Kind.COUNT, "新しい件数です: 8,534人");
    }
}
