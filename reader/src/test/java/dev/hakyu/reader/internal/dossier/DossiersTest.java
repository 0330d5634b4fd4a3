package dev.hakyu.reader.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.reader.api.Dossiers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Weighs fields over several reports of one victim.
class DossiersTest {
    private static final String V = "victim=株式会社みずうみ商店(みずうみ商店,当社) attack=ransomware ";
    private static final String M = "victim=みずうみ商店@media attack=ransomware@media ";

    /// One incident of reports on 1, 2, 3 June 2024 and so on.
    private static Incident incident(String... reports) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < reports.length; i++) {
            readings.add(Sketch.reading("r" + i, "2024-06-0" + (i + 1), reports[i]));
        }
        List<Incident> incidents = Dossiers.assemble(readings);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static List<String> counts(Incident incident) {
        return incident.counts().stream().map(c -> c.value().value().toPlainString()).toList();
    }

    @Test
    void shouldTakeTheFullestNameAndKeepTheOthersAsAliases() {
        Incident incident = incident(M, V, M);

        assertThat(incident.victim().value().name()).isEqualTo("株式会社みずうみ商店");
        assertThat(incident.victim().value().aliases()).containsExactly("みずうみ商店");
        assertThat(incident.reports())
                .extracting(Object::toString)
                .containsExactly("r0", "r1", "r2");
        assertThat(incident.links()).hasSize(2);
    }

    @Test
    void shouldLetTheVictimsLaterDateStandAndKeepTheEarlier() {
        Resolved<PartialDate> detected =
                incident(V + "detected=2024-05-21", V + "detected=2024-05-20")
                        .dates()
                        .get(DateRole.DETECTED);

        assertThat(detected.value()).hasToString("2024-05-20");
        assertThat(detected.superseded()).hasSize(1);
        assertThat(detected.conflicting()).isEmpty();
        assertThat(detected.why()).isEqualTo(Why.LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-20T21:40, 2024-05-20, 2024-05-20T21:40",
        "2024-05-20T21:40, 2024-05-22, 2024-05-20T21:40",
        "2024-05-20, 2024-05-20T21:40, 2024-05-20T21:40",
        "2024-05-20T21:40, 2024-05-19, 2024-05-19"
    })
    void shouldNotLetALaterReportUndoWhenItWasNoticed(String first, String later, String stands) {
        Incident incident = incident(V + "detected=" + first, V + "detected=" + later);

        assertThat(incident.date(DateRole.DETECTED)).hasToString("Optional[" + stands + "]");
    }

    @Test
    void shouldKeepTheHourOfTheFirstPublicationWhenALaterReportTellsItsDay() {
        Incident incident = incident(V + "disclosed=2024-06-01T15:00", V + "disclosed=2024-06-01");

        assertThat(incident.date(DateRole.DISCLOSED)).hasToString("Optional[2024-06-01T15:00]");
    }

    @Test
    void shouldNotTakeTheHourOfAnArticleForThatOfTheNotice() {
        Incident incident =
                incident(V + "disclosed=2024-06-01", M + "disclosed=2024-06-01T20:00@media");

        assertThat(incident.date(DateRole.DISCLOSED)).hasToString("Optional[2024-06-01]");
    }

    @Test
    void shouldLetTheVictimStandAgainstLaterMediaAndShowTheConflict() {
        Resolved<PartialDate> detected =
                incident(V + "detected=2024-05-21", M + "detected=2024-05-19@media")
                        .dates()
                        .get(DateRole.DETECTED);

        assertThat(detected.value()).hasToString("2024-05-21");
        assertThat(detected.conflicting()).hasSize(1);
        assertThat(detected.why()).isEqualTo(Why.STANDING);
    }

    @Test
    void shouldKeepTheFirstPublicationThroughLaterReports() {
        Incident incident = incident(V + "disclosed=2024-06-01", V + "disclosed=2024-06-02", V);

        assertThat(incident.date(DateRole.DISCLOSED)).hasToString("Optional[2024-06-01]");
        assertThat(incident.dates().get(DateRole.DISCLOSED).conflicting()).isEmpty();
    }

    @Test
    void shouldPreferTheFinerOfDatesThatAgree() {
        Incident incident = incident(M + "intrusion=2024-05-17@media", V + "intrusion=2024-05");

        assertThat(incident.date(DateRole.INTRUSION)).hasToString("Optional[2024-05-17]");
        assertThat(incident.dates().get(DateRole.INTRUSION).conflicting()).isEmpty();
    }

    @Test
    void shouldReplaceACountByTheVictimsLaterOne() {
        Incident incident = incident(V + "count=1493:persons:会員", V + "count=8534:persons:会員");

        assertThat(counts(incident)).containsExactly("8534");
        assertThat(incident.counts().getFirst().superseded()).hasSize(1);
        assertThat(incident.counts().getFirst().conflicting()).isEmpty();
    }

    @Test
    void shouldKeepCountsOfDifferentThingsAndOfTotalsWithParts() {
        Incident incident =
                incident(
                        V + "count=100:persons:会員 count=250:cards:カード",
                        V + "count=700:persons:会員 count=300:persons:取引先 count=1000:persons:合計");

        assertThat(counts(incident)).containsExactlyInAnyOrder("250", "700", "300", "1000");
    }

    @Test
    void shouldShowTheAttackersFigureAsAConflict() {
        Incident incident =
                incident(V + "count=3000:records:顧客", M + "count=500000:records:顧客@attacker");

        assertThat(counts(incident)).containsExactly("3000");
        assertThat(incident.counts().getFirst().conflicting())
                .extracting(s -> s.certainty())
                .containsExactly(Certainty.CLAIMED);
    }

    @Test
    void shouldKeepTheAttackersFigureWhenNobodyElseGivesOne() {
        Incident incident = incident(V, M + "count=500000:records:顧客@attacker");

        assertThat(counts(incident)).containsExactly("500000");
        assertThat(incident.counts().getFirst().certainty()).isEqualTo(Certainty.CLAIMED);
    }

    @Test
    void shouldFoldRoundedRestatementsIntoTheFigure() {
        Incident incident =
                incident(
                        V
                                + "count=5600000:persons::approx count=5599699:persons"
                                + " count=150000:persons::approx");

        assertThat(counts(incident)).containsExactly("5599699", "150000");
        assertThat(incident.counts().getFirst().superseded()).hasSize(1);
    }

    @Test
    void shouldDropWhatWasWithdrawn() {
        Incident incident = incident(V + "-count=1493:persons:会員 count=8534:persons:会員");

        assertThat(counts(incident)).containsExactly("8534");
    }

    @Test
    void shouldLetALaterDenialOfTheVictimStandAgainstMedia() {
        Incident incident = incident(M + "exposed=payment_card@media", V + "!exposed=payment_card");

        assertThat(incident.exposed()).isEmpty();
        assertThat(incident.denied())
                .extracting(d -> d.value().dataClass())
                .containsExactly(DataClass.PAYMENT_CARD);
        assertThat(incident.denied().getFirst().conflicting()).hasSize(1);
    }

    @Test
    void shouldKeepWhatIsAffirmedForSomeAndDeniedForOthersInOneText() {
        Incident incident = incident(V + "exposed=email !exposed=email !exposed=phone");

        assertThat(incident.exposed())
                .extracting(e -> e.value().dataClass())
                .containsExactly(DataClass.EMAIL);
        assertThat(incident.exposed().getFirst().conflicting()).hasSize(1);
        assertThat(incident.denied())
                .extracting(e -> e.value().dataClass())
                .containsExactly(DataClass.PHONE);
    }

    @Test
    void shouldTreatAConversionAsTheSameLossAndReplaceAnEstimate() {
        Incident incident =
                incident(
                        V + "loss=100000000_JPY",
                        V + "loss=300000000_JPY_2000000_USD loss=2000000_USD");

        assertThat(incident.losses())
                .extracting(l -> l.value().money().toString())
                .containsExactly("300000000 JPY");
        assertThat(incident.losses().getFirst().superseded()).hasSize(2);
    }

    @Test
    void shouldKeepForecastsAsTheyWerePostponed() {
        Incident incident = incident(V + "forecast=2024-07-01", V + "forecast=2024-08-01", V);

        assertThat(incident.forecasts())
                .extracting(f -> f.value().date().toString())
                .containsExactly("2024-08-01");
        assertThat(incident.forecasts().getFirst().superseded())
                .extracting(s -> ((Assertion.ResumptionForecast) s.what()).date().toString())
                .containsExactly("2024-07-01");
    }

    @Test
    void shouldNameTheMostSpecificThingThatStopped() {
        Incident incident = incident(M + "outage=systems@media", V + "outage=orders");

        assertThat(incident.outage().value().what()).isEqualTo(OutageWhat.ORDERS);
        assertThat(incident.outage().why()).isEqualTo(Why.SPECIFIC);
    }

    @Test
    void shouldDecideTheStatusByTheSurestStatement() {
        String suspected = "?victim=みずうみ商店@media ?attack=malware@media";
        String claimed = "victim=みずうみ商店@attacker attack=ransomware@attacker";

        assertThat(incident(suspected).status()).isEqualTo(IncidentStatus.SUSPECTED);
        assertThat(incident(claimed).status()).isEqualTo(IncidentStatus.CLAIMED);
        assertThat(incident(claimed, suspected).status()).isEqualTo(IncidentStatus.SUSPECTED);
        assertThat(incident(claimed, suspected, V).status()).isEqualTo(IncidentStatus.CONFIRMED);
    }

    @Test
    void shouldGiveNoIncidentForADenialAndLowerWhatItRefutes() {
        String denial = "victim=株式会社みずうみ商店 noattack";

        assertThat(Dossiers.assemble(List.of(Sketch.reading("x", "2024-06-05", denial)))).isEmpty();
        assertThat(Dossiers.assemble(List.of(Sketch.reading("x", "2024-06-05", "noattack"))))
                .isEmpty();
        assertThat(incident(M, denial).status()).isEqualTo(IncidentStatus.SUSPECTED);
    }

    @Test
    void shouldKeepUnknownKindsOnlyAlone() {
        assertThat(kinds(incident("victim=みずうみ商店 attack=unknown")))
                .containsExactly(AttackKind.UNKNOWN);
        assertThat(kinds(incident(V + "attack=unknown"))).containsExactly(AttackKind.RANSOMWARE);
    }

    private static List<AttackKind> kinds(Incident incident) {
        return incident.attacks().stream().map(Resolved::value).toList();
    }

    @Test
    void shouldPutThirdPartiesUnderTheirFullestNameAndNotTheVictimItself() {
        Incident incident =
                incident(
                        V + "via=株式会社クラウド堂 via=みずうみ商店 affected=当社 affected=南市",
                        M + "via=クラウド堂@media via=@media");

        assertThat(incident.via())
                .extracting(v -> v.value().organisation())
                .extracting(o -> o.name())
                .containsExactly("株式会社クラウド堂");
        assertThat(incident.affected()).extracting(a -> a.value().name()).containsExactly("南市");
    }

    @Test
    void shouldMakeTheAttackedOrganisationTheVictimOfAKnockOn() {
        Incident incident =
                incident(
                        "victim=大空自動車 via=小谷部品工業 outage=production",
                        "victim=小谷部品工業株式会社 attack=ransomware");

        assertThat(incident.victim().value().name()).isEqualTo("小谷部品工業株式会社");
        assertThat(incident.affected()).extracting(a -> a.value().name()).containsExactly("大空自動車");
        assertThat(incident.via()).isEmpty();
    }

    @Test
    void shouldKeepTheIdWhenTheKindBecomesKnownAndReportsAreAdded() {
        Incident first = incident("?victim=みずうみ商店@media ?attack=unknown@media");
        Incident later = incident("?victim=みずうみ商店@media ?attack=unknown@media", V, V, M);

        assertThat(later.id()).isEqualTo(first.id());
        assertThat(incident("victim=別商店 attack=ransomware").id()).isNotEqualTo(first.id());
        assertThat(incident("victim=みずうみ商店 attack=misdelivery").id()).isNotEqualTo(first.id());
        assertThat(first.id().value()).matches("inc-[0-9a-f]{12}");
    }

    @Test
    void shouldKeepEveryStatement() {
        Incident incident = incident(V + "!exposed=email", M + "-count=3:persons");

        assertThat(incident.statements()).hasSize(6);
        assertThat(incident.statements().getLast().what()).isInstanceOf(Assertion.Count.class);
    }
}
