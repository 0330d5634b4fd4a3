package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.daily.SampleClock;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Lang;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.duty.ClockState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An incident of which nothing changed is one line: how much is overdue and what comes next, and
/// by name only what is due today or became overdue since the last message.
class UnchangedLinesTest {
    private static final Instant PAST = Instant.parse("2026-12-01T15:00:00Z");
    private static final Instant SINCE_THE_LAST = Instant.parse("2026-12-02T02:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-12-03T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-05T02:00:00Z");

    @Test
    void shouldCountWhatWasOverdueBeforeAndNameTheNextDeadline() {
        String mail =
                besideNews(
                        concern("a")
                                .action("接続を切る。", PAST, true, "情報システム部門長")
                                .action("記録を調べる。", PAST, true, "情報システム部門長")
                                .action("在庫を数える。", LATER, false, "工場長")
                                .action("代替先を探す。", LATER.plusSeconds(60), false, "購買部門長"));
        assertThat(mail)
                .contains(
                        """
                        変化のない関係事案: 1件
                        ・こだま樹脂a: 期限を過ぎた対応: 2件。次の期限: 在庫を数える(12月5日(土)11時まで、決裁: 工場長)
                        """)
                .doesNotContain("接続を切る", "記録を調べる", "代替先を探す");
        assertThat(mail(Lang.EN, concern("a").action("x", PAST, true, "y"), news()))
                .contains("Unchanged: 1\n* こだま樹脂a: Overdue: 1\n");
    }

    @Test
    void shouldNameWhatIsDueTodayAndWhatBecameOverdueSinceTheLastMessage() {
        String mail =
                besideNews(
                        concern("a")
                                .action("接続を切る。", PAST, true, "情報システム部門長")
                                .action("電話する。", SINCE_THE_LAST, true, "購買部門長")
                                .action("工場へ知らせる。", TODAY, false, "工場長")
                                .action("在庫を数える。", LATER, false, "工場長"));
        assertThat(mail)
                .contains(
                        "・こだま樹脂a: 本日が期限の対応: 工場へ知らせる(12月3日(木)11時まで、決裁: 工場長)"
                                + "。新たに期限を過ぎた対応: 電話する(12月2日(水)11時まで、決裁: 購買部門長)"
                                + "。期限を過ぎた対応: 2件\n")
                .doesNotContain("接続を切る", "在庫を数える");
    }

    @Test
    void shouldNameWhatEndedAtTheVeryMomentOfTheLastMessage() {
        Instant last = SampleDigest.NOW.minusSeconds(86_400);
        assertThat(besideNews(concern("a").action("電話する。", last, true, "購買部門長")))
                .contains("・こだま樹脂a: 新たに期限を過ぎた対応: 電話する(12月2日(水)7時まで、決裁: 購買部門長)\n");
    }

    @Test
    void shouldPutFirstTheReportThatIsDueAndCountTheOthers() {
        assertThat(
                        besideNews(
                                concern("a")
                                        .clock(until("続報", "2026-12-08T15:00:00Z"))
                                        .clock(until("届け出", "2026-12-07T15:00:00Z"))
                                        .clock(until("確報", "2027-01-15T15:00:00Z"))
                                        .action("接続を切る。", PAST, true, "情報システム部門長")))
                .contains("・こだま樹脂a: 報告期限: 当局への届け出: 12月7日(月)24時まで / ほか1件。期限を過ぎた対応: 1件\n")
                .doesNotContain("確報");
    }

    @Test
    void shouldNameEveryReportThatIsDueByTomorrowOrLate() {
        assertThat(
                        besideNews(
                                concern("a")
                                        .clock(
                                                until("届け出", "2026-12-01T15:00:00Z")
                                                        .in(ClockState.OVERDUE))
                                        .clock(until("続報", "2026-12-03T09:00:00Z"))
                                        .clock(until("確報", "2026-12-08T15:00:00Z"))))
                .contains("届け出: 12月1日(火)24時まで(期限を過ぎています) / 当局への続報: 12月3日(木)18時まで(残り11時間) / ほか1件");
    }

    @Test
    void shouldNameANoticeThatIsOwedToUsOnTheDayOnWhichItIsDue() {
        assertThat(besideNews(concern("a").clock(owed("2026-12-03T09:00:00Z"))))
                .contains(
                        "・こだま樹脂a: 先方の通知期限: 先方から当社への通知: 12月3日(木)18時まで(残り11時間)。届いていないか社内で確かめてください\n");
        assertThat(besideNews(concern("a").clock(owed("2026-11-20T09:00:00Z"))))
                .as("long past")
                .contains("変化のない関係事案: 1件(こだま樹脂a)\n")
                .doesNotContain("先方の通知期限");
    }

    @Test
    void shouldNameThoseOfWhichNothingIsDueInTheHeading() {
        assertThat(besideNews(concern("a"), concern("b").action("電話する。", PAST, true, "購買部門長")))
                .contains("変化のない関係事案: 2件(期限のある対応なし: こだま樹脂a)\n・こだま樹脂b: 期限を過ぎた対応: 1件\n");
    }

    @Test
    void shouldCountTheRestOfManyButLoseNoneThatIsDueToday() {
        List<SampleConcern> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(concern("a" + i).action("接続を切る。", PAST, true, "情報システム部門長"));
        }
        many.add(concern("z").action("工場へ知らせる。", TODAY, false, "工場長"));
        assertThat(besideNews(many.toArray(SampleConcern[]::new)))
                .contains("・こだま樹脂a9: 期限を過ぎた対応: 1件\n")
                .contains("・こだま樹脂z: 本日が期限の対応: 工場へ知らせる(12月3日(木)11時まで、決裁: 工場長)\n")
                .contains("・ほか2件: 期限を過ぎた対応: 2件\n")
                .doesNotContain("こだま樹脂a10:");
    }

    private static SampleClock until(String named, String at) {
        return SampleClock.named(named).to("当局").until(at);
    }

    private static SampleClock owed(String until) {
        return SampleClock.named("こだま樹脂aから当社への通知").until(until).owedToUs();
    }

    private static SampleConcern concern(String id) {
        return new SampleConcern(id, "こだま樹脂" + id);
    }

    private static SampleConcern news() {
        return concern("news").change(Change.Kind.NEW_INCIDENT, "新しい事案です。");
    }

    private static String besideNews(SampleConcern... standing) {
        List<SampleConcern> all = new ArrayList<>(List.of(standing));
        all.add(news());
        return mail(Lang.JA, all.toArray(SampleConcern[]::new));
    }

    private static String mail(Lang lang, SampleConcern... concerns) {
        List<String> known = new ArrayList<>();
        for (SampleConcern each : concerns) {
            String id = each.build().incident().id().value();
            if (!id.equals("news")) {
                known.add(id);
            }
        }
        return DigestText.render(
                SampleDigest.to(Edition.IN_CHARGE)
                        .knowing(known.toArray(String[]::new))
                        .of(
                                List.of(concerns).stream()
                                        .map(SampleConcern::build)
                                        .toArray(dev.hakyu.brief.api.PreparedBrief.Concern[]::new)),
                lang);
    }
}
