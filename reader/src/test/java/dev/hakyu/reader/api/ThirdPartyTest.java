package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Through whom an incident came, and who suffers with the victim.
class ThirdPartyTest {
    @Test
    void shouldNotTakeThoseForAThirdPartyToWhomTheVictimDelivers() {
        Labels.Event event =
                TextLabels.one(
                        """
                        部品会社のサーバーにランサムウェア
                        2026年5月20日 地方ニュース
                        ミネハタ精工所は20日、サーバーがランサムウェアに感染したと発表した。同社は完成車メーカーや座席部品メーカーに部品を納めている。
                        """);
        assertThat(event.victim().name()).isEqualTo("ミネハタ精工所");
        assertThat(event.via()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "お取引先からお預かりした図面データについては、流出したかどうかを調査しております。",
                "第三者によるサイバー攻撃を受けました。",
                "お取引先の図面データが流出したことを確認しました。",
                "お取引先のアカウント情報が流出したことを確認しました。",
                "漏えいしたのは、お取引先からの問い合わせの内容です。",
                "委託先には、不審なメールへの注意を連絡しました。",
                "業務委託先に状況を報告し、影響の有無を確認しています。",
                "再委託先へ、接続の停止を要請しました。",
                "システムの提供会社に調査を依頼し、流出の有無を調べています。",
                "保守会社と連携して復旧を進めております。",
                "開発ベンダーの協力を得て、侵入の経路を調べています。",
                "子会社および関連会社に影響の有無を照会しました。",
                "委託先の株式会社ハマユウ物流に、漏えいの状況を説明しました。",
                "個人情報を含むメールを委託先に誤って送信しました。",
                "外部ベンダーへ注意喚起を行いました。攻撃者は当社の装置から侵入していました。"
            })
    void shouldNotTakeAnAttackerOneToldOrAskedOrWhoseDataItIsForTheWayIn(String said) {
        Labels.Event event = notice(said);
        assertThat(event.via()).isEmpty();
        assertThat(event.attack()).doesNotContain("supply_chain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "攻撃者は取引先のネットワークを経由して侵入しました。",
                "取引先を踏み台にして侵入されました。",
                "取引先のサーバーが不正アクセスを受け、当社のデータが流出しました。",
                "保守を担う取引先を通じて侵入されました。",
                "業務委託先のサーバーが不正アクセスを受け、当社のデータが流出しました。",
                "委託先である株式会社ハマユウ物流への不正アクセスについて、11月に報告を受けました。",
                "再委託先から個人情報が漏えいしたことを確認し、委託元に報告しました。",
                "保守ベンダーに付与したアカウントが悪用され、侵入されました。",
                "システムの提供会社が不正アクセスを受け、当社の情報が漏えいしたと連絡がありました。",
                "委託先に提供していた個人データが流出しました。"
            })
    void shouldReadAPartnerThroughWhichItCameThoughReportsWereMade(String said) {
        assertThat(notice(said).via()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It has notified its contractors of the breach.",
                "The company asked all of its vendors to change passwords after the attack.",
                "It hired an outside service provider to investigate the breach.",
                "The company is working with a third-party vendor to investigate the attack.",
                "It informed a supplier, Harbour Freight Tools, about the cyberattack."
            })
    void shouldNotTakeOneWhoWasOnlyToldOrAskedForTheWayInInEnglish(String said) {
        assertThat(article(said).via()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was told by a vendor that the vendor had been breached.",
                "Attackers came in through a contractor, the company told customers.",
                "Hackers breached a third-party service provider and stole customer data."
            })
    void shouldReadAVendorThroughWhichItCameInEnglish(String said) {
        assertThat(article(said).via()).isNotEmpty();
    }

    private static Labels.Event article(String said) {
        return TextLabels.one(
                """
                Northfield Motors hit by cyberattack
                May 20, 2026
                Regional News
                Northfield Motors said on Wednesday that ransomware hit its servers.
                """
                        + said
                        + "\n");
    }

    private static Labels.Event notice(String said) {
        return TextLabels.one(
                """
                第三者によるサイバー攻撃に関するお知らせ
                2026年5月20日
                株式会社みどり丘精機
                当社のサーバーが第三者による不正アクセスを受け、ランサムウェアに感染しました。
                """
                        + said
                        + "\n");
    }

    @Test
    void shouldReadAQuotedContractorThroughWhichAttackersCame() {
        Labels.Event event =
                TextLabels.one(
                        """
                        市民病院の電子カルテ停止
                        2026年5月20日 地方ニュース
                        湖南市民病院は20日、ランサムウェアの被害で電子カルテを停止したと発表した。攻撃者は給食を委託している業者「ミノリフーズ」のシステムを経由して侵入した。
                        """);
        assertThat(event.via()).extracting(Labels.Via::name).containsExactly("ミノリフーズ");
    }

    @Test
    void shouldReadTheProductWhoseFlawWasExploited() {
        Labels.Event event =
                TextLabels.one(
                        """
                        当社メールサービスへの不正アクセスについて
                        2026年5月20日
                        株式会社ネクサスネット
                        当社の設備が不正アクセスを受け、メールアドレス2万件が漏えいしました。設備で利用していたソフトウェア「ArrowMail」の脆弱性が悪用されたものです。
                        """);
        assertThat(event.via()).containsExactly(new Labels.Via("ArrowMail", "software"));
    }

    @Test
    void shouldNotTakeWhomTheAttackerOnlyPretendedToBe() {
        Labels.Event event =
                TextLabels.one(
                        """
                        旅行会社の顧客情報流出
                        2026年5月20日 地方ニュース
                        ナミトラベルは20日、顧客3万人分の氏名が流出したと発表した。取引先の航空会社を装ったメールを社員が開き、パソコンがマルウエアに感染した。
                        """);
        assertThat(event.via()).isEmpty();
        assertThat(event.attack()).doesNotContain("supply_chain");
    }

    @Test
    void shouldReadTheWritersVendorFromWhatIsSaidOfIt() {
        Labels.Event event =
                TextLabels.one(
                        """
                        Letter to families
                        Fallbrook Unified School District
                        January 9, 2026
                        Dear families,
                        On December 28 we were told by Powerclass, the company that provides our student records system, that somebody had used a stolen password to copy the names and addresses of 61,300 students.
                        """);
        assertThat(event.via()).extracting(Labels.Via::name).containsExactly("Powerclass");
    }

    @Test
    void shouldTakeTheVendorForTheVictimWhenItIsTheSubject() {
        Labels.Event event =
                TextLabels.one(
                        """
                        Hackers used chatbot tokens to loot customers' data
                        Security wire, 28 August 2026
                        Hackers stole OAuth tokens from Driftline, a maker of sales chat software, and used them to pull data out of the accounts of its customers, Orbis Threat Labs said on Tuesday. Zedscale, Palisade Networks and Cloudmere have told their own customers that contact details were copied.
                        """);
        assertThat(event.victim().name()).isEqualTo("Driftline");
        assertThat(event.affected())
                .containsExactlyInAnyOrder("Zedscale", "Palisade Networks", "Cloudmere");
    }

    @Test
    void shouldTakeTheSupplierForTheVictimAndTheStoppedPlantAsAffected() {
        Labels.Event event =
                TextLabels.one(
                        """
                        Car maker halts lines after supplier is hacked
                        Tokyo bureau, 1 March 2026
                        Toyosaka Motor will stop all of its plants in Japan on Tuesday because a supplier of plastic parts, Kojiro Press, has been hit by a suspected cyberattack.
                        """);
        assertThat(event.victim().name()).isEqualTo("Kojiro Press");
        assertThat(event.affected()).containsExactly("Toyosaka Motor");
        assertThat(event.via()).isEmpty();
    }

    @Test
    void shouldReadThoseWhoAreHarmedTogether() {
        assertThat(affected("潮見銀行と潮見カードは15日、顧客延べ2万1000人分の取引記録を紛失したと発表した。"))
                .containsExactly("潮見カード");
        assertThat(affected("北浜物流は15日、子会社の北浜システム株式会社のサーバーが不正アクセスを受けたと発表した。"))
                .containsExactly("北浜システム株式会社");
        assertThat(affected("印刷会社の潮見印刷は15日、サーバーがランサムウェアに感染し、南浜市から預かった納税者の氏名が流出したと発表した。"))
                .containsExactly("南浜市");
    }

    private static List<String> affected(String sentence) {
        return TextLabels.one("事故の詳報\n2026年5月20日 地方ニュース\n\n" + sentence + "\n").affected();
    }

    @Test
    void shouldSayWhenTheOutageEnded() {
        Labels.Event event =
                TextLabels.one(
                        """
                        弊社サーバーへの不正アクセスについて
                        2026年5月20日
                        株式会社みどり丘精機
                        弊社のサーバーがランサムウェアに感染しました。本社工場の生産は4月24日から停止しておりましたが、5月2日より再開いたしました。受注システムは5月9日に復旧しております。
                        """);
        assertThat(event.outage())
                .isEqualTo(new Labels.Outage("production", "2026-04-24", "2026-05-02", null));
    }
}
