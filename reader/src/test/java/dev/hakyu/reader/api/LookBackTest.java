package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Stories that look back on a case of long ago, and present ones that have an old date in them.
class LookBackTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                あの停止は何を残したか みどり丘精機の1年
                2026年11月4日 地方ニュース
                歯車を作るみどり丘精機株式会社がランサムウェアの被害を受け、全工場の生産を止めたのは、昨年10月のことだった。
                あれからまもなく1年。今は全工場が通常どおり操業している。
                """,
                """
                紙の伝票で乗り切った9日間 みどり丘倉庫
                2026年11月4日 地方ニュース
                2年前の秋、株式会社みどり丘倉庫はサイバー攻撃を受け、入出庫が9日間停止した。
                社長は当時を振り返り、「電話だけが頼りだった」と話す。現在は通常通り稼働し、年に1度は紙で出荷する。
                """,
                """
                攻撃から1年、みどり丘精機の備え
                2026年11月4日 地方ニュース
                みどり丘精機株式会社は2025年10月、不正アクセスを受けて受注を停止した。
                攻撃から丸1年が過ぎ、工場はいつもの姿に戻った。同社は予備の回線を引いた。
                """,
                """
                A year on, Northfield Motors prints its labels twice
                November 4, 2026
                Regional News
                Ransomware halted production at all plants of Northfield Motors in October 2025. A year later the plants run as normal and labels are kept on paper.
                """,
                """
                What the stop taught Northfield Motors
                November 4, 2026
                Regional News
                It was two years ago that ransomware halted production at Northfield Motors. The company now looks back on eleven days without orders.
                """
            })
    void shouldTakeNoIncidentFromAStoryOfLongAgo(String text) {
        assertThat(READER.read(OpenedReports.report("news.txt", text)).accounts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                みどり丘精機、全工場が停止
                2026年11月4日 地方ニュース
                みどり丘精機株式会社は3日、ランサムウェアの攻撃を受け、全工場の生産を停止したと発表した。同社が不正アクセスで受注を止めたのは、昨年10月のことだった。あれから1年での再発となる。
                """,
                """
                1年前に攻撃を受けたみどり丘精機、再び停止
                2026年11月4日 地方ニュース
                昨年10月にサイバー攻撃を受けたみどり丘精機株式会社が3日、再びランサムウェアの被害を受け、生産を停止した。あれから1年だった。
                """,
                """
                みどり丘精機、年を越えて停止続く
                2027年1月8日 地方ニュース
                みどり丘精機株式会社がランサムウェアの被害を受け、全工場の生産を止めたのは、昨年12月のことだった。今も再開のめどは立っていない。
                """,
                """
                みどり丘精機、受注の停止から1年
                2026年11月4日 地方ニュース
                みどり丘精機株式会社がサイバー攻撃で受注を止めたのは、昨年10月のことだった。あれから1年、受注はいまも一部で停止している。
                """,
                """
                侵入は1年前 みどり丘倉庫で情報流出
                2026年11月4日 地方ニュース
                株式会社みどり丘倉庫のサーバーが不正アクセスを受けたのは、昨年10月のことだった。あれから1年、顧客1,200人の情報の流出が判明した。
                """,
                """
                不正アクセスによる個人情報の漏えいについて
                2026年11月4日
                株式会社みどり丘倉庫
                当社のサーバーが2025年10月に不正アクセスを受け、お客様1,200人の情報が漏えいしたことを確認しました。侵入から1年が経過しております。
                """,
                """
                不正アクセスに関する調査結果のご報告(最終報)
                2026年11月4日
                株式会社みどり丘倉庫
                2025年12月に発生した不正アクセスにより、お客様1,200人の情報が漏えいいたしました。
                """,
                """
                Northfield Motors halted again
                November 4, 2026
                Regional News
                Ransomware halted production at Northfield Motors on Tuesday, a year after an attack in October 2025 stopped its orders.
                """,
                """
                Northfield Motors learns of a theft a year later
                November 4, 2026
                Regional News
                Intruders broke into servers of Northfield Motors in October 2025. A year later the company has found that data of 1,200 customers were stolen.
                """,
                """
                A year on, Northfield Motors is still down
                November 4, 2026
                Regional News
                Ransomware halted production at Northfield Motors in October 2025. A year later two plants are still shut down.
                """
            })
    void shouldStillReadWhatIsPresentBesideAnOldDate(String text) {
        assertThat(READER.read(OpenedReports.report("news.txt", text)).accounts()).hasSize(1);
    }

    @Test
    void shouldStillReadARoundupThatLooksBackOnItsYear() {
        String text =
                """
                2025年の被害を振り返る
                2026年11月4日 地方ニュース
                【2月】みどり丘倉庫
                株式会社みどり丘倉庫は2025年2月3日、サーバーが不正アクセスを受け、1,200人の情報が漏えいした。
                【3月】若葉台精機
                若葉台精機株式会社は2025年3月9日、ランサムウェアの被害を受け、生産を停止した。
                """;

        assertThat(READER.read(OpenedReports.report("news.txt", text)).accounts()).isNotEmpty();
    }
}
