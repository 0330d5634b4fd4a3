package dev.hakyu.store.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Which incidents stay under watch, until when, and why.
public final class Watches {
    private static final String SELECT =
            "SELECT incident, since, review_on, why_ja, why_en, ended_at FROM watch ";

    private final Database database;

    Watches(Database database) {
        this.database = database;
    }

    /// Begins or changes the watch of an incident; a watch that had ended begins again.
    public void put(Watch watch) {
        database.write(handle ->
                handle.createUpdate(
                                "INSERT INTO watch (incident, since, review_on, why_ja,"
                                        + " why_en, ended_at) VALUES (:incident, :since,"
                                        + " :reviewOn, :ja, :en, :endedAt) ON CONFLICT"
                                        + " (incident) DO UPDATE SET since = excluded.since,"
                                        + " review_on = excluded.review_on, why_ja ="
                                        + " excluded.why_ja, why_en = excluded.why_en,"
                                        + " ended_at = excluded.ended_at")
                        .bind("incident", watch.incident().value())
                        .bind("since", Stamp.of(watch.since()))
                        .bind("reviewOn", watch.reviewOn().toString())
                        .bind("ja", watch.why().ja())
                        .bind("en", watch.why().en())
                        .bind("endedAt", Stamp.ofNullable(watch.endedAt()))
                        .execute());
    }

    /// Ends a watch; nothing happens when there is none.
    public void end(IncidentId incident, Instant at) {
        database.write(handle ->
                handle.createUpdate(
                                "UPDATE watch SET ended_at = :at WHERE incident ="
                                        + " :incident AND ended_at IS NULL")
                        .bind("incident", incident.value())
                        .bind("at", Stamp.of(at))
                        .execute());
    }

    public Optional<Watch> find(IncidentId incident) {
        return database.read(handle ->
                handle.createQuery(SELECT + "WHERE incident = :incident")
                        .bind("incident", incident.value())
                        .map((row, _) -> watch(row))
                        .findOne());
    }

    /// All that last, the soonest review first.
    public List<Watch> open() {
        return database.read(handle ->
                handle.createQuery(
                                SELECT + "WHERE ended_at IS NULL ORDER BY review_on," + " incident")
                        .map((row, _) -> watch(row))
                        .list());
    }

    /// All that last and were to be reviewed by this day.
    public List<Watch> due(LocalDate today) {
        return open().stream().filter(watch -> !watch.reviewOn().isAfter(today)).toList();
    }

    private static Watch watch(ResultSet row) throws SQLException {
        return new Watch(
                new IncidentId(row.getString("incident")),
                Stamp.parse(row.getString("since")),
                LocalDate.parse(row.getString("review_on")),
                new Text(row.getString("why_ja"), row.getString("why_en")),
                Stamp.parseNullable(row.getString("ended_at")));
    }
}
