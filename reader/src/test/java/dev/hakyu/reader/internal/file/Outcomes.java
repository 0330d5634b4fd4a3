package dev.hakyu.reader.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Opens what tests give and unpacks the outcomes.
public final class Outcomes {
    private Outcomes() {}

    public static List<Opened> all(String location, byte[] bytes) {
        return ReportOpener.openAll(location, "", bytes);
    }

    public static List<Report> reports(String location, byte[] bytes) {
        return all(location, bytes).stream()
                .filter(Opened.Readable.class::isInstance)
                .map(opened -> ((Opened.Readable) opened).report())
                .toList();
    }

    /// The only report, with nothing unreadable beside it.
    public static Report report(String location, byte[] bytes) {
        assertThat(all(location, bytes)).hasSize(1);
        return readable(location, bytes).report();
    }

    public static Opened.Readable readable(String location, byte[] bytes) {
        Opened opened = all(location, bytes).getFirst();
        assertThat(opened).isInstanceOf(Opened.Readable.class);
        return (Opened.Readable) opened;
    }

    /// The only outcome, which says what is wrong in both languages, where, and what to do.
    public static Problem problem(String location, byte[] bytes) {
        List<Opened> all = all(location, bytes);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst()).isInstanceOf(Opened.Unreadable.class);
        return checked(((Opened.Unreadable) all.getFirst()).problem(), location);
    }

    public static List<Problem> problems(String location, byte[] bytes) {
        return all(location, bytes).stream()
                .filter(Opened.Unreadable.class::isInstance)
                .map(opened -> checked(((Opened.Unreadable) opened).problem(), location))
                .toList();
    }

    private static Problem checked(Problem problem, String location) {
        assertThat(problem.isError()).isTrue();
        assertThat(problem.place().file()).startsWith(location);
        assertThat(problem.message().ja()).endsWith("。");
        assertThat(problem.message().en()).endsWith(".");
        assertThat(problem.remedy().ja()).endsWith("。");
        assertThat(problem.remedy().en()).endsWith(".");
        return problem;
    }

    public static List<String> pieces(Report report, BlockKind kind) {
        return report.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> report.text().substring(block.start(), block.end()))
                .toList();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
