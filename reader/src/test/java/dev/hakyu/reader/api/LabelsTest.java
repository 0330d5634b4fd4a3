package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LabelsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Labels labels(String name) {
        Labels.Event event =
                new Labels.Event(
                        new Labels.Victim(name, List.of("当社", "a\"b\\c")),
                        "JP",
                        "ict",
                        List.of(new Labels.Via(null, "vendor")),
                        List.of("ransomware"),
                        List.of(new Labels.Actor("LockBit", "claimed")),
                        List.of("トヨタ"),
                        List.of(
                                new Labels.Records(
                                        new BigDecimal("7.4E+5"), "records", "approx", "possible")),
                        List.of("name", "national_id"),
                        new Labels.Dates("2024-05", null, "2024-05-24", null),
                        new Labels.Outage("orders", "2024-05-01", null, 3),
                        List.of(
                                new Labels.Loss(
                                        new BigDecimal("300000000"),
                                        "GBP",
                                        "total",
                                        new Labels.Amount(new BigDecimal("58000000000"), "JPY"))),
                        "confirmed");
        return new Labels("d1", "ja", null, "2024-05-24", List.of(event));
    }

    @Test
    void shouldWriteTheKeysOfTheLabelledSet() {
        JsonNode json = JSON.readTree(labels("株式会社みずうみ").toJson());
        JsonNode gold = LabelledReports.list("dev").getFirst().gold();

        assertThat(json.path("incidents").get(0).propertyNames())
                .containsExactlyInAnyOrderElementsOf(gold.path("incidents").get(0).propertyNames());
        JsonNode event = json.path("incidents").get(0);
        assertThat(event.path("victim_country").asString()).isEqualTo("JP");
        assertThat(event.path("via").get(0).path("name").isNull()).isTrue();
        assertThat(event.path("records").get(0).path("count").asInt()).isEqualTo(740_000);
        assertThat(event.path("data_types").get(1).asString()).isEqualTo("national_id");
        assertThat(event.path("dates").path("detected").isNull()).isTrue();
        assertThat(event.path("outage").path("days").asInt()).isEqualTo(3);
        assertThat(event.path("losses").get(0).path("alt").get(0).path("currency").asString())
                .isEqualTo("JPY");
        assertThat(json.path("genre").isNull()).isTrue();
    }

    @Test
    void shouldEscapeWhatJsonCannotHold() {
        String name = "a\u0000\u001F\n\r\t\b\"\\/\u007F\u2028\u2029😀𠮷\u200F";

        String text = labels(name).toJson();

        assertThat(text).contains("\\u0000\\u001f\\n\\r\\t\\u0008\\\"\\\\/\\u007f\\u2028\\u2029😀");
        assertThat(victim(text)).isEqualTo(name);
    }

    @Test
    void shouldEscapeSurrogatesWithoutAPartner() {
        assertThat(labels("a\uD83Db").toJson()).contains("\"a\\ud83db\"");
        assertThat(labels("a\uDE00").toJson()).contains("\"a\\ude00\"");
        assertThat(labels("\uDE00\uD83D").toJson()).contains("\"\\ude00\\ud83d\"");
    }

    @Test
    void shouldWriteAnEmptyReport() {
        JsonNode json = JSON.readTree(new Labels("x", "en", null, null, List.of()).toJson());

        assertThat(json.path("incidents").isArray()).isTrue();
        assertThat(json.path("incidents").size()).isZero();
        assertThat(json.path("published").isNull()).isTrue();
    }

    private static String victim(String json) {
        return JSON.readTree(json).path("incidents").get(0).path("victim").path("name").asString();
    }
}
