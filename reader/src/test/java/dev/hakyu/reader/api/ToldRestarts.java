package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Restart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Restarts of one incident as articles tell them.
final class ToldRestarts {
    private static final ReportReader READER = ReportReader.shipped();

    private ToldRestarts() {}

    /// What became of each as of a day.
    static List<Restart> of(LocalDate today, String... articles) {
        List<Reading> readings = new ArrayList<>();
        for (String article : articles) {
            String file = "report-" + readings.size() + ".txt";
            readings.add(READER.read(OpenedReports.report(file, article)));
        }
        List<Report> reports = readings.stream().map(Reading::report).toList();
        List<Incident> incidents = Dossiers.assemble(readings);
        assertThat(incidents).hasSize(1);
        return Restarts.of(incidents.getFirst(), reports, today);
    }

    static String news(String published, String said) {
        return "サーバーにランサムウェア攻撃\n%s\n地方ニュース\n旭川精工は、ランサムウェアの被害を受けたと発表した。\n%s\n"
                .formatted(published, said);
    }

    /// An article of 17 November with a plan for the 24th, and one of the 19th.
    static String[] englishAfterPlan(String said) {
        return new String[] {
            english("Nov 17, 2026", "It expects to resume production on November 24."),
            english("Nov 19, 2026", said)
        };
    }

    static String english(String published, String said) {
        return "Car maker hit by cyberattack\n%s\nRegional News\nNorthfield Motors was hit by ransomware. %s\n"
                .formatted(published, said);
    }
}
