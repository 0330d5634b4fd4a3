package dev.hakyu.reader.internal.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import dev.hakyu.reader.internal.split.Line;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesOfDayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026年11月16日22時00分に停止; 2026-11-16T22:00",
                "2026年11月16日(月)21時40分ごろ; 2026-11-16T21:40",
                "2026年11月17日午前6時から; 2026-11-17T06:00",
                "2026年11月17日の午後3時; 2026-11-17T15:00",
                "2026年11月17日(火)6時; 2026-11-17T06:00",
                "2026年11月17日午後11時半; 2026-11-17T23:30",
                "2026年11月17日夜9時; 2026-11-17T21:00",
                "2026年11月17日正午; 2026-11-17T12:00",
                "2026年11月17日 18:05; 2026-11-17T18:05",
                "2026年11月17日午前0時5分; 2026-11-17T00:05",
                "2026年11月17日午後0時5分; 2026-11-17T12:05",
                "2026年11月17日未明; 2026-11-17",
                "2026年11月17日深夜1時; 2026-11-17",
                "2026年11月17日5時間後; 2026-11-17",
                "2026年11月17日25時; 2026-11-17",
                "2026年11月17日12件; 2026-11-17",
                "November 16, 2026 at 21:40; 2026-11-16T21:40",
                "November 16, 2026, at about 9:40 p.m.; 2026-11-16T21:40",
                "16 November 2026 at 10 pm; 2026-11-16T22:00",
                "at 10 p.m. on November 16, 2026 it; 2026-11-16T22:00",
                "at 12:15 a.m. on November 16, 2026 it; 2026-11-16T00:15",
                "at noon on November 16, 2026 it; 2026-11-16T12:00",
                "November 16, 2026 at 12 plants; 2026-11-16",
                "November 16, 2026 around 300 people; 2026-11-16",
                "240 on November 16, 2026; 2026-11-16"
            })
    void shouldReadTheTimeBesideADate(String text, String moment) {
        assertThat(scan(text))
                .extracting(DateMark::moment)
                .map(PartialDate::toString)
                .containsExactly(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026年11月16日21時に検知、同日22時00分に停止; 2026-11-16T21:00; 2026-11-16T22:00",
                "2026年11月16日22時から17日5時10分ごろまで; 2026-11-16T22:00; 2026-11-17T05:10"
            })
    void shouldReadEachDatesOwnTime(String text, String first, String second) {
        assertThat(scan(text))
                .extracting(DateMark::moment)
                .map(PartialDate::toString)
                .containsExactly(first, second);
    }

    private static List<DateMark> scan(String text) {
        Line line = new Line(Line.Kind.BODY, 0, text.length(), "");
        return DateScanner.scan(text, List.of(line), null);
    }
}
