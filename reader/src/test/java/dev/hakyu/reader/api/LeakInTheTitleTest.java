package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Harm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A title that names a leak as its subject is no surer than the text below it.
class LeakInTheTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "個人情報流出について|12月5日、当社のサーバーが不正アクセスを受けました。お客様の個人情報が流出した可能性があり、調査中です。|POSSIBLE",
                "お客様情報の漏えいに関するお知らせ|当社の会員サイトが不正アクセスを受けました。情報が漏えいしたかどうかを調べています。|POSSIBLE",
                "情報流出のお詫び|当社のサーバーが不正アクセスを受け、お取引先の情報が外部に流出したおそれがあります。|POSSIBLE",
                "個人情報流出について|当社のサーバーが不正アクセスを受け、お客様3,200名の氏名が流出しました。ほかの情報も流出した可能性があります。|CONFIRMED",
                "個人情報流出のお知らせ|当社のサーバーが不正アクセスを受け、お客様の情報が外部に送信されたことを確認しました。悪用された可能性があります。|CONFIRMED",
                "お客様情報が流出しました|当社のサーバーが不正アクセスを受けました。ほかの情報も流出した可能性があります。|CONFIRMED"
            })
    void shouldBeAsSureAsTheText(String title, String said, Certainty certainty) {
        String page = title + "\n2026年12月7日\nトルビ鋳造株式会社\n" + said;

        assertThat(leaks(page)).containsExactly(certainty);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Notice on the leak of personal information|We detected unauthorised access to our servers on 5 December. Personal data may have been leaked.|POSSIBLE",
                "Notice on the leak of personal information|We detected unauthorised access to our servers on 5 December. Names of 3,200 customers were leaked.|CONFIRMED"
            })
    void shouldDoSoInEnglish(String title, String said, Certainty certainty) {
        String page = title + "\n7 December 2026\nTorvik Castings Co., Ltd.\n" + said;

        assertThat(leaks(page)).containsExactly(certainty);
    }

    private static List<Certainty> leaks(String page) {
        return SmallArticles.statements(page)
                .filter(each -> each.what().equals(new Assertion.HarmDone(Harm.LEAK)))
                .map(each -> each.certainty())
                .toList();
    }
}
