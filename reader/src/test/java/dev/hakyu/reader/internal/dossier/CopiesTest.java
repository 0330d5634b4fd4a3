package dev.hakyu.reader.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiesTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource({
        "https://www.paper.example/news/1, http://paper.example/news/1/",
        "https://paper.example/news/1#top, https://paper.example/news/1?utm_source=x",
        "https://paper.example/news/1#aggregator, https://paper.example/news/1",
    })
    void shouldTakeTwoReportsOfOnePageForCopies(String first, String second) {
        assertThat(areCopies(first, second)).isTrue();
    }

    @Test
    void shouldNotTakeEntriesOfOneListForCopies() {
        String list = "https://list.example/feed#";
        assertThat(areCopies(list + KEY, list + KEY.replace('0', '1'))).isFalse();
        assertThat(areCopies(list + KEY, list + KEY)).isTrue();
    }

    private static boolean areCopies(String first, String second) {
        Report a = report("minato-precision", first);
        Report b = report("hokkai-trading", second);
        return Copies.among(List.of(a, b)).reason(a.id(), b.id()).isPresent();
    }

    private static Report report(String id, String location) {
        return Sketch.reading(id, "2026-11-20", "victim=" + id, location, "").report();
    }
}
