package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreatNewsTest {
    private static final LocalDate THE_DAY = LocalDate.of(2026, 11, 25);
    private static final Concern THREATENED =
            concern(
                    """
                    みどり丘精機にランサムウェア攻撃
                    2026年11月16日
                    地方ニュース
                    みどり丘精機は16日、サーバーがランサムウェアの被害を受けたと発表した。
                    攻撃者は、11月25日までに支払わなければデータを公開すると主張している。
                    """);

    @Test
    void shouldTellTheDayAsTheAttackersWordUntilItIsOver() {
        Text told =
                new Text("11月25日(水)(攻撃者の主張、未確認)", "Wed 25 Nov (the attackers' claim, unconfirmed)");

        assertThat(ThreatNews.ahead(THREATENED, THE_DAY.minusDays(8))).contains(told);
        assertThat(ThreatNews.ahead(THREATENED, THE_DAY)).contains(told);
        assertThat(ThreatNews.ahead(THREATENED, THE_DAY.plusDays(1))).isEmpty();
    }

    @Test
    void shouldSayNothingWhereNobodyThreatens() {
        Concern concern =
                concern(
                        """
                        みどり丘精機にランサムウェア攻撃
                        2026年11月16日
                        地方ニュース
                        みどり丘精機は16日、サーバーがランサムウェアの被害を受けたと発表した。
                        同社は調査の結果を11月25日に公開する予定だ。
                        """);

        assertThat(ThreatNews.ahead(concern, THE_DAY.minusDays(8))).isEmpty();
    }

    @Test
    void shouldKnowWhetherAChangeTellsOfIt() {
        Text change = new Text("攻撃者の公開予告・支払期限: 11月25日", "Attackers' deadline: 25 Nov");
        Text other = new Text("生産を再開しました。", "They have restarted.");

        assertThat(ThreatNews.isTold(List.of(other, change))).isTrue();
        assertThat(ThreatNews.isTold(List.of(other))).isFalse();
    }

    private static Concern concern(String text) {
        return new SampleConcern("a", "みどり丘精機").build(SampleConcern.read(text));
    }
}
