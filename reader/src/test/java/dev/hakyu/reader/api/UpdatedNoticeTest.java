package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Restart;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A notice that was changed after its publication says what it says on the day of the change. `/`
/// is the end of a line.
class UpdatedNoticeTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String NOTICE = "このたび、当社のサーバーが第三者によるランサムウェア攻撃を受け、受注システムを停止しております。";
    private static final String NEWS =
            "Northfield Motors said on Friday that ransomware hit its servers.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ランサムウェア被害に関するお知らせ/2026年11月20日公表、11月24日更新/旭川精工株式会社/NOTICE",
                "ランサムウェア被害に関するお知らせ/2026年11月20日公表、2026年11月24日更新/NOTICE",
                "ランサムウェア被害に関するお知らせ/公表日:2026年11月20日 更新日:2026年11月24日/NOTICE",
                "ランサムウェア被害に関するお知らせ/公開日:2026年11月20日/最終更新日:2026年11月24日/旭川精工株式会社/NOTICE",
                "ランサムウェア被害に関するお知らせ/最終更新日:2026年11月24日/公開日:2026年11月20日/旭川精工株式会社/NOTICE",
                "ランサムウェア被害に関するお知らせ/2026年11月20日(2026年11月24日更新)/NOTICE",
                "ランサムウェア被害に関するお知らせ/2026年11月20日(11月24日 追記)/旭川精工株式会社/NOTICE",
                "ランサムウェア被害に関するお知らせ/2026年11月20日/【11月24日追記】/NOTICE",
                "ランサムウェア被害に関するお知らせ/2026年11月20日/【追記】2026年11月24日/NOTICE",
                "ランサムウェア被害に関するお知らせ/2026年11月20日/第2報 2026年11月24日/NOTICE",
                "ランサムウェア被害に関するお知らせ/2026年11月20日/2026年11月22日 第2報/2026年11月24日 第3報/NOTICE",
                "ランサムウェア被害に関するお知らせ(11月24日更新)/2026年11月20日/旭川精工株式会社/NOTICE",
                "ランサムウェア被害に関するお知らせ/2026年11月20日/※本ページは11月24日に更新しました。/NOTICE",
                "2026年11月20日公表(11月24日更新)/旭川精工株式会社/ランサムウェア被害に関するお知らせ/NOTICE",
                "ランサムウェア被害/令和8年11月20日公表、令和8年11月24日改訂/旭川精工株式会社/NOTICE",
                "ランサムウェア被害/2026.11.20 掲載 2026.11.24 更新/NOTICE",
                "Ransomware/Published Nov 20, 2026, updated Nov 24, 2026/NEWS",
                "Ransomware/Published Nov 20, 2026, updated Nov 24/NEWS",
                "Ransomware/Published: 20 November 2026 | Updated: 24 November 2026/NEWS",
                "Ransomware/November 20, 2026 (updated November 24, 2026)/NEWS",
                "Ransomware/November 20, 2026/Last updated on November 24, 2026/NEWS",
                "Ransomware/November 20, 2026/This notice was updated on November 24, 2026./NEWS",
                "Ransomware/First published November 20, 2026; last revised November 24/NEWS"
            })
    void shouldKnowBothDays(String text) {
        for (String name : List.of("notice.txt", "notice.md", "notice.html")) {
            Report report = open(name, text);

            assertThat(String.valueOf(report.published())).as(name).startsWith("2026-11-20");
            assertThat(String.valueOf(report.updated())).as(name).startsWith("2026-11-24");
            assertThat(report.saidOn()).isEqualTo(report.updated());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ランサムウェア被害に関するお知らせ/2026年11月20日/NOTICE",
                "ランサムウェア被害に関するお知らせ/2026年11月20日更新/NOTICE",
                "ランサムウェア被害に関するお知らせ(第2報)/2026年11月20日/NOTICE",
                "ランサムウェア被害/2026年11月20日/2026年11月24日のシステム更新を延期/NOTICE",
                "ランサムウェア被害/2026年11月20日/システム更新: 2026年11月24日/NOTICE",
                "ランサムウェア被害/2026年11月20日/更新予定日: 2026年11月24日/NOTICE",
                "ランサムウェア被害/2026年11月20日/次回更新は2026年11月24日を予定/NOTICE",
                "ランサムウェア被害/2026年11月20日/2026年11月18日更新/NOTICE",
                "ランサムウェア被害/2026年11月20日/NOTICE/【11月24日追記】/受注を再開しました。",
                "Ransomware/November 20, 2026/NEWS/Updated November 24, 2026: orders run again.",
                "Ransomware/November 20, 2026/Update on the servers, to be out on November 24/NEWS"
            })
    void shouldTakeNoOtherDayForAnUpdate(String text) {
        for (String name : List.of("notice.txt", "notice.md", "notice.html")) {
            assertThat(open(name, text).updated()).as(name).isNull();
        }
    }

    @Test
    void shouldTakeTheDaysThatAPageOrFrontMatterGivesAboveItsText() {
        Report page =
                OpenedReports.report(
                        "notice.html",
                        "<html lang=ja><head><title>被害のお知らせ</title></head><body><div><p>2026年11月20日公表、11月24日更新</p></div><main><h1>被害のお知らせ</h1><p>"
                                + NOTICE.repeat(6)
                                + "</p></main></body></html>");
        Report markdown =
                OpenedReports.report(
                        "notice.md",
                        "---\ntitle: 被害のお知らせ\ndate: 2026-11-20\nupdated: 2026-11-24\n---\n\n"
                                + NOTICE);

        assertThat(List.of(page.saidOn(), markdown.saidOn()))
                .allSatisfy(day -> assertThat(day).hasToString("2026-11-24"));
        assertThat(page.published()).hasToString("2026-11-20");
        assertThat(markdown.published()).hasToString("2026-11-20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026年11月20日公表、11月24日更新|2026年11月22日|当社では、受注の再開は11月24日を予定しています。"
                        + "|当社では、受注の再開は12月1日を予定しています。",
                "2026年11月20日(2026年11月24日 第2報)|2026年11月23日|当社では、受注を11月24日に再開する予定です。"
                        + "|当社では、24日の受注再開を12月1日に延期します。"
            })
    void shouldTellAPlanOfAnUpdateAfterThoseSaidBeforeIt(
            String days, String between, String plan, String later) {
        List<Reading> readings =
                List.of(
                        READER.read(open("a.txt", notice(between, plan))),
                        READER.read(open("b.txt", notice(days, later))));
        List<Report> reports = readings.stream().map(Reading::report).toList();
        List<Incident> incidents = Dossiers.assemble(readings);

        assertThat(incidents).hasSize(1);
        List<Restart> restarts =
                Restarts.of(incidents.getFirst(), reports, LocalDate.of(2026, 11, 24));
        assertThat(restarts).hasSize(2);
        assertThat(restarts.getFirst().state()).isEqualTo(Restart.State.SUPERSEDED);
        assertThat(restarts.getFirst().supersededBy()).hasToString("2026-12-01");
        assertThat(restarts.getLast().date()).hasToString("2026-12-01");
        assertThat(restarts.getLast().statedOn()).hasToString("2026-11-24");
        assertThat(incidents.getFirst().date(DateRole.DISCLOSED))
                .hasValueSatisfying(day -> assertThat(day).hasToString("2026-11-20"));
    }

    private static String notice(String days, String said) {
        return "ランサムウェアによる受注停止に関するお知らせ/" + days + "/旭川精工株式会社/NOTICE" + said;
    }

    private static Report open(String name, String text) {
        String words = text.replace("NOTICE", NOTICE).replace("NEWS", NEWS);
        if (name.endsWith(".html")) {
            String[] lines = words.split("/");
            StringBuilder page = new StringBuilder("<html><body><main><h1>" + lines[0] + "</h1>");
            for (int i = 1; i < lines.length; i++) {
                page.append("<p>").append(lines[i]).append("</p>");
            }
            return OpenedReports.report(name, page.append("</main></body></html>").toString());
        }
        return OpenedReports.report(
                name, words.replace("/", name.endsWith(".md") ? "\n\n" : "\n") + "\n");
    }
}
