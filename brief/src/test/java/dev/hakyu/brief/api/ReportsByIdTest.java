package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportsByIdTest {
    private static final ReportId SAME = new ReportId("r1");

    @Test
    void shouldTakeTheWholeReportWhicheverComesFirst() {
        Reading former = reading("a", LocalDate.of(2026, 11, 20), true);
        Reading whole = reading("b", LocalDate.of(2026, 11, 10), false);
        assertThat(place(former, whole)).isEqualTo("b");
        assertThat(place(whole, former)).isEqualTo("b");
    }

    @Test
    void shouldTakeTheNewestOfItsKindThenTheFirstPlace() {
        Reading old = reading("a", LocalDate.of(2026, 11, 10), false);
        Reading fresh = reading("b", LocalDate.of(2026, 11, 20), false);
        Reading undated = reading("0", null, false);
        Reading twin = reading("c", LocalDate.of(2026, 11, 20), false);
        assertThat(place(old, fresh, undated, twin)).isEqualTo("b");
        assertThat(place(twin, undated, fresh, old)).isEqualTo("b");
        assertThat(place(undated, old)).isEqualTo("a");
    }

    private static String place(Reading... readings) {
        return ReportsById.of(List.of(readings)).values().iterator().next().location();
    }

    private static Reading reading(String place, @Nullable LocalDate day, boolean former) {
        return new Reading(
                new Report(
                        SAME,
                        place,
                        null,
                        day == null ? null : PartialDate.of(day),
                        ReportLanguage.JA,
                        null,
                        "本文",
                        List.of(new Report.Block(BlockKind.PARAGRAPH, 0, 2))),
                List.of(),
                former);
    }
}
