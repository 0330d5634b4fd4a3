package dev.hakyu.reader.internal.open;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibleDaysTest {
    private static final String PAGE =
            """
            <html><head><title>システム障害について</title>
            <meta property="article:published_time" content="%s"></head>
            <body><article><p>株式会社カワベ工業は生産を停止しています。</p></article></body></html>
            """;

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "9999-12-31T00:00:00Z"})
    void shouldReadAReportWithoutADayThatCannotBe(String day) {
        Opened.Readable readable = open(day);
        assertThat(readable.report().published()).isNull();
        assertThat(readable.report().text()).contains("生産を停止");
        assertThat(readable.warnings())
                .anySatisfy(warning -> {
                    assertThat(warning.code()).isEqualTo("implausible-day");
                    assertThat(warning.place().file()).isEqualTo("notice.html");
                });
    }

    @Test
    void shouldKeepADayThatCanBe() {
        Opened.Readable readable = open("2026-11-17T06:00:00Z");
        assertThat(readable.report().published()).isNotNull();
        assertThat(readable.warnings()).noneMatch(each -> each.code().equals("implausible-day"));
        assertThat(ReportOpener.isPlausible(PartialDate.parse("2099-12-31").orElseThrow()))
                .isTrue();
    }

    private static Opened.Readable open(String day) {
        return (Opened.Readable)
                ReportOpener.open(
                        "notice.html", PAGE.formatted(day).getBytes(StandardCharsets.UTF_8));
    }
}
