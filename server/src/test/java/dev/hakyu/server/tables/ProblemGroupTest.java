package dev.hakyu.server.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemGroupTest {
    @Test
    void shouldTellOneCauseOnceWithItsRows() {
        List<Problem> same =
                IntStream.concat(IntStream.rangeClosed(2, 413), IntStream.of(500))
                        .mapToObj(row -> unknown("supplies.csv", row, "V-9"))
                        .toList();

        List<ProblemGroup> groups = ProblemGroup.of(same);

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().count()).isEqualTo(413);
        assertThat(groups.getFirst().rows()).isEqualTo("2-413, 500");
        assertThat(groups.getFirst().values()).containsExactly("V-9");
        assertThat(groups.getFirst().message().en()).isEqualTo("'V-9' is unknown.");
    }

    @Test
    void shouldLeaveTheValueOutWhereOnlyThatDiffers() {
        List<ProblemGroup> groups =
                ProblemGroup.of(
                        IntStream.range(0, 8)
                                .mapToObj(
                                        each -> unknown("supplies.csv", 2 + 2 * each, "V-" + each))
                                .toList());

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().rows()).isEqualTo("2, 4, 6, 8, 10, 12, 14, 16");
        assertThat(groups.getFirst().values()).startsWith("V-0", "V-1").endsWith("…").hasSize(6);
        assertThat(groups.getFirst().message().ja()).isEqualTo("「…」はありません。");
    }

    @Test
    void shouldKeepOtherFilesColumnsAndCausesApart() {
        Problem other =
                Problem.error(
                        "other",
                        Place.cell("supplies.csv", 3, "supplier", "V-9"),
                        new Text("「V-9」は古い。", "'V-9' is old."),
                        new Text("直す", "mend"));
        Problem whole =
                Problem.error(
                        "empty",
                        Place.file("uses.csv"),
                        new Text("空です。", "It is empty."),
                        new Text("直す", "mend"));
        List<ProblemGroup> groups =
                ProblemGroup.of(
                        List.of(
                                unknown("supplies.csv", 2, "V-9"),
                                other,
                                unknown("uses.csv", 2, "V-9"),
                                whole));

        assertThat(groups).hasSize(4).allMatch(each -> each.count() == 1);
        assertThat(groups.getLast().rows()).isEmpty();
        assertThat(groups.getLast().values()).isEmpty();
    }

    private static Problem unknown(String file, int row, String value) {
        return Problem.error(
                "unknown",
                Place.cell(file, row, "supplier", value),
                new Text("「" + value + "」はありません。", "'" + value + "' is unknown."),
                new Text("IDを確かめてください。", "Check the id."));
    }
}
