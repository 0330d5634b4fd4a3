package dev.hakyu.store.api;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.source.Content;
import dev.hakyu.store.internal.Body;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Deflated;
import dev.hakyu.store.internal.ModelJson;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;

/// The incidents as each brief saw them: counts, classes, dates, forecasts and all statements, so
/// that what changed can be told and announced restarts keep their history.
public final class DossierHistory {
    private static final TypeReference<Incident> INCIDENT = new TypeReference<>() {};
    private static final String SELECT =
            "SELECT d.period, d.as_of, d.concerns, b.size_bytes, b.body FROM dossier d JOIN"
                    + " dossier_body b ON b.hash = d.body_hash WHERE ";

    private final Database database;

    DossierHistory(Database database) {
        this.database = database;
    }

    /// Keeps the incidents of a brief; replaces what was kept for its period before.
    ///
    /// @param concerning those with a path to our network
    public void keep(
            BriefPeriod period,
            Instant asOf,
            Collection<Incident> incidents,
            Set<IncidentId> concerning) {
        database.write(handle -> {
            handle.createUpdate("DELETE FROM dossier WHERE period = :period")
                    .bind("period", period.value())
                    .execute();
            for (Incident incident : incidents) {
                boolean ours = concerning.contains(incident.id());
                keep(handle, period, asOf, incident, ours);
            }
            dropUnused(handle);
            return incidents.size();
        });
    }

    private static void keep(
            Handle handle, BriefPeriod period, Instant asOf, Incident incident, boolean ours) {
        String json = ModelJson.write(incident);
        String hash = Content.of(json).hash();
        handle.createUpdate(
                        "INSERT INTO dossier_body (hash, size_bytes, body) VALUES (:hash, :size,"
                                + " :body) ON CONFLICT (hash) DO NOTHING")
                .bind("hash", hash)
                .bind("size", Body.size(json))
                .bind("body", Deflated.packText(json))
                .execute();
        handle.createUpdate(
                        "INSERT INTO dossier (period, incident, as_of, concerns, body_hash) VALUES"
                                + " (:period, :incident, :asOf, :concerns, :hash)")
                .bind("period", period.value())
                .bind("incident", incident.id().value())
                .bind("asOf", Stamp.of(asOf))
                .bind("concerns", ours ? 1 : 0)
                .bind("hash", hash)
                .execute();
    }

    /// The incidents of one brief, by their ids.
    public List<DossierSnapshot> of(BriefPeriod period) {
        return list("d.period = :value ORDER BY d.incident", period.value());
    }

    /// One incident over time, oldest first.
    public List<DossierSnapshot> of(IncidentId incident) {
        return list("d.incident = :value ORDER BY d.as_of, d.period", incident.value());
    }

    /// The incident as the last brief before a moment saw it.
    public Optional<DossierSnapshot> lastBefore(IncidentId incident, Instant moment) {
        return of(incident).stream()
                .filter(snapshot -> snapshot.asOf().isBefore(moment))
                .reduce((_, later) -> later);
    }

    private List<DossierSnapshot> list(String condition, String value) {
        return database
                .read(handle ->
                        handle.createQuery(SELECT + condition)
                                .bind("value", value)
                                .map((row, _) -> snapshot(row))
                                .list())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Empty when a version of the model wrote it that this one cannot read.
    private static Optional<DossierSnapshot> snapshot(ResultSet row) throws SQLException {
        BriefPeriod period = new BriefPeriod(row.getString("period"));
        Instant asOf = Stamp.parse(row.getString("as_of"));
        boolean ours = row.getInt("concerns") == 1;
        return Body.text(row, "body")
                .flatMap(json -> ModelJson.read(json, INCIDENT))
                .map(incident -> new DossierSnapshot(period, asOf, ours, incident));
    }

    void forget(Instant before) {
        database.write(handle -> {
            handle.createUpdate("DELETE FROM dossier WHERE as_of < :before")
                    .bind("before", Stamp.of(before))
                    .execute();
            dropUnused(handle);
            return 0;
        });
    }

    private static void dropUnused(Handle handle) {
        handle.execute(
                "DELETE FROM dossier_body WHERE NOT EXISTS (SELECT 1 FROM dossier d WHERE"
                        + " d.body_hash = dossier_body.hash)");
    }
}
