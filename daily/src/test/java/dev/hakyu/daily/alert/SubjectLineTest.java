package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.StopState;
import dev.hakyu.daily.SampleClock;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Lang;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.incident.Certainty;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What stands on a telephone before anything is opened.
class SubjectLineTest {
    private static final Instant PAST = Instant.parse("2026-12-01T05:00:00Z");

    @ParameterizedTest
    @EnumSource(
            value = Edition.class,
            names = {"IN_CHARGE", "BOARD"})
    void shouldNameSupplierSiteAndThatItMayStandStillAlready(Edition edition) {
        Digest digest =
                SampleDigest.to(edition)
                        .knowing("b")
                        .of(
                                stopping("a", "タカミネ鋳造株式会社")
                                        .days("波止場工場", "2026-12-01", "2026-12-05", true)
                                        .change(Change.Kind.NEW_INCIDENT, "新しい事案です。")
                                        .build());
        assertThat(digest.subject().ja())
                .isEqualTo("【Hakyu 12/3】タカミネ鋳造: 波止場工場 すでに停止のおそれ・関係1件(新規1)");
        assertThat(digest.subject().en())
                .isEqualTo(
                        "[Hakyu 3 Dec] タカミネ鋳造株式会社: 波止場工場 may have stopped already, 1 concerns us (1 new)");
    }

    @Test
    void shouldSayTheHourAsTheBriefDoesAndNoDayThatCanBeMisread() {
        assertThat(
                        subject(
                                new SampleConcern("a", "こだま樹脂")
                                        .stop(
                                                "波止場工場",
                                                "波止場工場は止まる見込みです。",
                                                Instant.parse("2026-12-06T14:50:00Z"),
                                                0.9)))
                .contains("波止場工場 月曜0時停止見込み");
        assertThat(
                        subject(
                                new SampleConcern("a", "こだま樹脂")
                                        .stop(
                                                "波止場工場",
                                                "波止場工場は止まる見込みです。",
                                                Instant.parse("2026-12-06T05:10:00Z"),
                                                0.9)))
                .contains("波止場工場 日曜14時停止見込み");
    }

    @Test
    void shouldSayTheDaysOfAStopWithoutAnHour() {
        assertThat(
                        subject(
                                stopping("a", "(有)こだま樹脂")
                                        .days("波止場工場", "2026-12-05", "2026-12-09", false)))
                .isEqualTo("【Hakyu 12/3】こだま樹脂: 波止場工場 12/5〜12/9停止見込み・関係1件");
        assertThat(subject(new SampleConcern("a", "こだま樹脂").stop("波止場工場", "止まりうる。", null, 0.3)))
                .as("no days are known")
                .isEqualTo("【Hakyu 12/3】こだま樹脂: 波止場工場 停止のおそれ・関係1件");
    }

    @Test
    void shouldSayWhatReportsTellAndWhatNobodyObserved() {
        assertThat(
                        subject(
                                new SampleConcern("a", "こだま樹脂")
                                        .stop("波止場工場は止まっています。", PAST, 1, StopState.TOLD)))
                .contains("こだま樹脂: 波止場工場 停止中(公表・報道)");
        assertThat(
                        subject(
                                new SampleConcern("a", "こだま樹脂")
                                        .stop("波止場工場は止まっているはずです。", PAST, 0.8, StopState.PASSED)))
                .contains("こだま樹脂: 波止場工場 停止見込みの時刻を経過");
    }

    @Test
    void shouldNameTheWorstOfSeveralSuppliersAndTheSameOneOnce() {
        SampleConcern worst =
                new SampleConcern("a", "こだま樹脂株式会社")
                        .stop("波止場工場", "止まる。", Instant.parse("2026-12-04T05:00:00Z"), 0.9);
        SampleConcern other =
                new SampleConcern("b", "タカミネ鋳造株式会社")
                        .stop("峠工場", "止まる。", Instant.parse("2026-12-06T05:00:00Z"), 0.9);
        assertThat(SampleDigest.to(Edition.BOARD).of(worst.build(), other.build()).subject().ja())
                .isEqualTo("【Hakyu 12/3】こだま樹脂ほか: 波止場工場 金14時停止見込み・関係2件");
        SampleConcern again = new SampleConcern("c", "こだま樹脂株式会社").stop("峠工場", "止まる。", null, 0.9);
        assertThat(SampleDigest.to(Edition.BOARD).of(worst.build(), again.build()).subject().ja())
                .as("two incidents of one supplier")
                .startsWith("【Hakyu 12/3】こだま樹脂: 波止場工場");
    }

    @Test
    void shouldNotAccuseWhomOnlyAttackersName() {
        SampleConcern claimed =
                new SampleConcern("a", "こだま樹脂株式会社")
                        .kind("ランサムウェア、情報漏えいのおそれ", "ransomware, data", Certainty.CLAIMED)
                        .change(Change.Kind.NEW_INCIDENT, "新しい事案です。");
        assertThat(subject(claimed)).isEqualTo("【Hakyu 12/3】こだま樹脂: ランサムウェア(攻撃者の主張(未確認))・関係1件");
        SampleConcern unknown =
                new SampleConcern("a", "こだま樹脂株式会社")
                        .kind("種類は不明", "kind unknown", Certainty.CONFIRMED)
                        .change(Change.Kind.NEW_INCIDENT, "新しい事案です。");
        assertThat(subject(unknown)).isEqualTo("【Hakyu 12/3】こだま樹脂: 事案・関係1件");
    }

    @Test
    void shouldSayTheReportThatIsDueWhereNothingStops() {
        assertThat(
                        subject(
                                new SampleConcern("a", "ことり発送株式会社")
                                        .clock(
                                                SampleClock.named("速報")
                                                        .to("委員会")
                                                        .between("2026-12-04", "2026-12-06"))))
                .isEqualTo("【Hakyu 12/3】ことり発送: 報告期限 目安12/6・関係1件");
    }

    @Test
    void shouldStayWholeOnAListOfATelephone() {
        String longest = "とてもとても長い名前の特殊精密鋳造部品製造販売サービス株式会社";
        Digest digest =
                SampleDigest.to(Edition.IN_CHARGE)
                        .knowing("z")
                        .of(
                                new SampleConcern("a", longest)
                                        .stop("北関東第二組立工場東棟", "止まる。", null, 0.9)
                                        .days("北関東第二組立工場東棟", "2026-12-10", "2026-12-14", false)
                                        .change(Change.Kind.NEW_INCIDENT, "新しい事案です。")
                                        .build());
        assertThat(digest.subject().ja().length()).isLessThanOrEqualTo(SubjectLine.LONGEST);
        assertThat(digest.subject().ja())
                .startsWith("【Hakyu 12/3】とてもとても長い名…: ")
                .contains("12/10〜12/14停止見込み");
    }

    @Test
    void shouldMakeEnglishNamesShortOnceTheyAreKnown() {
        assertThat(
                        ShortName.inSubject(
                                "[Hakyu 3 Dec] Kodama Plastics Co., Ltd. and others: Hatoba Plant may stop, 2 concern us"))
                .isEqualTo(
                        "[Hakyu 3 Dec] Kodama Plastics and others: Hatoba Plant may stop, 2 concern us");
        assertThat(ShortName.inSubject("[Hakyu 3 Dec] no change (1 concerns us)"))
                .isEqualTo("[Hakyu 3 Dec] no change (1 concerns us)");
        assertThat(ShortName.of("株式会社")).isEqualTo("株式会社");
        assertThat(ShortName.of("株式会社こだま")).isEqualTo("こだま");
    }

    @Test
    void shouldNotNameASupplierWhenNothingConcernsUs() {
        assertThat(SampleDigest.to(Edition.BOARD).of().subject().in(Lang.JA))
                .isEqualTo("【Hakyu 12/3】当社に関係する事案はありません");
    }

    private static SampleConcern stopping(String id, String victim) {
        return new SampleConcern(id, victim).stop("波止場工場", "波止場工場は止まる見込みです。", null, 0.9);
    }

    private static String subject(SampleConcern concern) {
        return SampleDigest.to(Edition.IN_CHARGE).of(concern.build()).subject().ja();
    }
}
