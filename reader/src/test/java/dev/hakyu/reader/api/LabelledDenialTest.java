package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.LeakNotices.english;
import static dev.hakyu.reader.api.LeakNotices.japanese;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A class of data as a label, and behind it whether it is among what leaked.
class LabelledDenialTest {
    private static final String JAPANESE_LIST = "漏えいした情報は次のとおりです。\n漏えいした情報:\n・氏名\n・メールアドレス\n";
    private static final String ENGLISH_LIST = "What was stolen:\n- Names\n- Email addresses\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4. 貴社の図面・仕様書\n持ち出されたとの事実は確認しておりません。",
                "■ お取引先様の図面について\n現時点で流出は確認されておりません。調査は続けております。"
            })
    void shouldReadTheDenialBelowANumberedHeading(String section) {
        List<Statement> statements =
                statements(japanese("1. 操業\n本社工場の生産を停止しています。\n" + section + "\n"));

        assertThat(affirmed(statements)).doesNotContain(DataClass.INTERNAL_DOCUMENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4. 貴社の図面・仕様書\n外部へ持ち出されたことを確認しました。", "4. 漏えいした図面・仕様書\n悪用されたとの事実は確認しておりません。"})
    void shouldKeepWhatIsToldBelowANumberedHeading(String section) {
        assertThat(affirmed(statements(japanese(section + "\n"))))
                .contains(DataClass.INTERNAL_DOCUMENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "個人番号 別の環境で保管しており、対象に含まれておりません",
                "・個人番号 別の環境で保管しており、対象に含まれておりません",
                "電話番号、個人番号等の情報はお預かりしておりません。",
                "・個人番号 別の環境で保管しております。対象に含まれておりません。",
                "・個人番号: 対象に含まれておりません",
                "・個人番号: 暗号化したうえで別に保管しており、漏えいはございません",
                "・個人番号は別の環境で保管しており、対象に含まれておりません",
                "・口座番号、個人番号: 別の環境で保管しており、対象外です",
                "個人番号 | 別の環境で保管しており、含まれておりません",
                "個人番号は別の環境で保管しており、対象に含まれておりません。",
                "個人番号を記した書類は別の倉庫にあり、今のところ対象に含まれるとの情報はありません。"
            })
    void shouldReadTheDenialBehindALabel(String row) {
        List<Statement> statements = statements(japanese(JAPANESE_LIST + row + "\n"));

        assertThat(affirmed(statements))
                .contains(DataClass.NAME, DataClass.EMAIL)
                .doesNotContain(DataClass.INDIVIDUAL_NUMBER);
        assertThat(denied(statements))
                .contains(DataClass.INDIVIDUAL_NUMBER)
                .doesNotContain(DataClass.NAME, DataClass.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "個人番号 含まれておりました",
                "・個人番号: 別の環境に保管しておりましたが、対象に含まれておりました",
                "・個人番号 含まれておりましたが、悪用は確認されておりません",
                "・個人番号 漏えいしましたが、不正に使用された事実は確認されておりません",
                "・個人番号 暗号化しておりましたが、不正利用は確認されておりません",
                "・個人番号 別の環境で保管しておりましたが、クレジットカード情報は含まれておりません",
                "・個人番号\n・クレジットカード情報 別の環境で保管しており、対象に含まれておりません",
                "個人番号 | 含まれておりました\nクレジットカード情報 | 別の環境で保管しており、含まれておりません"
            })
    void shouldNotLetTheDenialOfAnotherReachIt(String rows) {
        List<Statement> statements = statements(japanese(JAPANESE_LIST + rows + "\n"));

        assertThat(affirmed(statements)).contains(DataClass.INDIVIDUAL_NUMBER);
        assertThat(denied(statements)).doesNotContain(DataClass.INDIVIDUAL_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Social security numbers: not affected",
                "- Social security numbers: stored in a separate environment; not affected",
                "- Social security numbers: Stored in a separate environment. Not affected.",
                "- Social security numbers - kept elsewhere, but not included",
                "- Social security numbers and passport numbers: held elsewhere; not among what was stolen",
                "Social security numbers | Kept in another system; not included"
            })
    void shouldReadTheEnglishDenialBehindALabel(String row) {
        List<Statement> statements = statements(english(ENGLISH_LIST + row + "\n"));

        assertThat(affirmed(statements))
                .contains(DataClass.EMAIL)
                .doesNotContain(DataClass.SOCIAL_SECURITY_NUMBER);
        assertThat(denied(statements))
                .contains(DataClass.SOCIAL_SECURITY_NUMBER)
                .doesNotContain(DataClass.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Social security numbers: affected",
                "- Social security numbers: affected; no misuse has been found",
                "- Social security numbers: stored in clear text, but not misused",
                "- Social security numbers: included; payment card numbers were not affected",
                "- Social security numbers\n- Payment card numbers: kept elsewhere; not affected",
                "Social security numbers | Affected\nPayment card numbers | Kept elsewhere; not affected"
            })
    void shouldNotLetTheEnglishDenialOfAnotherReachIt(String rows) {
        List<Statement> statements = statements(english(ENGLISH_LIST + rows + "\n"));

        assertThat(affirmed(statements)).contains(DataClass.SOCIAL_SECURITY_NUMBER);
        assertThat(denied(statements)).doesNotContain(DataClass.SOCIAL_SECURITY_NUMBER);
    }

    private static List<DataClass> affirmed(List<Statement> statements) {
        return classes(statements.stream().filter(each -> each.certainty().affirms()).toList());
    }

    private static List<DataClass> denied(List<Statement> statements) {
        return classes(statements.stream().filter(each -> !each.certainty().affirms()).toList());
    }

    private static List<DataClass> classes(List<Statement> statements) {
        return statements.stream()
                .filter(each -> each.what() instanceof Assertion.Exposed)
                .map(each -> ((Assertion.Exposed) each.what()).dataClass())
                .toList();
    }

    private static List<Statement> statements(String text) {
        return SmallArticles.statements(text).toList();
    }
}
