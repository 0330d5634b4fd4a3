package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That nobody heard of a stop is no stop; that nobody heard of a restart ends none.
class NoWordOfStopTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is no word of any interruption at its plants in Leeds.",
                "There were no reports of disruptions at its plants.",
                "No interruption to production has been reported.",
                "There has been no mention of a shutdown."
            })
    void shouldReadNoStopOfWhichNobodyHeard(String said) {
        assertThat(SmallArticles.statements(SmallArticles.english(said)))
                .noneMatch(each ->
                        each.what() instanceof Assertion.Outage && each.certainty().affirms());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Production has stopped with no word of when it will resume.",
                "Production has stopped, with no word of any restart.",
                "Its plants were halted on Monday and there was no mention of any restart.",
                "The company had no word of warning before production stopped on Monday."
            })
    void shouldReadAStopOfWhoseEndNobodyHeard(String said) {
        assertThat(SmallArticles.statements(SmallArticles.english(said)))
                .anyMatch(each ->
                        each.what() instanceof Assertion.Outage && each.certainty().affirms());
    }
}
