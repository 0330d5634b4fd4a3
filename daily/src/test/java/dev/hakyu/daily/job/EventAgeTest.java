package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.incident.Speaker;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A week that begins on 7 December 2026.
class EventAgeTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final String VICTIM = "架橋精機株式会社";

    @ParameterizedTest
    @CsvSource({
        "2026-12-09, 2026-12-09, false, told in the week",
        "2026-12-06, 2026-12-06, false, a day behind in another zone",
        "2026-12-05, 2026-12-05, true, told before the week",
        "2026-12-09, 2025-09-29, true, a paper looks back",
        "2025-12-12, 2025-12-12, true, an old article came in",
        "2026-12-02, 2026-12-09, true, was reported before it was disclosed",
        ", 2026-12-09, false, a report without a date"
    })
    void shouldBeOfTheTimeWhenThePublicWasTold(
            @Nullable String published, String disclosed, boolean past, String why) {
        Incident incident = dated(DateRole.DISCLOSED, disclosed);

        assertThat(age(published, "白浜新聞").isPast(incident)).as(why).isEqualTo(past);
    }

    @Test
    void shouldNotTakeALateDisclosureForThePast() {
        Incident noticedInSummer =
                new SampleConcern("a", VICTIM)
                        .dated(DateRole.INTRUSION, "2026-03-02", Speaker.VICTIM)
                        .dated(DateRole.DETECTED, "2026-08-03", Speaker.VICTIM)
                        .dated(DateRole.DISCLOSED, "2026-12-08", Speaker.VICTIM)
                        .build()
                        .incident();

        assertThat(age("2026-12-08", "白浜新聞").isPast(noticedInSummer)).isFalse();
    }

    @Test
    void shouldTakeWhatWasNoticedLongAgoForThePastUnlessTheVictimTellsOfIt() {
        Incident lastYear = dated(DateRole.DETECTED, "2025-09-01");
        Incident lately = dated(DateRole.DETECTED, "2026-10-20");

        assertThat(age("2026-12-08", "供給網週報").isPast(lastYear)).isTrue();
        assertThat(age("2026-12-08", VICTIM).isPast(lastYear)).isFalse();
        assertThat(age("2026-12-08", "供給網週報").isPast(lately)).isFalse();
    }

    @Test
    void shouldTakeWhatSaysNoDayAtAllForNew() {
        assertThat(
                        age("2026-12-08", "白浜新聞")
                                .isPast(new SampleConcern("a", VICTIM).build().incident()))
                .isFalse();
    }

    @Test
    void shouldSayWhenItWas() {
        assertThat(age("2026-12-08", "白浜新聞").when(dated(DateRole.DISCLOSED, "2025-09-29")))
                .hasValueSatisfying(when -> assertThat(when.ja()).isEqualTo("公表 2025-09-29"));
    }

    private static Incident dated(DateRole role, String day) {
        return new SampleConcern("a", VICTIM).dated(role, day, Speaker.MEDIA).build().incident();
    }

    private static EventAge age(@Nullable String published, String publisher) {
        ReportId id = new ReportId("R");
        return new EventAge(
                MONDAY,
                Map.of(
                        id,
                        new Report(
                                id,
                                "reports/1.txt",
                                publisher,
                                PartialDate.parse(published).orElse(null),
                                ReportLanguage.JA,
                                "",
                                "",
                                List.of())));
    }
}
