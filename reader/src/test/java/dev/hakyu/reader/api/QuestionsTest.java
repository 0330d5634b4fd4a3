package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is asked in a list of questions and answers is not what is told.
class QuestionsTest {
    private static final String TOP =
            """
            お問い合わせへの回答
            2026年11月16日
            みどり丘精機株式会社

            """;

    private static List<Statement> harm(String text) {
        return SmallArticles.statements(text)
                .filter(each ->
                        each.what() instanceof Assertion.HarmDone
                                || each.what() instanceof Assertion.Attack)
                .filter(each -> each.modality() != Modality.DENIED)
                .toList();
    }

    @Test
    void shouldTellOfNoHarmThatIsOnlyAskedAfter() {
        assertThat(
                        harm(
                                TOP
                                        + """
                                        問 当社の情報が流出したのか。
                                        答 社内のネットワークに侵入された、あるいはデータが持ち出されたという形跡は、これまでに見つかっていません。
                                        """))
                .isEmpty();
        assertThat(
                        harm(
                                """
                                Questions and answers
                                November 16, 2026
                                Northfield Motors Inc.

                                Q1. Was customer data stolen?
                                A1. No customer data was stolen.
                                """))
                .isEmpty();
    }

    @Test
    void shouldStillTellWhatIsAnswered() {
        assertThat(
                        harm(
                                TOP
                                        + """
                                        問 何があったのか。
                                        答 当社のサーバーがランサムウェアの被害を受け、顧客1,200人分の個人情報が流出しました。
                                        """))
                .isNotEmpty();
        assertThat(harm(TOP + "問題となったサーバーから顧客1,200人分の個人情報が流出しました。")).isNotEmpty();
        assertThat(harm(TOP + "当社のサーバーが不正アクセスを受け、個人情報が流出した、または暗号化されたことを確認しました。")).isNotEmpty();
    }

    @Test
    void shouldTakeNoStopAndNoDayFromAQuestion() {
        List<Assertion> told =
                SmallArticles.statements(
                                TOP
                                        + """
                                        当社のサーバーがランサムウェアの被害を受けました。
                                        問 11月30日まで全工場の生産が停止するのか。
                                        答 現時点でお答えできることはございません。
                                        """)
                        .map(Statement::what)
                        .toList();

        assertThat(told).anyMatch(Assertion.Attack.class::isInstance);
        assertThat(told).noneMatch(Assertion.Outage.class::isInstance);
        assertThat(told)
                .filteredOn(Assertion.Dated.class::isInstance)
                .allMatch(each -> ((Assertion.Dated) each).role() == DateRole.DISCLOSED);
    }
}
