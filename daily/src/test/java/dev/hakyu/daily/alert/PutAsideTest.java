package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PutAsideTest {
    @Test
    void shouldNameThreeAndCountTheRestOnOneLine() {
        Text line = PutAside.line(five("取引が\nありません")).orElseThrow();
        assertThat(line.ja())
                .isEqualTo(
                        "前回の要約のあと「関係なし」と判断された事案: 会社1(購買 田中「取引が ありません」)、会社2(購買 田中「取引が ありません」)、会社3(購買 田中「取引が ありません」)、ほか2件。");
        assertThat(line.en())
                .startsWith("Put aside since the last brief: 会社1")
                .endsWith("; 2 more.");
    }

    @Test
    void shouldShortenALongReason() {
        assertThat(PutAside.line(five("あ".repeat(2000))).orElseThrow().ja())
                .contains("あ".repeat(60) + "…」")
                .hasSizeLessThan(300);
    }

    @Test
    void shouldSayNothingOfNothing() {
        assertThat(PutAside.line(List.of())).isEmpty();
    }

    private static List<PutAside> five(String reason) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new PutAside(new IncidentId("i" + i), "会社" + i, "購買 田中", reason))
                .toList();
    }
}
