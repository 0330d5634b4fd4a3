package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import org.junit.jupiter.api.Test;

/// That a stop is not expected any more is told to those who were told that it was.
class GoneStopsTest {
    private static final String AT = "2026-12-05T00:00:00Z";

    @Test
    void shouldFoldSeveralSitesIntoTheLineOfTheFirst() {
        SampleDigest reader = SampleDigest.to(Edition.IN_CHARGE).knowing("a");
        SampleConcern concern = concern();
        for (String site : new String[] {"北工場", "南工場", "東工場", "西工場", "港倉庫"}) {
            reader.after("a", site, AT);
            gone(concern, site);
        }
        Digest digest = reader.of(concern.change(Change.Kind.DATE, "日付が変わりました。").build());
        assertThat(digest.entries().getFirst().changes())
                .containsExactly(
                        new Text(
                                "止まる見込みがなくなりました: 北工場、南工場、東工場ほか2拠点",
                                "no longer expected to stop: 北工場, 南工場, 東工場 and 2 more sites"),
                        Text.same("日付が変わりました。"));
    }

    @Test
    void shouldLeaveOutASiteThatNoMessageNamed() {
        SampleDigest reader = SampleDigest.to(Edition.BOARD).knowing("a");
        reader.after("a", "一番工場", "2026-12-09T00:00:00Z");
        for (String site : new String[] {"二番工場", "三番工場", "四番工場", "五番工場"}) {
            reader.after("a", site, "2026-12-08T00:00:00Z");
        }
        reader.after("a", "本社", "2026-12-10T00:00:00Z");
        SampleConcern concern = gone(gone(concern(), "一番工場"), "本社");
        assertThat(mail(reader.of(concern.build()), Lang.JA))
                .contains("・止まる見込みがなくなりました: 一番工場(これまで 確率 40%)\n")
                .doesNotContain("本社");
    }

    @Test
    void shouldTellOfTheEndOfAStopThatWasToldOfAnotherWay() {
        SampleConcern concern = gone(concern(), "一番工場");
        Digest digest = SampleDigest.to(Edition.IN_CHARGE).knowing("a").of(concern.build());
        assertThat(mail(digest, Lang.EN))
                .as("it had come and did not lie ahead")
                .contains("* no longer expected to stop: 一番工場 (was probability 40 %)\n");
    }

    @Test
    void shouldBeQuietWhenNothingElseIsNew() {
        SampleDigest reader = SampleDigest.to(Edition.IN_CHARGE).knowing("a");
        for (String site : new String[] {"一", "二", "三", "四", "五", "六"}) {
            reader.after("a", site + "番工場", AT);
        }
        assertThat(reader.of(gone(concern(), "六番工場").build()).entries()).isEmpty();
    }

    private static SampleConcern gone(SampleConcern concern, String site) {
        return concern.change(
                Change.Kind.STOP, GoneStops.said(site, new Text("確率 40%", "probability 40 %")));
    }

    private static SampleConcern concern() {
        return new SampleConcern("a", "こだま樹脂");
    }

    private static String mail(Digest digest, Lang lang) {
        return DigestText.render(digest, lang);
    }
}
