package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import org.junit.jupiter.api.Test;

/// Who claims an attack and how much they say they took.
class ClaimNewsTest {
    @Test
    void shouldNameTheCrewAndTheVolumeAsAClaim() {
        Incident claimed =
                SampleConcern.read(
                        "Crew lists casting maker on its leak page\nParts Weekly, 7 December 2026\n\n"
                                + "The extortion crew calling itself Palewren added Torvik Castings Co., Ltd. to its leak page on"
                                + " Monday. The post says 740 GB was taken, and gives the company until 15 December.");

        assertThat(ClaimNews.of(claimed))
                .contains(
                        new Text(
                                "Palewrenが740 GBを盗んだと主張しています(未確認)",
                                "Palewren: 740 GB said to be stolen (unconfirmed)"));
    }

    @Test
    void shouldSayNothingWhereNobodyClaimsAnything() {
        Incident told =
                SampleConcern.read(
                        "不正アクセスについて\n2026年12月7日\nトルビ鋳造株式会社\n当社のサーバーがランサムウェアに感染し、740GBのデータが暗号化されました。");

        assertThat(ClaimNews.of(told)).isEmpty();
    }
}
