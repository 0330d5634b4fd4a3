package dev.hakyu.cli;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What a command has of the world outside its arguments.
///
/// @param out results, and nothing else
/// @param err progress, problems
/// @param clock used only where no `--as-of` is given
public record Session(PrintWriter out, PrintWriter err, Clock clock, Lang lang) {
    public void say(PrintWriter to, Text text) {
        to.println(text.in(lang));
    }

    /// The moment that a command reckons with: the one typed, else that of the clock.
    Instant moment(@Nullable String asOf, ZoneId zone) {
        return asOf == null ? clock.instant() : MomentOption.parse("--as-of", asOf, zone);
    }

    /// Until when decisions count for a command that reckons with a moment: a rehearsal of a day to
    /// come sees what was decided in it, one of a past day also what was decided since.
    Instant decidedUntil(Instant moment) {
        Instant now = clock.instant();
        return moment.isAfter(now) ? moment : now;
    }

    /// One line of progress.
    public void progress(Text text) {
        say(err, text);
        err.flush();
    }
}
