package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AnswerPoint;
import dev.hakyu.model.incident.AnswerPoint.Meaning;
import dev.hakyu.model.incident.AnswerPoint.Topic;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerNewsTest {
    private static final Instant SINCE = Instant.parse("2026-12-01T22:00:00Z");
    private static final AnswerPoint LEAK =
            point(Topic.LEAK, Meaning.LEAK_POSSIBLE, "漏えい等", "おそれあり");
    private static final AnswerPoint NO_STOCK = point(Topic.STOCK, Meaning.NO_STOCK, "在庫", "0日");
    private static final AnswerPoint CUT = point(Topic.CONNECTION, Meaning.CUT, "接続", "遮断済");
    private static final AnswerPoint NONE = point(Topic.SUPPLY, Meaning.NO_IMPACT, "影響", "なし");
    private static final AnswerPoint AFFECTED =
            point(Topic.SUPPLY, Meaning.SUPPLY_AFFECTED, "影響", "あり");
    private static final AnswerPoint CHECKING = point(Topic.SUPPLY, Meaning.OPEN, "影響", "確認中");
    private static final AnswerPoint THIRD =
            point(Topic.RESTART, Meaning.RESTART_DAY, "再開の見込み", "12月3日");
    private static final AnswerPoint UNDECIDED =
            point(Topic.RESTART, Meaning.NO_DAY, "再開の見込み", "未定");

    private final List<InquiryAnswer> answers = new ArrayList<>();

    @Test
    void shouldCountSuppliersAndNotForms() {
        answer("み", 1, NONE);
        answer("か", 1, CUT, LEAK);
        answer("か", 2, NO_STOCK);
        assertThat(told())
                .containsExactly(
                        "照会に2社から回答がありました。",
                        "照会への回答 — か: 漏えい等: おそれあり / 在庫: 0日",
                        "照会への回答 — か: 接続: 遮断済",
                        "影響なしとの回答: 1社(み)");
        assertThat(told(Change.Kind.SEVERE_ANSWER))
                .containsExactly("照会への回答 — か: 漏えい等: おそれあり / 在庫: 0日");
    }

    @Test
    void shouldTellOfASecondFormOnlyWhatItSaysDifferently() {
        answer("か", -1, LEAK, THIRD, CUT);
        answer("か", 1, LEAK, UNDECIDED, CUT);
        answer("み", -1, AFFECTED);
        answer("み", 1, NONE);
        assertThat(told())
                .containsExactly(
                        "照会に2社から回答がありました(前の回答の更新)。",
                        "照会への回答 — か: 再開の見込み: 未定(前の回答: 12月3日)",
                        "照会への回答 — み: 影響: なし(前の回答: あり)");
    }

    @Test
    void shouldTellWhatSomebodyWhoWasSureLooksIntoAgain() {
        answer("み", -1, NONE);
        answer("み", 1, CHECKING);
        assertThat(told()).contains("照会への回答 — み: 影響: 確認中(前の回答: なし)");
    }

    @Test
    void shouldTellThoseWhoDecideThatWhatWasSevereIsTakenBack() {
        answer("か", -1, LEAK);
        answer("か", 1, point(Topic.LEAK, Meaning.NO_LEAK, "漏えい等", "なし"), CUT);
        assertThat(told(Change.Kind.SEVERE_ANSWER))
                .containsExactly("照会への回答 — か: 漏えい等: なし(前の回答: おそれあり)");
    }

    @Test
    void shouldSayThatNothingWasAnsweredThatMatters() {
        answer("み", 1, CHECKING);
        assertThat(told()).containsExactly("照会に1社から回答がありました。", "回答は、確認中か、前の回答から変わりがありません。");
    }

    @Test
    void shouldTellTheMostSevereFirstAndSaySoWhereSomeAreLeftOut() {
        for (int i = 0; i < 7; i++) {
            answer("部品" + i, 1, AFFECTED);
        }
        answer("金型", 1, NO_STOCK);
        List<String> told = told();
        assertThat(told).hasSize(7).startsWith("照会に8社から回答がありました。", "照会への回答 — 金型: 在庫: 0日");
        assertThat(told.getLast()).startsWith("ほか3社");
        assertThat(told(Change.Kind.SEVERE_ANSWER)).hasSize(1);
    }

    @Test
    void shouldWarnWhereSevereAnswersAreLeftOut() {
        for (int i = 0; i < 7; i++) {
            answer("部品" + i, 1, NO_STOCK);
        }
        assertThat(told(Change.Kind.SEVERE_ANSWER).getLast())
                .startsWith("ほか2社")
                .contains("重大な内容を含みます");
    }

    @Test
    void shouldTellNothingOfWhatWasKnownBefore() {
        answer("か", -1, LEAK);
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return AnswerNews.of(answers, SINCE, false).stream().map(each -> each.what().ja()).toList();
    }

    private List<String> told(Change.Kind kind) {
        return AnswerNews.of(answers, SINCE, false).stream()
                .filter(each -> each.kind() == kind)
                .map(each -> each.what().ja())
                .toList();
    }

    private static AnswerPoint point(Topic topic, Meaning meaning, String about, String value) {
        return new AnswerPoint(topic, meaning, Text.same(about + ": " + value), Text.same(value));
    }

    /// @param hours after the last brief, or before it
    private void answer(String name, int hours, AnswerPoint... points) {
        Report report =
                new Report(
                        ReportId.ofAnswer("a" + answers.size()),
                        "answer.xlsx",
                        null,
                        PartialDate.of(LocalDate.of(2026, 12, 1)),
                        ReportLanguage.JA,
                        "",
                        name,
                        List.of(new Report.Block(BlockKind.PARAGRAPH, 0, name.length())));
        answers.add(
                new InquiryAnswer(
                        "Q-1",
                        List.of(new IncidentId("i1")),
                        new OrganisationId("S-" + name),
                        name,
                        SINCE.plusSeconds(hours * 3600L),
                        report,
                        List.of(),
                        List.of(points)));
    }
}
