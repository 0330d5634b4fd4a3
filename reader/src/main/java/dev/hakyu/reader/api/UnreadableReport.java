package dev.hakyu.reader.api;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Report;

/// A fault of Hakyu's own that kept one report from being read. Who reads many tells of it and goes
/// on with the others: no article may keep a brief from being made.
public final class UnreadableReport extends RuntimeException {
    private final transient Problem problem;

    UnreadableReport(Report report, RuntimeException fault) {
        super("cannot read " + report.location(), fault);
        StackTraceElement[] trace = fault.getStackTrace();
        String where =
                fault.getClass().getSimpleName() + (trace.length == 0 ? "" : ", " + own(trace));
        this.problem =
                Problem.error(
                        "report-fault",
                        Place.file(report.location()),
                        Text.of(
                                "Hakyuの不具合により、この記事を読めませんでした(%s)。ほかの記事は読んでいます。",
                                "A fault in Hakyu kept this report from being read (%s). The others were read.",
                                where),
                        new Text(
                                "記事を直接お読みください。記事とこの表示を添えて、開発元に知らせてください。",
                                "Read the report itself, and send it with this message to those who"
                                        + " make Hakyu."));
    }

    /// The report by its place, and what to do about it.
    public Problem problem() {
        return problem;
    }

    /// The innermost of our own lines.
    private static String own(StackTraceElement[] trace) {
        for (StackTraceElement each : trace) {
            if (each.getClassName().startsWith("dev.hakyu.")) {
                return each.getFileName() + ":" + each.getLineNumber();
            }
        }
        return trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
