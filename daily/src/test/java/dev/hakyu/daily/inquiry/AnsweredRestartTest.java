package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Statement;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Days of restart that a victim answers, moves and takes back.
class AnsweredRestartTest extends AnsweredBriefFixture {
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
}
