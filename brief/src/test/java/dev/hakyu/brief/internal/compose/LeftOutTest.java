package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeftOutTest {
    private static final Text TEXT = Text.same("x");

    @Test
    void shouldCountEachRowOnceAndSayWhereItStands() {
        Text line =
                LeftOut.rows(
                                List.of(
                                        error(Place.cell("network/supplies.csv", 7, "share", "2")),
                                        error(Place.cell("network/supplies.csv", 7, "from", "X")),
                                        error(Place.row("network/supplies.csv", 3)),
                                        error(Place.file("network/access.csv"))))
                        .orElseThrow();
        assertThat(line.ja()).startsWith("誤りがあり使わなかった行・ファイル 3件(access.csv / supplies.csv 3行、7行)");
        assertThat(line.en())
                .startsWith(
                        "Rows and files left out for errors: 3 (access.csv; supplies.csv rows 3, 7)");
    }

    @Test
    void shouldNotGrowWithTheNumberOfErrors() {
        List<Problem> many =
                IntStream.rangeClosed(2, 900)
                        .mapToObj(row -> error(Place.row("network/supplies.csv", row)))
                        .toList();
        assertThat(LeftOut.rows(many).orElseThrow().ja())
                .contains("899件", "6行、ほか894件")
                .hasSizeLessThan(120);
    }

    @Test
    void shouldNameTheFileWhenItsHeaderKeptAllOfItOut() {
        Place header = Place.row("network/supplies.csv", 1);
        Problem missing = Problem.error("missing-column", header, TEXT, TEXT);
        assertThat(LeftOut.rows(List.of(missing)).orElseThrow().ja()).contains("1件(supplies.csv)");
        assertThat(LeftOut.ofOrganisations(List.of(missing))).isFalse();
        assertThat(
                        LeftOut.ofOrganisations(
                                List.of(error(Place.row("network/organisations.csv", 3)))))
                .isTrue();
    }

    @Test
    void shouldSayNothingOfWarnings() {
        Problem warning = Problem.warning("w", Place.row("a.csv", 2), TEXT, TEXT);
        assertThat(LeftOut.rows(List.of(warning))).isEmpty();
    }

    private static Problem error(Place place) {
        return Problem.error("e", place, TEXT, TEXT);
    }
}
