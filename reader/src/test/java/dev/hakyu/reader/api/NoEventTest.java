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
                みどり丘精機「全工場が停止」 そのとき取引先は
                2026年11月4日 地方ニュース
                三日午前八時、みどり丘精機株式会社のサーバーがランサムウェアに感染し、全工場の生産が止まった――。こうした設定で、部品会社など十二社による合同訓練が市内で開かれた。
                参加者は三十分ごとに配られる紙を見て、連絡の順を決めていった。
                """,
                """
                全工場停止、電話だけで乗り切れるか
                2026年11月4日 地方ニュース
                みどり丘精機株式会社の全工場がサイバー攻撃で止まったとの想定で、取引先も加わる演習が3日、県庁で行われた。
                """,
                """
                Northfield Motors dark as ransomware spreads
                November 4, 2026
                Regional News
                At nine on Tuesday ransomware halted production at all plants of Northfield Motors. That was the opening scenario of a joint exercise held by twelve companies in the county.
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
                みどり丘精機、全工場が停止
                2026年11月4日 地方ニュース
                みどり丘精機株式会社は3日、ランサムウェアの攻撃を受け、全工場の生産を停止したと発表した。こうした事態を想定した訓練を毎年行っていた。
                """,
                """
                みどり丘精機、全工場が停止
                2026年11月4日 地方ニュース
                基幹サーバーが暗号化されたという想定で昨年訓練を行ったみどり丘精機株式会社が3日、ランサムウェアの攻撃を受け、全工場の生産を停止した。
                """,
                """
                Ransomware halts Northfield Motors
                November 4, 2026
                Regional News
                Ransomware halted production at all plants of Northfield Motors on Tuesday. That was the very scenario of which its board had been warned.
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
