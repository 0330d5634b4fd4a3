package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose notice it is when the text leads with a plant: the issuer is hit, not its plant.
class IssuerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "富山工場は11月18日も操業を休止いたします。再開は11月24日を見込んでおります。",
                "富山工場では、ランサムウェアの影響により全ラインの停止を続けております。",
                "富山工場および長岡工場の生産を停止しております。",
                "名古屋支店では受注業務を停止しております。",
                "東日本物流センターからの出荷を停止しております。"
            })
    void shouldTakeTheIssuerOfASecondNoticeThatLeadsWithAPlant(String lead) {
        String dated =
                """
                システム障害に関するお知らせ(第2報)
                2026年11月17日
                カナタ樹脂株式会社

                11月15日にお知らせした件の続報です。
                1. 生産への影響
                %s
                2. 情報の流出
                従業員820名分の氏名が外部に送信されたことを確認いたしました。
                """
                        .formatted(lead);

        assertThat(Notices.victims("n.txt", dated)).containsExactly("カナタ樹脂株式会社");
    }

    @ParameterizedTest
    @ValueSource(strings = {"サイバー攻撃による生産停止について(続報)|カナタ樹脂株式会社", "サイバー攻撃による生産停止について(続報) - 株式会社カナタ樹脂"})
    void shouldTakeTheIssuerFromTheEndOfThePagesTitle(String title) {
        String text =
                Notices.page(
                        title,
                        "<p>2026年11月17日</p><p>富山工場は11月18日も全ラインの生産を停止します。サーバーの復旧を進めております。</p>");

        assertThat(Notices.victims("n.html", text)).singleElement().asString().contains("カナタ樹脂");
    }

    @Test
    void shouldTakeTheIssuerWhoseTitleTellsWhatBefellIt() {
        String text =
                Notices.page(
                        "情報の外部流出に関する調査状況のお知らせ|カナタ樹脂株式会社",
                        "<h1>情報の外部流出に関する調査状況のお知らせ</h1><p>2026年11月17日</p><p>営業事務を委託している会社のファイルサーバー1台に不正なアクセスがありました。</p><p>弊社の工場の操業に影響はございません。</p>");

        assertThat(Notices.victims("n.html", text)).containsExactly("カナタ樹脂株式会社");
    }

    @ParameterizedTest
    @ValueSource(strings = {"他社における情報流出に関する注意喚起のお知らせ", "ランサムウェア被害を防ぐセミナー開催のお知らせ"})
    void shouldNotTakeTheIssuerWhoWarnsOfWhatBefellOthers(String title) {
        String text =
                Notices.page(
                        title + "|カナタ樹脂株式会社",
                        "<h1>%s</h1><p>2026年11月17日</p><p>不正なアクセスの事例が相次いでいます。</p><p>弊社の窓口へご相談ください。</p>"
                                .formatted(title));

        assertThat(Notices.victims("n.html", text)).isEmpty();
    }

    @Test
    void shouldTakeTheIssuerFromTheLineOfCopyright() {
        String text =
                """
                <html lang="en"><head><title>Update on the cyber incident</title></head><body><main>
                <h1>Update on the cyber incident</h1><p>17 November 2026</p>
                <p>The Toledo Plant remains shut after the ransomware attack on our servers. We expect to restart production on 24 November.</p>
                </main><footer>Copyright (c) 2026 Northfield Castings Inc. All rights reserved.</footer></body></html>
                """;

        assertThat(Notices.victims("n.html", text)).containsExactly("Northfield Castings Inc.");
    }

    @Test
    void shouldTakeTheIssuerOfAnEnglishNoticeThatLeadsWithItsWorks() {
        String text =
                """
                Notice regarding our servers (second report)
                17 November 2026
                Northfield Castings Co., Ltd.

                The Toledo Works stay shut on 18 November as well. Ransomware encrypted 61 of our servers.
                """;

        assertThat(Notices.victims("n.txt", text)).containsExactly("Northfield Castings Co., Ltd.");
    }

    @Test
    void shouldTakeTheIssuerThatSignsAtTheEnd() {
        String text =
                """
                サーバー障害に関するお知らせ(第2報)
                2026年11月17日

                富山工場は11月18日も全ラインの生産を停止します。ランサムウェアに感染したサーバーの復旧を進めております。

                カナタ樹脂株式会社
                """;

        assertThat(Notices.victims("n.txt", text)).containsExactly("カナタ樹脂株式会社");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "カナタ樹脂の富山工場、ランサムウェアで停止\n2026年11月17日\n北陸経済日報\n\n富山工場は17日、ランサムウェアに感染して操業を止めた。カナタ樹脂は「復旧を急ぐ」としている。",
                "カナタ樹脂富山工場が停止 サイバー攻撃\n2026年11月17日\n北陸経済日報\n\nカナタ樹脂は17日、富山工場のサーバーがランサムウェアに感染したと発表した。カナタ樹脂富山工場は18日も操業を止める。"
            })
    void shouldTakeThePlantForItsCompany(String text) {
        assertThat(Notices.victims("n.txt", text)).containsExactly("カナタ樹脂");
    }

    @Test
    void shouldTakeAPlantForItsCompanyInEnglish() {
        String text =
                """
                Northfield Castings' Toledo Plant shut by ransomware
                November 17, 2026
                Lakeside Herald

                The Toledo Plant was hit by ransomware on Monday. Northfield Castings said it was restoring its servers.
                """;

        assertThat(Notices.victims("n.txt", text)).containsExactly("Northfield Castings");
    }

    @Test
    void shouldLeaveThePlantWhereNobodyIsNamed() {
        String text =
                """
                富山工場でランサムウェア被害
                2026年11月17日

                富山工場は17日、ランサムウェアに感染し操業を停止したと発表した。
                """;

        assertThat(Notices.victims("n.txt", text)).containsExactly("富山工場");
    }

    @Test
    void shouldStillTellTwoHousesOfARoundupApart() {
        String text =
                """
                今週のセキュリティ事故まとめ
                2026年11月17日
                みはり堂株式会社

                1. カナタ樹脂株式会社
                カナタ樹脂株式会社は16日、サーバーがランサムウェアに感染したと発表した。

                2. 白波信用金庫
                白波信用金庫は16日、顧客312人分の名簿を紛失したと発表した。
                """;

        assertThat(Notices.victims("n.txt", text)).containsExactly("カナタ樹脂株式会社", "白波信用金庫");
    }

    @Test
    void shouldNotTakeThePaperForTheVictimOfWhatItTells() {
        String text =
                """
                ノゾミ情報システム、ランサム被害 自治体の業務に影響
                2026年12月9日
                毎朝新報

                システム開発のノゾミ情報システム(名古屋市)は9日、同社のサーバーがランサムウェアに感染したと発表した。
                """;

        assertThat(Notices.victims("n.txt", text)).containsExactly("ノゾミ情報システム");
    }

    @Test
    void shouldTakeThePaperThatTellsOfItself() {
        String text =
                """
                毎朝新報社にサイバー攻撃 紙面制作に影響
                2026年12月9日
                毎朝新報

                毎朝新報社は9日、サーバーがランサムウェアに感染したと発表した。
                """;

        assertThat(Notices.victims("n.txt", text)).singleElement().asString().startsWith("毎朝新報");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ノゾミ情報システム株式会社",
                "アオバ情報サービス株式会社",
                "株式会社ツキヨ情報ソリューションズ",
                "カザミデータサービス株式会社",
                "三河情報システム株式会社"
            })
    void shouldReadAnIssuerWhoseNameHoldsAWordForData(String issuer) {
        String text =
                """
                弊社サーバーへの攻撃について
                2026年12月9日
                %s
                代表取締役社長

                このたび、弊社のサーバーが第三者による不正アクセスを受けました。
                """
                        .formatted(issuer);

        assertThat(Notices.victims("n.txt", text)).containsExactly(issuer);
    }

    @Test
    void shouldReadAnEnglishIssuerWhoseNameHoldsAWordForData() {
        String text =
                """
                Notice of a security incident
                9 December 2026
                Harwick Data Services, Inc.

                Ransomware encrypted some of our servers on 7 December. We have taken our systems offline.
                """;

        assertThat(Notices.victims("n.txt", text)).containsExactly("Harwick Data Services, Inc.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ユーザー情報システム", "ポイント情報サービス", "顧客情報システム", "メール情報システム"})
    void shouldNotTakeAnInformationSystemForACompany(String system) {
        String text =
                """
                システム障害のお知らせ
                2026年12月9日
                青葉台商事株式会社

                %sは9日、ランサムウェアに感染し停止しています。
                """
                        .formatted(system);

        assertThat(Notices.victims("n.txt", text)).containsExactly("青葉台商事株式会社");
    }
}
