package dev.hakyu.model.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.OrganisationId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A decision finds its event again while reports arrive, are edited, renamed and lost.
class RecognitionTest {

    /// An incident whose reports all call the victim so.
    private static Incident incident(String id, String victim, String... reports) {
        OrganisationName name = OrganisationName.of(victim);
        List<Statement> statements =
                Arrays.stream(reports)
                        .map(report ->
                                new Statement(
                                        new Assertion.Victim(name),
                                        Speaker.MEDIA,
                                        Modality.ASSERTED,
                                        null,
                                        new Quote(
                                                new ReportId(report), 0, victim.length(), victim)))
                        .toList();
        Text why = Text.same("only");
        return new Incident(
                new IncidentId(id),
                IncidentStatus.CONFIRMED,
                Arrays.stream(reports).map(ReportId::new).toList(),
                statements,
                new Resolved<>(name, statements.getFirst(), List.of(), List.of(), why),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Report report(String id, String location) {
        return new Report(
                new ReportId(id), location, null, null, ReportLanguage.JA, "", "", List.of());
    }

    /// Reports at the place of their name.
    private static List<Report> reports(String... ids) {
        return Stream.of(ids).map(id -> report(id, "at/" + id)).toList();
    }

    private static List<String> meant(
            IncidentRef ref, List<Incident> incidents, List<Report> reports) {
        return Recognition.of(incidents, reports).listMeant(ref).stream()
                .map(each -> each.id().value())
                .toList();
    }

    private static IncidentRef refer(Incident incident, List<Incident> all, List<Report> reports) {
        return Recognition.of(all, reports).refer(incident);
    }

    private final Incident aoba = incident("i1", "青葉商事", "r1", "r2");
    private final IncidentRef ref = refer(aoba, List.of(aoba), reports("r1", "r2"));

    @Test
    void shouldFindAnIncidentThatHasGrownUnderAnotherId() {
        Incident grown = incident("i9", "青葉商事", "r0", "r1", "r2", "r3");
        Incident other = incident("i1", "若葉物流", "r4");
        assertThat(meant(ref, List.of(other, grown), reports("r0", "r1", "r2", "r3", "r4")))
                .containsExactly("i9");
    }

    @Test
    void shouldFindBothPartsOfAnIncidentThatCameApart() {
        assertThat(
                        meant(
                                ref,
                                List.of(
                                        incident("i1", "青葉商事", "r1"),
                                        incident("i2", "青葉商事", "r2"),
                                        incident("i3", "青葉商事", "r5")),
                                reports("r1", "r2", "r5")))
                .containsExactly("i1", "i2");
    }

    @Test
    void shouldFindAnEditedArticleByItsPlaceAndARenamedFileByItsContent() {
        List<Report> edited = List.of(report("r9", "at/r1"));
        assertThat(meant(ref, List.of(incident("i5", "青葉商事", "r9")), edited)).containsExactly("i5");
        List<Report> moved = List.of(report("r2", "elsewhere/r2"));
        assertThat(meant(ref, List.of(incident("i6", "青葉商事", "r2")), moved)).containsExactly("i6");
    }

    @Test
    void shouldFollowAReportWhoseVictimIsCalledOtherwiseNow() {
        List<Report> edited = List.of(report("r9", "at/r1"));
        assertThat(meant(ref, List.of(incident("i5", "青葉ホールディングス", "r9")), edited))
                .containsExactly("i5");
    }

    @Test
    void shouldTellTheEventsOfARoundupApartByTheirVictims() {
        Incident one = incident("i1", "青葉商事", "r1");
        Incident two = incident("i2", "若葉物流", "r1");
        IncidentRef first = refer(one, List.of(one, two), reports("r1"));
        assertThat(first.reports()).allMatch(ReportRef::shared);
        assertThat(meant(first, List.of(two, one), reports("r1"))).containsExactly("i1");
        assertThat(meant(first, List.of(two), reports("r1"))).isEmpty();
    }

    @Test
    void shouldFallBackToTheIdOnlyWhenNoReportIsThereAnyMore() {
        assertThat(meant(ref, List.of(incident("i1", "青葉商事", "r7")), reports("r7")))
                .containsExactly("i1");
        assertThat(
                        meant(
                                ref,
                                List.of(incident("i1", "若葉物流", "r7"), incident("i8", "青葉商事", "r2")),
                                reports("r7", "r2")))
                .containsExactly("i8");
        assertThat(meant(ref, List.of(incident("i4", "若葉物流", "r7")), reports("r7"))).isEmpty();
    }

    @Test
    void shouldTellWhatIsNewAgainstWhatWasSeen() {
        OrganisationId ours = new OrganisationId("S1");
        Seen seen =
                new Seen("青葉商事", Set.of(AttackKind.RANSOMWARE), Set.of(), Set.of(), Set.of("S1"));
        assertThat(seen.newIn(seen).isNone()).isTrue();
        assertThat(Seen.NOTHING_NOTED.newIn(seen).isNone()).isTrue();
        Seen.News news = seen.newIn(Seen.of(aoba, List.of(ours, new OrganisationId("S2"))));
        assertThat(news.concerned()).containsExactly("S2");
        assertThat(news.victim()).isNull();
        assertThat(seen.newIn(Seen.of(incident("i", "若葉物流", "r"), List.of())).victim())
                .isEqualTo("若葉物流");
    }
}
