package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.StopState;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Lang;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Speaker;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// The stop that is named first does not become another one without a word.
class FirstStopTest {
    private static final String FRIDAY = "2026-12-04T05:00:00Z";

    @Test
    void shouldSayThatAnotherSiteComesFirst() {
        SampleConcern now =
                new SampleConcern("a", "こだま樹脂")
                        .stop("峠工場", "峠工場は止まる見込みです。", Instant.parse("2026-12-04T01:00:00Z"), 0.9)
                        .stop("波止場工場", "波止場工場も。", Instant.parse("2026-12-06T05:00:00Z"), 0.9);
        assertThat(mail(now))
                .contains(
                        "最も早い停止が変わりました: 波止場工場(12月4日(金)14時ごろ) → 峠工場(12月4日(金)10時ごろ)。波止場工場の見込みは残っていますが、順番が入れ替わりました。");
    }

    @Test
    void shouldSayThatItsTimeHasPassed() {
        SampleConcern now =
                new SampleConcern("a", "こだま樹脂")
                        .stop("波止場工場は止まっているはずです。", SampleDigest.NOW, 0.9, StopState.PASSED);
        assertThat(mail(now))
                .contains(
                        "前回の要約で最も早いとした停止は波止場工場(12月4日(金)14時ごろ)でした。波止場工場は、見込みの時刻を過ぎました(止まったかは未確認)。");
    }

    @Test
    void shouldSayThatItIsGoneSinceTheyWorkAgain() {
        SampleConcern now =
                new SampleConcern("a", "こだま樹脂")
                        .dated(DateRole.RESUMED, "2026-12-02", Speaker.VICTIM);
        assertThat(mail(now)).contains("先方の再開が伝えられ、波止場工場が止まる見込みはなくなりました。");
        assertThat(mail(new SampleConcern("a", "こだま樹脂")))
                .contains("波止場工場が止まる見込みはなくなりました。")
                .doesNotContain("再開が伝えられ");
    }

    @Test
    void shouldTellTheBoardThoughNothingElseIsNewToIt() {
        Digest digest =
                SampleDigest.to(Edition.BOARD)
                        .knowing("a")
                        .after("a", "波止場工場", FRIDAY)
                        .of(new SampleConcern("a", "こだま樹脂").build());
        assertThat(digest.isQuiet()).isFalse();
    }

    @Test
    void shouldSayNothingWhereItIsTheSameOrWasNeverTold() {
        SampleConcern same =
                new SampleConcern("a", "こだま樹脂")
                        .stop("波止場工場", "止まる。", Instant.parse("2026-12-07T05:00:00Z"), 0.9);
        assertThat(mail(same)).doesNotContain("最も早い");
        Digest stranger =
                SampleDigest.to(Edition.IN_CHARGE)
                        .knowing("z")
                        .after("a", "波止場工場", FRIDAY)
                        .of(new SampleConcern("a", "こだま樹脂").build());
        assertThat(DigestText.render(stranger, Lang.JA)).doesNotContain("最も早い");
    }

    private static String mail(SampleConcern now) {
        return DigestText.render(
                SampleDigest.to(Edition.IN_CHARGE)
                        .knowing("a")
                        .after("a", "波止場工場", FRIDAY)
                        .of(now.build()),
                Lang.JA);
    }
}
