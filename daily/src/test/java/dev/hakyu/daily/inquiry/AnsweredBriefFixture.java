package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.brief.api.SampleCompany;
import dev.hakyu.daily.SampleRequest;
import dev.hakyu.model.Lang;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.ReportReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The sample company asks the supplier that was hit, and the brief of the next morning knows what
/// it answered.
abstract class AnsweredBriefFixture {
    static final Path HOME = Path.of("..");
    static final Instant ASKED = Instant.parse("2026-11-17T08:00:00Z");
    static final Instant CAME_IN = Instant.parse("2026-11-17T12:00:00Z");
    static final Instant MORNING = Instant.parse("2026-11-17T22:00:00Z");
    static final int VICTIM = 1001;
    static final int OTHER = 1002;
    static List<Reading> readings;
    @TempDir Path folder;
    @TempDir Path inbox;
    Path workspace;
    WorkspaceFiles files;
    Incident incident;
    InquiryFolder inquiry;

    @BeforeAll
    static void read() {
        ReportReader reader = ReportReader.shipped();
        readings =
                ReportsFolder.open(HOME.resolve("examples/sample-company/reports"))
                        .reports()
                        .stream()
                        .map(reader::read)
                        .toList();
    }

    @BeforeEach
    void setUp() throws IOException {
        workspace = folder.resolve("company");
        SampleCompany.copy(HOME, workspace);
        files = WorkspaceReader.read(workspace);
        incident =
                Dossiers.assemble(readings).stream()
                        .filter(each -> each.victim().value().name().contains("カナエダ精工"))
                        .findFirst()
                        .orElseThrow();
        inquiry = ask(Cause.OfIncident.of(incident));
    }

    InquiryFolder ask(Cause cause) throws IOException {
        Map<OrganisationId, Boolean> suppliers = new LinkedHashMap<>();
        suppliers.put(SampleSuppliers.id(VICTIM), true);
        suppliers.put(SampleSuppliers.id(OTHER), false);
        InquiryRequest request =
                new InquiryRequest(cause, suppliers, List.of(), Lang.JA, ASKED, "佐藤", null);
        InquiryId id = InquiryFolder.nextId(workspace, ASKED.atZone(ZoneOffset.UTC).toLocalDate());
        InquiryFolder asked = InquiryFolder.of(workspace, id);
        asked.create(InquiryPlan.draw(id, files, request, List.of()).inquiry());
        Outbox.open(files, asked, SampleSuppliers.FROM, at(ASKED), "佐藤").writeInquiries();
        return asked;
    }

    static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    void answer(Instant moment, int supplier, Map<String, String> answers) throws IOException {
        Path form =
                FormFiller.fill(
                        inquiry,
                        supplier,
                        inbox.resolve(supplier + "-" + moment.getEpochSecond() + ".xlsx"),
                        "総務 山田",
                        moment.atZone(files.settings().zone()).toLocalDate().toString(),
                        answers,
                        book -> {
                            for (Row row : book.getSheetAt(0)) {
                                if (FormFiller.text(row, 1).contains("漏えい等はありますか")) {
                                    row.getCell(5).setCellValue("氏名、メールアドレス、設計ノウハウ");
                                }
                            }
                        });
        ImportResult result =
                AnswerImport.apply(
                        WorkspaceReader.read(workspace), inquiry, List.of(form), at(moment), "佐藤");
        assertThat(result.problems()).isEmpty();
    }

    PreparedBrief brief(Instant moment) throws IOException {
        IncidentAnswers answered = IncidentAnswers.read(workspace, Lang.JA);
        assertThat(answered.problems()).isEmpty();
        return brief(moment, answered.answers());
    }

    PreparedBrief brief(Instant moment, List<InquiryAnswer> answers) {
        BriefRequest request =
                SampleRequest.of(files, moment, moment.minus(Duration.ofHours(15)), false, 10);
        return BriefJob.prepare(request.withAnswers(answers), readings, 0, Map.of(), _ -> {});
    }

    static Brief.IncidentPage page(PreparedBrief prepared) {
        return prepared.brief().inFull().stream()
                .filter(each -> each.victim().contains("カナエダ精工"))
                .findFirst()
                .orElseThrow();
    }

    static Brief.Fact fact(Brief.IncidentPage page, String words) {
        return page.facts().stream()
                .filter(each -> each.statement().ja().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " in " + page.facts()));
    }

    static final Map<String, String> ANSWERS =
            Map.of(
                    "impact", "有",
                    "stopped", "11月17日7時30分から両工場の生産を停止",
                    "restart", "2026-11-30",
                    "leak", "おそれあり",
                    "connection", "遮断済");
}
