package dev.hakyu.server.incidents;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import java.util.List;

/// What became of something that somebody added.
///
/// @param name of the file, or the address
/// @param isKept the original is in the workspace now, or was before
/// @param lines what happened, what was kept, what to do
/// @param incidents that it tells of
public record Addition(String name, boolean isKept, List<Text> lines, List<Incident> incidents) {
    private static final Text NOTHING_KEPT = new Text("何も保存していません。", "Nothing was kept.");

    public Addition {
        lines = List.copyOf(lines);
        incidents = List.copyOf(incidents);
    }

    /// It was not taken.
    static Addition refused(String name, Text why, Text remedy) {
        return new Addition(name, false, List.of(why, NOTHING_KEPT, remedy), List.of());
    }

    static Addition refused(String name, Problem problem) {
        return refused(name, problem.message(), problem.remedy());
    }
}
