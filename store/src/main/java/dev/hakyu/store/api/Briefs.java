package dev.hakyu.store.api;

import dev.hakyu.model.Text;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Journal;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// One brief per period.
///
/// [#begin] fixes the moment of a brief before any work is done, so that a run that resumes after a
/// crash makes the same brief; [#finish] says that its files are written.
public final class Briefs {
    private static final String COLUMNS =
            "period, as_of, since, begun_at, finished_at, folder, headline_ja, headline_en";

    private final Database database;
    private final Journal journal;

    Briefs(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// Begins the brief of a period, or gives the one that was begun or finished before.
    ///
    /// @param now when this is asked
    public BriefEntry begin(BriefPeriod period, Instant asOf, Instant since, Instant now) {
        return database.write(handle -> {
            Optional<BriefEntry> before = find(handle, period);
            if (before.isPresent()) {
                return before.get();
            }
            journal.begun(period.value(), asOf, since, now);
            handle.createUpdate(
                            "INSERT INTO brief (period, as_of, since, begun_at) VALUES (:period,"
                                    + " :asOf, :since, :now)")
                    .bind("period", period.value())
                    .bind("asOf", Stamp.of(asOf))
                    .bind("since", Stamp.of(since))
                    .bind("now", Stamp.of(now))
                    .execute();
            return find(handle, period).orElseThrow();
        });
    }

    /// Says that its files are written; keeps what an earlier call said.
    ///
    /// @param folder relative to the workspace
    /// @throws IllegalStateException when it was not begun
    public BriefEntry finish(BriefPeriod period, String folder, Text headline, Instant now) {
        return database.write(handle -> {
            BriefEntry begun =
                    find(handle, period)
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "begin a brief before it is finished: " + period));
            if (begun.isFinished()) {
                return begun;
            }
            String path = folder.replace('\\', '/');
            journal.finished(period.value(), path, headline, now);
            handle.createUpdate(
                            "UPDATE brief SET finished_at = :now, folder = :folder, headline_ja ="
                                    + " :ja, headline_en = :en WHERE period = :period")
                    .bind("period", period.value())
                    .bind("now", Stamp.of(now))
                    .bind("folder", path)
                    .bind("ja", headline.ja())
                    .bind("en", headline.en())
                    .execute();
            return find(handle, period).orElseThrow();
        });
    }

    public Optional<BriefEntry> find(BriefPeriod period) {
        return database.read(handle -> find(handle, period));
    }

    /// All, by their moment.
    public List<BriefEntry> all() {
        return database.read(handle ->
                handle.createQuery("SELECT " + COLUMNS + " FROM brief ORDER BY as_of, period")
                        .map((row, _) -> entry(row))
                        .list());
    }

    private static Optional<BriefEntry> find(Handle handle, BriefPeriod period) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM brief WHERE period = :period")
                .bind("period", period.value())
                .map((row, _) -> entry(row))
                .findOne();
    }

    private static BriefEntry entry(ResultSet row) throws SQLException {
        String ja = row.getString("headline_ja");
        String en = row.getString("headline_en");
        return new BriefEntry(
                new BriefPeriod(row.getString("period")),
                Stamp.parse(row.getString("as_of")),
                Stamp.parse(row.getString("since")),
                Stamp.parse(row.getString("begun_at")),
                Stamp.parseNullable(row.getString("finished_at")),
                row.getString("folder"),
                ja == null || en == null ? null : new Text(ja, en));
    }
}
