package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.ViaRole;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Network;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExposureFinderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);
    private static final Network NETWORK =
            NetworkText.parse(
                    """
                    org us role=self name=東海自動車株式会社 aliases=東海車
                    org minato name=ミナト精工株式会社 kana=ミナトセイコウ country=JP
                    org hokuto name=北斗樹脂株式会社
                    org saku name=サク化学株式会社
                    org cloud role=service_provider name=クラウドベイ株式会社 en=CloudBay_Inc.
                    org print role=contractor name=大日光印刷株式会社
                    org quiet name=静岡ゴム工業株式会社
                    site kariya of=us name=刈谷工場
                    site okazaki of=us name=岡崎工場
                    site hokuto1 of=hokuto name=北斗第一工場
                    system mes by=us name=MES product=LineMaster vendor=オメガソフト株式会社
                    system portal by=cloud name=受注ポータル zone=cloud on=base
                    system base by=cloud name=ベイ基盤 zone=cloud
                    system vpn by=us name=VPN装置 product=FortiGate vendor=Fortinet
                    supply minato -> kariya ブラケット share=0.6 stock=1.8 importance=essential
                    supply minato -> okazaki ブラケット share=1 stock=2.6
                    supply saku -> hokuto1 樹脂原料 importance=essential
                    supply hokuto1 -> kariya バンパー share=1
                    supply hokuto -> saku 再生材
                    need kariya portal tolerance=8
                    need hokuto portal
                    need minato portal
                    access A-17 minato mes channel=vpn mfa=none standing=true
                    contract C-1 print 会員証の印刷 to=2025-03-31 data=会員名簿 sub=南星データ(承認_2023-04-01)
                    holding print 会員名簿 contract=C-1
                    """);

    private static String found(Incident incident) {
        ExposureFindings findings = ExposureFinder.find(incident, NETWORK, TODAY);
        String exposures =
                findings.exposures().stream()
                        .map(exposure ->
                                exposure.concerned().value()
                                        + " "
                                        + exposure.involvement().id()
                                        + " "
                                        + exposure.certainty().id()
                                        + ":\n"
                                        + exposure.paths().stream()
                                                .map(path -> "  " + path.why().ja() + "\n")
                                                .collect(Collectors.joining()))
                        .collect(Collectors.joining());
        String proposals =
                findings.proposals().stream()
                        .map(proposal -> "? " + proposal.match().reason().ja() + "\n")
                        .collect(Collectors.joining());
        return exposures + proposals;
    }

    @Test
    void shouldShowSupplyAndAccessOfADirectSupplier() {
        assertThat(found(Incidents.of("ミナト精工")))
                .isEqualTo(
                        """
                        minato victim confirmed:
                          1次仕入先です: 刈谷工場のブラケット(比率 60%、在庫 1.8日)、岡崎工場のブラケット(比率 100%、在庫 2.6日)
                          接続経路 A-17がMESに届きます(VPN、多要素認証: なし)
                        """);
    }

    @Test
    void shouldFollowSuppliesToTheSecondTierThroughACycle() {
        assertThat(found(Incidents.of("サク化学")))
                .isEqualTo(
                        """
                        saku victim confirmed:
                          2次仕入先です: サク化学株式会社 → 北斗樹脂株式会社 北斗第一工場 → 刈谷工場(樹脂原料 → バンパー)
                        """);
    }

    @Test
    void shouldShowAProviderBehindOurPlantAndTwoSuppliers() {
        assertThat(found(Incidents.of("CloudBay")))
                .isEqualTo(
                        """
                        cloud victim confirmed:
                          運用する「受注ポータル」に、当社の刈谷工場と取引先2社(北斗樹脂株式会社、ミナト精工株式会社)が依存しています
                          運用する「ベイ基盤」に、当社の刈谷工場と取引先2社(北斗樹脂株式会社、ミナト精工株式会社)が依存しています
                        """);
    }

    @Test
    void shouldShowDataThatAContractorKeptAfterTheEnd() {
        assertThat(found(Incidents.of("大日光印刷")))
                .isEqualTo(
                        """
                        print victim confirmed:
                          委託契約があります: 会員証の印刷(データ: 会員名簿)。期間は終了していますが、消去証明がありません
                        """);
    }

    @Test
    void shouldFindASubcontractorThatStandsOnlyInAContract() {
        assertThat(found(Incidents.of("株式会社南星データ")))
                .isEqualTo(
                        """
                        print victim confirmed:
                          大日光印刷株式会社の再委託先です: 会員証の印刷(データ: 会員名簿)。期間は終了していますが、消去証明がありません
                        """);
    }

    @Test
    void shouldFindProductsInUseByNameAndByMaker() {
        Incident exploited =
                Incidents.at("別の会社")
                        .attack(AttackKind.VULNERABILITY_EXPLOIT, "VPN機器FortiGateの脆弱性が悪用されました")
                        .build();
        assertThat(found(exploited))
                .isEqualTo("vpn product confirmed:\n  製品「FortiGate」をVPN装置で使っています\n");
        assertThat(found(Incidents.at("別の会社").via("オメガソフト", ViaRole.SOFTWARE).build()))
                .isEqualTo("mes product confirmed:\n  この組織の製品(LineMaster)をMESで使っています\n");
        Incident phished =
                Incidents.at("別の会社").attack(AttackKind.PHISHING, "FortiGateは無関係です").build();
        assertThat(found(phished)).isEmpty();
    }

    @Test
    void shouldSayThatAListedOrganisationIsAllThatIsKnown() {
        assertThat(found(Incidents.of("静岡ゴム工業(株)")))
                .isEqualTo(
                        """
                        quiet victim confirmed:
                          仕入先として登録されています。品目・在庫・接続の情報はまだありません
                        """);
    }

    @Test
    void shouldFindOurselvesAndThoseThatWereAffected() {
        assertThat(found(Incidents.at("よその会社").affected("東海車").build()))
                .isEqualTo("us affected confirmed:\n  影響を受けた先として、当社の名前が挙げられています\n");
        assertThat(found(Incidents.at("東海車").build()))
                .isEqualTo("us victim confirmed:\n  当社自身です(東海自動車株式会社)\n");
    }

    @Test
    void shouldOnlyProposeNamesakes() {
        for (String namesake : new String[] {"ミナト精工九州", "ミナト精工所", "ミナト精工販売株式会社", "有限会社ミナト精工"}) {
            ExposureFindings findings = ExposureFinder.find(Incidents.of(namesake), NETWORK, TODAY);
            assertThat(findings.concernsUs()).as(namesake).isFalse();
            assertThat(findings.proposals()).as(namesake).hasSize(1);
        }
        assertThat(found(Incidents.of("無関係商店"))).isEmpty();
    }

    @Test
    void shouldDoubtAReadingFromAnotherCountry() {
        assertThat(found(Incidents.at("Minato Seiko").in("JP").build()))
                .startsWith("minato victim");
        assertThat(found(Incidents.at("Minato Seiko").in("BR").build()))
                .isEqualTo("? 「ミナト精工株式会社」と読みは同じですが、国が異なります(BR と JP)\n");
    }

    @Test
    void shouldKeepTheCertaintyOfTheIncidentAndDropWhatIsDenied() {
        Incident claimed = Incidents.at("ミナト精工").said(Speaker.ATTACKER, Modality.ASSERTED).build();
        assertThat(ExposureFinder.find(claimed, NETWORK, TODAY).exposures().getFirst().certainty())
                .isEqualTo(Certainty.CLAIMED);
        Incident denied = Incidents.at("ミナト精工").said(Speaker.VICTIM, Modality.DENIED).build();
        assertThat(found(denied)).isEmpty();
    }

    @Test
    void shouldGiveTheChainAsNodes() {
        ExposurePath.NthTier chain =
                ExposureFinder.find(Incidents.of("サク化学"), NETWORK, TODAY)
                        .exposures()
                        .getFirst()
                        .findPath(ExposurePath.NthTier.class)
                        .orElseThrow();
        assertThat(chain.tier()).isEqualTo(2);
        assertThat(chain.chain()).hasToString("[saku, hokuto1, kariya]");
    }
}
