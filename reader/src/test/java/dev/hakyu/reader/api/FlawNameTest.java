package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportLanguage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A flaw and the product that has it are no victims.
class FlawNameTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FortiGateの脆弱性CVE-2026-12345が悪用され、攻撃が確認されている。JVN#12345678として公表された。",
                "JVNVU#98765432は、製品「鳴滝ゲート」に存在する脆弱性で、悪用した攻撃が確認されている。",
                "JVN#12345678 鳴滝ゲートにおける認証回避の脆弱性\nCVE-2026-12345は攻撃に悪用されている。",
                "CVE-2026-0001、CVE-2026-0002が攻撃に悪用され、情報が流出した。",
                "CVE-2026-12345 has been exploited in ransomware attacks, the agency said.",
                "JVNVU#98765432 was disclosed on Monday. CVE-2026-12345 was hit by attackers.",
                "CVE-2026-12345 confirmed exploited: hackers breached FortiGate appliances."
            })
    void shouldFindNoVictim(String body) {
        assertThat(victims(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CVE-2026-12345の脆弱性を突くサイバー攻撃を受け、旭川精工は11日、情報が流出したと発表した。|旭川精工",
                "Attackers exploited CVE-2026-12345 in FortiGate to hit Northfield Motors, the"
                        + " company said on Monday.|Northfield Motors"
            })
    void shouldFindTheOneThatWasHitThroughAFlaw(String body, String victim) {
        assertThat(victims(body)).containsExactly(victim);
    }

    private static List<String> victims(String body) {
        boolean japanese = body.contains("。") || body.contains("は");
        String text =
                (japanese
                                ? "脆弱性を狙う攻撃 CVE-2026-12345\n2026年5月11日\n"
                                : "CVE-2026-12345 exploited in attacks\nMay 11, 2026\n")
                        + body
                        + "\n";
        Report report = OpenedReports.plain(japanese ? ReportLanguage.JA : ReportLanguage.EN, text);
        return READER.read(report).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .filter(statement -> statement.what() instanceof Assertion.Victim)
                .map(statement -> ((Assertion.Victim) statement.what()).organisation().name())
                .toList();
    }
}
