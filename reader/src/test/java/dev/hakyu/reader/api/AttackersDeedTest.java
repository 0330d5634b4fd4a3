package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A sentence that also tells what attackers say tells the rest in its own voice.
class AttackersDeedTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ransomware gang demanded $5m and Kestrel's three plants have been shut since Friday, the company said.",
                "The ransomware gang demanded $5m, and production at all three plants has been halted since Friday.",
                "The ransomware gang Palewren listed Kestrel Castings on its leak site and production has been halted since Friday, Kestrel said.",
                "The hackers demanded a ransom after production was halted on Friday, the company said."
            })
    void shouldTellTheStopInItsOwnVoice(String said) {
        assertThat(
                        stops(
                                """
                                Casting maker Kestrel hit by ransomware
                                November 18, 2026
                                Parts Journal
                                Kestrel Castings Ltd. was hit by ransomware. \
                                """
                                        + said))
                .isNotEmpty()
                .doesNotContain(Certainty.CLAIMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "攻撃者が侵入し全工場の生産を停止させたうえ、データの公開を予告している。",
                "攻撃者は全工場の生産を停止させ、盗んだデータの公開を予告している。",
                "ハッカー集団が侵入して全工場の生産が停止し、集団は社名を挙げて公開を予告した。"
            })
    void shouldTellTheStopInItsOwnVoiceInJapanese(String said) {
        assertThat(
                        stops(
                                """
                                ケストレル鋳造にランサムウェア攻撃
                                2026年11月18日
                                部品新聞
                                ケストレル鋳造株式会社がランサムウェアに感染した。\
                                """
                                        + said))
                .isNotEmpty()
                .doesNotContain(Certainty.CLAIMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ransomware gang Palewren says it has halted production at all of its plants.",
                "The ransomware gang Palewren claims that production at Kestrel has been halted.",
                "The ransomware gang Palewren said production at Kestrel had been halted."
            })
    void shouldTellWhatTheySayAsTheirClaim(String said) {
        assertThat(
                        stops(
                                """
                                Casting maker Kestrel named on leak site
                                November 18, 2026
                                Parts Journal
                                Kestrel Castings Ltd. was named by a ransomware gang. \
                                """
                                        + said))
                .isSubsetOf(Certainty.CLAIMED);
    }

    private static List<Certainty> stops(String text) {
        return READER.read(OpenedReports.report("page.txt", text)).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .filter(each -> each.what() instanceof Assertion.Outage)
                .map(Statement::certainty)
                .toList();
    }
}
