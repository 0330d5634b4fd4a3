package dev.hakyu.duties.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.duty.Moment;
import dev.hakyu.model.duty.Party;
import dev.hakyu.model.duty.Profile;
import dev.hakyu.model.duty.Reporter.Standing;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.duty.Submission;
import dev.hakyu.model.duty.Trait;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClocksTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant AS_OF = Instant.parse("2026-11-17T22:00:00Z");
    private static final Clocks CLOCKS = Clocks.standard();
    private static final Profile MAKER =
            Profile.of(
                    Map.of(
                            Trait.HANDLES_PERSONAL_DATA, true,
                            Trait.PUBLIC_BODY, false,
                            Trait.CRITICAL_INFRASTRUCTURE, false),
                    Set.of("JP"));
    private static final Moment AWARE =
            Moment.declared(StartMoment.AWARE, at("2026-11-17T10:00"), TOKYO, "お客様相談部");

    @Test
    void shouldShowThePreliminaryReportAsARangeAndNeverAsOverdue() {
        Instant monthsLater = Instant.parse("2027-06-01T00:00:00Z");
        Clock clock = run(leak().withFlag(CaseFact.MALICIOUS, true), monthsLater, "JP-APPI-SOKUHO");
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.deadline()).isEmpty();
        assertThat(clock.when().ja()).isEqualTo("速やかに(目安 2026年11月19日(木)〜2026年11月21日(土))");
        assertThat(clock.notes()).anyMatch(note -> note.ja().contains("目安の日を過ぎています"));
    }

    @Test
    void shouldNotLetRecordsFireAThresholdInPersons() {
        CaseFacts records =
                leak().withFlag(CaseFact.MALICIOUS, false)
                        .withFlag(CaseFact.SENSITIVE, false)
                        .withFlag(CaseFact.PROPERTY_DAMAGE, false)
                        .withNumber(CaseFact.RECORDS, Span.exactly(1_480_000));
        Clock clock = run(records, AS_OF, "JP-APPI-KAKUHO");
        assertThat(clock.state()).isEqualTo(ClockState.TO_DECIDE);
        assertThat(clock.toDecide())
                .anyMatch(question -> question.ja().contains("1480000件ですが、件は人数ではありません"));
        assertThat(
                        report(records.withNumber(CaseFact.PERSONS, Span.exactly(1_000)), AS_OF)
                                .find("JP-APPI-KAKUHO"))
                .isEmpty();
        assertThat(
                        run(
                                        records.withNumber(CaseFact.PERSONS, Span.exactly(1_001)),
                                        AS_OF,
                                        "JP-APPI-KAKUHO")
                                .state())
                .isEqualTo(ClockState.RUNNING);
    }

    @Test
    void shouldFireOnOnePersonWhenMalicious() {
        CaseFacts one =
                leak().withFlag(CaseFact.MALICIOUS, true)
                        .withNumber(CaseFact.PERSONS, Span.exactly(1));
        assertThat(run(one, AS_OF, "JP-APPI-KAKUHO-MAL").state()).isEqualTo(ClockState.RUNNING);
        assertThat(report(one, AS_OF).find("JP-APPI-KAKUHO")).isEmpty();
    }

    @Test
    void shouldAskAboutMaliceAndShowBothDates() {
        CaseFacts unknown = leak().withNumber(CaseFact.PERSONS, Span.exactly(5_000));
        assertThat(run(unknown, AS_OF, "JP-APPI-KAKUHO").state()).isEqualTo(ClockState.TO_DECIDE);
        Clock malicious = run(unknown, AS_OF, "JP-APPI-KAKUHO-MAL");
        assertThat(malicious.toDecide()).contains(CaseFact.MALICIOUS.label());
    }

    @Test
    void shouldShowTheEarlierOfEvidenceAndDeclaration() {
        Moment mail =
                onDay(
                        StartMoment.NOTIFIED_BY_PROCESSOR,
                        LocalDate.parse("2026-11-16"),
                        Party.US,
                        "委託先のメール");
        Clock clock =
                run(
                        leak().withFlag(CaseFact.MALICIOUS, true).withMoments(List.of(AWARE, mail)),
                        AS_OF,
                        "JP-APPI-KAKUHO-MAL");
        assertThat(day(clock.dueAsDeclared())).isEqualTo("2027-01-15");
        assertThat(day(clock.dueIfAwareAt())).isEqualTo("2027-01-14");
        assertThat(clock.deadline().orElseThrow().day()).isEqualTo("2027-01-14");
        assertThat(clock.when().ja()).isEqualTo("2027年1月14日(木)まで");
        assertThat(clock.arithmetic().ja()).contains("委託先からの通知 2026年11月16日");
        assertThat(clock.findFirstKnown().orElseThrow().knower()).isEqualTo("委託先のメール");
    }

    @Test
    void shouldNotCountTheContractorsKnowledgeAsOurs() {
        Moment theirs =
                onDay(
                        StartMoment.DETECTED,
                        LocalDate.parse("2026-11-09"),
                        Party.CONTRACTOR,
                        "監視担当");
        CaseFacts facts =
                leak().withRole(CaseRole.ENTRUSTING)
                        .withFlag(CaseFact.MALICIOUS, true)
                        .withMoments(List.of(theirs));
        Clock clock = run(facts, AS_OF, "JP-APPI-KAKUHO-MAL");
        assertThat(clock.state()).isEqualTo(ClockState.WAITING);
        assertThat(clock.due()).isEmpty();
        assertThat(clock.reporters())
                .extracting(each -> each.standing())
                .containsExactly(Standing.MUST, Standing.NOT_YET_KNOWN);
    }

    @Test
    void shouldReleaseTheContractorThatNotifies() {
        CaseFacts contractor =
                leak().withRole(CaseRole.CONTRACTOR).withFlag(CaseFact.MALICIOUS, true);
        assertThat(run(contractor, AS_OF, "JP-APPI-KAKUHO-MAL").state())
                .isEqualTo(ClockState.RUNNING);
        CaseFacts told =
                contractor.withSubmissions(
                        List.of(
                                Submission.ours(
                                        CaseFacts.NOTICE_TO_ENTRUSTING_PARTY,
                                        at("2026-11-17T15:00"))));
        Clock released = run(told, AS_OF, "JP-APPI-KAKUHO-MAL");
        assertThat(released.state()).isEqualTo(ClockState.RELEASED);
        assertThat(released.reporters().getFirst().standing()).isEqualTo(Standing.RELEASED);
    }

    @Test
    void shouldBeOverdueOnlyAfterTheLastSecondOfTheDay() {
        CaseFacts facts = leak().withFlag(CaseFact.MALICIOUS, true);
        Instant lastSecond = Instant.parse("2027-01-15T14:59:59Z");
        assertThat(run(facts, lastSecond, "JP-APPI-KAKUHO-MAL").state())
                .isEqualTo(ClockState.RUNNING);
        assertThat(run(facts, lastSecond.plusSeconds(1), "JP-APPI-KAKUHO-MAL").state())
                .isEqualTo(ClockState.OVERDUE);
    }

    @Test
    void shouldStartTheNextReportWithTheSubmissionOfTheLast() {
        Profile bank =
                Profile.of(
                        Map.of(Trait.FINANCIAL, true, Trait.NO_WEEKEND_RELIEF, true), Set.of("DE"));
        CaseFacts facts = CaseFacts.of(List.of(AWARE));
        ClockReport before = CLOCKS.run(bank, facts, TOKYO, AS_OF);
        assertThat(before.find("EU-DORA-INTER").orElseThrow().state())
                .isEqualTo(ClockState.WAITING);
        ClockReport after =
                CLOCKS.run(
                        bank,
                        facts.withSubmissions(
                                List.of(Submission.ours("EU-DORA-INIT", at("2026-11-17T12:00")))),
                        TOKYO,
                        AS_OF);
        assertThat(after.find("EU-DORA-INIT").orElseThrow().state())
                .isEqualTo(ClockState.SUBMITTED);
        assertThat(after.find("EU-DORA-INTER").orElseThrow().deadline().orElseThrow().at())
                .isEqualTo(at("2026-11-20T12:00"));
    }

    @Test
    void shouldAskWhetherARuleBindsAndNeverForAnUnconfirmedRule() {
        Profile silent = Profile.of(Map.of(), Set.of("JP"));
        ClockReport report = CLOCKS.run(silent, leak(), TOKYO, AS_OF);
        assertThat(report.clocks()).isEmpty();
        assertThat(report.questions())
                .extracting(each -> each.rule().value())
                .contains("JP-TSE", "JP-APPI-SOKUHO")
                .doesNotContain("JP-ACD-REPORT", "EU-GDPR-33");
        assertThat(
                        report.questions().stream()
                                .filter(each -> each.rule().value().equals("JP-TSE"))
                                .findFirst()
                                .orElseThrow()
                                .missing())
                .containsExactly("listed");
    }

    @Test
    void shouldAskAPublicBodyForTheDepartmentThatKnewFirst() {
        Profile ministry =
                Profile.of(
                        Map.of(Trait.PUBLIC_BODY, true, Trait.HANDLES_PERSONAL_DATA, true),
                        Set.of("JP"));
        Moment blank = Moment.declared(StartMoment.AWARE, at("2026-11-17T10:00"), TOKYO, "");
        CaseFacts facts = leak().withFlag(CaseFact.MALICIOUS, true).withMoments(List.of(blank));
        ClockReport report = CLOCKS.run(ministry, facts, TOKYO, AS_OF);
        assertThat(report.find("JP-APPI-SOKUHO")).isEmpty();
        assertThat(report.find("JP-APPI-GOV-SOKUHO").orElseThrow().toDecide())
                .anyMatch(each -> each.ja().contains("いずれかの部門が知った時点"));
    }

    @Test
    void shouldRunAContractClauseTowardsUs() {
        Moment theirs =
                onDay(
                        StartMoment.DETECTED,
                        LocalDate.parse("2026-11-09"),
                        Party.CONTRACTOR,
                        "同社公表");
        NoticeClause clause =
                new NoticeClause(
                        "CT-01",
                        "甲社",
                        72,
                        new Text("契約 CT-01", "contract CT-01"),
                        LocalDate.parse("2023-03-31"));
        CaseFacts facts = CaseFacts.of(List.of(theirs)).withClauses(List.of(clause));
        Clock clock = run(facts, AS_OF, "CONTRACT:CT-01");
        assertThat(clock.owedToUs()).isTrue();
        assertThat(clock.state()).isEqualTo(ClockState.OVERDUE);
        // The hour is not known: 72 hours run from the end of 9 November.
        assertThat(clock.deadline().orElseThrow().at()).isEqualTo(at("2026-11-13T00:00"));
        assertThat(clock.toDecide()).anyMatch(each -> each.ja().contains("存続するか"));
    }

    @Test
    void shouldFireOnADamageOfThreePerCentOfNetAssets() {
        Profile listed = Profile.of(Map.of(Trait.LISTED, true), Set.of("JP"));
        CaseFacts small =
                CaseFacts.of(List.of(AWARE))
                        .withNumber(CaseFact.LOSS_TO_NET_ASSETS, share("0.001", "0.002"))
                        .withNumber(CaseFact.LOSS_TO_ORDINARY_PROFIT, share("0.01", "0.02"))
                        .withNumber(CaseFact.LOSS_TO_NET_PROFIT, share("0.02", "0.29"));
        assertThat(CLOCKS.run(listed, small, TOKYO, AS_OF).find("JP-TSE")).isEmpty();
        CaseFacts open = small.withNumber(CaseFact.LOSS_TO_NET_PROFIT, share("0.02", "0.3"));
        assertThat(CLOCKS.run(listed, open, TOKYO, AS_OF).find("JP-TSE").orElseThrow().state())
                .isEqualTo(ClockState.TO_DECIDE);
    }

    private static Span share(String least, String most) {
        return new Span(new BigDecimal(least), new BigDecimal(most));
    }

    private static CaseFacts leak() {
        return CaseFacts.of(List.of(AWARE))
                .withFlag(CaseFact.PERSONAL_DATA, true)
                .withFlag(CaseFact.HARMED, true)
                .withFlag(CaseFact.STRONGLY_ENCRYPTED, false)
                .withSubjects(Set.of("JP"));
    }

    private static ClockReport report(CaseFacts facts, Instant asOf) {
        return CLOCKS.run(MAKER, facts, TOKYO, asOf);
    }

    private static Clock run(CaseFacts facts, Instant asOf, String rule) {
        return report(facts, asOf).find(rule).orElseThrow();
    }

    private static String day(Due due) {
        return ((Due.Deadline) due).day().toString();
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    /// Evidence of which only the day is known.
    private static Moment onDay(StartMoment what, LocalDate day, Party party, String knower) {
        return new Moment(
                what, day.atStartOfDay(TOKYO).toInstant(), TOKYO, true, false, party, knower);
    }
}
