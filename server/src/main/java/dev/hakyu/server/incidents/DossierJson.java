package dev.hakyu.server.incidents;

import dev.hakyu.server.rest.TermsAsIds;
import dev.hakyu.server.workspace.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A dossier as a file for programs: what `/api/v1/incidents/{id}` answers, with its moment and the
/// user's marking.
final class DossierJson {
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .addModule(TermsAsIds.module())
                    .build();

    private DossierJson() {}

    static String of(IncidentDossier dossier, Snapshot now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("id", dossier.id());
        json.put("asOf", now.asOf().toString());
        json.put("marking", now.marking());
        json.put("victim", dossier.victim());
        json.put("aliases", dossier.aliases());
        json.put("kind", dossier.kind());
        json.put("certainty", dossier.certainty());
        json.put("concernsUs", dossier.concernsUs());
        json.put("state", dossier.work().stage());
        json.put("assignee", dossier.work().assignee());
        json.put("paths", dossier.paths());
        json.put("facts", dossier.facts());
        json.put("reports", dossier.reports());
        json.put(
                "decisions", dossier.decisions().stream().map(IncidentDossier.Made::text).toList());
        return MAPPER.writeValueAsString(json);
    }
}
