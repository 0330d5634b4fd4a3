package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.RunsAgain;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A provider's page on the state of its service, and its report on the cause the day after.
class StatusPageTest {
    private static final ReportReader READER = ReportReader.shipped();

    private static final String PAGE =
            """
            クモイ・クラウド 稼働状況
            2026年5月19日 9時10分
            クモイ・クラウド株式会社
            仮想サーバーの障害について
            2026年5月19日 9:10 【復旧作業中】原因箇所を特定し、復旧作業を進めています。
            2026年5月19日 8:30 【調査中】一部のお客様で応答遅延が発生しており、管理コンソールにログインできない場合があります。
            2026年5月19日 8:05 【調査中】仮想サーバーが起動できない事象を確認し、調査しています。
            次回更新は5月19日 10時30分を予定しています。
            """;

    private static final String PAGE_EN =
            """
            Larkfield Cloud Status

            Elevated error rates in the northern region

            Identified - The issue has been identified and a fix is being implemented. Instances fail to start in one zone.
            May 19, 2026 - 09:10 JST

            Investigating - Some customers see elevated error rates and slow responses.
            May 19, 2026 - 08:05 JST
            """;

    @Test
    void shouldReadAnOutageThatGoesOn() {
        assertGoesOn(only(PAGE), "クモイ・クラウド株式会社");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/05/19", "05/19", "5/19"})
    void shouldReadStatesThatStandBetweenAnHourAndWords(String day) {
        Incident incident =
                only(
                        """
                        稼働状況 | クモイ・クラウド
                        2026年5月19日
                        一部のサービスで障害が発生しています
                        NK-19 ブロックストレージ障害(北ゾーン)
                        %1$s 06:40 対応中 装置を順に入れ替えています。
                        %1$s 05:55 原因を特定 制御部で異常が連鎖していることを確認しました。外部からの攻撃をうかがわせる事象は見当たりません。
                        %1$s 04:52 調査中 一部のお客様で、ディスクの読み書きができない状態です。
                        %1$s 04:20 障害発生時刻(監視の記録による)
                        """
                                .formatted(day));

        assertThat(incident.victim().value().name()).isEqualTo("クモイ・クラウド");
        assertThat(incident.attacks()).isEmpty();
        assertThat(incident.isSupposedFault()).isTrue();
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T04:20");
    }

    @Test
    void shouldReadStatesThatStandBeforeTheirHour() {
        Incident incident =
                only(
                        """
                        クモイ販売システムにログインできない事象 | クモイ ステータス
                        2026年5月19日
                        障害が発生中です
                        対応中 2026-05-19 18:10 予備の記憶装置への組み替えを続けています。
                        特定 2026-05-19 13:40 記憶装置の制御部が応答しなくなったことによるものです。外部からの攻撃を示すものはありません。
                        調査中 2026-05-19 10:20 見積と予約のいずれもお使いになれません。
                        """);

        assertThat(incident.victim().value().name()).isEqualTo("クモイ");
        assertThat(incident.attacks()).isEmpty();
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T10:20");
        assertThat(incident.outage().value().end()).isNull();
    }

    @Test
    void shouldEndAnOutageThatItsPageCallsSolved() {
        Incident incident =
                only(
                        """
                        稼働状況 | クモイ・クラウド
                        2026年5月19日
                        すべてのサービスが稼働しています
                        05/19 14:30 解消 13時50分をもって全サービスが元の状態に戻ったことを確認しました。
                        05/19 06:40 対応中
                        05/19 05:55 原因を特定 制御部で異常が連鎖。外部からの攻撃をうかがわせる事象はなし。
                        05/19 04:52 調査中
                        """);

        assertThat(incident.attacks()).isEmpty();
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T04:52");
        assertThat(incident.outage().value().end()).isNotNull();
    }

    @Test
    void shouldReadAnEnglishPageWithoutWeAsTheProvidersWord() {
        assertGoesOn(only(PAGE_EN), "Larkfield Cloud");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                カスミID 障害情報
                カスミ認証株式会社
                2026年5月19日 12時
                カスミIDにログインできない事象について
                ステータス:復旧済み
                発生日時:2026年5月19日 7時50分
                5月19日 11:20 復旧済み:すべてのお客様でログインできることを確認しました。
                5月19日 8:05 調査中:一部のお客様でシングルサインオンによるログインができない事象が発生しています。
                """,
                """
                Kasumi ID Status
                Kasumi Identity Ltd.
                Login failures
                Resolved - This incident has been resolved.
                May 19, 2026 - 11:20 JST
                Monitoring - A fix has been deployed and results are being monitored.
                May 19, 2026 - 10:45 JST
                Investigating - Some customers are unable to sign in.
                May 19, 2026 - 07:50 JST
                """
            })
    void shouldReadWhenItWasResolved(String page) {
        Incident incident = only(page);

        assertThat(incident.isSupposedFault()).isTrue();
        assertThat(incident.outage().value().what()).isEqualTo(OutageWhat.SERVICES);
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T07:50");
        assertThat(incident.outage().value().end()).hasToString("2026-05-19T11:20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "13時20分に全契約者でサインインできる状態を確かめ、1時間の監視で再発がないため解決とします。; 13:20",
                "停止は11時02分から13時20分までの2時間18分でした。監視を続け、再発はありません。; 13:20",
                "午後1時20分をもって全サービスが元の状態に戻り、その後も安定しています。; 13:20",
                "12時10分に一部の契約者で復旧し、13時20分にすべてで復旧しました。; 13:20",
                "再発がないことを15時に確かめたため、解決とします。; 14:45",
                "18時までに復旧する見込みでしたが、早まりました。; 14:45"
            })
    void shouldEndAnOutageWhenTheServiceWasBackAndNotWhenItsPageWasWritten(
            String words, String hour) {
        Incident incident =
                only(
                        """
                        稼働状況 | クモイ・クラウド
                        2026年5月19日
                        すべての機能が正常に動いています
                        5/19 14:45 解決 %s
                        5/19 13:30 監視中 前の構成に戻す作業が完了しました。
                        5/19 11:10 調査中 ログインがすべて失敗します。現在まで、攻撃を思わせる通信は見つかっていません。
                        """
                                .formatted(words));

        assertThat(incident.attacks()).isEmpty();
        assertThat(incident.isSupposedFaultWithoutSigns()).isTrue();
        assertThat(incident.outage().value().end()).hasToString("2026-05-19T" + hour);
        assertThat(incident.date(DateRole.RESUMED).orElseThrow()).hasToString("2026-05-19T" + hour);
        assertThat(RunsAgain.isFull(incident)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Sign-in was restored for all customers at 09:40 JST and has been stable since.; 09:40",
                "As of 09:40 all customers were able to sign in, and we saw no recurrence.; 09:40",
                "Some customers were back at 09:10.; 11:20"
            })
    void shouldEndAnEnglishOutageWhenTheServiceWasBack(String words, String hour) {
        Incident incident =
                only(
                        """
                        Kasumi ID Status
                        Kasumi Identity Ltd.
                        Login failures
                        May 19, 2026 - 11:20 JST Resolved - %s
                        May 19, 2026 - 07:50 JST Investigating - Some customers are unable to sign in.
                        """
                                .formatted(words));

        assertThat(incident.outage().value().end()).hasToString("2026-05-19T" + hour);
    }

    @Test
    void shouldKeepASuspicionThatTheProviderItselfTells() {
        Incident incident =
                only(
                        """
                        稼働状況 | クモイ・クラウド
                        2026年5月19日
                        重大な障害が発生しています
                        5/19 13:30 対応中 第三者による不正アクセスの可能性があり、調査しています。
                        5/19 11:10 調査中 ログインがすべて失敗します。
                        """);

        assertThat(incident.attacks()).isNotEmpty();
        assertThat(incident.isSupposedFault()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                クモイ・クラウド 稼働状況
                クモイ・クラウド株式会社
                2026年5月19日 9:10 【復旧作業中】配信サーバーがランサムウェアにより暗号化されたことを確認し、全サービスを停止しています。
                2026年5月19日 8:05 【調査中】全サービスを停止しています。
                """,
                """
                Larkfield Cloud Status
                Larkfield Cloud Ltd.
                Identified - The service is unavailable after a ransomware attack on the storage servers.
                May 19, 2026 - 09:10 JST
                Investigating - The service is unavailable.
                May 19, 2026 - 08:05 JST
                """
            })
    void shouldTakeNoAttackForAFault(String page) {
        Incident incident = only(page);

        assertThat(incident.attacks()).isNotEmpty();
        assertThat(incident.isSupposedFault()).isFalse();
    }

    @Test
    void shouldNotTakeNewsForTheProvidersWord() {
        Incident incident =
                only(
                        """
                        Larkfield Cloud outage hits retailers
                        May 19, 2026
                        Larkfield Cloud Ltd. suffered an outage of its services on Tuesday. The company said it is investigating elevated error rates.
                        """);

        assertThat(incident.isSupposedFault()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ネットワーク機器の設定変更の誤りによるものです。サイバー攻撃によるものではありません。情報の漏えいはありません。",
                "原因は電源装置の故障です。外部からの攻撃ではないことを確認しています。"
            })
    void shouldJoinTheReportOnTheCause(String cause) {
        Incident incident =
                joined(
                        PAGE,
                        """
                        クモイ・クラウドの障害に関するご報告(原因と再発防止策)
                        2026年5月20日
                        クモイ・クラウド株式会社
                        2026年5月19日に発生した障害により、お客様に多大なご迷惑をおかけしましたことをお詫び申し上げます。
                        発生日時
                        2026年5月19日 7時50分から11時30分まで
                        影響
                        仮想サーバーが起動できない、または応答が遅延する状態となりました。
                        原因
                        %s
                        再発防止策
                        手順を見直し、二重の確認を行います。
                        """
                                .formatted(cause));

        assertThat(incident.isFault()).isTrue();
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T07:50");
        assertThat(incident.outage().value().end()).hasToString("2026-05-19T11:30");
    }

    @Test
    void shouldJoinTheEnglishReportOnTheCause() {
        Incident incident =
                joined(
                        PAGE_EN.replace("Elevated", "Larkfield Cloud Ltd.\nElevated"),
                        """
                        Larkfield Cloud Ltd.
                        May 20, 2026
                        Post-incident report: service disruption in the northern region on May 19
                        Between 07:50 and 11:30 JST on May 19, customers experienced elevated error rates and instances failed to start.
                        The disruption was caused by a configuration change to network equipment that was applied in error. It was not the result of a cyber attack, and no customer data was affected.
                        """);

        assertThat(incident.isFault()).isTrue();
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T07:50");
        assertThat(incident.outage().value().end()).hasToString("2026-05-19T11:30");
    }

    @Test
    void shouldJoinACauseThatSaysNothingOfAttacksAndKeepItPossible() {
        Incident incident =
                joined(
                        PAGE,
                        """
                        クモイ・クラウドの障害に関するご報告
                        2026年5月20日
                        クモイ・クラウド株式会社
                        5月19日に発生した障害についてご報告いたします。仮想サーバーが起動できない状態となりました。
                        原因は設定変更の誤りによるものです。
                        """);

        assertThat(incident.isFault()).isFalse();
        assertThat(incident.isSupposedFault()).isTrue();
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T08:05");
    }

    @ParameterizedTest
    @CsvSource({
        "2026年5月19日 午後4時50分から午後6時まで,2026-05-19T16:50,2026-05-19T18:00",
        "2026年5月19日 20時00分から24時00分まで,2026-05-19T20:00,2026-05-20T00:00"
    })
    void shouldReadThePeriodByTheClockOfADay(String period, String start, String end) {
        Incident incident =
                only(
                        """
                        クモイ・クラウドの障害に関するご報告
                        2026年5月20日
                        クモイ・クラウド株式会社
                        仮想サーバーが起動できない障害が発生しました。原因は設定変更の誤りであり、外部からの攻撃によるものではありません。
                        発生日時
                        %s
                        """
                                .formatted(period));

        assertThat(incident.outage().value().start()).hasToString(start);
        assertThat(incident.outage().value().end()).hasToString(end);
    }

    private static void assertGoesOn(Incident incident, String provider) {
        assertThat(incident.victim().value().name()).isEqualTo(provider);
        assertThat(incident.attacks()).isEmpty();
        assertThat(incident.isSupposedFault()).isTrue();
        assertThat(incident.outage().basis().certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T08:05");
        assertThat(incident.outage().value().end()).isNull();
    }

    private static Incident only(String text) {
        return joined(text);
    }

    private static Incident joined(String... texts) {
        List<Reading> readings = new ArrayList<>();
        for (String text : texts) {
            readings.add(READER.read(OpenedReports.report("page.txt", text)));
        }
        List<Incident> incidents = Dossiers.assemble(readings);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }
}
