package dev.hakyu.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/// One command line, run in this JVM, with what it printed.
record CommandRun(int status, String out, String err) {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-17T22:00:00Z"), ZoneOffset.UTC);

    static CommandRun of(Locale locale, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status =
                Main.run(
                        args,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        CLOCK,
                        locale);
        return new CommandRun(status, out.toString(), err.toString());
    }

    static CommandRun ja(String... args) {
        return of(Locale.JAPANESE, args);
    }

    static CommandRun en(String... args) {
        return of(Locale.ENGLISH, args);
    }
}
