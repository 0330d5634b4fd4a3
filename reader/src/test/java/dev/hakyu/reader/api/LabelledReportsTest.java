package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Report;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelledReportsTest {
    static Stream<LabelledReports.Labelled> articles() {
        return LabelledReports.list("dev").stream();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void shouldFindLanguageAndDayOfPublication(LabelledReports.Labelled article) {
        Report report = ((Opened.Readable) ReportOpener.open(article.text())).report();

        assertThat(report.language().id()).isEqualTo(article.gold().get("lang").asString());
        assertThat(String.valueOf(report.published()))
                .isEqualTo(article.gold().get("published").asString("null"));
    }
}
