package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A mail of a house that has an open matter goes on with it, though its own words hold no attack.
class FollowUpLetterTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String NOTICE =
            """
            当社サーバーへの不正アクセスについて
            2026年11月20日
            みなと精工株式会社
            当社は11月19日、サーバーが第三者による不正アクセスを受け、北浦工場の生産を停止しました。
            北浦工場の第1ラインは11月25日8時に再開する予定です。
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第1ラインの立ち上げですが、調整が長引いており、25日(水)は8時ではなく14時からとさせてください。|2026-11-25T14:00",
                "北浦工場 第1ラインの再開につきまして、25日は8時からではなく、15時30分に変更いたします。|2026-11-25T15:30",
                "本日10時に公表しました北浦工場 第1ラインの立ち上げですが、/部材を並べ直す作業が長引いており、明25日(水)は/8時ではなく13時からとさせてください。/日にちは変わりません。|2026-11-25T13:00",
                "第1ラインの生産は25日16時に再開する予定です。|2026-11-25T16:00"
            })
    void shouldTakeANewHourOfAPlan(String said, String moment) {
        Incident incident =
                incident(notice(), mail("24 Nov 2026 21:00:00", "納入について", said.replace('/', '\n')));

        assertThat(incident.reports()).hasSize(2);
        assertThat(incident.forecasts().getLast().value().date()).hasToString(moment);
    }

    @Test
    void shouldLeaveNoOlderHourOfAPlanThatToldItsShare() {
        Report notice =
                OpenedReports.report(
                        "notice.txt", NOTICE.replace("再開する予定です。", "再開する予定です。当初の出来高は平時の4割程度となります。"));
        Incident incident =
                incident(
                        notice,
                        mail(
                                "24 Nov 2026 21:00:00",
                                "納入について",
                                "北浦工場 第1ラインの立ち上げですが、25日は8時ではなく14時からとさせてください。"));

        assertThat(incident.forecasts())
                .extracting(each -> each.value().date().toString())
                .containsExactly("2026-11-25T14:00");
    }

    @Test
    void shouldNotTakeTheWordsOfTheMailThatIsAnswered() {
        Incident incident =
                incident(
                        notice(),
                        mail(
                                "24 Nov 2026 21:00:00",
                                "Re: 納入について",
                                "第1ラインの立ち上げですが、25日は8時ではなく14時からとさせてください。\n\n> 26日の再開と伺っております。"));

        assertThat(incident.forecasts())
                .extracting(each -> each.value().date().toString())
                .doesNotContain("2026-11-26");
    }

    @Test
    void shouldTakeWhatIsOursOfALetterOnTheMatter() {
        Incident incident =
                incident(
                        notice(),
                        mail(
                                "24 Nov 2026 11:00:00",
                                "貴社に関わる資料について",
                                """
                                先日当社のサイトに掲げました件で、貴社に関わる分をお知らせいたします。

                                 1 図面 52点(当社が起こした図)
                                 2 名刺の写しから起こした連絡先 貴社の方7名(氏名、部署、会社のメールアドレス)
                                """));

        assertThat(incident.counts())
                .extracting(each -> each.value().value().intValue() + each.value().noun())
                .contains("7当社分")
                .anyMatch(each -> each.startsWith("52"))
                .noneMatch(each -> each.startsWith("2名"));
        assertThat(incident.exposed()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "年末の設備点検のため、12月28日から休業し、1月5日に生産を再開いたします。",
                "製品説明会には1,200名のお客様にお越しいただきました。氏名、部署、メールアドレスをご登録いただけます。",
                "11月分のご請求書をお送りいたします。"
            })
    void shouldLeaveEveryOtherLetterAside(String said) {
        Incident incident = incident(notice(), mail("24 Nov 2026 11:00:00", "ご案内", said));

        assertThat(incident.counts()).isEmpty();
        assertThat(incident.exposed()).isEmpty();
        assertThat(incident.reports()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 Nov 2026 09:00:00", "10 Jan 2027 09:00:00"})
    void shouldNotJoinALetterFromBeforeOrLongAfter(String sent) {
        Incident incident =
                incident(notice(), mail(sent, "納入について", "第1ラインの立ち上げですが、25日は14時からとさせてください。"));

        assertThat(incident.reports()).hasSize(1);
    }

    @Test
    void shouldMakeNoEventOfALetterAlone() {
        assertThat(
                        Dossiers.assemble(
                                List.of(
                                        READER.read(
                                                mail(
                                                        "24 Nov 2026 21:00:00",
                                                        "納入について",
                                                        "第1ラインの立ち上げですが、25日は8時ではなく14時からとさせてください。")))))
                .isEmpty();
    }

    @Test
    void shouldNotJoinTheMatterOfAnotherHouse() {
        Report other = OpenedReports.report("other.txt", NOTICE.replace("みなと精工株式会社", "かわせみ化成株式会社"));
        Incident incident =
                incident(
                        other,
                        mail("24 Nov 2026 21:00:00", "納入について", "第1ラインの立ち上げですが、25日は14時からとさせてください。"));

        assertThat(incident.reports()).hasSize(1);
    }

    private static Report notice() {
        return OpenedReports.report("notice.txt", NOTICE);
    }

    private static Report mail(String date, String subject, String said) {
        String mail =
                """
                From: みなと精工 営業部 <desk@minato.example>
                To: kobai@mirai.example
                Subject: %s
                Date: %s +0900
                Content-Type: text/plain; charset=UTF-8

                ミライ自動車株式会社 購買部 御中

                いつもお世話になっております。みなと精工 営業部でございます。

                %s

                みなと精工株式会社 営業部 納入窓口
                """
                        .formatted(subject, date, said);
        return OpenedReports.report("mail.eml", mail.getBytes(StandardCharsets.UTF_8));
    }

    private static Incident incident(Report... reports) {
        List<Reading> readings = new ArrayList<>();
        for (Report report : reports) {
            readings.add(READER.read(report));
        }
        List<Incident> incidents = Dossiers.assemble(readings);
        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().statements())
                .anyMatch(each -> each.what() instanceof Assertion.Victim);
        return incidents.getFirst();
    }
}
