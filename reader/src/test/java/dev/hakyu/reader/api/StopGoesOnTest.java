package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When a stop began of which each notice tells another day.
class StopGoesOnTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String FIRST =
            """
            当社サーバーの障害について(第1報)
            2026年11月16日
            みどり丘精機株式会社

            当社はランサムウェアの被害を受け、11月16日から第一工場の生産を停止しております。
            """;

    @ParameterizedTest
    @ValueSource(strings = {"第一工場は11月19日も生産を停止します。", "第二工場も部品の不足に伴い、11月19日から生産を停止します。"})
    void shouldBeginWhenItBeganThoughItGoesOnOrSpreads(String said) {
        assertThat(start(said)).isEqualTo("2026-11-16");
    }

    @Test
    void shouldBeginAnewBehindARestart() {
        assertThat(start("11月17日に生産を再開しましたが、不具合のため11月19日から再び生産を停止しております。")).isEqualTo("2026-11-19");
    }

    private static String start(String said) {
        String second =
                """
                当社サーバーの障害について(第2報)
                2026年11月18日
                みどり丘精機株式会社

                11月16日にお知らせした当社のランサムウェア被害につきまして、ご報告します。
                """
                        + said;
        List<Reading> readings =
                Stream.of(
                                OpenedReports.report("first.txt", FIRST),
                                OpenedReports.report("second.txt", second))
                        .map(READER::read)
                        .toList();
        List<Incident> incidents = Dossiers.assemble(readings);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst().outage().value().start().toString();
    }
}
