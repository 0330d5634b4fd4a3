package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnsweredIncidentTest {
    private static final String WORDS = "回答";
    private static final IncidentId ID = new IncidentId("i1");
    private static final ReportId NOTICE = new ReportId("r1");

    private final List<InquiryAnswer> answers = new ArrayList<>();

    @Test
    void shouldLetARestartNamedAgainStandAfterAnotherInBetween() {
        answer(Modality.ASSERTED, restart("2026-11-30"));
        answer(Modality.ASSERTED, restart("2026-12-15"));
        answer(Modality.ASSERTED, restart("2026-11-30"));
        assertThat(answered(incident(null)).forecasts())
                .extracting(each -> each.value().date().toString())
                .containsExactly("2026-12-15", "2026-11-30");
    }

    @Test
    void shouldNotReckonWithADayThatTheVictimTookBack() {
        answer(Modality.ASSERTED, restart("2026-11-30"));
        answer(Modality.WITHDRAWN, restart("2026-11-30"));
        assertThat(days(incident(null))).isEmpty();
        answer(Modality.ASSERTED, restart("2026-12-05"));
        assertThat(days(incident(null))).containsExactly("2026-12-05");
    }

    @Test
    void shouldNotReckonAgainWithAPlanThatTheTakenBackDayStoodBefore() {
        Incident published = announcing(RestartOf.PRODUCTION, "2026-11-24");
        answer(Modality.ASSERTED, restart(RestartOf.SHIPPING, "2026-11-30"));
        assertThat(days(published)).containsExactly("2026-11-24", "2026-11-30");
        answer(Modality.WITHDRAWN, restart(RestartOf.SHIPPING, "2026-11-30"));
        assertThat(days(published)).isEmpty();
    }

    @Test
    void shouldKeepAPublishedPlanThatNoAnsweredDayHadReplaced() {
        Incident published = announcing(null, "2026-11-30");
        answer(Modality.WITHDRAWN, restart("2026-11-30"));
        assertThat(days(published)).containsExactly("2026-11-30");
    }

    @Test
    void shouldContradictOnlyAPlanForTheSameThing() {
        answer(Modality.ASSERTED, restart(RestartOf.SHIPPING, "2026-11-30"));
        assertThat(answered(announcing(RestartOf.ORDERS, "2026-11-24")).forecasts().getLast())
                .satisfies(each -> assertThat(each.conflicting()).isEmpty());
        assertThat(answered(announcing(RestartOf.SHIPPING, "2026-11-24")).forecasts().getLast())
                .satisfies(each -> assertThat(each.conflicting()).hasSize(1));
        assertThat(answered(announcing(null, "2026-11-24")).forecasts().getLast())
                .satisfies(each -> assertThat(each.conflicting()).hasSize(1));
    }

    private List<String> days(Incident incident) {
        return answered(incident).forecasts().stream()
                .map(each -> each.value().date().toString())
                .toList();
    }

    private static Assertion restart(@Nullable RestartOf of, String day) {
        return new Assertion.ResumptionForecast(of, PartialDate.parse(day).orElseThrow());
    }

    private static Incident announcing(@Nullable RestartOf of, String day) {
        Assertion.ResumptionForecast plan =
                new Assertion.ResumptionForecast(of, PartialDate.parse(day).orElseThrow());
        return incident(null, List.of(resolved(plan, plan)));
    }

    @Test
    void shouldTakeBackTheDataOfALeakThatIsDeniedLater() {
        answer(
                Modality.POSSIBLE,
                new Assertion.HarmDone(Harm.LEAK),
                new Assertion.Exposed(DataClass.NAME, false));
        assertThat(answered(incident(null)).exposed()).hasSize(1);
        answer(Modality.DENIED, new Assertion.HarmDone(Harm.LEAK));
        Incident after = answered(incident(null));
        assertThat(after.exposed()).isEmpty();
        assertThat(after.harms()).isEmpty();
    }

    @Test
    void shouldLetASurerAnswerReplaceALessSureOneAndNotTheOtherWayRound() {
        answer(
                Modality.POSSIBLE,
                new Assertion.HarmDone(Harm.LEAK),
                new Assertion.Exposed(DataClass.NAME, false));
        answer(
                Modality.ASSERTED,
                new Assertion.HarmDone(Harm.LEAK),
                new Assertion.Exposed(DataClass.NAME, false));
        answer(Modality.POSSIBLE, new Assertion.HarmDone(Harm.LEAK));
        Incident after = answered(incident(null));
        assertThat(after.harms())
                .singleElement()
                .extracting(Resolved::certainty)
                .isEqualTo(Certainty.CONFIRMED);
        assertThat(after.exposed())
                .singleElement()
                .extracting(Resolved::certainty)
                .isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void shouldTakeWhatStoppedFromALaterAnswerThatNamesIt() {
        answer(Modality.ASSERTED, outage(OutageWhat.PRODUCTION));
        Assertion.Outage named = outage(answered(incident(OutageWhat.ORDERS)));
        assertThat(named.what()).isEqualTo(OutageWhat.PRODUCTION);
    }

    @Test
    void shouldKeepWhatStoppedWhenTheAnswerNamesNothing() {
        answer(Modality.ASSERTED, outage(OutageWhat.SERVICES));
        Assertion.Outage unnamed = outage(answered(incident(OutageWhat.ORDERS)));
        assertThat(unnamed.what()).isEqualTo(OutageWhat.ORDERS);
        assertThat(unnamed.start()).isEqualTo(PartialDate.parse("2026-11-17").orElseThrow());
    }

    private static Assertion.Outage outage(Incident incident) {
        Resolved<Assertion.Outage> outage = incident.outage();
        assertThat(outage).isNotNull();
        return outage.value();
    }

    private static Assertion outage(OutageWhat what) {
        return new Assertion.Outage(
                what, PartialDate.parse("2026-11-17").orElseThrow(), null, null);
    }

    private static Assertion restart(String day) {
        return new Assertion.ResumptionForecast(null, PartialDate.parse(day).orElseThrow());
    }

    /// The next day's answer.
    private void answer(Modality modality, Assertion... said) {
        LocalDate day = LocalDate.of(2026, 11, 18).plusDays(answers.size());
        Report report =
                new Report(
                        ReportId.ofAnswer("a" + answers.size()),
                        "answer.xlsx",
                        null,
                        PartialDate.of(day),
                        ReportLanguage.JA,
                        "",
                        WORDS,
                        List.of(new Report.Block(BlockKind.PARAGRAPH, 0, WORDS.length())));
        List<Statement> statements = new ArrayList<>();
        for (Assertion each : said) {
            statements.add(statement(each, modality, report.id()));
        }
        Instant received = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        answers.add(
                new InquiryAnswer(
                        "Q-1",
                        List.of(ID),
                        new OrganisationId("S-1"),
                        "見本精工",
                        received,
                        report,
                        statements,
                        List.of()));
    }

    private Incident answered(Incident incident) {
        return AnswerLayer.over(List.of(incident), List.of(), answers).incidents().getFirst();
    }

    private static Statement statement(Assertion what, Modality modality, ReportId report) {
        return new Statement(
                what, Speaker.VICTIM, modality, null, new Quote(report, 0, WORDS.length(), WORDS));
    }

    /// @param stopped since 16 November according to the notice
    private static Incident incident(@Nullable OutageWhat stopped) {
        return incident(stopped, List.of());
    }

    private static Incident incident(
            @Nullable OutageWhat stopped, List<Resolved<Assertion.ResumptionForecast>> plans) {
        OrganisationName name = OrganisationName.of("見本精工");
        Resolved<Assertion.Outage> outage = null;
        if (stopped != null) {
            PartialDate start = PartialDate.parse("2026-11-16").orElseThrow();
            Assertion.Outage value = new Assertion.Outage(stopped, start, null, null);
            outage = resolved(value, value);
        }
        return new Incident(
                ID,
                IncidentStatus.CONFIRMED,
                List.of(NOTICE),
                plans.stream().map(Resolved::basis).toList(),
                resolved(name, new Assertion.Victim(name)),
                List.of(),
                List.of(),
                "JP",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                outage,
                List.of(),
                plans,
                List.of(),
                List.of());
    }

    private static <T> Resolved<T> resolved(T value, Assertion what) {
        return new Resolved<>(
                value,
                statement(what, Modality.ASSERTED, NOTICE),
                List.of(),
                List.of(),
                Text.same("-"));
    }
}
