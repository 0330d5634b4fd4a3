package dev.hakyu.server.daily;

import dev.hakyu.model.Text;
import java.util.List;

/// A run that goes on, for the page.
///
/// @param by who started it; empty for the clock
/// @param lines what it told so far
public record DailyProgress(boolean running, String since, String by, List<Text> lines) {
    static final DailyProgress NONE = new DailyProgress(false, "", "", List.of());

    public DailyProgress {
        lines = List.copyOf(lines);
    }
}
