package dev.hakyu.duties.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.duty.RuleId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClockExamplesTest {
    private static final Clocks CLOCKS = Clocks.standard();
    private static final Instant AS_OF = Instant.parse("2025-01-01T00:00:00Z");

    static List<ClockExamples.Example> examples() {
        return ClockExamples.read();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void shouldAgreeWithTheHandComputedTime(ClockExamples.Example example) {
        Clock clock =
                CLOCKS.run(example.profile(), example.facts(), ZoneId.of("Asia/Tokyo"), AS_OF)
                        .find(example.rule())
                        .orElseThrow(() -> new AssertionError("no clock for " + example.rule()));
        assertThat(shown(clock)).as(example.arithmetic()).isEqualTo(example.expected());
    }

    @Test
    void shouldHaveAnExampleForEveryRule() {
        assertThat(
                        examples().stream()
                                .map(each -> new RuleId(each.rule()))
                                .collect(Collectors.toSet()))
                .isEqualTo(ClockRules.shipped(Calendars.standard()).ids());
    }

    private static String shown(Clock clock) {
        if (clock.state() == ClockState.NOT_IN_FORCE) {
            return "not in force";
        }
        return switch (clock.due().orElseThrow()) {
            case Due.Deadline due ->
                    due.wholeDay()
                            ? due.day().toString()
                            : due.at().atZone(due.zone()).toLocalDateTime().toString();
            case Due.Window window -> "window " + window.from() + ".." + window.to();
            case Due.WithoutNumber ignored -> "no number";
        };
    }
}
