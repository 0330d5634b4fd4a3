package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines that say more than one sees, or sooner than one can.
class WrongDecisionLinesTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-30T07:00:00+09:00");
    @TempDir Path workspace;

    private static Decision alias(OffsetDateTime at, String by, String name) {
        return new Decision.Alias(Said.now(at, by, "", name), new OrganisationId("S1"), name);
    }

    @Test
    void shouldNameADecisionOfTheFutureWithPlaceAndRemedy() throws IOException {
        DecisionLog log = DecisionLog.in(workspace);
        log.append(alias(MORNING, "田中", "アオバ"));
        log.append(alias(MORNING.plusDays(400), "田中", "アオバ商"));

        DecisionLog.Contents contents = log.read(MORNING.toInstant());

        assertThat(contents.decisions().effective()).hasSize(1);
        Problem problem = contents.problems().getFirst();
        assertThat(contents.problems()).hasSize(1);
        assertThat(problem.code()).isEqualTo("decision-future");
        assertThat(problem.place().file()).isEqualTo("decisions/2028-01-田中.jsonl");
        assertThat(problem.place().row()).isEqualTo(1);
        assertThat(problem.message().ja()).contains("2028-01-04T07:00+09:00", "10分", "田中");
        assertThat(problem.message().en()).contains("10 minutes", "beats no other");
        assertThat(problem.remedy().ja()).contains("hakyu decide undo");
    }

    @Test
    void shouldBeQuietWhenItsTimeHasCome() throws IOException {
        DecisionLog log = DecisionLog.in(workspace);
        log.append(alias(MORNING.plusDays(400), "田中", "アオバ"));

        assertThat(log.read(MORNING.plusDays(400).toInstant()).problems()).isEmpty();
    }

    @Test
    void shouldRefuseANameOfWhichNothingIsSeen() throws IOException {
        DecisionLog log = DecisionLog.in(workspace);
        Path file = log.append(alias(MORNING, "田中", "アオバ"));
        Files.writeString(file, Files.readString(file).replace("田中", "\\u202E"));

        DecisionLog.Contents contents = log.read(MORNING.toInstant());

        assertThat(contents.decisions().all()).isEmpty();
        assertThat(contents.problems()).singleElement().matches(Problem::isError);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u202E", "\\u2066", "\\u200B", "\\uFEFF", "\\u001B"})
    void shouldHoldALineOfAnEarlierVersionUnderTheNameThatIsSeen(String hidden) throws IOException {
        DecisionLog log = DecisionLog.in(workspace);
        log.append(alias(MORNING, "田中", "アオバ"));
        Path file = log.append(alias(MORNING.plusMinutes(1), "田中", "ミドリ"));
        Files.writeString(file, Files.readString(file).replace("田中", "田" + hidden + "中"));

        DecisionLog.Contents contents = log.read(MORNING.toInstant());

        assertThat(contents.decisions().all()).extracting(Decision::by).containsOnly("田中");
        assertThat(contents.decisions().all()).hasSize(2);
        assertThat(contents.problems()).as("once").noneMatch(Problem::isError);
        assertThat(contents.problems())
                .singleElement()
                .satisfies(problem -> {
                    String code = "U+" + hidden.substring(2);
                    assertThat(problem.place().column()).isEqualTo("by");
                    assertThat(problem.message().ja() + problem.remedy().ja()).contains(code);
                    assertThat(problem.message().en() + problem.remedy().en()).contains(code);
                });
    }
}
