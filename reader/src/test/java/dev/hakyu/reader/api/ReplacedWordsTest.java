package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a report repeats of an earlier one and takes back is no statement of today.
class ReplacedWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一報の「情報の流出は確認されていない」との記載は、この点で改めます。",
                "前回の「お客様の情報の流出は確認されておりません」とのお知らせは誤りでした。",
                "第一報で「情報の流出はございません。」とお知らせしましたが、この記載を取り消します。",
                "第一報で「情報の流出はございません」とお知らせしておりました。これを訂正いたします。",
                "先の公表では、情報の流出は確認されていないとしておりましたが、この記載を撤回いたします。"
            })
    void shouldHoldALeakForPossibleOnceItsDenialIsTakenBack(String said) {
        assertThat(LeakNotices.leak(LeakNotices.japanese(said)))
                .containsExactly(Certainty.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We withdraw our earlier statement that no data was stolen.",
                "Our earlier statement that no data was stolen is withdrawn.",
                "We previously said that no data had been stolen; that statement is no longer correct.",
                "The sentence \"no data was stolen\" in our first notice is withdrawn."
            })
    void shouldHoldALeakForPossibleOnceItsDenialIsTakenBackInEnglish(String said) {
        assertThat(LeakNotices.leak(LeakNotices.english(said))).containsExactly(Certainty.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一報で「情報の流出はございません」とお知らせしましたが、調査の結果、顧客1,200名の氏名が流出したことが判明しました。",
                "先の公表では情報の流出はないとしておりましたが、その後、顧客1,200名の氏名が流出したことが判明しました。",
                "内容を訂正いたします。\n\n(誤) 情報の流出は確認されておりません。\n(正) 顧客1,200名の氏名が流出したことを確認しました。",
                "内容を訂正いたします。\n\n| | 前回 | 今回 |\n|---|---|---|\n| 情報の流出 | 確認されておりません | 顧客1,200名の氏名が流出しました |"
            })
    void shouldReadTheNewWordsInsteadOfTheOld(String said) {
        String text = LeakNotices.japanese(said);

        assertThat(LeakNotices.leak(text)).containsExactly(Certainty.CONFIRMED);
        assertThat(counts(text)).containsExactly("1200");
        assertThat(SmallArticles.stated(text, Assertion.Exposed.class))
                .extracting(Assertion.Exposed::dataClass)
                .containsExactly(DataClass.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| | これまで | 今回 |\n|---|---|---|\n| 情報の流出 | 調査中 | 確認されておりません |",
                "| | 前回 | 今回 |\n|---|---|---|\n| 情報の流出 | 顧客1,200名の氏名が流出 | 流出はございません |"
            })
    void shouldReadTheDenialThatTakesThePlaceOfOldWords(String said) {
        String text = LeakNotices.japanese("情報の流出について訂正いたします。\n\n" + said);

        assertThat(LeakNotices.leak(text)).containsExactly(Certainty.DENIED);
        assertThat(counts(text)).isEmpty();
        assertThat(SmallArticles.stated(text, Assertion.Exposed.class)).isEmpty();
    }

    @Test
    void shouldLeaveALeakThatIsTakenBackToBeToldSo() {
        String text = LeakNotices.japanese("第一報の「顧客の氏名が流出」との記載を取り消します。");

        assertThat(LeakNotices.leak(text)).containsExactly(Certainty.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一報で「5月25日に操業を再開する予定」とお知らせしましたが、これを取り消します。再開の時期は未定です。",
                "| | 前回 | 今回 |\n|---|---|---|\n| 操業の再開 | 5月25日の予定 | 未定 |",
                "(誤) 5月25日に操業を再開する予定です。\n(正) 再開の時期は未定です。"
            })
    void shouldNotReadAnOldPlan(String said) {
        assertThat(
                        SmallArticles.stated(
                                LeakNotices.japanese("操業を停止しております。\n\n" + said),
                                Assertion.ResumptionForecast.class))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一報の「5月25日に操業を再開する予定」との記載を「5月28日に操業を再開する予定」に改めます。",
                "| | 前回 | 今回 |\n|---|---|---|\n| 操業の再開 | 5月25日の予定 | 5月28日の予定 |",
                "| 誤 | 正 |\n|---|---|\n| 5月25日に操業を再開する予定 | 5月28日に操業を再開する予定 |"
            })
    void shouldReadThePlanThatTakesThePlaceOfAnOldOne(String said) {
        assertThat(
                        SmallArticles.stated(
                                LeakNotices.japanese("操業を停止しております。\n\n" + said),
                                Assertion.ResumptionForecast.class))
                .extracting(each -> each.date().toString())
                .containsExactly("2026-05-28");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "「情報の流出は確認されていない」との第一報の記載に変更はございません。",
                "第一報の「情報の流出は確認されていない」との記載を訂正する必要はございません。",
                "第一報で「情報の流出は確認されていない」とお知らせしましたが、現在もその状況に変わりはありません。",
                "情報の流出は確認されておりません。今後、社内の手順を改めます。",
                "先の公表では情報の流出はないとしておりましたが、その後の調査でも流出は確認されておりません。",
                "| | 本社工場 | 今回の対応 |\n|---|---|---|\n| 情報の流出 | 確認されておりません | 調査を終えました |"
            })
    void shouldKeepADenialThatIsNotTakenBack(String said) {
        assertThat(LeakNotices.leak(LeakNotices.japanese(said))).containsExactly(Certainty.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our earlier statement that no data was stolen still stands.",
                "We said that no data was stolen, and we have corrected the settings of our servers."
            })
    void shouldKeepADenialThatIsNotTakenBackInEnglish(String said) {
        assertThat(LeakNotices.leak(LeakNotices.english(said))).containsExactly(Certainty.DENIED);
    }

    @Test
    void shouldReadTheColumnsOfACorrectionThatAreHeadedByTimesOnly() {
        String said = "| | これまで | 今回 |\n|---|---|---|\n| 流出した方 | 800名 | 1,200名 |";

        assertThat(counts(LeakNotices.japanese(said))).containsExactly("800", "1200");
        assertThat(
                        SmallArticles.statements(LeakNotices.japanese(said))
                                .filter(each -> each.what() instanceof Assertion.Count)
                                .map(each -> each.certainty()))
                .containsExactly(Certainty.WITHDRAWN, Certainty.CONFIRMED);
    }

    private static List<String> counts(String text) {
        return SmallArticles.stated(text, Assertion.Count.class).stream()
                .map(each -> each.value().toPlainString())
                .toList();
    }
}
