package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is only looked into is neither told as a fact nor denied.
class UnderInquiryTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "サーバーには氏名、メールアドレスおよび社内文書が保存されており、流出の可能性を含めて調査しております。",
                "氏名およびメールアドレスの流出の可能性も含め、調査を進めております。",
                "社内文書が流出したか確認しております。",
                "氏名、住所を含む個人情報が流出したかを現在調べております。",
                "図面データについては、外部へ持ち出されたかどうかを調査中です。",
                "個人情報が流出していないか、専門会社が調べています。",
                "出荷サーバーから社外へデータが送られた形跡が見つかりました。送られたものの中身は分かっておりません。",
                "図面データが持ち出された形跡があり、内容を調べております。"
            })
    void shouldTellAsPossibleAtMostWhatIsLookedInto(String said) {
        List<Certainty> certainties =
                leaks(
                        """
                        不正アクセスに関するお知らせ
                        2026年11月10日
                        株式会社みどり丘精機
                        当社のファイルサーバーが第三者による不正アクセスを受けました。
                        """
                                + said);

        assertThat(certainties).isNotEmpty().containsOnly(Certainty.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is investigating, including whether customer names and email addresses were leaked.",
                "Whether customer names and addresses were stolen is not yet known.",
                "It is not yet known whether customer names and addresses were stolen.",
                "It has not determined whether any personal data was taken.",
                "The company is looking into whether any personal data was accessed.",
                "It found traces of data having been sent outside its network. What was sent is not known."
            })
    void shouldTellAsPossibleAtMostWhatIsLookedIntoInEnglish(String said) {
        List<Certainty> certainties =
                leaks(
                        """
                        Northfield Motors hit by cyberattack
                        November 10, 2026
                        Regional News
                        Northfield Motors said on Tuesday that ransomware hit its servers.
                        """
                                + said);

        assertThat(certainties)
                .doesNotContain(Certainty.CONFIRMED, Certainty.REPORTED, Certainty.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "社内文書が流出したことを確認しました。原因を調査しております。",
                "氏名、住所が流出したことから、調査を進めております。",
                "およそ38ギガバイトのデータが外部に移されておりました。",
                "侵入の形跡が見つかり、図面データが持ち出されたことを確認しました。",
                "漏えいした情報は氏名、メールアドレスです。影響の範囲を調査しております。"
            })
    void shouldStillTellAsCertainWhatHappenedThoughSomethingElseIsLookedInto(String said) {
        assertThat(
                        leaks(
                                """
                                不正アクセスに関するお知らせ
                                2026年11月10日
                                株式会社みどり丘精機
                                当社のファイルサーバーが第三者による不正アクセスを受けました。
                                """
                                        + said))
                .contains(Certainty.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "請求書データと図面データの配信を含む全面復旧は、11月27日を予定しています。",
                "氏名や住所の入力を含むすべての画面は、11月27日に再開します。"
            })
    void shouldNotTakeDataOfWhatRunsAgainForExposed(String said) {
        assertThat(
                        leaks(
                                """
                                サービス停止について
                                2026年11月20日
                                株式会社みどり丘データ
                                当社のサーバーがランサムウェア攻撃を受け、サービスを停止しております。
                                """
                                        + said))
                .isEmpty();
    }

    private static List<Certainty> leaks(String text) {
        return READER.read(OpenedReports.report("notice.txt", text)).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .filter(UnderInquiryTest::isLeak)
                .map(Statement::certainty)
                .toList();
    }

    private static boolean isLeak(Statement statement) {
        return statement.what() instanceof Assertion.Exposed
                || statement.what().equals(new Assertion.HarmDone(Harm.LEAK));
    }
}
