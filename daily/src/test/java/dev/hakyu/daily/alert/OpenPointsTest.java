package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.incident.Restart;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a first message says is open.
class OpenPointsTest {
    private static final String STOPPED =
            """
            みどり丘精機にランサムウェア攻撃
            2026年11月16日
            地方ニュース
            みどり丘精機は16日、サーバーがランサムウェアの被害を受け、工場の生産を停止したと発表した。
            """;
    private static final String LEAKED =
            """
            みどり丘精機にランサムウェア攻撃
            2026年11月16日
            地方ニュース
            みどり丘精機は16日、サーバーがランサムウェアの被害を受けたと発表した。情報が流出した可能性がある。
            """;

    @Test
    void shouldSayThatNoRestartIsTold() {
        assertThat(lines(Edition.IN_CHARGE, STOPPED, sample()))
                .containsExactly("再開の予定: 公表・報道では示されていません(未定、または書かれていません)。");
    }

    @Test
    void shouldNotSayItWhereThePageTellsOne() {
        SampleConcern planned = sample().restart(Restart.State.PLANNED, true, "12月14日に再開します。");

        assertThat(lines(Edition.IN_CHARGE, STOPPED, planned)).isEmpty();
    }

    @Test
    void shouldQuoteHowSureALeakIsToWhoeverIsInChargeAlone() {
        assertThat(lines(Edition.IN_CHARGE, LEAKED, sample()))
                .containsExactly("漏えいの状況: おそれ(確認はされていません)。「情報が流出した可能性がある。」");
        assertThat(lines(Edition.BOARD, LEAKED, sample()))
                .containsExactly("漏えいの状況: おそれ(確認はされていません)");
    }

    @Test
    void shouldAskForOurShareWhereDataOfOursIsWithThem() {
        SampleConcern counted = sample().persons(1_204);

        assertThat(of(Edition.IN_CHARGE, counted.build())).isEmpty();
        counted.entrusted();
        assertThat(of(Edition.IN_CHARGE, counted.build()))
                .containsExactly("当社分の件数: 示されていません。最初の連絡で、公表された件数のうち当社分を確かめてください。");
        assertThat(of(Edition.BOARD, counted.build())).containsExactly("当社分の件数: 示されていません。");
    }

    private static SampleConcern sample() {
        return new SampleConcern("a", "みどり丘精機");
    }

    private static List<String> lines(Edition edition, String text, SampleConcern sample) {
        return of(edition, sample.build(SampleConcern.read(text)));
    }

    private static List<String> of(Edition edition, Concern concern) {
        return new OpenPoints(edition)
                .of(concern).stream()
                        .map(each -> each.label().ja() + ": " + each.value().ja())
                        .toList();
    }
}
