package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Opens what tests give and unpacks the outcome.
final class OpenedReports {
    private OpenedReports() {}

    static Report report(String location, String text) {
        return report(location, text.getBytes(StandardCharsets.UTF_8));
    }

    static Report report(String location, byte[] bytes) {
        Opened opened = ReportOpener.open(location, bytes);
        assertThat(opened).isInstanceOf(Opened.Readable.class);
        return ((Opened.Readable) opened).report();
    }

    /// A report of plain text in one paragraph, as if it had been opened; its first line is the
    /// title.
    static Report plain(ReportLanguage language, String text) {
        return new Report(
                new ReportId("test"),
                "test.txt",
                null,
                null,
                language,
                text.lines().findFirst().orElse(""),
                text,
                List.of(new Report.Block(BlockKind.PARAGRAPH, 0, text.length())));
    }

    static List<String> warnings(String location, String text) {
        Opened opened = ReportOpener.open(location, text.getBytes(StandardCharsets.UTF_8));
        return ((Opened.Readable) opened).warnings().stream().map(Problem::code).toList();
    }

    static Problem problem(String location, byte[] bytes) {
        Opened opened = ReportOpener.open(location, bytes);
        assertThat(opened).isInstanceOf(Opened.Unreadable.class);
        Problem problem = ((Opened.Unreadable) opened).problem();
        assertThat(problem.isError()).isTrue();
        assertThat(problem.place().file()).isEqualTo(location);
        return problem;
    }

    static String problemCode(String location, String text) {
        return problem(location, text.getBytes(StandardCharsets.UTF_8)).code();
    }

    /// `heading: words` and so on, a piece per line.
    static String pieces(Report report) {
        StringBuilder pieces = new StringBuilder();
        for (Report.Block block : report.blocks()) {
            pieces.append(block.kind().id())
                    .append(": ")
                    .append(report.text(), block.start(), block.end())
                    .append('\n');
        }
        return pieces.toString();
    }

    static String body(Report report) {
        StringBuilder body = new StringBuilder();
        for (Report.Block block : report.blocks()) {
            if (block.kind() != BlockKind.TAIL) {
                body.append(report.text(), block.start(), block.end()).append('\n');
            }
        }
        return body.toString();
    }
}
