package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Advisory.Affected;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.product.Version;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Versions that an advisory gives in a table, or by the branch.
class AdvisoryTableTest {
    private static final ReportReader READER = ReportReader.shipped();

    private static final String HEAD =
            """
            <h1>ソラハシ社製 SoraGate における認証回避の脆弱性(CVE-2026-91555)に関する注意喚起</h1>
            <p>2026年5月18日</p>
            <p>ソラハシ株式会社のVPN装置 SoraGate に認証回避の脆弱性があります。</p>
            """;
    private static final String HEAD_EN =
            """
            <h1>Authentication bypass vulnerability in SoraGate (CVE-2026-91555)</h1>
            <p>May 18, 2026</p>
            <p>An authentication bypass vulnerability in SoraGate allows a remote attacker to change settings.</p>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tr><th>製品</th><th>影響を受けるバージョン</th><th>修正済みバージョン</th></tr>"
                        + "<tr><td>SoraGate 7.4系</td><td>7.4.0 から 7.4.2 まで</td><td>7.4.3</td></tr>"
                        + "<tr><td>SoraGate 7.2系</td><td>7.2.0 から 7.2.8 まで</td><td>7.2.9</td></tr>",
                "<tr><th>系列</th><th>対象バージョン</th><th>対策版</th></tr>"
                        + "<tr><td>7.4系</td><td>7.4.3 より前</td><td>7.4.3 以降</td></tr>"
                        + "<tr><td>7.2系</td><td>7.2.8 以前</td><td>7.2.9 以降</td></tr>"
            })
    void shouldReadATable(String rows) {
        assertBothBranches(only(HEAD + "<table>" + rows + "</table>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tr><th>製品</th><th>影響を受けるバージョン</th><th>修正済みバージョン</th><th>備考</th></tr>"
                        + "<tr><td rowspan=2>SoraGate</td><td>7.4.0 から 7.4.2 まで</td><td>7.4.3</td><td>5月18日公開</td></tr>"
                        + "<tr><td>7.2.0 から 7.2.8 まで</td><td>7.2.9</td><td>6月1日公開</td></tr>",
                "<tr><th>製品</th><th>影響を受けるバージョン</th><th>修正済みバージョン</th><th>備考</th></tr>"
                        + "<tr><td rowspan=2>SoraGate</td><td>7.4.0 から 7.4.2 まで</td><td>7.4.3</td><td rowspan=2>順次公開</td></tr>"
                        + "<tr><td>7.2.0 から 7.2.8 まで</td><td>7.2.9</td></tr>",
                "<tr><th>製品</th><th>備考</th><th>影響を受けるバージョン</th><th>修正済みバージョン</th></tr>"
                        + "<tr><td>SoraGate</td><td></td><td>7.4.0 から 7.4.2 まで</td><td>7.4.3</td></tr>"
                        + "<tr><td colspan=2>SoraGate</td><td>7.2.0 から 7.2.8 まで</td><td>7.2.9</td></tr>",
                "<tr><th colspan=2>製品</th><th>影響を受けるバージョン</th><th>修正済みバージョン</th><th>備考</th></tr>"
                        + "<tr><td rowspan=2>SoraGate</td><td>標準</td><td>7.4.0 から 7.4.2 まで</td><td>7.4.3</td><td></td></tr>"
                        + "<tr><td>長期</td><td>7.2.0 から 7.2.8 まで</td><td>7.2.9</td><td>最終版</td></tr>"
            })
    void shouldLayOutCellsThatSpanRowsAndColumns(String rows) {
        assertBothBranches(only(HEAD + "<table>" + rows + "</table>"));
    }

    @Test
    void shouldTakeAShortRowForOneWithoutItsProductWhereItBeginsWithAVersion() {
        assertBothBranches(
                only(
                        Advisories.assemble(
                                List.of(
                                        READER.read(
                                                OpenedReports.report(
                                                        "a.txt",
                                                        """
                                                        SoraGate の認証回避の脆弱性 (CVE-2026-91555)

                                                        ソラハシ株式会社のVPN装置 SoraGate に認証回避の脆弱性があります。

                                                        製品 | 影響を受けるバージョン | 修正済みバージョン | 備考
                                                        SoraGate | 7.4.0 から 7.4.2 まで | 7.4.3
                                                        7.2.0 から 7.2.8 まで | 7.2.9 | 最終版
                                                        """))))));
    }

    @Test
    void shouldReadAnAdvisoryThatSaysWhatOthersCanDo() {
        assertBothBranches(
                onPage(
                        "KCJ-2026-0417 SoraGate の認証処理に、ログインせずに命令を実行される問題",
                        """
                        <h1>KCJ-2026-0417 SoraGate の認証処理に、ログインせずに命令を実行される問題</h1>
                        <p>2026年5月18日</p>
                        <h2>概要</h2><p>ソラハシ株式会社の VPN 装置 SoraGate には、遠隔の第三者が認証を経ずに任意の命令を実行できるおそれがあります。</p>
                        <h2>対象</h2>
                        <table><tr><th>系列</th><th>影響を受ける版</th><th>直した版</th></tr>
                        <tr><td>7.4</td><td>7.4.0 から 7.4.2 まで</td><td>7.4.3</td></tr>
                        <tr><td>7.2</td><td>7.2.0 から 7.2.8 まで</td><td>7.2.9</td></tr>
                        <tr><td>6 以前</td><td>すべて</td><td>なし(保守終了)</td></tr></table>
                        """));
    }

    @Test
    void shouldReadAnAdvisoryWhoseMeasuresNameAPort() {
        Affected product =
                onPage(
                        "ソラハシ・ネットワークス製 SoraGate の認証回避の脆弱性に関する注意喚起",
                        """
                        <h1>ソラハシ・ネットワークス製 SoraGate の認証回避の脆弱性に関する注意喚起</h1>
                        <p>2026年5月18日</p>
                        <h2>I. 概要</h2><p>リモート接続装置 SoraGate の管理画面には、認証を経ずに管理者の操作ができる問題があります。5月18日の時点で、この問題を悪用した攻撃の情報は得ていません。</p>
                        <h2>II. 対象</h2>
                        <table><tr><th>系列</th><th>影響を受ける版</th><th>修正された版</th></tr>
                        <tr><td>7.4</td><td>7.4.0 から 7.4.2 まで</td><td>7.4.3</td></tr>
                        <tr><td>7.3</td><td>該当しない</td><td>―</td></tr>
                        <tr><td>7.2</td><td>7.2.0 から 7.2.8 まで</td><td>7.2.9</td></tr></table>
                        <h2>III. 対策・回避策</h2><p>すぐに適用できない場合は、管理画面(TCP/8443)への到達を遮ってください。VPNの待受け(TCP/443)は止める必要がありません。</p>
                        """);

        assertBothBranches(product);
        assertThat(isAffected(product, "7.3.1")).isFalse();
    }

    @Test
    void shouldReadRowsOfAllVersionsAndRowsThatOnlyRemark() {
        Affected product =
                onPage(
                        "KCJ-2026-0533: SoraGate の管理画面における認証不備の脆弱性",
                        """
                        <h1>KCJ-2026-0533 SoraGate の管理画面における認証不備の脆弱性</h1>
                        <p>公開:2026/05/18 10:00</p>
                        <h3>概要</h3><p>ソラハシ・ネットワークス株式会社が提供するリモート接続装置 SoraGate の管理画面には、認証を経ずに操作できる問題(CVE-2026-91555)があります。</p>
                        <h3>対象</h3>
                        <table><tr><th>系列</th><th>影響を受ける版</th><th>対策版</th><th>備考</th></tr>
                        <tr><td>7.4</td><td>7.4.0 – 7.4.2</td><td>7.4.3</td><td></td></tr>
                        <tr><td>7.1</td><td>すべて</td><td>なし</td><td>7.4.3 以降へ移行</td></tr>
                        <tr><td>7.2</td><td>7.2.8 以前</td><td>7.2.9(申込制)</td><td>つなぎ</td></tr>
                        <tr><td>6.9 以前</td><td colspan="3">未調査(サポート終了)</td></tr>
                        <tr><td>SoraGate Lite</td><td colspan="3">影響なし(別の製品)</td></tr></table>
                        <h3>悪用の有無</h3><p>17日以降、複数の組織でこの問題を突いた侵入が確かめられています。</p>
                        <h3>対処</h3><p>対策版を適用してください。直ちに適用できない場合は、管理画面(TCP 8443)を外から届かないようにしてください。</p>
                        """);

        assertThat(product.shown()).isEqualTo("ソラハシ・ネットワークス株式会社 SoraGate");
        for (String version : List.of("7.4.1", "7.1", "7.1.9", "7.2.8")) {
            assertThat(isAffected(product, version)).as(version).isTrue();
        }
        for (String version : List.of("7.4.3", "7.2.9", "7.3.1", "6.8", "17.0")) {
            assertThat(isAffected(product, version)).as(version).isFalse();
        }
        assertThat(product.fixed()).extracting(each -> each.value()).contains("7.4.3", "7.2.9");
    }

    @ParameterizedTest
    @CsvSource({
        "公開の時点で、この問題を突いた攻撃の情報は届いていません。, NOT_SEEN",
        "この欠陥を狙った侵入の報告は受けておりません。, NOT_SEEN",
        "国内の組織で、この問題を突いた侵入が確かめられています。, YES",
        "この問題を突いた攻撃の情報は、窓口へ届けてください。, NOT_SAID"
    })
    void shouldTellWhetherItIsUsed(String words, Advisory.Exploited used) {
        assertThat(read(HEAD + "<h3>悪用の有無</h3><p>" + words + "</p>"))
                .extracting(Advisory::exploited)
                .containsExactly(used);
    }

    @Test
    void shouldTellWhatToDoUntilItIsMended() {
        List<Advisory> found =
                read(HEAD + "<h3>対処</h3><p>対策版を適用してください。直ちに適用できない場合は、管理画面を外から届かないようにしてください。</p>");

        assertThat(found.getFirst().workaround().value()).contains("外から届かない");
        assertThat(read(HEAD + "<h3>対処</h3><p>対策版を適用してください。</p>").getFirst().workaround()).isNull();
    }

    @Test
    void shouldTakeWhatAnAdvisoryAdvisesForNoIncident() {
        Reading reading =
                READER.read(
                        OpenedReports.report(
                                "a.html",
                                "<html><head><title>KCJ-2026-0533: SoraGate の管理画面における認証不備の脆弱性</title></head><body>"
                                        + "<h1>KCJ-2026-0533 SoraGate の管理画面における認証不備の脆弱性</h1><p>公開:2026/05/18</p>"
                                        + "<p>ソラハシ株式会社が提供するリモート接続装置 SoraGate の管理画面には、認証を経ずに操作できる問題(CVE-2026-91555)があります。</p>"
                                        + "<h3>悪用の有無</h3><p>攻撃の情報は届いていません。</p>"
                                        + "<h3>対処</h3><p>移行を終えるまで管理画面のサービスを止めることが推奨されています。</p></body></html>"));

        assertThat(reading.accounts()).isEmpty();
        assertThat(Advisories.assemble(List.of(reading))).hasSize(1);
    }

    @Test
    void shouldTellThatNoUseIsKnown() {
        List<Advisory> found = read(HEAD + "<p>5月18日の時点で、この問題を悪用した攻撃の情報は得ていません。</p>");

        assertThat(found)
                .extracting(Advisory::exploited)
                .containsExactly(Advisory.Exploited.NOT_SEEN);
    }

    @Test
    void shouldReadANoticeThatIsTitledByItsNumberOnly() {
        assertBothBranches(
                onPage(
                        "KHN-2026-003",
                        """
                        <h1>KHN-2026-003</h1>
                        <h2>SoraGate のログイン画面における認証の回避</h2>
                        <p>2026年5月18日</p>
                        <p>細工した要求を送ることで、資格情報を持たない者が管理者として入れてしまう問題があります。</p>
                        <h2>対象となる版</h2>
                        <table><tr><th>系列</th><th>影響を受ける版</th><th>直した版</th></tr>
                        <tr><td>7.4</td><td>7.4.0 から 7.4.2</td><td>7.4.3</td></tr>
                        <tr><td>7.2</td><td>7.2.0 から 7.2.8</td><td>7.2.9</td></tr></table>
                        <h2>すぐに更新できない場合</h2><p>設定の「外部公開」で「Webログイン」を切ってください。</p>
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tr><th>Product</th><th>Affected versions</th><th>Fixed versions</th></tr>"
                        + "<tr><td>SoraGate 7.4</td><td>7.4.0 through 7.4.2</td><td>7.4.3</td></tr>"
                        + "<tr><td>SoraGate 7.2</td><td>7.2.0 through 7.2.8</td><td>7.2.9</td></tr>",
                "<tr><th>Version</th><th>Affected</th><th>Solution</th></tr>"
                        + "<tr><td>SoraGate 7.4</td><td>prior to 7.4.3</td><td>Upgrade to 7.4.3 or above</td></tr>"
                        + "<tr><td>SoraGate 7.2</td><td>7.2.8 and earlier</td><td>Upgrade to 7.2.9 or above</td></tr>"
            })
    void shouldReadAnEnglishTable(String rows) {
        assertBothBranches(only(HEAD_EN + "<table>" + rows + "</table>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>対象となる製品とバージョン</h2><ul><li>SoraGate 7.4系:7.4.3 より前</li><li>SoraGate 7.2系:7.2.0 から 7.2.8 まで</li></ul><h2>対策</h2><p>7.4.3、7.2.9 へ更新してください。</p>",
                "<h2>Affected versions</h2><ul><li>SoraGate 7.4: versions prior to 7.4.3</li><li>SoraGate 7.2: 7.2.0 through 7.2.8</li></ul><h2>Fixed versions</h2><p>SoraGate 7.4.3, 7.2.9</p>"
            })
    void shouldReadLinesByTheBranch(String lines) {
        assertBothBranches(only((lines.contains("対象") ? HEAD : HEAD_EN) + lines));
    }

    @Test
    void shouldReadATableThatSaysOfEachVersionWhetherItIsConcerned() {
        assertBothBranches(
                onPage(
                        "[SN-2026-014] SoraGate 遠隔画面機能に関する重要なお知らせ",
                        """
                        <h1>[SN-2026-014] SoraGate 遠隔画面機能に関する重要なお知らせ</h1>
                        <p>深刻度:緊急 初版 2026-05-18 悪用の確認:なし</p>
                        <p>SoraGateの「遠隔画面」機能に、認証の前に任意のコードが動く欠陥があります。</p>
                        <table><tr><th>版</th><th>該当</th><th>修正版</th></tr>
                        <tr><td>7.4.0 ~ 7.4.2</td><td>該当</td><td>7.4.3</td></tr>
                        <tr><td>7.2.0 ~ 7.2.8</td><td>該当</td><td>7.2.9</td></tr>
                        <tr><td>7.3系</td><td>非該当(遠隔画面は7.4で追加)</td><td>―</td></tr></table>
                        <p>ご注意:7.0系は2026年3月31日にサポートを終えています。</p>
                        """));
        assertBothBranches(
                only(
                        HEAD_EN
                                + "<table><tr><th>Version</th><th>Affected?</th><th>Fixed in</th></tr>"
                                + "<tr><td>7.4.0 - 7.4.2</td><td>Yes</td><td>7.4.3</td></tr>"
                                + "<tr><td>7.2.0 - 7.2.8</td><td>Yes</td><td>7.2.9</td></tr>"
                                + "<tr><td>7.3.0 - 7.3.4</td><td>No (feature absent)</td><td>-</td></tr></table>"));
    }

    @Test
    void shouldTakeAllOfAnOldBranchWithWhatIsOlder() {
        Affected product =
                onPage(
                        "SKC-2026-0217: SoraGate 連携クライアントにおける認証回避の脆弱性",
                        """
                        <h1>SKC-2026-0217: SoraGate 連携クライアントにおける認証回避の脆弱性</h1>
                        <p>2026年5月18日</p>
                        <p>ソラハシ株式会社が提供する「SoraGate 連携クライアント」には、検証に不備があり、資格情報なしに任意の命令を実行できる問題があります。</p>
                        <table><tr><th>系列</th><th>影響を受ける版</th><th>対策済みの版</th><th>備考</th></tr>
                        <tr><td>7.x</td><td>7.0.0 から 7.2.8 まで</td><td>7.2.9</td><td></td></tr>
                        <tr><td>6.8.x 以前</td><td>すべて</td><td>なし</td><td>保守終了</td></tr></table>
                        <p>6.9系の利用者は 6.9.4 を適用してください。</p>
                        """);

        assertThat(product.name().value()).isEqualTo("SoraGate 連携クライアント");
        assertThat(product.vendor()).isEqualTo("ソラハシ株式会社");
        assertThat(isAffected(product, "6.8.9")).isTrue();
        assertThat(product.ranges()).hasSize(2);
        assertThat(isAffected(product, "5.1.0")).isTrue();
        assertThat(isAffected(product, "6.9.0")).isFalse();
        assertThat(product.fixed())
                .extracting(Advisory.Noted::value)
                .containsExactly("7.2.9", "6.9.4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本脆弱性を突く攻撃の試みを国内で複数確認しました。",
                "この欠陥を狙った攻撃を観測しています。",
                "悪用の確認:あり",
                "Attempts to exploit this weakness have been observed since 17 May."
            })
    void shouldTellThatAttacksWereSeen(String said) {
        assertThat(read((said.charAt(0) < 0x80 ? HEAD_EN : HEAD) + "<p>" + said + "</p>"))
                .extracting(Advisory::exploited)
                .containsExactly(Advisory.Exploited.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"悪用の確認:なし", "悪用の報告: ありません", "Known exploitation: none"})
    void shouldTellThatNoneWasSeenByAKey(String said) {
        assertThat(read((said.charAt(0) < 0x80 ? HEAD_EN : HEAD) + "<p>" + said + "</p>"))
                .extracting(Advisory::exploited)
                .containsExactly(Advisory.Exploited.NOT_SEEN);
    }

    @Test
    void shouldKeepTwoNumberedAdvisoriesOfOneProductApart() {
        String page =
                """
                <h1>SKC-2026-02%s: SoraGate における認証回避の脆弱性</h1><p>2026年5月1%s日</p>
                <h2>影響を受けるシステム</h2><p>SoraGate 7.2.%s 以前</p><h2>対策</h2><p>7.2.%s へ更新してください。</p>
                """;
        assertThat(
                        Advisories.assemble(
                                List.of(
                                        READER.read(
                                                OpenedReports.report(
                                                        "a.html", page.formatted(17, 1, 3, 4))),
                                        READER.read(
                                                OpenedReports.report(
                                                        "b.html", page.formatted(17, 4, 4, 5))),
                                        READER.read(
                                                OpenedReports.report(
                                                        "c.html", page.formatted(31, 6, 7, 8))))))
                .extracting(each -> each.reports().size())
                .containsExactly(2, 1);
    }

    @Test
    void shouldCloseAllVersionsOfABranchAtItsEnds() {
        Affected product =
                only(
                        HEAD_EN
                                + "<table><tr><th>Version</th><th>Affected</th><th>Solution</th></tr>"
                                + "<tr><td>SoraGate 7.0</td><td>7.0 all versions</td><td>Migrate to a fixed release</td></tr>"
                                + "<tr><td>SoraGate 7.4</td><td>Not affected</td><td>Not applicable</td></tr></table>");

        assertThat(isAffected(product, "7.0.9")).isTrue();
        assertThat(isAffected(product, "7.1.0")).isFalse();
        assertThat(isAffected(product, "7.4.0")).isFalse();
        assertThat(product.fixed()).isEmpty();
    }

    @Test
    void shouldKeepRowsOfOtherProductsApart() {
        List<Advisory> found =
                read(
                        HEAD
                                + "<table><tr><th>製品</th><th>影響を受けるバージョン</th><th>修正済みバージョン</th></tr>"
                                + "<tr><td>SoraGate</td><td>7.2.0 から 7.2.8 まで</td><td>7.2.9</td></tr>"
                                + "<tr><td>SoraManager</td><td>3.1.0 から 3.1.4 まで</td><td>3.1.5</td></tr></table>");

        assertThat(found)
                .extracting(each -> each.findProduct().orElseThrow().name().value())
                .containsExactlyInAnyOrder("SoraGate", "SoraManager");
        for (Advisory each : found) {
            Affected product = each.findProduct().orElseThrow();
            boolean gate = product.name().value().equals("SoraGate");
            assertThat(isAffected(product, "7.2.4")).isEqualTo(gate);
            assertThat(isAffected(product, "3.1.2")).isEqualTo(!gate);
            assertThat(product.fixed())
                    .extracting(Advisory.Noted::value)
                    .containsExactly(gate ? "7.2.9" : "3.1.5");
        }
    }

    @Test
    void shouldTakeNoVersionFromAnotherTable() {
        Affected product =
                only(
                        HEAD
                                + "<table><tr><th>更新日</th><th>内容</th></tr><tr><td>2026年5月18日</td><td>SoraGate の手順書 2.1.0 から 2.3.0 への改訂</td></tr></table>");

        assertThat(product.fixed()).isEmpty();
        assertThat(isAffected(product, "2.2.0")).isFalse();
    }

    private static void assertBothBranches(Affected product) {
        assertThat(product.name().value()).isEqualTo("SoraGate");
        for (String version : List.of("7.4.0", "7.4.2", "7.2.0", "7.2.8")) {
            assertThat(isAffected(product, version)).as(version).isTrue();
        }
        for (String version : List.of("7.4.3", "7.2.9", "7.3.0")) {
            assertThat(isAffected(product, version)).as(version).isFalse();
        }
        assertThat(product.fixed())
                .extracting(Advisory.Noted::value)
                .containsExactlyInAnyOrder("7.4.3", "7.2.9");
    }

    private static boolean isAffected(Affected product, String version) {
        Version one = Version.parse(version).orElseThrow();
        return product.ranges().stream().anyMatch(range -> range.contains(one));
    }

    private static Affected onPage(String title, String body) {
        return only(read(title, body));
    }

    private static Affected only(String body) {
        return only(read(body));
    }

    private static Affected only(List<Advisory> found) {
        assertThat(found).hasSize(1);
        return found.getFirst().findProduct().orElseThrow();
    }

    private static List<Advisory> read(String body) {
        return read("SoraGate (CVE-2026-91555) vulnerability", body);
    }

    private static List<Advisory> read(String title, String body) {
        String page =
                "<html><head><meta charset=\"utf-8\"><title>"
                        + title
                        + "</title></head><body><article>"
                        + body
                        + "</article></body></html>";
        return Advisories.assemble(
                List.of(READER.read(OpenedReports.report("advisory.html", page))));
    }
}
