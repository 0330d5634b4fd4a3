package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Attacks that did not take place: exercises and advertisements.
class NoEventTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                みどり丘精機、身代金要求を想定した机上訓練 経営陣が参加
                2026年11月4日 地方ニュース
                みどり丘精機株式会社は3日、サーバーが暗号化され全工場の生産が止まったという筋書きで、役員ら30人による机上訓練を開いた。
                筋書きでは取引先の図面が盗まれ、攻撃者から支払いを迫られる。
                """,
                """
                サイバー攻撃対応演習を実施しました
                2026年11月4日
                株式会社みどり丘精機
                当社は11月2日、ランサムウェアにより受注と出荷が停止した場合の演習を実施いたしました。
                """,
                """
                Northfield Motors tests its board in ransomware drill
                November 4, 2026
                Regional News
                Northfield Motors held a drill on Tuesday in which ransomware halted production at all of its plants and data was stolen.
                """,
                """
                【PR】工場の夜間監視はお任せ 新プラン登場
                2026年11月4日 みどり丘監視サービス株式会社
                ある日突然、サーバーがランサムウェアに暗号化され、工場が止まる。そんな事態を防ぐため、当社は24時間の監視を提供します。
                """,
                """
                Sponsored: Stop ransomware before it stops you
                November 4, 2026
                Northfield Security
                Ransomware hit a manufacturer and halted production at three plants. Northfield Security keeps you safe.
                """
            })
    void shouldTakeNoIncidentFromWhatDidNotHappen(String text) {
        assertThat(READER.read(OpenedReports.report("news.txt", text)).accounts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                訓練中に本物の攻撃 みどり丘精機で全工場停止
                2026年11月4日 地方ニュース
                みどり丘精機株式会社は3日、防災訓練を行っている最中にサーバーがランサムウェアの被害を受け、全工場の生産を停止したと発表した。
                """,
                """
                みどり丘精機にランサムウェア攻撃、生産停止
                2026年11月4日 地方ニュース
                みどり丘精機株式会社は3日、サーバーがランサムウェアの被害を受け、生産を停止したと発表した。先月は机上訓練を実施したばかりだった。
                """,
                """
                職業訓練校運営のみどり丘学園、不正アクセスで個人情報漏えい
                2026年11月4日 地方ニュース
                みどり丘学園は3日、サーバーが不正アクセスを受け、受講者1,200人分の個人情報が漏えいしたと発表した。
                """,
                """
                Ransomware hits Northfield Motors days after a cyber drill
                November 4, 2026
                Regional News
                Northfield Motors said on Tuesday that ransomware hit its servers and halted production, days after it held a drill.
                """
            })
    void shouldStillReadARealAttackBesideAnExercise(String text) {
        assertThat(READER.read(OpenedReports.report("news.txt", text)).accounts()).hasSize(1);
    }
}
