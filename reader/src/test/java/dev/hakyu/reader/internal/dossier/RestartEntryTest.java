package dev.hakyu.reader.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartEntryTest {
    @ParameterizedTest
    @CsvSource({
        "2026-12-05, 2026-12-05, true",
        "2026-12-05T08:00, 2026-12-05, true",
        "2026-12, 2026-12, true",
        "2026-12, 2027-12, false",
        "2026, 2027, false",
        "2026-12, 2026-12-05, false"
    })
    void shouldBeForOneDayOrMonthOfOneYear(String planned, String asked, boolean same) {
        assertThat(plan(planned).isFor(date(asked))).isEqualTo(same);
    }

    private static RestartEntry plan(String day) {
        Assertion.ResumptionForecast what = new Assertion.ResumptionForecast(null, date(day));
        return RestartEntry.of(
                what,
                new Statement(
                        what,
                        Speaker.VICTIM,
                        Modality.ASSERTED,
                        null,
                        new Quote(new ReportId("r"), 0, 2, "再開")),
                null);
    }

    private static PartialDate date(String iso) {
        return PartialDate.parse(iso).orElseThrow();
    }
}
