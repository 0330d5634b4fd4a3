package dev.hakyu.daily.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.DoneLine;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.daily.inquiry.Asked;
import dev.hakyu.daily.inquiry.Cause;
import dev.hakyu.daily.inquiry.FormRow;
import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryId;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.inquiry.Question;
import dev.hakyu.daily.inquiry.Questions;
import dev.hakyu.daily.inquiry.Said;
import dev.hakyu.daily.inquiry.Standing;
import dev.hakyu.daily.inquiry.SupplierState;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an internal report tells of what was done and answered.
class ReportLinesTest {
    private static final CaseMaterial KANAEDA = SampleCase.of("カナエダ");
    private static final Text CUT = new Text("接続経路 A-17 を切る。", "Cut access A-17.");
    private static final Text WHO =
            new Text("情シス 田中 11月17日(火)21時、電話で確認", "Tanaka on 17 Nov, 21:00, by telephone");

    private static Brief.IncidentPage page() {
        return page(List.of());
    }

    private static Brief.IncidentPage page(List<Brief.Fact> facts) {
        return new Brief.IncidentPage(
                1,
                KANAEDA.incident().id(),
                KANAEDA.victim(),
                new Text("ランサムウェア", "ransomware"),
                Certainty.CONFIRMED,
                facts,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(new DoneLine("a-17", CUT, WHO, "d-1")),
                null,
                null,
                List.of());
    }

    private static InquiryStatus.Entry entry(int n, boolean victim, SupplierState state) {
        OrganisationId id = new OrganisationId("V-" + n);
        Asked asked =
                new Asked(
                        id,
                        "第" + n + "部品株式会社",
                        victim,
                        null,
                        null,
                        SampleCase.AS_OF.minusSeconds(60),
                        List.of(new FormRow("Q01", Question.STOPPED, "", null, "")));
        Instant answered = SampleCase.AS_OF.minusSeconds(3600);
        Standing standing =
                new Standing(id, state, null, answered, answered, 0, null, false, 0, Map.of());
        Said said = new Said(Map.of(Question.STOPPED, Text.same("受注システム")), null);
        return new InquiryStatus.Entry(asked, standing, 0, said, List.of());
    }

    private static InquiryStatus status(List<InquiryStatus.Entry> entries) {
        Inquiry inquiry =
                new Inquiry(
                        new InquiryId("IQ-20261117-01"),
                        Cause.OfIncident.of(KANAEDA.incident()),
                        SampleCase.AS_OF.minusSeconds(86_400),
                        "佐藤",
                        Lang.JA,
                        SampleCase.AS_OF.minusSeconds(60),
                        List.of(Questions.find(Question.STOPPED).orElseThrow()),
                        entries.stream().map(InquiryStatus.Entry::asked).toList());
        return new InquiryStatus(
                inquiry, SampleCase.AS_OF, entries.size(), entries.size(), 0, entries);
    }

    private static ReportLines lines(List<InquiryStatus.Entry> entries) {
        return new ReportLines(KANAEDA, page(), List.of(status(entries)));
    }

    @Test
    void shouldTellWhatWasDoneByWhom() {
        Text done = lines(List.of(entry(1, true, SupplierState.CONFIRMED))).response().getFirst();
        assertThat(done.ja()).isEqualTo("実施済み: 接続経路 A-17 を切る。(情シス 田中 11月17日(火)21時、電話で確認)");
        assertThat(done.en()).startsWith("Done: Cut access A-17. (Tanaka");
    }

    @Test
    void shouldTellTheAnswersOfTheOneThatWasHitFirstAndCountTheRest() {
        List<InquiryStatus.Entry> entries =
                List.of(
                        entry(1, false, SupplierState.NO_IMPACT),
                        entry(2, false, SupplierState.NO_IMPACT),
                        entry(3, false, SupplierState.NO_IMPACT),
                        entry(4, false, SupplierState.NO_IMPACT),
                        entry(5, false, SupplierState.CONFIRMED),
                        entry(6, true, SupplierState.CONFIRMED));
        List<Text> answers =
                lines(entries).response().stream()
                        .filter(each -> each.ja().startsWith("回答"))
                        .toList();
        assertThat(answers).hasSize(6);
        assertThat(answers.get(0).ja()).isEqualTo("回答(第6部品株式会社、2026年11月18日): 停止・制限: 受注システム");
        assertThat(answers.get(0).en())
                .isEqualTo("Answer (第6部品株式会社, 18 November 2026): stopped or limited: 受注システム");
        assertThat(answers.get(1).ja()).contains("第5部品");
        assertThat(answers.get(5).ja()).isEqualTo("回答はほかに1社(hakyu inquiry status で一覧)");
        assertThat(answers.get(5).en()).startsWith("1 more answered");
    }

    @Test
    void shouldTellHowMuchAndWhichDataWithHowSureItIsAndBySource() {
        IncidentText words = new IncidentText(KANAEDA.reports(), KANAEDA.today());
        ReportLines lines =
                new ReportLines(KANAEDA, page(words.facts(KANAEDA.incident())), List.of());
        assertThat(lines.summary())
                .extracting(Text::ja)
                .anyMatch(each ->
                        each.startsWith("対象の情報: 氏名、所属・役職、メールアドレス")
                                && each.contains("(おそれ、カナエダ精工株式会社 2026-11-17"))
                .anyMatch(each -> each.startsWith("情報への影響: 漏えい(おそれ、"));
        CaseMaterial leaked = SampleCase.hiyodori();
        IncidentText leakWords = new IncidentText(leaked.reports(), leaked.today());
        List<Text> summary =
                new ReportLines(leaked, page(leakWords.facts(leaked.incident())), List.of())
                        .summary();
        assertThat(leaked.incident().counts()).isNotEmpty();
        assertThat(summary)
                .extracting(Text::ja)
                .anyMatch(each -> each.startsWith("件数: ") && each.endsWith(")"));
    }

    @Test
    void shouldMarkADueTimeThatHasPassed() {
        assertThat(lines(List.of(entry(1, true, SupplierState.CONFIRMED))).plan())
                .anySatisfy(line -> {
                    assertThat(line.ja()).contains("回答期限").endsWith("(期限を過ぎています)");
                    assertThat(line.en()).endsWith("(passed)");
                })
                .anySatisfy(line -> assertThat(line.ja()).startsWith("先方が公表した再開の見込み"));
    }
}
