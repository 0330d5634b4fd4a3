package dev.hakyu.reader.api;

import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.Report;
import java.util.List;

/// What became of a file that was opened as a report.
public sealed interface Opened {

    /// A report with text.
    ///
    /// @param warnings what the user should know about it, such as a language that is not read
    @SuppressWarnings("AvoidCommonTypeNames") // always written Opened.Readable
    record Readable(Report report, List<Problem> warnings) implements Opened {
        public Readable {
            warnings = List.copyOf(warnings);
        }
    }

    /// Nothing that could be read. Other files are not touched by this.
    record Unreadable(Problem problem) implements Opened {}
}
