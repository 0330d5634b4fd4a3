package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Resolved;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A leak that is neither shown nor excluded makes what may have leaked, and of how many, possible.
class OpenLeakTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "情報が流出したか否かは判別できておりません。",
                "流出の有無は判別できておりません。",
                "外部に渡った証跡は見つかっておりませんが、否定もできておりません。",
                "持ち出された可能性を排除することはできません。",
                "持ち出しの有無は、現在も確認中です。",
                "漏えいの有無については、専門会社とともに調査しております。",
                "外部へ送信されたかどうかは、まだ特定に至っておりません。",
                "流出していないとは言い切れない状況です。",
                "情報の流出については、断定できる段階にありません。",
                "通信の記録が消えており、持ち出されたかを確かめるすべがありません。"
            })
    void shouldTellAsPossibleWhatWasThereWhileALeakIsOpen(String said) {
        List<Resolved<?>> told =
                told(notice("当社の会員2,460名の氏名、住所、電話番号が、暗号化されたサーバーに置かれておりました。" + said));

        assertThat(told).hasSizeGreaterThanOrEqualTo(4);
        assertThat(told).extracting(Resolved::certainty).containsOnly(Certainty.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "持ち出しの有無\n\n接続の記録からは判別できておりません。",
                "情報流出の有無\n\n現在も調査中です。",
                "情報の流出について\n\nまだ分かっておりません。"
            })
    void shouldTellAsPossibleWhatStandsAboveAHeadingOnALeakThatIsOpen(String said) {
        assertThat(told(notice("保管庫には会員2,460名の氏名、住所、電話番号が入っておりました。\n\n■ " + said)))
                .hasSizeGreaterThanOrEqualTo(4)
                .extracting(Resolved::certainty)
                .containsOnly(Certainty.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We cannot rule out that the files were copied.",
                "We could not determine whether the data was taken.",
                "We have found no evidence that data left our network, but we cannot exclude it.",
                "Whether any of it was taken remains unclear.",
                "It is not yet known whether the information was stolen.",
                "We are still investigating whether data was exfiltrated.",
                "A theft of the data can neither be confirmed nor ruled out."
            })
    void shouldTellAsPossibleInEnglishWhatWasThereWhileALeakIsOpen(String said) {
        List<Resolved<?>> told =
                told(
                        english(
                                "The encrypted server held the names, addresses and phone numbers"
                                        + " of 2,460 customers. "
                                        + said));

        assertThat(told).hasSizeGreaterThanOrEqualTo(4);
        assertThat(told).extracting(Resolved::certainty).containsOnly(Certainty.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "会員2,460名の氏名、住所、電話番号が外部へ持ち出されました。ほかの情報の流出の有無は調査中です。",
                "会員2,460名の氏名、住所、電話番号が第三者に閲覧されました。持ち出しの有無は判別できておりません。",
                "会員2,460名の氏名、住所、電話番号が流出しました。悪用の有無は確認できておりません。",
                "会員2,460名の氏名、住所、電話番号が流出しました。二次被害の可能性は否定できません。",
                "流出の有無を調査した結果、会員2,460名の氏名、住所、電話番号の流出を確認しました。"
            })
    void shouldLeaveCertainWhatIsSaidToHaveLeaked(String said) {
        assertThat(told(notice(said)))
                .hasSizeGreaterThanOrEqualTo(4)
                .extracting(Resolved::certainty)
                .containsOnly(Certainty.CONFIRMED);
    }

    @Test
    void shouldLeaveCertainInEnglishWhatIsSaidToHaveLeaked() {
        assertThat(
                        told(
                                english(
                                        "The names, addresses and phone numbers of 2,460 customers"
                                                + " were stolen. We cannot rule out that they will be"
                                                + " misused.")))
                .hasSizeGreaterThanOrEqualTo(4)
                .extracting(Resolved::certainty)
                .containsOnly(Certainty.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "会員情報の流出は一切ありませんでした。",
                "流出の有無を調査した結果、会員情報の流出はありませんでした。",
                "会員情報が流出した事実はございません。二次被害の可能性は否定できません。"
            })
    void shouldNotOpenALeakThatIsDenied(String said) {
        assertThat(LeakNotices.leak(notice(said))).doesNotContain(Certainty.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"攻撃者の目的は判別できておりません。", "侵入経路の有無を確認中です。", "再開時期は断定できません。", "納品の有無を確認中です。"})
    void shouldNotOpenALeakByWordsOnSomethingElse(String said) {
        assertThat(LeakNotices.leak(notice(said))).isEmpty();
    }

    @Test
    void shouldKeepAFigureOfALaterLetterPossibleWhileTheLeakIsOpen() {
        Incident incident =
                incident(
                        notice("会員2,460名の氏名、住所、電話番号が保管庫に入っておりました。流出の有無は判別できておりません。"),
                        later("前回お知らせした人数2,460名を2,510名に訂正いたします。項目は氏名、住所、電話番号で変わりません。"));

        assertThat(incident.counts())
                .extracting(each -> each.value().value().intValue() + " " + each.certainty().id())
                .containsExactly("2510 possible");
        assertThat(incident.exposed())
                .extracting(Resolved::certainty)
                .containsOnly(Certainty.POSSIBLE);
    }

    @Test
    void shouldRaiseItWhenALaterLetterConfirmsTheLeak() {
        Incident incident =
                incident(
                        notice("会員2,460名の氏名、住所、電話番号が保管庫に入っておりました。流出の有無は判別できておりません。"),
                        later("会員2,460名の氏名、住所、電話番号が外部へ持ち出されたことを確認しました。"));

        assertThat(incident.counts())
                .extracting(Resolved::certainty)
                .containsOnly(Certainty.CONFIRMED);
        assertThat(incident.exposed())
                .extracting(Resolved::certainty)
                .containsOnly(Certainty.CONFIRMED);
    }

    @Test
    void shouldNotLowerWhatWasConfirmedBeforeMoreIsLookedInto() {
        Incident incident =
                incident(
                        notice("会員2,460名の氏名、住所、電話番号が外部へ持ち出されたことを確認しました。"),
                        later("従業員の情報についても、流出の有無を確認中です。"));

        assertThat(incident.counts())
                .extracting(Resolved::certainty)
                .containsOnly(Certainty.CONFIRMED);
        assertThat(incident.exposed())
                .extracting(Resolved::certainty)
                .containsOnly(Certainty.CONFIRMED);
    }

    private static String notice(String said) {
        return LeakNotices.japanese(said);
    }

    private static String later(String said) {
        return """
        不正アクセスについて(第3報)
        2026年5月24日
        ハナミズキ樹脂株式会社
        5月11日に当社のサーバーが不正アクセスを受けた件の続報です。
        """
                + said;
    }

    private static String english(String said) {
        return LeakNotices.english(said);
    }

    /// Classes, counts and the leak itself, as they stand.
    private static List<Resolved<?>> told(String text) {
        Incident incident = incident(text);
        List<Resolved<?>> told = new ArrayList<>(incident.exposed());
        incident.counts().stream()
                .filter(each -> each.value() instanceof Assertion.Count)
                .forEach(told::add);
        incident.harms().stream().filter(each -> each.value() == Harm.LEAK).forEach(told::add);
        return told;
    }

    private static Incident incident(String... texts) {
        List<Reading> readings = new ArrayList<>();
        for (String text : texts) {
            readings.add(
                    READER.read(OpenedReports.report("notice" + readings.size() + ".txt", text)));
        }
        List<Incident> incidents = Dossiers.assemble(readings);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }
}
