package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.daily.SampleClock;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Money;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.Threshold;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Restart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestMakerTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-12-02T22:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-12-04T05:00:00Z");
    private static final ToldBefore KNOWS_A = new ToldBefore(true, Set.of(new IncidentId("a")));

    @Test
    void shouldTellInFullWhoeverWasNeverToldThoughNothingChanged() {
        Concern standing = concern("a").build();

        assertThat(make(Edition.IN_CHARGE, KNOWS_A, standing).isQuiet()).isTrue();
        Digest first = make(Edition.IN_CHARGE, ToldBefore.NOTHING, standing);
        assertThat(first.isQuiet()).isFalse();
        assertThat(first.subject().ja()).isEqualTo("【Hakyu 12/3】みなと精工a: 刈谷工場 金14時停止見込み・関係1件");
        assertThat(first.tells()).containsExactly(new IncidentId("a"));
    }

    @Test
    void shouldTellInFullAnIncidentThatIsNewToTheReaderAlone() {
        Digest digest =
                make(Edition.IN_CHARGE, KNOWS_A, concern("a").build(), concern("b").build());
        assertThat(digest.subject().ja()).contains("関係2件(新規1)");
        assertThat(digest.entries()).hasSize(1);
        assertThat(digest.entries().getFirst().changes().getFirst().ja())
                .isEqualTo("はじめてお知らせする事案です。");
        assertThat(digest.quiet().getFirst().ja()).isEqualTo("変化のない関係事案: 1件(みなと精工a)");
    }

    @ParameterizedTest
    @EnumSource(Change.Kind.class)
    void shouldTellTheBoardOnlyWhatMattersToIt(Change.Kind kind) {
        Concern changed = concern("a").change(kind, "変わりました。").build();
        boolean told =
                switch (kind) {
                    case NEW_INCIDENT,
                            STOP,
                            LOSS,
                            DEADLINE,
                            DATA_CLASS,
                            THREAT,
                            STATUS,
                            SEVERE_ANSWER,
                            EXPLOITATION ->
                            true;
                    case ATTACK,
                            COUNT,
                            RESUMPTION,
                            SITE,
                            DATE,
                            VERSIONS,
                            REQUEST,
                            ANSWER,
                            REPORTS ->
                            false;
                };
        assertThat(make(Edition.BOARD, KNOWS_A, changed).isQuiet()).isEqualTo(!told);
        assertThat(make(Edition.IN_CHARGE, KNOWS_A, changed).isQuiet())
                .isEqualTo(kind == Change.Kind.REPORTS);
    }

    @Test
    void shouldKeepDeadlinesStopAndPlaceOfTheBriefOnAQuietDay() {
        Concern standing =
                concern("a")
                        .clock(
                                SampleClock.named("速報")
                                        .to("委員会")
                                        .between("2026-12-04", "2026-12-06"))
                        .clock(SampleClock.named("確報").to("委員会").until("2027-01-15T14:59:59Z"))
                        .build();

        Digest digest = make(Edition.IN_CHARGE, KNOWS_A, standing);

        assertThat(digest.subject().ja())
                .startsWith("【Hakyu 12/3】変化なし(関係1件)・みなと精工a: 刈谷工場 金14時停止見込み");
        assertThat(DigestText.render(digest, Lang.JA))
                .contains("止まる見込みです", "・みなと精工a: 報告期限: 委員会への速報: いつか\n")
                .contains("要約の全文は Hakyu にあります(12月3日(木)7時の要約)。")
                .doesNotContain("briefs/")
                .as("a month away")
                .doesNotContain("確報");
    }

    @Test
    void shouldCarryClocksOfTheNextDaysOfUnchangedIncidentsToo() {
        Concern standing =
                concern("a")
                        .clock(SampleClock.named("続報").to("委員会").until("2026-12-09T14:59:59Z"))
                        .clock(SampleClock.named("確報").to("委員会").until("2027-01-15T14:59:59Z"))
                        .build();
        Concern fresh = concern("b").change(Change.Kind.NEW_INCIDENT, "新しい事案です。").build();

        assertThat(DigestText.render(make(Edition.IN_CHARGE, KNOWS_A, standing, fresh), Lang.JA))
                .contains("・みなと精工a: 報告期限: 委員会への続報: 12月9日(水)まで\n")
                .as("weeks away")
                .doesNotContain("確報");
    }

    @Test
    void shouldLeadAQuietDayWithAStopOfTheNextDay() {
        Instant afternoon = Instant.parse("2026-12-03T07:00:00Z");
        Concern soon =
                new SampleConcern("a", "みなと精工a")
                        .stop("刈谷工場", "刈谷工場は止まる見込みです。", afternoon, 0.9)
                        .build();
        Text subject = make(Edition.BOARD, KNOWS_A, soon).subject();
        assertThat(subject.ja()).isEqualTo("【Hakyu 12/3】みなと精工a: 刈谷工場 本日16時停止見込み・変化なし(関係1件)");
        assertThat(subject.en())
                .isEqualTo(
                        "[Hakyu 3 Dec] みなと精工a: 刈谷工場 expected to stop today 16:00, no change (1 concerns us)");
    }

    @Test
    void shouldSayTheDateOfAStopThatIsAWeekAway() {
        Instant later = Instant.parse("2026-12-10T07:00:00Z");
        Concern far =
                new SampleConcern("a", "みなと精工a").stop("刈谷工場", "刈谷工場は止まる見込みです。", later, 0.9).build();
        assertThat(make(Edition.BOARD, KNOWS_A, far).subject().ja())
                .isEqualTo("【Hakyu 12/3】変化なし(関係1件)・みなと精工a: 刈谷工場 12/10(木)16時停止見込み");
    }

    @Test
    void shouldTellTheBoardHowManyAreHitWhenDataLeaked() {
        Concern leaked =
                concern("a")
                        .change(Change.Kind.DATA_CLASS, "漏えい等が確認されました: 氏名")
                        .change(Change.Kind.COUNT, "新しい件数です: 氏名 1,493人分(確認)")
                        .build();
        assertThat(DigestText.render(make(Edition.BOARD, KNOWS_A, leaked), Lang.JA))
                .contains("漏えい等が確認されました: 氏名", "1,493人分");
    }

    @Test
    void shouldTellTheBoardWhyAFigureIsAnotherOne() {
        Concern told =
                concern("a")
                        .change(Change.Kind.LOSS, "損失の中央値: 17億円 → 76億円")
                        .change(Change.Kind.RESUMPTION, "再開の予定が変わりました")
                        .build();
        assertThat(DigestText.render(make(Edition.BOARD, KNOWS_A, told), Lang.JA))
                .containsSubsequence("・損失の中央値: 17億円 → 76億円", "・再開の予定が変わりました")
                .doesNotContain("数字の変化の理由");
        Concern untold = concern("a").change(Change.Kind.LOSS, "損失の中央値: 17億円 → 76億円").build();
        assertThat(DigestText.render(make(Edition.BOARD, KNOWS_A, untold), Lang.JA))
                .contains("数字の変化の理由: 新しい公表・回答によるものではありません");
    }

    @ParameterizedTest
    @EnumSource(Change.Kind.class)
    void shouldSayThatNothingWasPublishedOnlyWhenNothingWas(Change.Kind kind) {
        Concern changed =
                concern("a")
                        .change(Change.Kind.LOSS, "損失の中央値: 17億円 → 76億円")
                        .change(kind, "変わりました。")
                        .build();
        boolean ours =
                switch (kind) {
                    case STOP, LOSS, DEADLINE -> true;
                    case NEW_INCIDENT,
                            ATTACK,
                            DATA_CLASS,
                            COUNT,
                            RESUMPTION,
                            SITE,
                            DATE,
                            STATUS,
                            VERSIONS,
                            EXPLOITATION,
                            THREAT,
                            REQUEST,
                            ANSWER,
                            SEVERE_ANSWER,
                            REPORTS ->
                            false;
                };
        for (Edition edition : List.of(Edition.BOARD, Edition.IN_CHARGE)) {
            assertThat(
                            DigestText.render(make(edition, KNOWS_A, changed), Lang.JA)
                                    .contains("新しい公表・回答によるものではありません"))
                    .isEqualTo(ours);
        }
    }

    @Test
    void shouldTellWhatOthersOweUsTodayAndRestartsThatAreNear() {
        Concern standing =
                concern("a")
                        .clock(
                                SampleClock.named("みなと精工aから当社への通知(契約)")
                                        .to("当社")
                                        .until("2026-12-03T09:00:00Z")
                                        .owedToUs())
                        .clock(
                                SampleClock.named("昔の通知(契約)")
                                        .until("2026-11-20T09:00:00Z")
                                        .in(ClockState.OVERDUE)
                                        .owedToUs())
                        .restart(Restart.State.PLANNED, true, "再開の予定(まだ事実ではありません): 受注 12月14日(月)")
                        .build();
        Digest full = make(Edition.IN_CHARGE, ToldBefore.NOTHING, standing);
        assertThat(DigestText.render(full, Lang.JA))
                .contains(" / 先方から当社への通知(契約): 12月3日(木)18時まで(残り11時間)")
                .contains("先方の通知期限: 昔の通知(契約): 11月20日(金)18時まで(期限を過ぎています)")
                .contains("  再開の予定: 受注 12月14日(月)\n");
        Digest quiet = make(Edition.IN_CHARGE, KNOWS_A, standing);
        assertThat(DigestText.render(quiet, Lang.JA))
                .contains("・みなと精工a: 先方の通知期限: 先方から当社への通知(契約): 12月3日(木)18時まで(残り11時間)")
                .as("long past, and eleven days ahead")
                .doesNotContain("昔の通知", "再開の予定");
    }

    @Test
    void shouldPutTheMarkBesideTheVictim() {
        assertThat(
                        make(Edition.IN_CHARGE, ToldBefore.NOTHING, concern("a").build())
                                .entries()
                                .getFirst()
                                .title()
                                .ja())
                .isEqualTo("みなと精工a ● 確認 — ランサムウェア");
    }

    @Test
    void shouldSayTheSameAsTextAndAsHtml() {
        Digest digest = make(Edition.IN_CHARGE, ToldBefore.NOTHING, concern("a").build());
        for (Lang lang : Lang.values()) {
            String html = DigestHtml.render(digest, lang);
            for (String line : DigestText.render(digest, lang).lines().toList()) {
                String bare = line.replaceFirst("^(・|\\* |- |  [^:]+: )", "").strip();
                assertThat(html).contains(DigestHtml.escape(bare));
            }
        }
    }

    @Test
    void shouldNameWhatIsDueByTodayWhateverElseIsNews() {
        Instant past = Instant.parse("2026-12-01T09:00:00Z");
        Instant today = Instant.parse("2026-12-03T02:00:00Z");
        Instant later = Instant.parse("2026-12-09T02:00:00Z");
        Concern standing =
                concern("a")
                        .action("代替品を探す。", later, false)
                        .action("みなと精工aへ電話する。", today, false)
                        .action("契約を確かめる。", past, true)
                        .build();
        Concern changed =
                concern("b")
                        .change(Change.Kind.NEW_INCIDENT, "新しい事案です。")
                        .action("在庫を確かめる。", later, false)
                        .action("工場へ知らせる。", today, false)
                        .build();
        String mixed =
                DigestText.render(make(Edition.IN_CHARGE, KNOWS_A, standing, changed), Lang.JA);
        assertThat(mixed)
                .contains("・みなと精工a: 本日が期限の対応: 先方へ電話する(12月3日(木)11時まで、担当: 購買部)。期限を過ぎた対応: 1件\n")
                .contains("  本日が期限の対応: 工場へ知らせる(12月3日(木)11時まで、担当: 購買部)\n");
        assertThat(DigestText.render(make(Edition.IN_CHARGE, KNOWS_A, standing), Lang.JA))
                .as("a quiet day")
                .contains("次に行うこと: 代替品を探す。", "期限を過ぎた対応: 1件\n");
        assertThat(DigestText.render(make(Edition.BOARD, KNOWS_A, standing, changed), Lang.JA))
                .doesNotContain("期限を過ぎた対応", "本日が期限の対応");
    }

    private static SampleConcern concern(String id) {
        return new SampleConcern(id, "みなと精工" + id).stop("刈谷工場", "刈谷工場は止まる見込みです。", FRIDAY, 0.9);
    }

    private static final Threshold OVER_A_HUNDRED_MILLION =
            new Threshold(
                    false,
                    3,
                    new Money(new BigDecimal("100000000"), Currency.getInstance("JPY")),
                    24);

    @Test
    void shouldTellTheBoardThatItsMessageHoldsOnlyWhatReachesItsThreshold() {
        Concern large =
                new SampleConcern("a", "みなと精工a")
                        .losing(1.8e9)
                        .change(Change.Kind.NEW_INCIDENT, "新しい事案です。")
                        .build();
        Concern small = new SampleConcern("b", "みなと精工b").losing(1e6).build();
        Digest digest = make(Edition.BOARD, OVER_A_HUNDRED_MILLION, KNOWS_A, large, small);
        assertThat(digest.lead().getFirst().ja())
                .contains(
                        "お知らせの基準(止まる見込みが3日以内、損失の中央値が1億円超、または報告期限まで24時間以内)に達した事案だけをお伝えしています。"
                                + "当社に関係する2件のうち1件です。");
        assertThat(digest.lead().getFirst().en())
                .contains("a report due within 24 hours", "1 of the 2 that concern us");
        assertThat(digest.subject().ja()).contains("関係2件のうち基準到達1件");
        assertThat(digest.subject().en()).contains("1 of 2 reaches your threshold");
        assertThat(make(Edition.IN_CHARGE, KNOWS_A, large, small).subject().ja()).contains("関係2件");
    }

    @Test
    void shouldTellWhoWasToldOfAnIncidentThatItsLossIsGone() {
        Concern gone =
                new SampleConcern("a", "みなと精工a")
                        .change(Change.Kind.LOSS, "損失の見込みがなくなりました(これまでの中央値 18億円)。理由: 停止は公表されていません。")
                        .build();
        Digest digest = make(Edition.BOARD, OVER_A_HUNDRED_MILLION, KNOWS_A, gone);
        assertThat(DigestText.render(digest, Lang.JA))
                .contains("損失の見込みがなくなりました", "当社に関係する1件のうち0件です。", "基準に達していなくても損失の見込みが変わった1件");
        assertThat(make(Edition.BOARD, OVER_A_HUNDRED_MILLION, ToldBefore.NOTHING, gone).entries())
                .isEmpty();
    }

    @Test
    void shouldTellTheBoardOfAnswersOnlyWhatIsSevere() {
        Concern answered =
                concern("a")
                        .change(Change.Kind.LOSS, "損失の中央値: 17億円 → 76億円")
                        .change(Change.Kind.ANSWER, "照会に3社から回答がありました。")
                        .change(Change.Kind.SEVERE_ANSWER, "照会への回答 — か: 在庫: 0日")
                        .build();
        assertThat(make(Edition.BOARD, KNOWS_A, answered).entries().getFirst().changes())
                .extracting(Text::ja)
                .containsExactly("損失の中央値: 17億円 → 76億円", "照会への回答 — か: 在庫: 0日");
        assertThat(make(Edition.IN_CHARGE, KNOWS_A, answered).entries().getFirst().changes())
                .hasSize(3);
    }

    private static Digest make(Edition edition, ToldBefore before, Concern... concerns) {
        return make(edition, Threshold.EVERYTHING, before, concerns);
    }

    private static Digest make(
            Edition edition, Threshold threshold, ToldBefore before, Concern... concerns) {
        News news =
                new News(
                        NOW.minusSeconds(86_400),
                        0,
                        0,
                        List.of(),
                        "briefs/2026-12-03",
                        Map.of(),
                        Set.of(),
                        Map.of());
        return new DigestMaker(
                        QuietBrief.with(NOW, NOW.minusSeconds(86_400), List.of(concerns)), news)
                .make(new Wishes(Lang.JA, edition, threshold, null, true, true), before);
    }
}
