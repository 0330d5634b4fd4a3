package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.LeakNotices.english;
import static dev.hakyu.reader.api.LeakNotices.japanese;
import static dev.hakyu.reader.api.LeakNotices.leak;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A denial of what is additional leaves what was told before as it was.
class NothingMoreTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "前回お知らせした3,410名分以外に、新たな漏えいのおそれは確認されておりません。",
                "これ以外の情報の流出は確認されていません。",
                "上記以外の情報について、流出は確認されておりません。",
                "第2報でお知らせした内容以外に、新たな情報の流出はございません。",
                "さらなる情報漏えいは確認されておりません。",
                "追加の流出は確認されておりません。",
                "すでに公表した3,410名分のほか、情報の漏えいは確認されておりません。",
                "その後の調査でも、新たに漏えいした事実は確認されておりません。",
                "漏えいした情報が不正に使用された事実は、現在のところ確認されておりません。",
                "流出した可能性のある情報がインターネット上に公開された事実は確認されておりません。",
                "持ち出されたデータの悪用は確認されておりません。"
            })
    void shouldDenyNothingThatWasToldBefore(String said) {
        assertDeniesNothing(
                """
                不正アクセスについて(第4報)
                2026年5月20日
                ハナミズキ樹脂株式会社
                5月11日に当社のサーバーが不正アクセスを受けた件について、その後の状況をお知らせいたします。
                """
                        + said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No further data beyond the 3,410 contacts was affected.",
                "No additional leaks have been found.",
                "The company said it has found no evidence of any further leak.",
                "There is no indication that any other data was stolen.",
                "We have found no sign that data beyond that already announced was taken.",
                "No new leaks were found.",
                "Nothing beyond the contacts announced earlier was taken.",
                "There is no evidence that the stolen data has been misused."
            })
    void shouldDenyNothingThatWasToldBeforeInEnglish(String said) {
        assertDeniesNothing(english(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "情報の漏えいは確認されておりません。",
                "調査の結果、個人情報の流出はございませんでした。",
                "クレジットカード情報のほか、氏名の流出も確認されておりません。",
                "関係者以外による閲覧や情報の流出は確認されておりません。",
                "流出した情報はございません。",
                "当該サーバー以外への侵入は確認されておらず、情報の流出もございません。"
            })
    void shouldStillReadAWholeDenial(String said) {
        assertThat(leak(japanese(said))).containsOnly(Certainty.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We found no evidence that passwords or other data were stolen.",
                "No data was stolen.",
                "We have found no evidence that any customer data has been leaked."
            })
    void shouldStillReadAWholeDenialInEnglish(String said) {
        assertThat(leak(english(said))).containsOnly(Certainty.DENIED);
    }

    @Test
    void shouldDenyByNameWhatIsNotAmongIt() {
        List<Statement> statements =
                statements(
                        """
                        不正アクセスについて
                        2026年5月20日
                        ハナミズキ樹脂株式会社
                        当社のサーバーが不正アクセスを受け、お客様3,410名分の氏名が漏えいしたおそれがあります。
                        氏名以外の住所、電話番号、クレジットカード情報の漏えいは確認されておりません。
                        """);

        assertThat(exposed(statements, Certainty.POSSIBLE)).containsExactly(DataClass.NAME);
        assertThat(exposed(statements, Certainty.DENIED))
                .contains(DataClass.POSTAL_ADDRESS, DataClass.PHONE, DataClass.PAYMENT_CARD)
                .doesNotContain(DataClass.NAME);
    }

    private static void assertDeniesNothing(String text) {
        List<Statement> statements = statements(text);
        assertThat(statements).isNotEmpty();
        assertThat(leak(statements)).doesNotContain(Certainty.DENIED);
        assertThat(exposed(statements, Certainty.DENIED)).isEmpty();
        assertThat(statements).noneMatch(each -> each.what() instanceof Assertion.NoAttack);
    }

    private static List<DataClass> exposed(List<Statement> statements, Certainty certainty) {
        return statements.stream()
                .filter(each -> each.certainty() == certainty)
                .filter(each -> each.what() instanceof Assertion.Exposed)
                .map(each -> ((Assertion.Exposed) each.what()).dataClass())
                .toList();
    }

    private static List<Statement> statements(String text) {
        return SmallArticles.statements(text).toList();
    }
}
