package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Lang;
import dev.hakyu.model.alert.Edition;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A board is told of actions what is recorded and no more, and is given no errand of a desk.
class BoardMailTest {
    private static final Instant PAST = Instant.parse("2026-12-01T15:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-09T02:00:00Z");

    @Test
    void shouldCountWhoDecidesAndSayThatNoStartIsRecorded() {
        SampleConcern open =
                concern()
                        .action("数える。", PAST, true, "工場長")
                        .action("電話する。", PAST, true, "購買部門長")
                        .action("調べる。", LATER, false, "購買部門長")
                        .action("払う。", LATER, false, "経理部門長");
        assertThat(mail(open, Lang.JA))
                .contains("  未了の対応: 4件(決裁: 購買部門長 2件、工場長 1件ほか。うち2件は期限を過ぎています)。着手の記録はありません。\n")
                .doesNotContain("担当しています");
        assertThat(mail(open, Lang.EN))
                .contains(
                        "  Open actions: 4 (decide: 購買部門長 2, 工場長 1 and others; 2 overdue). No start is"
                                + " recorded.\n")
                .doesNotContain("In charge");
    }

    @Test
    void shouldCountWhatWasMarkedAsDoneButNoReportHandedIn() {
        SampleConcern some =
                concern()
                        .done("接続を切る。")
                        .listed("委員会への速報(12月2日に提出)")
                        .action("電話する。", LATER, false, "購買部門長");
        assertThat(mail(some, Lang.JA))
                .contains("  未了の対応: 1件(決裁: 購買部門長 1件)。済み 1件。\n")
                .doesNotContain("着手");
        assertThat(mail(some, Lang.EN)).contains("  Open actions: 1 (decide: 購買部門長 1). Done: 1.\n");
        assertThat(mail(concern().done("接続を切る。").done("電話する。"), Lang.JA))
                .contains("  対応: 済み 2件。\n");
        assertThat(mail(concern().listed("委員会への速報"), Lang.JA)).doesNotContain("対応: ");
    }

    @Test
    void shouldCountTheOpenActionsThatThePageLeavesOut() {
        SampleConcern open = concern().action("電話する。", PAST, true, "購買部門長");
        for (int i = 0; i < 3; i++) {
            open.leftOut("工場長");
        }
        assertThat(mail(open, Lang.JA))
                .contains("  未了の対応: 4件(決裁: 工場長 3件、購買部門長 1件。うち1件以上は期限を過ぎています)。");
        open.action("調べる。", LATER, false, "購買部門長");
        assertThat(mail(open, Lang.JA))
                .as("those left out are due later than the last shown")
                .contains("  未了の対応: 5件(決裁: 工場長 3件、購買部門長 2件。うち1件は期限を過ぎています)。");
    }

    @Test
    void shouldOnlySayToTheBoardThatOurShareIsUnknown() {
        SampleConcern leaked = concern().persons(18_340).entrusted();
        assertThat(mail(leaked, Lang.JA)).contains("  当社分の件数: 示されていません。\n").doesNotContain("最初の連絡");
        assertThat(mail(leaked, Lang.EN)).contains("  Our share: not told.\n");
        assertThat(
                        DigestText.render(
                                SampleDigest.to(Edition.IN_CHARGE).of(leaked.build()), Lang.JA))
                .contains("  当社分の件数: 示されていません。最初の連絡で、公表された件数のうち当社分を確かめてください。\n");
    }

    private static SampleConcern concern() {
        return new SampleConcern("a", "うしお印刷");
    }

    private static String mail(SampleConcern concern, Lang lang) {
        return DigestText.render(SampleDigest.to(Edition.BOARD).of(concern.build()), lang);
    }
}
