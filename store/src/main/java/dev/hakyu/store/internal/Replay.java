package dev.hakyu.store.internal;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Puts the events of the journal into an empty or partly saved database.
public final class Replay {
    private Replay() {}

    /// Adds what is missing and ends what is open.
    ///
    /// @return how many events were read
    public static int into(Handle handle, Journal journal) {
        List<JournalLine> lines = journal.lines();
        lines.forEach(line -> apply(handle, line));
        return lines.size();
    }

    /// Fills a database that knows of no brief and no delivery; another one is left alone.
    ///
    /// @return how many events were read
    public static int intoEmpty(Handle handle, Journal journal) {
        int known =
                handle.createQuery(
                                "SELECT (SELECT COUNT(*) FROM brief) + (SELECT COUNT(*) FROM delivery)")
                        .mapTo(Integer.class)
                        .one();
        return known == 0 ? into(handle, journal) : 0;
    }

    private static void apply(Handle handle, JournalLine line) {
        switch (line.event()) {
            case "begun" -> begun(handle, line);
            case "finished" -> finished(handle, line);
            case "claimed", "sent", "failed", "released" -> delivery(handle, line);
            default -> {} // of a newer version
        }
    }

    private static void begun(Handle handle, JournalLine line) {
        Instant asOf = line.asOf();
        Instant since = line.since();
        if (asOf == null || since == null) {
            return;
        }
        handle.createUpdate(
                        "INSERT INTO brief (period, as_of, since, begun_at) VALUES (:period, :asOf,"
                                + " :since, :at) ON CONFLICT (period) DO NOTHING")
                .bind("period", line.period())
                .bind("asOf", Stamp.of(asOf))
                .bind("since", Stamp.of(since))
                .bind("at", Stamp.of(line.at()))
                .execute();
    }

    private static void finished(Handle handle, JournalLine line) {
        handle.createUpdate(
                        "UPDATE brief SET finished_at = :at, folder = :folder, headline_ja = :ja,"
                                + " headline_en = :en WHERE period = :period AND finished_at IS NULL")
                .bind("period", line.period())
                .bind("at", Stamp.of(line.at()))
                .bind("folder", line.folder())
                .bind("ja", line.ja())
                .bind("en", line.en())
                .execute();
    }

    private static void delivery(Handle handle, JournalLine line) {
        Integer attempt = line.attempt();
        if (line.channel() == null
                || line.recipient() == null
                || line.content() == null
                || attempt == null
                || attempt < 1) {
            return;
        }
        boolean claim = line.event().equals("claimed");
        handle.createUpdate(
                        "INSERT INTO delivery (period, channel, recipient, content, attempt,"
                                + " state, claimed_at, ended_at, detail) VALUES (:period, :channel,"
                                + " :recipient, :content, :attempt, :state, :at, :ended, :detail) ON"
                                + " CONFLICT (period, channel, recipient, content, attempt) DO "
                                + (claim
                                        ? "NOTHING"
                                        : "UPDATE SET state = excluded.state, ended_at ="
                                                + " excluded.ended_at, detail = excluded.detail"))
                .bind("period", line.period())
                .bind("channel", line.channel())
                .bind("recipient", line.recipient())
                .bind("content", line.content())
                .bind("attempt", attempt)
                .bind("state", line.event())
                .bind("at", Stamp.of(line.at()))
                .bind("ended", claim ? null : Stamp.of(line.at()))
                .bind("detail", line.detail())
                .execute();
    }
}
