package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.ReportsFolder;
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
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Report;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the brief of the next morning tells of the answers of suppliers.
class AnsweredBriefTest extends AnsweredBriefFixture {
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
