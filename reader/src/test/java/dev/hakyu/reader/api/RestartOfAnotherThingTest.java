package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What runs again is not what the title names unless the text says so.
class RestartOfAnotherThingTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "停電は25日13時に復旧しましたが、出荷は引き続き停止しております。",
                "FAXは25日9時に復旧いたしました。",
                "電話回線の障害は25日9時に復旧いたしました。",
                "社内の空調は25日9時に復旧いたしました。",
                "25日9時、停電が復旧いたしました。",
                "本件の障害は25日9時に一度復旧しましたが、現在も出荷は停止しております。",
                "障害は25日9時に復旧いたしました。なお、出荷の停止は続いております。"
            })
    void shouldNotEndTheStopOfTheTitle(String said) {
        assertThat(stops("出荷停止について(第2報)", "11月24日8時より、システムの障害のため出荷を停止しております。\n" + said))
                .isNotEmpty()
                .allMatch(stop -> stop.end() == null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "受発注サービスの停止について(第2報)|24日19時10分ごろから発生していたナギリンクの障害は、25日13時に復旧いたしました。",
                "受発注サービスの障害について(第2報)|本件は、25日13時に復旧いたしました。",
                "受発注サービスの障害について(第2報)|上記の障害は、25日13時に復旧いたしました。",
                "受発注サービスの障害について|障害は25日13時に復旧いたしました。"
            })
    void shouldEndWhatTheTitleNames(String title, String said) {
        assertThat(stops(title, said)).isNotEmpty().allMatch(stop -> stop.end() != null);
    }

    private static List<Assertion.Outage> stops(String title, String said) {
        String text = title + "\n2026年11月25日\n株式会社みどり丘精機\n" + said;
        return READER.read(OpenedReports.report("notice.txt", text)).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .map(each -> each.what())
                .filter(Assertion.Outage.class::isInstance)
                .map(Assertion.Outage.class::cast)
                .toList();
    }
}
