package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportLanguage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A restart that is told lies before the day of publication, one that is planned behind it.
class RestartDayTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026年11月20日|再開: 10月24日|2026-10-24",
                "2026年11月20日|操業を10月24日に再開した。|2026-10-24",
                "2026年1月20日|操業を12月24日に再開した。|2025-12-24",
                "2026年11月20日|11月18日に一部の生産を再開した。|2026-11-18",
                "Nov 20, 2026|It resumed production on October 24.|2026-10-24"
            })
    void shouldTakeATellingForThePast(String published, String said, String day) {
        List<Assertion> read = read(published, said);

        assertThat(dated(read)).containsExactly(day);
        assertThat(planned(read)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026年11月20日|操業を12月1日に再開すると発表した。|2026-12-01",
                "2026年12月20日|操業を1月10日に再開する予定だと発表した。|2027-01-10",
                "2026年11月20日|操業を24日に再開する予定だと発表した。|2026-11-24",
                "2026年11月28日|操業を3日に再開する予定だと発表した。|2026-12-03",
                "2026年11月27日|操業を31日に再開する予定だと発表した。|2026-12-31",
                "2026年11月28日|操業は31日までに再開する予定だ。|2026-12-31",
                "2027年2月26日|操業を30日に再開する予定だと発表した。|2027-03-30",
                "2026年11月20日|再開予定: 11月24日|2026-11-24",
                "2026年11月20日|生産の再開は11月25日12時ごろを見込んでおります。|2026-11-25T12:00",
                "2026年11月20日|操業を12月1日午前6時に再開する予定です。|2026-12-01T06:00",
                "Nov 20, 2026|Production will restart at 06:00 on December 1.|2026-12-01T06:00",
                "Nov 20, 2026|It will resume production on December 1 at 6 a.m.|2026-12-01T06:00",
                "2026年11月20日|操業は12月1日の再開が見込まれる。|2026-12-01",
                "2026年11月17日|受注の再開は24日ごろを目標とするが、復元には足りないとの見方もある。|2026-11-24",
                "2026年11月20日|操業は12月1日の再開をめざす。|2026-12-01",
                "2026年11月20日|再開は11月24日を予定していたが、11月30日に延期する。|2026-11-30",
                "Nov 20, 2026|It will resume production on December 1.|2026-12-01",
                "Nov 20, 2026|Production will restart on Jan 10.|2027-01-10",
                "Nov 20, 2026|It had planned to restart on November 24 but postponed the restart to"
                        + " November 30.|2026-11-30"
            })
    void shouldTakeAPlanForWhatLiesAhead(String published, String said, String days) {
        List<Assertion> read = read(published, said);

        assertThat(planned(read)).containsExactly(days.split(" "));
        assertThat(dated(read)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026年11月20日|10月20日に検知した。この画面は2008年から2011年に公開していた。10月24日に操業を再開した。|2026-10-24",
                "2026年11月20日|2021年の事件だ。10月24日に操業を再開した。|2021-10-24"
            })
    void shouldTellAnAsideFromTheYearOfTheStory(String published, String said, String day) {
        assertThat(dated(read(published, said))).containsExactly(day);
    }

    private static List<String> dated(List<Assertion> said) {
        return said.stream()
                .filter(what ->
                        what instanceof Assertion.Dated dated && dated.role() == DateRole.RESUMED)
                .map(what -> ((Assertion.Dated) what).date().toString())
                .toList();
    }

    private static List<String> planned(List<Assertion> said) {
        return said.stream()
                .filter(Assertion.ResumptionForecast.class::isInstance)
                .map(what -> ((Assertion.ResumptionForecast) what).date().toString())
                .toList();
    }

    private static List<Assertion> read(String published, String said) {
        boolean japanese = published.endsWith("日");
        String text =
                japanese
                        ? "サーバーにランサムウェア攻撃\n%s\n地方ニュース\n旭川精工は、ランサムウェアの被害を受けたと発表した。\n%s\n"
                        : "Car maker hit by cyberattack\n%s\nRegional News\nNorthfield Motors was hit"
                                + " by ransomware. %s\n";
        text = text.formatted(published, said);
        Report report = OpenedReports.plain(japanese ? ReportLanguage.JA : ReportLanguage.EN, text);
        return READER.read(report).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .map(statement -> statement.what())
                .toList();
    }
}
