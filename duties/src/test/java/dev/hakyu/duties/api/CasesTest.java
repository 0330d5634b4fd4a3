package dev.hakyu.duties.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Money;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Moment;
import dev.hakyu.model.duty.Profile;
import dev.hakyu.model.duty.Reporter.Standing;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.duty.Trait;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant AS_OF = Instant.parse("2026-11-17T22:00:00Z");
    private static final Profile MAKER =
            Profile.of(
                    Map.of(Trait.HANDLES_PERSONAL_DATA, true, Trait.PUBLIC_BODY, false),
                    Set.of("JP", "EU"));

    @Test
    void shouldStartTheClocksOfAContractorsLeakFromItsNoticeToUs() {
        CaseFacts facts = facts(TestCase.leak(), entrusted(48_200L, CountUnit.PERSONS));
        assertThat(facts.role()).isEqualTo(CaseRole.ENTRUSTING);
        assertThat(facts.numbers()).containsEntry(CaseFact.PERSONS, Span.exactly(48_200));
        ClockReport report = Clocks.standard().run(MAKER, facts, TOKYO, AS_OF);
        Clock kakuho = report.find("JP-APPI-KAKUHO-MAL").orElseThrow();
        // Told on 16 November, day 1: 30 November is day 15, 31 December day 46, 14 January day 60.
        assertThat(kakuho.deadline().orElseThrow().day()).isEqualTo("2027-01-14");
        assertThat(kakuho.state()).isEqualTo(ClockState.RUNNING);
        assertThat(kakuho.reporters())
                .extracting(each -> each.standing())
                .containsExactly(Standing.MUST, Standing.RELEASED);
        assertThat(kakuho.findFirstKnown().orElseThrow().what())
                .isEqualTo(StartMoment.NOTIFIED_BY_PROCESSOR);
        assertThat(report.find("JP-APPI-SOKUHO").orElseThrow().when().ja())
                .isEqualTo("速やかに(目安 2026年11月18日(水)〜2026年11月20日(金))");
        // The persons are in Japan: the duties of the EU do not run.
        assertThat(report.find("EU-GDPR-33")).isEmpty();
    }

    @Test
    void shouldRunTheContractorsNoticeClauseFromItsOwnKnowledge() {
        CaseFacts facts = facts(TestCase.leak(), entrusted(48_200L, CountUnit.PERSONS));
        Clock clause =
                Clocks.standard()
                        .run(MAKER, facts, TOKYO, AS_OF)
                        .find("CONTRACT:CT-01")
                        .orElseThrow();
        // Known on 9 November, hour unknown: 72 hours from its end are the end of 12 November.
        assertThat(clause.deadline().orElseThrow().at())
                .isEqualTo(Instant.parse("2026-11-12T15:00:00Z"));
        assertThat(clause.state()).isEqualTo(ClockState.SUBMITTED);
        assertThat(clause.notes()).anyMatch(note -> note.ja().contains("期限より後"));
    }

    @Test
    void shouldTakeTheMailThatToldUsForTheNoticeOfTheContract() {
        Clock inTime = clause(TestCase.toldByMail("2026-11-10T18:42"));
        assertThat(inTime.state()).isEqualTo(ClockState.SUBMITTED);
        assertThat(inTime.notes()).isEmpty();
        assertThat(inTime.toDecide()).noneMatch(each -> each.ja().contains("受けた部門がないか"));
        Clock late = clause(TestCase.toldByMail("2026-11-12T18:42"));
        assertThat(late.deadline().orElseThrow().at())
                .as("72 hours from what they say they noticed")
                .isEqualTo(Instant.parse("2026-11-12T01:00:00Z"));
        assertThat(late.state()).isEqualTo(ClockState.SUBMITTED);
        assertThat(late.notes()).anyMatch(note -> note.ja().contains("期限より後"));
    }

    @Test
    void shouldStillWaitForANoticeThatOnlyReportsTellOf() {
        assertThat(clause(TestCase.detected("2026-11-09", "2026年11月9日、サーバーで不審な通信を検知しました。")).state())
                .isEqualTo(ClockState.OVERDUE);
    }

    @Test
    void shouldStartOurOwnClocksFromTheMailThatToldUs() {
        assertThat(
                        facts(
                                        TestCase.toldByMail("2026-11-10T18:42"),
                                        entrusted(1L, CountUnit.PERSONS))
                                .moments())
                .anySatisfy(each -> {
                    assertThat(each.what()).isEqualTo(StartMoment.NOTIFIED_BY_PROCESSOR);
                    assertThat(each.at()).isEqualTo(Instant.parse("2026-11-10T09:42:00Z"));
                });
    }

    private static Clock clause(Incident incident) {
        return Clocks.standard()
                .run(MAKER, facts(incident, entrusted(48_200L, CountUnit.PERSONS)), TOKYO, AS_OF)
                .find("CONTRACT:CT-01")
                .orElseThrow();
    }

    @Test
    void shouldKeepRecordsApartFromPersons() {
        CaseFacts facts = facts(TestCase.leak(), entrusted(48_200L, CountUnit.RECORDS));
        assertThat(facts.numbers())
                .containsEntry(CaseFact.RECORDS, Span.exactly(48_200))
                .doesNotContainKey(CaseFact.PERSONS);
    }

    @Test
    void shouldCountTheShareThatTheContractorToldUsBeforeWhatItHolds() {
        CaseFacts held =
                facts(TestCase.leakWithOurShare("5310"), entrusted(48_200L, CountUnit.PERSONS));
        CaseFacts uncounted = facts(TestCase.leakWithOurShare("5310"), entrusted(null, null));

        assertThat(held.numbers()).containsEntry(CaseFact.PERSONS, Span.exactly(5_310));
        assertThat(uncounted.numbers()).containsEntry(CaseFact.PERSONS, Span.exactly(5_310));
    }

    @Test
    void shouldTakeAReportedFigureOverSeveralAsAnUpperEnd() {
        CaseFacts facts = facts(TestCase.leak(), entrusted(null, null));
        assertThat(facts.numbers())
                .containsEntry(
                        CaseFact.PERSONS, new Span(BigDecimal.ZERO, new BigDecimal("61400")));
    }

    @Test
    void shouldCountEncryptionWithoutACopyAsHarm() {
        CaseFacts facts = facts(TestCase.ransomware(), entrusted(48_200L, CountUnit.PERSONS));
        assertThat(facts.flags())
                .containsEntry(CaseFact.HARMED, true)
                .containsEntry(CaseFact.MALICIOUS, true);
        assertThat(facts.reasons()).anyMatch(each -> each.ja().contains("滅失または毀損"));
    }

    @Test
    void shouldStartNothingOnAClaimAlone() {
        CaseFacts facts = facts(TestCase.claim(), entrusted(null, null));
        assertThat(facts.flags()).doesNotContainKeys(CaseFact.HARMED, CaseFact.MALICIOUS);
        assertThat(facts.numbers()).isEmpty();
        assertThat(Clocks.standard().run(MAKER, facts, TOKYO, AS_OF).list(ClockState.RUNNING))
                .isEmpty();
    }

    @Test
    void shouldNotReportOnDataThatIsNotOurs() {
        CaseFacts facts = facts(TestCase.leak(), TestCase.reaches());
        assertThat(facts.flags())
                .containsEntry(CaseFact.HARMED, false)
                .containsEntry(CaseFact.PERSONAL_DATA, false);
        assertThat(Clocks.standard().run(MAKER, facts, TOKYO, AS_OF).find("JP-APPI-SOKUHO"))
                .isEmpty();
    }

    @Test
    void shouldTakeOurOwnDetectionAsOurKnowledge() {
        Exposure ourselves =
                TestCase.exposure(
                        new ExposurePath.Ourselves(
                                TestCase.CONTRACTOR, new dev.hakyu.model.Text("自社", "us")));
        CaseFacts facts = facts(TestCase.leak(), ourselves);
        Clock clock =
                Clocks.standard()
                        .run(MAKER, facts, TOKYO, AS_OF)
                        .find("JP-APPI-KAKUHO-MAL")
                        .orElseThrow();
        // 9 November is day 1: 30 November day 22, 31 December day 53, 7 January day 60.
        assertThat(clock.deadline().orElseThrow().day()).isEqualTo("2027-01-07");
        assertThat(clock.findFirstKnown().map(Moment::onlyDay)).hasValue(true);
    }

    @Test
    void shouldShareALossAmongTheProfilesFigures() {
        Profile listed =
                new Profile(
                        Map.of(Trait.LISTED, true),
                        Set.of("JP"),
                        null,
                        null,
                        Money.of("1000", "JPY"),
                        Money.of("100", "USD"),
                        null);
        CaseFacts facts =
                CaseFacts.of(List.of())
                        .withLoss(listed, Money.of("20", "JPY"), Money.of("40", "JPY"));
        assertThat(facts.numbers())
                .containsExactly(
                        Map.entry(
                                CaseFact.LOSS_TO_NET_ASSETS,
                                new Span(new BigDecimal("0.02"), new BigDecimal("0.04"))));
    }

    private static Exposure entrusted(Long count, CountUnit unit) {
        return TestCase.entrusted(TestCase.holding(count, unit));
    }

    private static CaseFacts facts(Incident incident, Exposure exposure) {
        return Cases.from(incident, List.of(exposure), TestCase.network(), AS_OF, TOKYO);
    }
}
