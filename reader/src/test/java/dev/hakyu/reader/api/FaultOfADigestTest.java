package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.incident.Report;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A fault in what is read of a report beside its incidents names that report, as one in reading
/// them does.
class FaultOfADigestTest {
    private static final Report ADVISORY =
            OpenedReports.report("a.txt", "HamaGate の脆弱性について\n\nHamaGate 7.2 以前に脆弱性があります。");

    @Test
    void shouldNameTheReportThatADigestCannotRead() {
        ReportReader reader =
                ReportReader.with(
                        List.of(
                                _ -> {},
                                _ -> {
                                    throw new IllegalStateException("a fault");
                                }));
        assertThatThrownBy(() -> reader.read(ADVISORY))
                .isInstanceOfSatisfying(
                        UnreadableReport.class,
                        each ->
                                assertThat(each.problem().message().en())
                                        .contains("IllegalStateException", "FaultOfADigestTest"));
    }

    @Test
    void shouldReadEveryReportWithEachDigest() {
        List<Report> seen = new ArrayList<>();
        ReportReader.with(List.of(seen::add, seen::add)).read(ADVISORY);
        assertThat(seen).containsExactly(ADVISORY, ADVISORY);
    }
}
