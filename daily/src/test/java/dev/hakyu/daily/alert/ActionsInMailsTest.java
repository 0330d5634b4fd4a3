package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.daily.SampleClock;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Lang;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.duty.ClockState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What is to be done stands once in a mail, with its state; a board reads what it decides.
class ActionsInMailsTest {
    private static final Instant PAST = Instant.parse("2026-12-01T15:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-12-03T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-09T02:00:00Z");

    @Test
    void shouldNameEachActionOnceWhateverItsState() {
        String mail =
                mail(
                        Edition.IN_CHARGE,
                        concern("a")
                                .action("先方へ電話する。", PAST, true, "購買部門長")
                                .action("在庫を数える。", PAST, true, "工場長")
                                .action("代替先を探す。", PAST, true, "購買部門長")
                                .action("工場へ知らせる。", TODAY, false, "工場長")
                                .action("費用を取り決める。", LATER, false, "法務部門長"));
        assertThat(mail)
                .contains(
                        "  期限を過ぎた対応: 3件。先方へ電話する(12月1日(火)24時まで、決裁: 購買部門長)"
                                + " / 在庫を数える(12月1日(火)24時まで、決裁: 工場長) / ほか1件(決裁: 購買部門長 1件)\n")
                .contains("  本日が期限の対応: 工場へ知らせる(12月3日(木)11時まで、決裁: 工場長)。そのあとに1件\n")
                .doesNotContain("期限を過ぎています");
        for (String each : new String[] {"先方へ電話する", "在庫を数える", "工場へ知らせる"}) {
            assertThat(mail.split(each, -1)).as(each).hasSize(2);
        }
    }

    @Test
    void shouldCallWhatEndsAtMidnightDueOnTheDayThatEnds() {
        Instant midnight = Instant.parse("2026-12-03T15:00:00Z");
        assertThat(
                        mail(
                                Edition.IN_CHARGE,
                                concern("a")
                                        .action("先方へ電話する。", PAST, true, "購買部門長")
                                        .action("パスワードを変更する。", midnight, false, "情報システム部門長")))
                .contains("本日が期限の対応: パスワードを変更する(12月3日(木)24時まで、決裁: 情報システム部門長)");
        assertThat(DueMoment.day(Instant.parse("2026-12-31T15:00:00Z"), SampleDigest.ZONE))
                .isEqualTo("2026-12-31");
    }

    @Test
    void shouldNotTellALimitOfThePageForTheirNumber() {
        SampleConcern late =
                concern("a")
                        .action("接続を切る。", PAST, true, "情報システム部門長")
                        .action("調べる。", PAST, true, "情報システム部門長")
                        .leftOut("工場長");
        assertThat(mail(Edition.IN_CHARGE, late)).contains("  期限を過ぎた対応: 2件以上。接続を切る(");
        assertThat(quiet(Edition.IN_CHARGE, late)).contains("・こだま樹脂a: 期限を過ぎた対応: 2件以上\n");
        SampleConcern today = concern("a").leftOut("工場長").leftOut("法務部門長");
        for (String what : new String[] {"知らせる。", "数える。", "頼む。"}) {
            today.action(what, TODAY, false, "工場長");
        }
        assertThat(mail(Edition.IN_CHARGE, today)).contains("。そのあとに2件\n");
        SampleConcern later = concern("a").leftOut("工場長").leftOut("法務部門長");
        for (String what : new String[] {"知らせる。", "数える。", "頼む。", "書く。"}) {
            later.action(what, LATER, false, "工場長");
        }
        assertThat(mail(Edition.IN_CHARGE, later)).contains("  続いて行うこと: 数える / 頼む / ほか3件\n");
    }

    @Test
    void shouldNameWhatTheVictimAsksOfUsWhateverElseIsDue() {
        SampleConcern asked =
                concern("a")
                        .action("先方へ電話する。", PAST, true, "購買部門長")
                        .action("工場へ知らせる。", TODAY, false, "工場長")
                        .requested("先方の依頼に応じ、パスワードを変更する。", LATER, false);
        assertThat(mail(Edition.IN_CHARGE, asked))
                .contains("  先方の依頼への対応: 先方の依頼に応じ、パスワードを変更する。12月9日(水)11時まで。担当: 購買部\n")
                .contains("  期限を過ぎた対応: 先方へ電話する(")
                .doesNotContain("そのあとに");
        assertThat(mail(Edition.BOARD, asked)).doesNotContain("パスワードを変更する");
    }

    @Test
    void shouldAskTheBoardOnlyWhatItDecides() {
        String mail =
                mail(
                        Edition.BOARD,
                        concern("a")
                                .losing(2e8)
                                .action("先方へ電話する。", PAST, true, "購買部門長")
                                .action("在庫を数える。", TODAY, false, "工場長")
                                .forBoard("検収と支払いを続ける。", LATER, false));
        assertThat(mail)
                .contains("判断いただきたいことのある事案: 1件(こだま樹脂a)。")
                .contains("  判断いただきたいこと: 検収と支払いを続ける。12月9日(水)11時まで。理由: ")
                .contains("  未了の対応: 2件(決裁: 購買部門長 1件、工場長 1件。うち1件は期限を過ぎています)。着手の記録はありません。\n")
                .doesNotContain("電話する", "数える", "担当しています");
    }

    @Test
    void shouldTellTheBoardThatNothingIsAskedOfIt() {
        String mail =
                mail(
                        Edition.BOARD,
                        concern("a")
                                .action("先方へ電話する。", PAST, true, "購買部門長")
                                .forBoard("検収と支払いを続ける。", LATER, false));
        assertThat(mail)
                .as("no site of ours stops, no sum, no data")
                .contains("本日、経営に判断をお願いすることはありません。")
                .doesNotContain("判断いただきたいこと");
    }

    @Test
    void shouldAskTheBoardWhetherToDiscloseWhereASumIsAtStake() {
        SampleClock disclosure =
                SampleClock.rule("JP-TSE", "適時開示")
                        .to("取引所")
                        .promptly(TODAY)
                        .in(ClockState.TO_DECIDE);
        assertThat(mail(Edition.BOARD, concern("a").losing(2e8).clock(disclosure)))
                .contains("  判断いただきたいこと: 取引所への適時開示の対象かどうか。対象のときはいつか\n")
                .doesNotContain("報告期限: 取引所への適時開示");
        assertThat(mail(Edition.BOARD, concern("a").clock(disclosure)))
                .contains("  報告期限: 取引所への適時開示: いつか(対象かどうかは担当部門で判断します)\n");
        assertThat(mail(Edition.IN_CHARGE, concern("a").losing(2e8).clock(disclosure)))
                .contains("  報告期限: 取引所への適時開示: いつか(対象かどうかを判断してください)\n");
    }

    @Test
    void shouldTellABoardTheSameDutyOfSeveralIncidentsOnce() {
        SampleClock report = SampleClock.named("届け出").to("当局").until("2026-12-07T15:00:00Z");
        assertThat(
                        DigestText.render(
                                SampleDigest.to(Edition.BOARD)
                                        .knowing("a", "b")
                                        .of(
                                                concern("a").clock(report).build(),
                                                concern("b").clock(report).build()),
                                Lang.JA))
                .contains("報告期限: 当局への届け出: 12月7日(月)24時まで ― こだま樹脂a、こだま樹脂b\n");
    }

    @Test
    void shouldNameWhatBecameOverdueOfAnIncidentThatChanged() {
        Instant yesterday = Instant.parse("2026-12-02T02:00:00Z");
        SampleConcern changed =
                concern("a")
                        .change(Change.Kind.ATTACK, "攻撃の種類が加わりました: マルウェア")
                        .action("接続を切る。", PAST, true, "情報システム部門長")
                        .action("電話する。", yesterday, true, "購買部門長");
        assertThat(quiet(Edition.IN_CHARGE, changed))
                .contains(
                        "  期限を過ぎた対応: 2件。最も古いもの: 接続を切る(12月1日(火)24時まで、決裁: 情報システム部門長)"
                                + "。新たに過ぎたもの: 電話する(12月2日(水)11時まで、決裁: 購買部門長)\n");
        assertThat(
                        quiet(
                                Edition.IN_CHARGE,
                                concern("a")
                                        .change(Change.Kind.ATTACK, "攻撃の種類が加わりました: マルウェア")
                                        .action("接続を切る。", PAST, true, "情報システム部門長")))
                .as("told as overdue before")
                .doesNotContain("新たに");
    }

    @Test
    void shouldTellOnceThatANoticeOwedToUsCameLateAndNeverThatOneIsMissing() {
        SampleConcern late =
                concern("a")
                        .clock(
                                SampleClock.named("こだま樹脂aから当社への通知")
                                        .until("2026-12-01T09:00:00Z")
                                        .in(ClockState.SUBMITTED)
                                        .noted("こだま樹脂aの通知(12月1日(火)22:00)は契約の期限より後です。")
                                        .owedToUs());
        assertThat(mail(Edition.IN_CHARGE, late))
                .contains("  先方の通知期限: こだま樹脂aの通知(12月1日(火)22:00)は契約の期限より後です\n")
                .doesNotContain("期限を過ぎています");
        assertThat(quiet(Edition.IN_CHARGE, late.change(Change.Kind.ATTACK, "攻撃の種類が加わりました: マルウェア")))
                .as("told before")
                .contains("①")
                .doesNotContain("先方の通知期限");
    }

    @Test
    void shouldKeepWhatWasHandedInWhileTheIncidentIsTold() {
        Instant yesterday = Instant.parse("2026-12-02T01:30:00Z");
        SampleConcern reported = concern("a").handedIn("委員会への速報", yesterday, "法務 佐藤", yesterday);
        assertThat(mail(Edition.IN_CHARGE, reported))
                .contains("  提出済み: 委員会への速報(12月2日(水)10時30分提出、記録 法務 佐藤)\n");
        assertThat(mail(Edition.BOARD, reported))
                .contains("  提出済み: 委員会への速報(12月2日(水)10時30分提出)\n")
                .doesNotContain("佐藤");
        assertThat(quiet(Edition.IN_CHARGE, reported))
                .contains("提出済み: 委員会への速報(12月2日(水)10時30分提出、記録 法務 佐藤) ― こだま樹脂a\n");
        Instant longAgo = Instant.parse("2026-11-20T01:30:00Z");
        assertThat(
                        quiet(
                                Edition.IN_CHARGE,
                                concern("a").handedIn("委員会への速報", longAgo, "法務", longAgo)))
                .as("told before")
                .doesNotContain("提出済み");
    }

    private static SampleConcern concern(String id) {
        return new SampleConcern(id, "こだま樹脂" + id);
    }

    private static String mail(Edition edition, SampleConcern concern) {
        return DigestText.render(SampleDigest.to(edition).of(concern.build()), Lang.JA);
    }

    private static String quiet(Edition edition, SampleConcern concern) {
        return DigestText.render(
                SampleDigest.to(edition).knowing("a").of(concern.build()), Lang.JA);
    }
}
