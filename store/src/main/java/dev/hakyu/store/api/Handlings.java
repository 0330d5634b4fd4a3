package dev.hakyu.store.api;

import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.ReportRef;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people did about incidents, append-only.
public final class Handlings {
    private static final String FIELD = "\t";
    private static final String LINE = "\n";

    private final Database database;

    Handlings(Database database) {
        this.database = database;
    }

    /// Adds lines; all are kept, or none.
    public void addAll(List<Handling> handlings) {
        database.write(handle -> {
            long number =
                    handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM handling")
                            .mapTo(Long.class)
                            .one();
            for (Handling each : handlings) {
                IncidentId incident = each.incident().id();
                number++;
                handle.createUpdate(
                                "INSERT INTO handling (number, incident, names, reports, kind,"
                                        + " until_on, assignee, made_by, made_at) VALUES (:number,"
                                        + " :incident, :names, :reports, :kind, :until, :assignee,"
                                        + " :by, :at)")
                        .bind("number", number)
                        .bind("incident", incident == null ? "" : incident.value())
                        .bind(
                                "names",
                                lines(
                                        each.incident().names().stream()
                                                .map(Handlings::plain)
                                                .toList()))
                        .bind(
                                "reports",
                                lines(
                                        each.incident().reports().stream()
                                                .map(Handlings::line)
                                                .toList()))
                        .bind("kind", each.kind().id())
                        .bind("until", each.until() == null ? null : each.until().toString())
                        .bind("assignee", each.assignee())
                        .bind("by", each.by())
                        .bind("at", Stamp.of(each.at()))
                        .execute();
            }
            return null;
        });
    }

    /// All lines, oldest first.
    public List<Handling> all() {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT incident, names, reports, kind, until_on, assignee, made_by,"
                                        + " made_at FROM handling ORDER BY number")
                        .map((row, _) -> handling(row))
                        .list());
    }

    private static Handling handling(ResultSet row) throws SQLException {
        String id = row.getString("incident");
        String kind = row.getString("kind");
        @Nullable String until = row.getString("until_on");
        return new Handling(
                new IncidentRef(
                        id.isEmpty() ? null : new IncidentId(id),
                        split(row.getString("names")),
                        split(row.getString("reports")).stream().map(Handlings::report).toList()),
                Arrays.stream(HandlingKind.values())
                        .filter(each -> each.id().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no such kind: " + kind)),
                until == null ? null : LocalDate.parse(until),
                row.getString("assignee"),
                row.getString("made_by"),
                Stamp.parse(row.getString("made_at")));
    }

    private static String line(ReportRef report) {
        ReportId id = report.id();
        return (id == null ? "" : id.value())
                + FIELD
                + report.shared()
                + FIELD
                + (report.location() == null ? "" : plain(report.location()));
    }

    private static ReportRef report(String line) {
        String[] fields = line.split(FIELD, 3);
        return new ReportRef(
                fields[0].isEmpty() ? null : new ReportId(fields[0]),
                fields[2].isEmpty() ? null : fields[2],
                Boolean.parseBoolean(fields[1]));
    }

    private static String lines(List<String> texts) {
        return String.join(LINE, texts);
    }

    private static List<String> split(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split(LINE));
    }

    private static String plain(String text) {
        return text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
    }
}
