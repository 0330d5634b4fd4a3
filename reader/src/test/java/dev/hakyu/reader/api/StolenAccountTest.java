package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.incident.ViaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The account of a third party as the way in.
class StolenAccountTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "侵入は6月、委託先のアカウント悪用による。旭川精工は11日、情報が流出したと発表した。|SUBCONTRACTOR",
                "旭川精工は11日、業務委託先のアカウントが悪用され、情報が流出したと発表した。|SUBCONTRACTOR",
                "旭川精工は11日、委託先に付与していたVPNアカウントが不正に使用されたと発表した。|SUBCONTRACTOR",
                "旭川精工は11日、保守業者用のIDとパスワードが窃取され、侵入されたと発表した。|VENDOR",
                "旭川精工は11日、取引先企業のVPN認証情報が盗まれ、侵入されたと発表した。|VENDOR",
                "旭川精工は11日、保守ベンダーのリモート接続用アカウントを使って侵入されたと発表した。|VENDOR",
                "旭川精工は11日、協力会社の従業員のアカウントが乗っ取られたと発表した。|SUBCONTRACTOR",
                "旭川精工は11日、委託先社員のIDを悪用され不正アクセスを受けたと発表した。|SUBCONTRACTOR",
                "旭川精工は11日、外部委託業者向けに発行した管理者アカウントが悪用されたと発表した。|SUBCONTRACTOR",
                "旭川精工は11日、システム開発会社の認証情報を用いたなりすましログインがあったと発表した。|VENDOR"
            })
    void shouldFindTheWayInOfAJapaneseReport(String body, ViaRole role) {
        List<Assertion> said = said("サーバーに不正アクセス\n2026年5月11日\n地方ニュース\n" + body);

        assertThat(said).contains(new Assertion.Attack(AttackKind.CREDENTIAL_ABUSE));
        assertThat(said).contains(new Assertion.Via(null, role));
        assertThat(said).contains(new Assertion.Attack(AttackKind.SUPPLY_CHAIN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attackers used a contractor's stolen VPN credentials to enter its network.|SUBCONTRACTOR",
                "a compromised vendor account was used to access its servers.|VENDOR",
                "hackers logged in with credentials stolen from a maintenance supplier.|VENDOR",
                "the intruders abused the account of an IT supplier to steal data.|VENDOR",
                "hackers used the login details of a contractor to breach its network.|SUBCONTRACTOR",
                "the breach began with a hijacked contractor account.|SUBCONTRACTOR",
                "a service provider's remote account had been misused in the cyberattack.|VENDOR",
                "attackers misused VPN credentials issued to an outsourcing partner.|SUBCONTRACTOR",
                "hackers got in with a supplier's password.|VENDOR",
                "hackers compromised a partner's VPN account and stole data.|VENDOR"
            })
    void shouldFindTheWayInOfAnEnglishReport(String told, ViaRole role) {
        List<Assertion> said =
                said(
                        "Car maker hit by cyberattack\nMay 11, 2026\nRegional News\n"
                                + "Northfield Motors said on Monday that "
                                + told);

        assertThat(said).contains(new Assertion.Attack(AttackKind.CREDENTIAL_ABUSE));
        assertThat(said).contains(new Assertion.Via(null, role));
        assertThat(said).doesNotContain(new Assertion.Attack(AttackKind.LOST_DEVICE));
    }

    @Test
    void shouldNameTheThirdPartyWhoseAccountWasLent() {
        List<Assertion> said =
                said(
                        "サーバーに不正アクセス\n2026年5月11日\n地方ニュース\n"
                                + "旭川精工は11日、株式会社ナルタキに貸与したVPNアカウントが悪用されたと発表した。");

        assertThat(said)
                .filteredOn(Assertion.Via.class::isInstance)
                .extracting(via -> String.valueOf(((Assertion.Via) via).organisation()))
                .singleElement()
                .asString()
                .contains("株式会社ナルタキ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "旭川精工は11日、不正アクセスにより顧客のIDと氏名が流出したと発表した。",
                "旭川精工は11日、公式アカウントで不正アクセスの被害を発表した。",
                "Northfield Motors said on Monday that hackers stole customer names and bank account numbers."
            })
    void shouldNotTakeEveryAccountForAWayIn(String body) {
        List<Assertion> said = said("不正アクセスの被害 breach\n2026年5月11日\n地方ニュース\n" + body);

        assertThat(said).doesNotContain(new Assertion.Attack(AttackKind.CREDENTIAL_ABUSE));
    }

    private static List<Assertion> said(String text) {
        boolean japanese = text.contains("11日、") || text.contains("月、");
        Report report = OpenedReports.plain(japanese ? ReportLanguage.JA : ReportLanguage.EN, text);
        return READER.read(report).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .map(statement -> statement.what())
                .toList();
    }
}
