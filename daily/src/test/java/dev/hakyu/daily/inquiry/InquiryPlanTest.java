package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InquiryPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final Cause INCIDENT =
            new Cause.OfIncident("i-1", "甲部品", new Text("甲部品の事案", "the incident"));

    @TempDir Path workspace;
    private WorkspaceFiles files;

    @BeforeEach
    void setUp() throws IOException {
        Files.createDirectories(workspace.resolve("network"));
        Files.writeString(workspace.resolve("hakyu.yaml"), "version: 1\ncompany: SELF\n");
        Files.writeString(
                workspace.resolve("network/organisations.csv"),
                """
                name,id,role,contact_email
                当社,SELF,self,
                甲部品,T1,supplier,t1@t1.example
                乙樹脂,T2,supplier,t2@t2.example
                丙素材,T3,supplier,t3@t3.example
                独立商事,T4,supplier,t4@t4.example
                """);
        Files.writeString(
                workspace.resolve("network/supplies.csv"),
                """
                from,to,item
                T1,SELF,部品
                T2,T1,樹脂
                T3,T2,素材
                """);
        files = WorkspaceReader.read(workspace);
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void shouldPutSevenQuestionsToAVictimWithinADay() throws IOException {
        Inquiry inquiry = draw(Map.of(id("T1"), true), List.of(), NOW, List.of());
        Asked asked = inquiry.asked().getFirst();
        assertThat(asked.rows()).hasSize(7);
        assertThat(asked.due()).isEqualTo("2026-11-24T00:00:00Z");
    }

    @Test
    void shouldNotCountQuestionsOfALetterThatNeverWentOut() throws IOException {
        Inquiry first = draw(Map.of(id("T1"), true), List.of(), NOW, List.of());
        List<PastInquiry> refused = List.of(new PastInquiry(first, Map.of()));
        Inquiry second = draw(Map.of(id("T1"), true), List.of(), NOW.plusSeconds(3600), refused);
        assertThat(second.asked().getFirst().rows()).hasSize(7);
        // Nor did its first day begin when that was drawn up.
        Inquiry dayAfter =
                draw(Map.of(id("T1"), true), List.of(), NOW.plusSeconds(3600 * 30), refused);
        assertThat(dayAfter.asked().getFirst().due()).isEqualTo("2026-11-24T00:00:00Z");
    }

    /// 20 November 2026 is a Friday and Monday the 23rd a holiday.
    @Test
    void shouldAskAVictimForTheNextHourAtWhichSomebodyWorks() throws IOException {
        Inquiry first = draw(Map.of(id("T1"), true), List.of(), NOW, List.of());
        assertThat(first.asked().getFirst().due()).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(first.due()).isEqualTo(first.asked().getFirst().due());
        Inquiry later =
                draw(
                        Map.of(id("T1"), true),
                        List.of("depends"),
                        NOW.plusSeconds(24 * 3600),
                        List.of(sent(first)));
        assertThat(later.asked().getFirst().due()).isEqualTo("2026-11-24T08:00:00Z");
    }

    @Test
    void shouldAskEverybodyOfOneLetterForTheSameTime() throws IOException {
        Map<OrganisationId, Boolean> both = new LinkedHashMap<>();
        both.put(id("T2"), false);
        both.put(id("T1"), true);
        both.put(id("T4"), false);
        Inquiry inquiry = draw(both, List.of(), NOW, List.of());
        assertThat(inquiry.asked())
                .extracting(Asked::due)
                .extracting(Object::toString)
                .containsExactly(
                        "2026-11-24T00:00:00Z", "2026-11-24T00:00:00Z", "2026-11-26T08:00:00Z");
        assertThat(inquiry.due()).isEqualTo("2026-11-24T00:00:00Z");
    }

    @Test
    void shouldRefuseAnEighthQuestionInTheFirstDayAndTakeItAfterwards() throws IOException {
        Inquiry first = draw(Map.of(id("T1"), true), List.of(), NOW, List.of());
        List<PastInquiry> earlier = List.of(sent(first));
        assertThatThrownBy(() ->
                        draw(
                                Map.of(id("T1"), true),
                                List.of("depends"),
                                NOW.plusSeconds(3600),
                                earlier))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e ->
                                assertThat(e.problems().getFirst().code())
                                        .isEqualTo("too-many-questions"));
        assertThat(
                        draw(
                                        Map.of(id("T1"), true),
                                        List.of("depends"),
                                        NOW.plusSeconds(24 * 3600),
                                        earlier)
                                .asked())
                .hasSize(1);
    }

    @Test
    void shouldAskTheSecondTierThroughTheFirst() throws IOException {
        Map<OrganisationId, Boolean> all = new LinkedHashMap<>();
        List.of("T1", "T2", "T3", "T4").forEach(each -> all.put(id(each), false));
        Inquiry inquiry = draw(all, List.of(), NOW, List.of());
        assertThat(inquiry.asked())
                .extracting(each -> each.addressee().value())
                .containsExactly("T1", "T1", "T1", "T4");
        List<Dispatch> letters =
                new LetterWriter(inquiry, files, "佐藤", SampleSuppliers.FROM).inquiries();
        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst().forms())
                .extracting(each -> each.supplier().value())
                .containsExactly("T1", "T2", "T3");
        assertThat(
                        new LetterWriter(inquiry, files, "佐藤", SampleSuppliers.FROM)
                                .write(letters.getFirst())
                                .body())
                .contains("・乙樹脂\n・丙素材");
    }

    @Test
    void shouldAskWithinThreeWorkingDays() throws IOException {
        // 20 November 2026 is a Friday and Monday the 23rd a holiday.
        Inquiry inquiry = draw(Map.of(id("T4"), false), List.of(), NOW, List.of());
        assertThat(inquiry.due()).isEqualTo("2026-11-26T08:00:00Z");
    }

    @Test
    void shouldGiveTheSameTextForTheSameInquiryAndReadItBack() throws IOException {
        Inquiry inquiry = draw(Map.of(id("T1"), true), List.of(), NOW, List.of());
        String text = InquiryJson.write(inquiry);
        assertThat(InquiryJson.read(text)).isEqualTo(inquiry);
        assertThat(InquiryJson.write(InquiryJson.read(text))).isEqualTo(text);
        assertThatThrownBy(() -> InquiryJson.read(text.replace("\"created\"", "\"craeted\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("craeted");
    }

    @Test
    void shouldCountTheQuestionsPutUnderAnEarlierIdOfTheIncident() throws IOException {
        Inquiry first = draw(Map.of(id("T1"), true), List.of(), NOW, List.of());
        IncidentId now = new IncidentId("i-1");
        IncidentId formerly = new IncidentId("i-0");
        Inquiry underFormerId =
                InquiryJson.read(InquiryJson.write(first).replace("\"i-1\"", "\"i-0\""));
        assertThat(underFormerId.cause())
                .isEqualTo(new Cause.OfIncident("i-0", "甲部品", INCIDENT.shown()));
        new WatchLog(workspace).append(List.of(watched(formerly, null), watched(now, formerly)));
        assertThatThrownBy(() ->
                        draw(
                                Map.of(id("T1"), true),
                                List.of("depends"),
                                NOW.plusSeconds(3600),
                                List.of(sent(underFormerId))))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e ->
                                assertThat(e.problems().getFirst().code())
                                        .isEqualTo("too-many-questions"));
    }

    private static WatchEvent watched(IncidentId incident, @Nullable IncidentId formerly) {
        return new WatchEvent(
                NOW,
                formerly == null ? WatchEvent.Kind.OPENED : WatchEvent.Kind.RENAMED,
                incident,
                formerly,
                "甲部品",
                "2026-11-20",
                LocalDate.of(2026, 12, 4),
                null,
                null,
                List.of("https://example.jp/1"));
    }

    @Test
    void shouldLeaveOutWhomThereIsNothingToAskAndAskTheOthers() throws IOException {
        Map<OrganisationId, Boolean> all = new LinkedHashMap<>();
        List.of("T1", "T4", "T2").forEach(each -> all.put(id(each), false));
        InquiryPlan.Drawn drawn = drawn(all, List.of("alternate"), NOW, List.of());
        assertThat(drawn.inquiry().asked())
                .extracting(each -> each.supplier().value())
                .containsExactly("T1", "T2");
        assertThat(drawn.leftOut()).containsExactly(id("T4"));
        assertThatThrownBy(
                        () -> draw(Map.of(id("T4"), false), List.of("alternate"), NOW, List.of()))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(each -> each.code())
                                        .containsExactly("nothing-to-ask"));
    }

    private Inquiry draw(
            Map<OrganisationId, Boolean> suppliers,
            List<String> questions,
            Instant now,
            List<PastInquiry> earlier)
            throws IOException {
        return drawn(suppliers, questions, now, earlier).inquiry();
    }

    private InquiryPlan.Drawn drawn(
            Map<OrganisationId, Boolean> suppliers,
            List<String> questions,
            Instant now,
            List<PastInquiry> earlier)
            throws IOException {
        return InquiryPlan.draw(
                new InquiryId("IQ-1"),
                files,
                new InquiryRequest(INCIDENT, suppliers, questions, Lang.JA, now, "佐藤", null),
                earlier);
    }

    /// All its letters went out when it was drawn up.
    private static PastInquiry sent(Inquiry inquiry) {
        Map<OrganisationId, Instant> put = new LinkedHashMap<>();
        inquiry.asked().forEach(each -> put.put(each.supplier(), inquiry.created()));
        return new PastInquiry(inquiry, put);
    }

    private static OrganisationId id(String value) {
        return new OrganisationId(value);
    }
}
