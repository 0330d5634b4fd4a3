package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Attacks that did not take place, exercises and advertisements, and closures that were planned.
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
                受注停止を想定し官民で机上演習 20団体参加
                2026年11月4日 地方ニュース
                サイバー攻撃で受注システムが使えなくなったとの想定で、対応を確かめる演習が3日、県庁で開かれ、20の団体が加わった。
                筋書きでは「みどり丘精機株式会社の全工場が月曜に止まった」との第一報が配られた。
                """,
                """
                お知らせ一覧|株式会社みどり丘倉庫
                ■ 基幹システムが使えなくなった場合の訓練について
                2026年11月4日
                株式会社みどり丘倉庫
                当社は11月2日、第一倉庫のサーバーが暗号化され出荷が半日止まるという想定の訓練を行いました。55名が手書きの伝票で出荷しました。
                想定では受注の再開に5時間を要しました。
                """,
                """
                安全だより
                2026年11月4日
                株式会社みどり丘倉庫
                弊社は11月2日、ランサムウェアにより入出庫が止まるとの筋書きの机上訓練を実施いたしました。
                """,
                """
                大雪による配送の遅れについて
                2027年1月18日
                株式会社みどり丘運輸
                高速道路の通行止めにより、配送が半日から1日遅れております。出荷の受付も一部で止めております。
                運行管理のシステムは正常に動いております。
                """,
                """
                Winter storm delays deliveries
                January 18, 2027
                Northfield Haulage Ltd.
                Deliveries to the north have been suspended since Monday. Our tracking systems work as usual.
                """,
                """
                年末年始休業のお知らせ
                2026年12月10日
                株式会社みどり丘精機
                誠に勝手ながら、下記の期間を年末年始休業とさせていただきます。
                休業期間: 2026年12月29日から2027年1月4日
                休業期間中の出荷は停止いたします。1月5日より通常どおり営業いたします。
                """,
                """
                夏季休業のご案内
                2026年7月10日
                株式会社みどり丘精機
                8月10日から16日まで夏季休業のため、全工場の操業を停止します。
                """,
                """
                冬期休暇について
                2026年12月10日
                株式会社みどり丘精機
                12月29日から1月4日まで休業とし、出荷を停止いたします。
                休業期間中は不審なメールによる不正アクセスの被害にご注意ください。
                """,
                """
                臨時休業のお知らせ
                2026年7月10日
                株式会社みどり丘精機
                7月20日は棚卸しのため休業いたします。出荷は停止いたします。
                """,
                """
                Office closure over the holidays
                December 10, 2026
                Northfield Motors Ltd.
                Our offices will be closed from December 24 to January 2. Shipments are suspended during this time and resume on January 3.
                """,
                """
                Holiday schedule
                December 10, 2026
                Northfield Motors Ltd.
                All plants of Northfield Motors are shut down between Christmas and New Year. Orders are not processed until January 3.
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
                サーバー停止のお詫び|株式会社みどり丘倉庫
                ■ 訓練の手順で対応しております
                2026年11月4日
                株式会社みどり丘倉庫
                当社は11月2日、サーバーがランサムウェアに感染し、出荷を停止いたしました。9月に実施した訓練の手順で対応しております。
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
                年末年始休業のお知らせと不正アクセスについて
                2026年12月10日
                株式会社みどり丘精機
                12月29日から休業いたします。また、当社のサーバーがランサムウェアに感染し、出荷を停止しております。
                """,
                """
                臨時休業のお知らせ
                2026年12月10日
                株式会社みどり丘精機
                サイバー攻撃により基幹システムが停止したため、全工場を臨時休業といたします。
                """,
                """
                臨時休業のお知らせ
                2026年12月10日
                株式会社みどり丘精機
                システム障害が発生し、出荷ができないため、本日は全工場を休業といたします。
                """,
                """
                みどり丘精機、年末年始休業中にサイバー攻撃 全工場が停止
                2026年12月30日 地方ニュース
                みどり丘精機株式会社は30日、年末年始の休業中にサーバーが攻撃を受け、工場の再開が遅れると発表した。
                """,
                """
                Plants to stay closed after the holidays
                January 3, 2027
                Northfield Motors Ltd.
                Ransomware hit our servers on December 27. Our plants will stay closed after the holidays.
                """,
                """
                Holiday closure extended
                January 3, 2027
                Northfield Motors Ltd.
                Our plants stay closed because of an IT outage. Shipments are suspended.
                """,
                """
                Ransomware hits Northfield Motors days after a cyber drill
                November 4, 2026
                Regional News
                Northfield Motors said on Tuesday that ransomware hit its servers and halted production, days after it held a drill.
                """,
                """
                台風の中、受注システムが停止 みどり丘精機
                2026年11月4日 地方ニュース
                みどり丘精機株式会社は3日、台風による浸水でデータセンターの電源が故障し、受注システムが停止したと発表した。
                """,
                """
                Cyberattack hits Northfield Motors as winter storm closes roads
                November 4, 2026
                Regional News
                Northfield Motors said that ransomware hit its servers on Tuesday.
                """
            })
    void shouldStillReadARealAttackBesideAnExercise(String text) {
        assertThat(READER.read(OpenedReports.report("news.txt", text)).accounts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PR", "広告", "Sponsored content"})
    void shouldTakeWhatALineCallsAnAdvertisementForNone(String line) {
        String text =
                "工場を止めない「ナミガード」春のキャンペーン\n"
                        + line
                        + "\n部品メーカーの操業停止が続いています。もしもいま、生産管理サーバーが暗号化されたら?\nナミガード株式会社\n";

        assertThat(TextLabels.victims(text)).isEmpty();
    }
}
