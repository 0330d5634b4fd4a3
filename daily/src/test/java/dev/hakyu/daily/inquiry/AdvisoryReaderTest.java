package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Advisory.Affected;
import dev.hakyu.model.incident.Advisory.Exploited;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvisoryReaderTest {
    private static final AdvisoryReader READER =
            new AdvisoryReader(List.of("GateProxy", "Sora Mail Server", "HULFT"));

    @Test
    void shouldReadProductVersionsAndExploitation() {
        Advisory advisory =
                read(
                        "GateProxy の脆弱性について\n"
                                + "CVE-2026-12345 の悪用が確認されています。\n"
                                + "影響を受けるバージョン: 7.0.0〜7.0.14\n"
                                + "7.0.15 以降へアップデートしてください。\n");
        assertThat(advisory.weaknesses()).containsExactly("CVE-2026-12345");
        assertThat(advisory.exploited()).isEqualTo(Exploited.YES);
        assertThat(advisory.products()).extracting(Affected::name).containsExactly("GateProxy");
        List<VersionRange> ranges =
                VersionRange.parse(String.valueOf(advisory.products().getFirst().versions()));
        assertThat(ranges).hasSize(1);
        assertThat(ranges.getFirst().contains(Version.parse("7.0.14").orElseThrow())).isTrue();
        assertThat(ranges.getFirst().contains(Version.parse("7.0.15").orElseThrow())).isFalse();
    }

    @Test
    void shouldKeepTheVersionsOfSeveralProductsApart() {
        Advisory advisory =
                read(
                        "Security advisory: vulnerabilities\n"
                                + "GateProxy before 7.2.5\n"
                                + "Sora Mail Server 3.1 and earlier\n"
                                + "We are not aware of any exploitation.\n");
        assertThat(advisory.exploited()).isEqualTo(Exploited.NOT_SEEN);
        assertThat(advisory.products())
                .extracting(Affected::versions)
                .containsExactly("before 7.2.5", "3.1 and earlier");
    }

    @Test
    void shouldSayThatNoVersionsAreStated() {
        Advisory advisory = read("HULFT に脆弱性が見つかりました。");
        assertThat(advisory.products()).containsExactly(new Affected("HULFT", null));
        assertThat(advisory.exploited()).isEqualTo(Exploited.NOT_SAID);
    }

    @Test
    void shouldLeaveOutWhatIsNoAdvisoryOrNotOurs() {
        assertThat(READER.read(report("GateProxy を発売しました。"))).isEmpty();
        assertThat(READER.read(report("GateProxyX の脆弱性 CVE-2026-1111"))).isEmpty();
    }

    private static Advisory read(String text) {
        return READER.read(report(text)).orElseThrow();
    }

    private static Report report(String text) {
        return new Report(
                new ReportId("r"), "r.txt", null, null, ReportLanguage.JA, "", text, List.of());
    }
}
