package dev.hakyu.cli;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.io.PrintWriter;
import java.time.Clock;

/// What a command has of the world outside its arguments.
///
/// @param out results, and nothing else
/// @param err progress, problems
/// @param clock used only where no `--as-of` is given
public record Session(PrintWriter out, PrintWriter err, Clock clock, Lang lang) {
    public void say(PrintWriter to, Text text) {
        to.println(text.in(lang));
    }

    /// One line of progress.
    public void progress(Text text) {
        say(err, text);
        err.flush();
    }
}
