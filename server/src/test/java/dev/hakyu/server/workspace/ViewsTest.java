package dev.hakyu.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.job.ReadOnce;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.server.workspace.AnswerReaders.Answered;
import dev.hakyu.store.api.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    private static final Instant NOW = Instant.parse("2026-11-17T22:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir Path folder;
    private final EnginePool working = new EnginePool();

    /// Makes no brief.
    private final EnginePool waiting = new EnginePool();

    private Reading plain;

    @BeforeEach
    void read() {
        working.begin();
        ReadFiles files = ReadFiles.of(SAMPLE, CLOCK, null, ReadOnce.afresh(Optional.empty()));
        try (Store store = Store.open(folder, "test", CLOCK)) {
            KeptNames names = new KeptNames(Optional.empty(), store.readings());
            plain = Reading.of(SAMPLE, files, NOW, names);
        }
    }

    @AfterEach
    void stop() {
        working.stop();
        waiting.stop();
    }

    @Test
    void shouldNotShowAnEarlierBriefToThoseFromWhomItsAnswersAreKept() {
        Views after = after(reading(answer("INQ-1", "A")), reading(answer("INQ-1", "A")));
        assertThat(after.without(Set.of()).prepared()).isNotNull();
        assertThat(after.without(after.answered()).prepared()).isNull();
    }

    @Test
    void shouldKnowAnInquiryAgainWhenItsIncidentHasHadAnotherId() {
        Views after = after(reading(answer("INQ-1", "A")), reading(answer("INQ-1", "A", "B")));
        assertThat(after.answered()).containsExactly(new Answered("INQ-1", List.of("A", "B")));
        assertThat(after.without(Set.of()).prepared()).isNotNull();
        assertThat(after.without(after.answered()).prepared()).isNull();
    }

    /// Nobody decides who sees answers of which nothing is known any more.
    @Test
    void shouldNotShowAnEarlierBriefWithAnswersThatCannotBeReadAnyMore() {
        Reading before = reading(answer("INQ-1", "A"), answer("INQ-2", "A"));
        Views after = after(before, reading(answer("INQ-2", "A")));
        assertThat(after.without(Set.of()).prepared()).isNull();
    }

    /// The views of a reading that follows one of which the whole brief was made.
    private Views after(Reading before, Reading now) {
        Views first = new Views(before, Map.of(), working, 1, () -> 1);
        while (first.without(Set.of()).briefIsOld()) {
            assertThat(first.without(Set.of()).briefFailed()).isFalse();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return new Views(now, first.replace(), waiting, 1, () -> 2);
    }

    private Reading reading(InquiryAnswer... answers) {
        return new Reading(
                plain.files(),
                plain.decisions(),
                plain.problems(),
                plain.incidents(),
                List.of(answers),
                plain.asOf(),
                plain.names());
    }

    private static InquiryAnswer answer(String inquiry, String... incidents) {
        String said = "復旧しました。";
        Report report =
                new Report(
                        ReportId.ofAnswer(inquiry),
                        "answer.xlsx",
                        null,
                        PartialDate.of(LocalDate.of(2026, 11, 16)),
                        ReportLanguage.JA,
                        "",
                        said,
                        List.of(new Report.Block(BlockKind.PARAGRAPH, 0, said.length())));
        return new InquiryAnswer(
                inquiry,
                Stream.of(incidents).map(IncidentId::new).toList(),
                new OrganisationId("V-1001"),
                "カナエダ精工株式会社",
                NOW.minus(Duration.ofDays(1)),
                report,
                List.of(),
                List.of());
    }
}
