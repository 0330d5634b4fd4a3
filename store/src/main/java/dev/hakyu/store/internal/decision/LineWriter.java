package dev.hakyu.store.internal.decision;

import dev.hakyu.model.Term;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.ReportRef;
import dev.hakyu.model.decision.Seen;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes one decision as one line.
public final class LineWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LineWriter() {}

    /// The line without its end; the same decision gives the same characters.
    public static String write(Decision decision) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("version", 1);
        line.put("id", decision.id().value());
        line.put("at", moment(decision.said().at()));
        line.put("by", decision.by());
        line.put("kind", DecisionKind.of(decision).id());
        line.put("reason", decision.reason());
        switch (decision) {
            case Decision.Confirm confirm -> {
                line.put("mention", confirm.mention());
                line.put("organisation", confirm.organisation().value());
                line.put("incident", incident(confirm.incident()));
            }
            case Decision.Dismiss dismiss -> {
                line.put("incident", incident(dismiss.incident()));
                if (!dismiss.seen().equals(Seen.NOTHING_NOTED)) {
                    line.put("seen", seen(dismiss.seen()));
                }
            }
            case Decision.NotOurs notOurs -> {
                if (notOurs.mention() != null) {
                    line.put("mention", notOurs.mention());
                }
                if (notOurs.organisation() != null) {
                    line.put("organisation", notOurs.organisation().value());
                }
                if (notOurs.incident() != null) {
                    line.put("incident", incident(notOurs.incident()));
                }
            }
            case Decision.Merge merge ->
                    line.put(
                            "incidents",
                            merge.incidents().stream().map(LineWriter::incident).toList());
            case Decision.Split split -> {
                line.put("incident", incident(split.incident()));
                line.put("apart", reports(split.apart()));
            }
            case Decision.Alias alias -> {
                line.put("organisation", alias.organisation().value());
                line.put("name", alias.name());
            }
            case Decision.Done done -> {
                line.put("incident", incident(done.incident()));
                line.put("action", done.action());
                line.put("what", done.what());
            }
            case Decision.Submitted submitted -> {
                line.put("incident", incident(submitted.incident()));
                line.put("rule", submitted.rule().value());
                line.put("submittedAt", moment(submitted.submittedAt()));
                line.put("what", submitted.what());
            }
            case Decision.StartDeclared declared -> {
                line.put("incident", incident(declared.incident()));
                line.put("moment", declared.moment().id());
                line.put("momentAt", moment(declared.momentAt()));
                if (!declared.knower().isEmpty()) {
                    line.put("knower", declared.knower());
                }
            }
            case Decision.Undo undo -> line.put("decision", undo.decision().value());
        }
        return MAPPER.writeValueAsString(line);
    }

    private static String moment(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    private static Map<String, Object> incident(IncidentRef ref) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (ref.id() != null) {
            fields.put("id", ref.id().value());
        }
        fields.put("names", ref.names());
        fields.put("reports", reports(ref.reports()));
        return fields;
    }

    private static List<Map<String, Object>> reports(List<ReportRef> refs) {
        return refs.stream().map(LineWriter::report).toList();
    }

    private static Map<String, Object> report(ReportRef ref) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (ref.id() != null) {
            fields.put("id", ref.id().value());
        }
        if (ref.location() != null) {
            fields.put("location", ref.location());
        }
        if (ref.shared()) {
            fields.put("shared", true);
        }
        return fields;
    }

    private static Map<String, Object> seen(Seen seen) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (seen.victim() != null) {
            fields.put("victim", seen.victim());
        }
        fields.put("attacks", ids(seen.attacks()));
        fields.put("classes", ids(seen.classes()));
        fields.put("counts", seen.counts().stream().sorted().toList());
        fields.put("concerned", seen.concerned().stream().sorted().toList());
        return fields;
    }

    private static List<String> ids(Collection<? extends Term> words) {
        return words.stream().map(Term::id).sorted().toList();
    }
}
