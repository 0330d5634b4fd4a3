package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Restart;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The hour of a planned restart is kept, whoever tells the day without it.
class RestartHourTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String DAY = ToldRestarts.news("2026年11月17日", "同社は生産の再開を11月24日に予定している。");
    private static final String HOUR =
            ToldRestarts.news("2026年11月18日", "同社は生産を11月24日午前6時に再開する予定だと発表した。");

    @Test
    void shouldTakeUpTheHourThatALaterReportNames() {
        assertThat(told(DAY, HOUR)).isEqualTo("2026-11-24T06:00 planned");
    }

    @Test
    void shouldKeepTheHourThatALaterReportLeavesOut() {
        assertThat(told(HOUR, ToldRestarts.news("2026年11月19日", "同社は生産の再開を11月24日に予定している。")))
                .isEqualTo("2026-11-24T06:00 planned");
    }

    @Test
    void shouldTakeAnotherHourForAnotherPlan() {
        assertThat(told(HOUR, ToldRestarts.news("2026年11月19日", "同社は生産を11月24日午後1時に再開する予定だと発表した。")))
                .isEqualTo("2026-11-24T06:00 superseded\n2026-11-24T13:00 planned");
    }

    @Test
    void shouldForeseeOneRestartOfADayWithItsHour() {
        List<Reading> readings =
                Stream.of(HOUR, ToldRestarts.news("2026年11月19日", "同社は生産の再開を11月24日に予定している。"))
                        .map(article ->
                                OpenedReports.report(
                                        "report-" + article.hashCode() + ".txt", article))
                        .map(ReportReader.shipped()::read)
                        .toList();
        Incident incident = Dossiers.assemble(readings).getFirst();

        assertThat(incident.forecasts())
                .extracting(each -> each.value().date().toString())
                .containsExactly("2026-11-24T06:00");
    }

    private static String told(String... articles) {
        return ToldRestarts.of(TODAY, articles).stream()
                .map(RestartHourTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Restart restart) {
        return restart.date() + " " + restart.state().id();
    }
}
