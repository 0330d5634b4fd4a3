package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The day of publication on the first lines of plain texts and Markdown. `/` is the end of a line.
class DatelineTest {
    private static final String NOTICE = "このたび、当社のサーバーが第三者によるランサムウェア攻撃を受け、受注システムを停止しております。";
    private static final String NEWS =
            "Northfield Motors said on Friday that ransomware hit its servers.";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年11月20日/旭川精工株式会社/ランサムウェア被害に関するお知らせ//NOTICE",
                "令和8年11月20日//お取引先様各位/旭川精工株式会社//システム障害のお詫び//NOTICE",
                "ランサムウェア被害に関するお知らせ/令和8年11月20日/旭川精工株式会社/NOTICE",
                "サーバーにランサムウェア/3工場の生産停止/2026年11月20日(金) 9時30分/NOTICE",
                "ランサムウェア被害/【札幌、2026年11月20日】旭川精工は20日、被害を発表した。",
                "ランサムウェア被害/(2026年11月20日 札幌発)旭川精工は20日、被害を発表した。",
                "Ransomware at Northfield Motors//Nov 20, 2026//NEWS",
                "Ransomware at Northfield Motors/Plants in three countries stop/November 20, 2026/NEWS",
                "Ransomware at Northfield Motors/TOKYO, Nov 20, 2026 (Kawara News) - NEWS",
                "Ransomware at Northfield Motors/Published: 20 November 2026, 09:30 UTC/NEWS",
                "Friday, November 20, 2026/Ransomware at Northfield Motors/NEWS"
            })
    void shouldTakeTheDayThatStandsAloneOrInADateline(String text) throws IOException {
        assertThat(String.valueOf(open("report.txt", text).published())).startsWith("2026-11-20");
        assertThat(String.valueOf(open("report.md", text).published())).startsWith("2026-11-20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ランサムウェア被害/2026年11月18日に発生した障害の概要/NOTICE",
                "ランサムウェア被害/2026年11月18日の不正アクセスについて/NOTICE",
                "ランサムウェア被害/2026年11月18日から停止/NOTICE",
                "ランサムウェア被害/発生日時: 2026年11月18日/NOTICE",
                "ランサムウェア被害/2026年11月18日 午前3時ごろ/NOTICE",
                "2026年11月18日、当社のサーバーが攻撃を受けました。/旭川精工株式会社の受注は停止しています。",
                "2026年11月18日の障害について/旭川精工はランサムウェアの被害を受けた。",
                "Outage of November 18, 2026/Northfield Motors was hit by ransomware.",
                "Ransomware at Northfield Motors/Incident date: November 18, 2026/NEWS",
                "Ransomware/On November 18, 2026 Northfield Motors was hit by ransomware."
            })
    void shouldNotTakeTheDayOfTheEvent(String text) throws IOException {
        assertThat(open("report.txt", text).published()).isNull();
        assertThat(open("report.md", text).published()).isNull();
    }

    @Test
    void shouldFindTheTitleBelowDateAndIssuer() throws IOException {
        Report report = open("report.txt", "2026年11月20日/旭川精工株式会社/ランサムウェア被害に関するお知らせ//NOTICE");

        assertThat(report.title()).isEqualTo("ランサムウェア被害に関するお知らせ");
        assertThat(report.publisher()).isEqualTo("旭川精工株式会社");
        assertThat(report.blocks().get(2).kind()).isEqualTo(BlockKind.HEADING);
        assertThat(report.blocks().getFirst().kind()).isEqualTo(BlockKind.PARAGRAPH);
    }

    @Test
    void shouldKeepALoneDateAsTheTitle() throws IOException {
        Report report = open("report.txt", "2026年11月20日");

        assertThat(report.title()).isEqualTo("2026年11月20日");
    }

    private Report open(String name, String text) throws IOException {
        String lines =
                text.replace("NOTICE", NOTICE)
                        .replace("NEWS", NEWS)
                        .replace("/", name.endsWith(".md") ? "\n\n" : "\n");
        Path file = Files.writeString(folder.resolve(name), lines + "\n");
        return ((Opened.Readable) ReportOpener.open(file)).report();
    }
}
