package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Speaker;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeekFiguresTest {
    private static final LocalDate INTRUSION = LocalDate.parse("2026-10-01");

    @Test
    void shouldTakeTheMeanOfTheTwoInTheMiddleOfAnEvenCount() {
        assertThat(dwell(1, 2, 30, 40).ja()).contains("中央値 16日(最短 1日、最長 40日、両方の日付が分かる4件)");
        assertThat(dwell(40, 2, 1, 30).en()).contains("median 16 days (1 to 40 days, of 4");
    }

    @Test
    void shouldTellAHalfDayOfAnEvenCount() {
        assertThat(dwell(1, 2, 5, 40).ja()).contains("中央値 3.5日(");
        assertThat(dwell(1, 2, 5, 40).en()).contains("median 3.5 days (");
    }

    @Test
    void shouldTakeTheOneInTheMiddleOfAnOddCount() {
        assertThat(dwell(1, 7, 30).ja()).contains("中央値 7日(");
    }

    @Test
    void shouldTellTwoAsTheyAre() {
        assertThat(dwell(1, 30).ja()).contains("2件: 1日(", "30日(").doesNotContain("中央値");
    }

    private static Text dwell(int... days) {
        List<Incident> incidents = IntStream.of(days).mapToObj(WeekFiguresTest::dwelling).toList();
        return new WeekFigures(incidents, "JP").days().getFirst();
    }

    private static Incident dwelling(int days) {
        return new SampleConcern("i" + days, "みなと精工" + days)
                .dated(DateRole.INTRUSION, INTRUSION.toString(), Speaker.VICTIM)
                .dated(DateRole.DETECTED, INTRUSION.plusDays(days).toString(), Speaker.VICTIM)
                .build()
                .incident();
    }
}
