package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An incident that concerned us in the last brief and that a person has put aside since.
///
/// @param incident the id that it had in the last brief
/// @param by who put it aside
/// @param reason in that person's words
public record PutAside(IncidentId incident, String victim, String by, String reason) {
    private static final int MOST_NAMED = 3;
    private static final int LONGEST_REASON = 60;

    /// Why fewer incidents are counted than in the last message; empty when none was put aside.
    static Optional<Text> line(List<PutAside> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (PutAside each : all.subList(0, Math.min(MOST_NAMED, all.size()))) {
            ja.add("%s(%s「%s」)".formatted(each.victim, each.by, each.shortReason()));
            en.add("%s (by %s: \"%s\")".formatted(each.victim, each.by, each.shortReason()));
        }
        int more = all.size() - ja.size();
        return Optional.of(
                new Text(
                        "前回の要約のあと「関係なし」と判断された事案: %s%s。"
                                .formatted(
                                        String.join("、", ja),
                                        more > 0 ? "、ほか%d件".formatted(more) : ""),
                        "Put aside since the last brief: %s%s."
                                .formatted(
                                        String.join("; ", en),
                                        more > 0 ? "; %d more".formatted(more) : "")));
    }

    /// On one line.
    private String shortReason() {
        String line = reason.strip().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_REASON
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_REASON)) + "…";
    }
}
