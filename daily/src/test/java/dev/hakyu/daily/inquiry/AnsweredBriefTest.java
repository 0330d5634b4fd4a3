package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.brief.api.SampleCompany;
import dev.hakyu.daily.forms.CaseLookup;
import dev.hakyu.daily.forms.CaseMaterial;
import dev.hakyu.daily.forms.InternalReport;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Statement;
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
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample company asks the supplier that was hit, and the brief of the next morning knows what
/// it answered.
class AnsweredBriefTest {
    private static final Path HOME = Path.of("..");
    private static final Instant ASKED = Instant.parse("2026-11-17T08:00:00Z");
    private static final Instant CAME_IN = Instant.parse("2026-11-17T12:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-17T22:00:00Z");
    private static final int VICTIM = 1001;
    private static final int OTHER = 1002;

    private static List<Reading> readings;

    @TempDir Path folder;
    @TempDir Path inbox;
    private Path workspace;
    private WorkspaceFiles files;
    private Incident incident;
    private InquiryFolder inquiry;

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

    private InquiryFolder ask(Cause cause) throws IOException {
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

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private void answer(Instant moment, int supplier, Map<String, String> answers)
            throws IOException {
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

    private PreparedBrief brief(Instant moment) throws IOException {
        IncidentAnswers answered = IncidentAnswers.read(workspace, Lang.JA);
        assertThat(answered.problems()).isEmpty();
        return brief(moment, answered.answers());
    }

    private PreparedBrief brief(Instant moment, List<InquiryAnswer> answers) {
        BriefRequest request =
                new BriefRequest(
                        files.network(),
                        files.settings(),
                        files.problems(),
                        new ReportsFolder(List.of(), List.of(), 0),
                        moment,
                        moment.minus(Duration.ofHours(15)),
                        false,
                        files.settings().zone(),
                        1,
                        10,
                        2,
                        "test");
        return BriefJob.prepare(request.withAnswers(answers), readings, 0, Map.of(), _ -> {});
    }

    private static Brief.IncidentPage page(PreparedBrief prepared) {
        return prepared.brief().inFull().stream()
                .filter(each -> each.victim().contains("カナエダ精工"))
                .findFirst()
                .orElseThrow();
    }

    private static Brief.Fact fact(Brief.IncidentPage page, String words) {
        return page.facts().stream()
                .filter(each -> each.statement().ja().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " in " + page.facts()));
    }

    private static final Map<String, String> ANSWERS =
            Map.of(
                    "impact", "有",
                    "stopped", "11月17日7時30分から両工場の生産を停止",
                    "restart", "2026-11-30",
                    "leak", "おそれあり",
                    "connection", "遮断済");

    @Test
    void shouldTellWhatTheVictimAnsweredAndShowWhereItDiffersFromItsNotice() throws IOException {
        PreparedBrief before = brief(MORNING, List.of());
        assertThat(page(before).stops().getFirst().sum().ja())
                .contains("(公表)")
                .doesNotContain("回答)から");

        answer(CAME_IN, VICTIM, ANSWERS);
        PreparedBrief prepared = brief(MORNING);
        Brief.IncidentPage page = page(prepared);

        Brief.Fact cut = fact(page, "当社システムへの接続");
        assertThat(cut.statement().ja()).isEqualTo("回答 — 当社システムへの接続: 遮断済");
        assertThat(cut.certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(cut.quote()).startsWith("回答票!E").contains("「遮断済」");
        assertThat(cut.source()).startsWith("回答(当事者の申告): カナエダ精工").contains("2026-11-17");

        assertThat(fact(page, "停止: ").source()).startsWith("回答(当事者の申告)");
        assertThat(fact(page, "停止: ").statement().ja()).contains("7時30分");
        assertThat(fact(page, "食い違い(要確認): 公表・報道では 停止").source()).doesNotContain("回答(当事者の申告)");
        assertThat(fact(page, "再開の予定(まだ事実ではありません): 出荷・サービス 11月30日(月)(11月17日(火)回答)").quote())
                .contains("2026-11-30");
        assertThat(fact(page, "食い違い(要確認): 公表・報道では 再開予定 11月24日")).isNotNull();
        assertThat(page.stops().getFirst().sum().ja()).contains("8時(回答)");
        assertThat(prepared.brief().changes().lines())
                .extracting(Text::ja)
                .anyMatch(line -> line.endsWith("照会に1社から回答がありました。"))
                .anyMatch(line ->
                        line.endsWith(
                                "当社に関する情報の漏えい等: おそれあり(氏名、メールアドレス、設計ノウハウ)"
                                        + " / 停止・制限: 11月17日7時30分から両工場の生産を停止"))
                .anyMatch(line -> line.endsWith("当社システムへの接続: 遮断済"))
                .anyMatch(line -> line.contains("再開の見込みが示されました: 出荷・サービス 11月30日"))
                .noneMatch(line -> line.contains("受注 11月24日(火) → "));
        Brief.Fact leak = fact(page, "漏えい等: おそれあり");
        assertThat(leak.certainty())
                .as("that there may be a leak is no confirmed leak")
                .isEqualTo(Certainty.POSSIBLE);
        assertThat(prepared.brief().provenance().reportsRead())
                .isEqualTo(before.brief().provenance().reportsRead());
    }

    @Test
    void shouldNotKnowAnAnswerBeforeItCameIn() throws IOException {
        answer(MORNING.plusSeconds(1), VICTIM, ANSWERS);
        assertThat(page(brief(MORNING)).facts()).isEqualTo(page(brief(MORNING, List.of())).facts());
    }

    @Test
    void shouldKeepTheHistoryOfWhatTheVictimAnswered() throws IOException {
        answer(CAME_IN, VICTIM, Map.of("restart", "2026-11-28", "connection", "接続中"));
        answer(
                CAME_IN.plusSeconds(3600),
                VICTIM,
                Map.of("restart", "2026-11-30", "connection", "遮断済"));
        Brief.IncidentPage page = page(brief(MORNING));
        assertThat(page.facts())
                .extracting(each -> each.statement().ja())
                .contains(
                        "変更前の再開予定: 出荷・サービス 11月28日(土)(11月17日(火)回答) → 11月30日(月)に変更",
                        "再開の予定(まだ事実ではありません): 出荷・サービス 11月30日(月)(11月17日(火)回答)");
        assertThat(page.facts())
                .extracting(each -> each.statement().ja())
                .contains("回答 — 当社システムへの接続: 遮断済")
                .doesNotContain("回答 — 当社システムへの接続: 接続中");
    }

    @Test
    void shouldTakeBackTheAnsweredDayWhenThereIsNoneAnyMore() throws IOException {
        answer(CAME_IN, VICTIM, Map.of("impact", "有", "restart", "2026-11-30"));
        answer(MORNING.plusSeconds(3600), VICTIM, Map.of("impact", "有", "restart", "未定"));
        PreparedBrief prepared = brief(MORNING.plusSeconds(12 * 3600));
        Brief.IncidentPage page = page(prepared);
        assertThat(page.facts())
                .extracting(each -> each.statement().ja())
                .contains(
                        "取り下げられた再開予定: 出荷・サービス 11月30日(月)(11月17日(火)回答)。その後、未定との回答がありました",
                        "回答 — 再開の見込み: 未定")
                .noneMatch(each -> each.startsWith("再開の予定") && each.contains("11月30日"));
        assertThat(prepared.brief().changes().lines())
                .extracting(Text::ja)
                .anyMatch(line -> line.endsWith("照会に1社から回答がありました(前の回答の更新)。"))
                .anyMatch(line -> line.endsWith("再開日は未定になりました(前の回答: 11月30日(月))"));
        assertThat(prepared.brief().provenance().assumptions())
                .extracting(Text::ja)
                .noneMatch(line -> line.contains("2026-11-30"));

        answer(MORNING.plusSeconds(7200), VICTIM, Map.of("impact", "有", "restart", "2026-12-04"));
        assertThat(page(brief(MORNING.plusSeconds(12 * 3600))).facts())
                .extracting(each -> each.statement().ja())
                .contains("再開の予定(まだ事実ではありません): 出荷・サービス 12月4日(金)(11月18日(水)回答)")
                .doesNotContain("回答 — 再開の見込み: 未定");
    }

    @Test
    void shouldTakeBackInASecondInquiryTheDayAnsweredInTheFirst() throws IOException {
        InquiryFolder first = inquiry;
        InquiryFolder second = ask(Cause.OfIncident.of(incident));
        answer(CAME_IN, VICTIM, Map.of("impact", "有", "restart", "2026-11-30"));
        inquiry = second;
        answer(MORNING.plusSeconds(3600), VICTIM, Map.of("impact", "有", "restart", "未定"));
        PreparedBrief prepared = brief(MORNING.plusSeconds(12 * 3600));
        assertThat(page(prepared).facts())
                .extracting(each -> each.statement().ja())
                .contains(
                        "取り下げられた再開予定: 出荷・サービス 11月30日(月)(11月17日(火)回答)。その後、未定との回答がありました",
                        "回答 — 再開の見込み: 未定")
                .noneMatch(each -> each.startsWith("再開の予定") && each.contains("11月30日"));
        assertThat(prepared.brief().changes().lines())
                .extracting(Text::ja)
                .anyMatch(line -> line.endsWith("再開日は未定になりました(前の回答: 11月30日(月))"));
        assertThat(prepared.brief().provenance().assumptions())
                .extracting(Text::ja)
                .noneMatch(line -> line.contains("2026-11-30"));

        inquiry = first;
        answer(MORNING.plusSeconds(7200), VICTIM, Map.of("impact", "有", "restart", "2026-12-04"));
        assertThat(page(brief(MORNING.plusSeconds(12 * 3600))).facts())
                .extracting(each -> each.statement().ja())
                .as("answered to the first inquiry after the second")
                .contains("再開の予定(まだ事実ではありません): 出荷・サービス 12月4日(金)(11月18日(水)回答)")
                .doesNotContain("回答 — 再開の見込み: 未定");
    }

    @Test
    void shouldTellInASecondInquiryFromWhichDayTheRestartWasMoved() throws IOException {
        InquiryFolder second = ask(Cause.OfIncident.of(incident));
        answer(CAME_IN, VICTIM, Map.of("restart", "2026-11-28"));
        inquiry = second;
        answer(CAME_IN.plusSeconds(3600), VICTIM, Map.of("restart", "2026-11-30"));
        assertThat(IncidentAnswers.read(workspace, Lang.JA).answers().getLast().statements())
                .extracting(Statement::what)
                .filteredOn(Assertion.ResumptionForecast.class::isInstance)
                .isNotEmpty()
                .allSatisfy(each ->
                        assertThat(((Assertion.ResumptionForecast) each).insteadOf())
                                .hasToString("2026-11-28"));
        assertThat(page(brief(MORNING)).facts())
                .extracting(each -> each.statement().ja())
                .contains("変更前の再開予定: 出荷・サービス 11月28日(土)(11月17日(火)回答) → 11月30日(月)に変更");
    }

    @Test
    void shouldNotTakeBackWithAnInquiryAboutAnotherIncident() throws IOException {
        answer(CAME_IN, VICTIM, Map.of("restart", "2026-11-30"));
        inquiry =
                ask(
                        new Cause.OfIncident(
                                "gone", "カナエダ精工株式会社", new Text("別の事案", "another incident")));
        answer(CAME_IN.plusSeconds(3600), VICTIM, Map.of("restart", "未定"));
        assertThat(fact(page(brief(MORNING)), "再開の予定(まだ事実ではありません): 出荷・サービス 11月30日(月)")).isNotNull();
    }

    @Test
    void shouldNotLetADenialTakeAwayWhatWasPublished() throws IOException {
        answer(CAME_IN, VICTIM, Map.of("impact", "無", "leak", "無"));
        Brief.IncidentPage page = page(brief(MORNING));
        assertThat(fact(page, "停止: ").source()).doesNotContain("回答");
        assertThat(fact(page, "食い違い(要確認): 照会への回答では 否定").quote()).contains("「無」");
        assertThat(page.stops().getFirst().node()).isEqualTo("汐見工場");
    }

    @Test
    void shouldNotTakeAStopFromAVictimThatAnswersNoImpact() throws IOException {
        answer(CAME_IN, VICTIM, Map.of("impact", "無", "stopped", "11月17日から予備ラインを停止"));
        assertThat(IncidentAnswers.read(workspace, Lang.JA).answers().getFirst().statements())
                .noneMatch(each -> each.what() instanceof Assertion.Outage)
                .anyMatch(each -> each.quote().text().contains("予備ライン"));
    }

    @Test
    void shouldTakeABareNameAsAnAnsweredStop() throws IOException {
        answer(CAME_IN, VICTIM, Map.of("stopped", "受注システム"));
        assertThat(IncidentAnswers.read(workspace, Lang.JA).answers().getFirst().statements())
                .filteredOn(each -> each.what() instanceof Assertion.Outage)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.quote().report().isAnswer()).isTrue();
                    assertThat(((Assertion.Outage) each.what()).what())
                            .isEqualTo(OutageWhat.ORDERS);
                });
    }

    @Test
    void shouldDraftFromWhatTheVictimAnsweredAndCallItAnAnswer() throws IOException {
        answer(CAME_IN, VICTIM, ANSWERS);
        List<Report> reports =
                ReportsFolder.open(HOME.resolve("examples/sample-company/reports")).reports();
        CaseLookup cases =
                CaseLookup.of(readings, Decisions.NONE, files.network())
                        .withAnswers(reports, IncidentAnswers.read(workspace, Lang.JA).answers());
        Incident answered = cases.find("カナエダ精工");
        assertThat(answered.forecasts().getLast().basis().quote().report().isAnswer()).isTrue();
        CaseMaterial material = CaseMaterial.of(files, answered, reports, Rulings.NONE, MORNING);
        PreparedBrief.Concern concern =
                brief(MORNING).concerns().stream()
                        .filter(each -> each.incident().id().equals(answered.id()))
                        .findFirst()
                        .orElseThrow();
        InternalReport.Made made =
                InternalReport.of(
                        material,
                        concern,
                        List.of(InquiryStatus.of(inquiry, files.settings(), MORNING)),
                        Optional.empty());
        assertThat(made.snapshot().all())
                .contains("先方が回答した再開の見込み: 2026年11月30日")
                .anyMatch(line -> line.startsWith("回答(カナエダ精工") && line.contains("遮断済"))
                .noneMatch(line -> line.startsWith("先方が公表した再開"));
    }

    @Test
    void shouldTellOfAnotherSupplierOnlyThatItSuffersToo() throws IOException {
        answer(CAME_IN, OTHER, Map.of("impact", "有", "restart", "2026-11-26", "depends", "有"));
        PreparedBrief prepared = brief(MORNING);
        Brief.IncidentPage page = page(prepared);
        assertThat(page.facts())
                .extracting(each -> each.statement().ja())
                .filteredOn(each -> each.startsWith("回答 — "))
                .singleElement()
                .asString()
                .endsWith("当社向けの供給への影響: 有(再開の見込み 2026-11-26)");
        assertThat(page.facts())
                .extracting(each -> each.statement().ja())
                .noneMatch(each -> each.startsWith("再開の予定") && each.contains("11月26日"));
        assertThat(page.stops()).isEqualTo(page(brief(MORNING, List.of())).stops());
    }

    @Test
    void shouldTellThatThereIsNoDateOfTheRestartYet() throws IOException {
        answer(CAME_IN, VICTIM, Map.of("impact", "有", "restart", "未定"));
        answer(CAME_IN, OTHER, Map.of("impact", "有", "restart", "未定です"));
        Brief.IncidentPage page = page(brief(MORNING));
        assertThat(fact(page, "再開の見込み: 未定").statement().en()).contains("no date yet");
        assertThat(fact(page, "再開の見込み 未定").statement().ja()).endsWith("有(再開の見込み 未定)");
        assertThat(page.stops()).isEqualTo(page(brief(MORNING, List.of())).stops());
        InquiryStatus status = InquiryStatus.of(inquiry, files.settings(), MORNING);
        Said said = status.entries().getFirst().said();
        assertThat(said.findRestart()).isEmpty();
        assertThat(said.line().orElseThrow().ja()).contains("再開の見込み: 未定");
    }

    @Test
    void shouldSayWhichAnswersReachNoIncidentOfToday() throws IOException {
        inquiry =
                ask(
                        new Cause.OfIncident(
                                "gone", "カナエダ精工株式会社", new Text("別の事案", "another incident")));
        answer(CAME_IN, VICTIM, ANSWERS);
        PreparedBrief prepared = brief(MORNING);
        assertThat(prepared.brief().unseen())
                .extracting(Text::ja)
                .anyMatch(line -> line.contains("照会 " + inquiry.id() + " への回答 1件"));
        assertThat(page(prepared).facts()).isEqualTo(page(brief(MORNING, List.of())).facts());
    }

    @Test
    void shouldShowWhoStandsStillAndWhoIsCutOffInTheStatus() throws IOException {
        answer(CAME_IN, VICTIM, ANSWERS);
        InquiryStatus status = InquiryStatus.of(inquiry, files.settings(), MORNING);
        Said said = status.entries().getFirst().said();
        assertThat(said.stopped()).map(Text::ja).contains("11月17日7時30分から両工場の生産を停止");
        assertThat(said.connection()).map(Text::en).contains("cut");
        assertThat(said.findRestart()).contains("2026-11-30");
        assertThat(said.line().orElseThrow().ja()).contains("漏えい等: おそれあり(氏名、");
        String list =
                new String(
                        Worklist.of(status, files.network(), files.settings().zone(), Lang.JA)
                                .csv(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(list).contains("遮断済", "2026-11-30", "両工場の生産を停止");
    }
}
