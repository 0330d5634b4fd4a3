package dev.hakyu.store.internal.decision;

import dev.hakyu.model.PersonName;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.DecisionId;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.ReportRef;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.decision.Seen;
import dev.hakyu.model.duty.RuleId;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.OrganisationId;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one line as one decision.
public final class LineReader {
    private static final int DEEPEST = 8;
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private LineReader() {}

    /// The name of who decided as a line has it, where it has a character that nobody sees: a line
    /// of an earlier version holds, under the name without it.
    static Optional<String> findHidden(String line) {
        try {
            String by = MAPPER.readTree(line).path("by").asString("");
            return PersonName.find(by).map(_ -> by);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public static Decision read(String line) throws WrongLine {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new WrongLine(
                    null,
                    line,
                    new Text(
                            "JSON として読めない行です。ほかの行は有効です。",
                            "The line is not JSON; the other lines hold."),
                    new Text(
                            "行を直すか削除し、必要なら判断をもう一度記録してください。",
                            "Mend or delete the line, and record the decision again if it is needed."));
        }
        try {
            return decision(new Fields(node, ""));
        } catch (IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            throw new WrongLine(
                    null,
                    line,
                    new Text("判断として成り立たない行です: " + why, "The line is no decision: " + why),
                    new Text("行を直してください。", "Mend the line."));
        }
    }

    private static Decision decision(Fields line) throws WrongLine {
        if (line.number("version") != VERSION) {
            throw line.wrong(
                    "version", "", "1(新しい Hakyu の記録はこの版では読めません)", "1 (a newer Hakyu wrote this)");
        }
        Said said = said(line);
        DecisionKind kind = line.word("kind", List.of(DecisionKind.values()), DecisionKind::id);
        Decision decision =
                switch (kind) {
                    case CONFIRM ->
                            new Decision.Confirm(
                                    said,
                                    line.text("mention"),
                                    new OrganisationId(line.text("organisation")),
                                    incident(line.object("incident")));
                    case DISMISS ->
                            new Decision.Dismiss(
                                    withReason(line, said),
                                    incident(line.object("incident")),
                                    line.has("seen")
                                            ? seen(line.object("seen"))
                                            : Seen.NOTHING_NOTED);
                    case NOT_OURS -> notOurs(line, withReason(line, said));
                    case MERGE -> new Decision.Merge(said, incidents(line));
                    case SPLIT ->
                            new Decision.Split(
                                    said,
                                    incident(line.object("incident")),
                                    reports(line, "apart"));
                    case ALIAS ->
                            new Decision.Alias(
                                    said,
                                    new OrganisationId(line.text("organisation")),
                                    line.text("name"));
                    case DONE ->
                            new Decision.Done(
                                    said,
                                    incident(line.object("incident")),
                                    line.text("action"),
                                    line.text("what"));
                    case SUBMITTED ->
                            new Decision.Submitted(
                                    said,
                                    incident(line.object("incident")),
                                    new RuleId(line.text("rule")),
                                    moment(line, "submittedAt"),
                                    line.text("what"));
                    case START -> start(line, said);
                    case UNDO -> new Decision.Undo(said, id(line, "decision"));
                };
        line.refuseOthers();
        return decision;
    }

    private static Said said(Fields line) throws WrongLine {
        String by = line.text("by");
        String reason = line.findText("reason");
        if (by.isBlank() || by.length() > Said.LONGEST_NAME) {
            throw line.wrong("by", by, "1〜100文字の名前", "a name of 1 to 100 characters");
        }
        Optional<String> hidden = PersonName.find(by);
        if (hidden.isPresent() && PersonName.withoutHidden(by).isEmpty()) {
            throw line.wrong(
                    "by",
                    by,
                    "目に見えない文字(%s)のない名前".formatted(hidden.get()),
                    "a name without the hidden character %s".formatted(hidden.get()));
        }
        if (reason != null && reason.length() > Said.LONGEST_REASON) {
            throw line.wrong("reason", reason, "2,000文字まで", "at most 2,000 characters");
        }
        return new Said(
                id(line, "id"),
                moment(line, "at"),
                hidden.isPresent() ? PersonName.withoutHidden(by) : by,
                reason == null ? "" : reason);
    }

    private static Said withReason(Fields line, Said said) throws WrongLine {
        if (said.reason().isBlank()) {
            line.text("reason");
            throw line.wrong("reason", "", "対象から外す理由を短い言葉", "in a few words why it is put aside");
        }
        return said;
    }

    private static DecisionId id(Fields line, String key) throws WrongLine {
        String id = line.text(key);
        try {
            return new DecisionId(id);
        } catch (IllegalArgumentException e) {
            throw line.wrong(key, id, "a〜z、0〜9、- の40文字まで", "at most 40 of a-z, 0-9 and -");
        }
    }

    private static Decision start(Fields line, Said said) throws WrongLine {
        List<StartMoment> declarable =
                Arrays.stream(StartMoment.values()).filter(StartMoment::isDeclarable).toList();
        String knower = line.findText("knower");
        return new Decision.StartDeclared(
                said,
                incident(line.object("incident")),
                line.word("moment", declarable, StartMoment::id),
                moment(line, "momentAt"),
                knower == null ? "" : knower);
    }

    private static OffsetDateTime moment(Fields line, String key) throws WrongLine {
        String at = line.text(key);
        try {
            OffsetDateTime moment = OffsetDateTime.parse(at);
            if (moment.getYear() >= Decision.EARLIEST_YEAR
                    && moment.getYear() <= Decision.LATEST_YEAR) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            throw notAMoment(line, key, at);
        }
        throw notAMoment(line, key, at);
    }

    private static WrongLine notAMoment(Fields line, String key, String at) {
        return line.wrong(
                key,
                at,
                "2000〜2199年の日時(2026-11-22T09:30:00+09:00 の形)",
                "a moment from 2000 to 2199 like 2026-11-22T09:30:00+09:00");
    }

    private static Decision notOurs(Fields line, Said said) throws WrongLine {
        String mention = line.findText("mention");
        String organisation = line.findText("organisation");
        boolean inIncident = line.has("incident");
        if (mention == null && (organisation == null || !inIncident)) {
            throw line.wrong(
                    "mention",
                    "",
                    "名前(mention)、または組織と事案の組",
                    "a name (mention), or an organisation with an incident");
        }
        return new Decision.NotOurs(
                said,
                mention,
                organisation == null ? null : new OrganisationId(organisation),
                inIncident ? incident(line.object("incident")) : null);
    }

    private static List<IncidentRef> incidents(Fields line) throws WrongLine {
        List<IncidentRef> incidents = new ArrayList<>();
        for (Fields each : line.objects("incidents")) {
            incidents.add(incident(each));
        }
        if (incidents.size() < 2) {
            throw line.wrong("incidents", "", "2件以上の事案", "two incidents or more");
        }
        return incidents;
    }

    private static IncidentRef incident(Fields fields) throws WrongLine {
        @Nullable String id = fields.findText("id");
        IncidentRef incident =
                new IncidentRef(
                        id == null ? null : new IncidentId(id),
                        fields.texts("names"),
                        reports(fields, "reports"));
        fields.refuseOthers();
        return incident;
    }

    private static List<ReportRef> reports(Fields fields, String key) throws WrongLine {
        List<ReportRef> reports = new ArrayList<>();
        for (Fields each : fields.objects(key)) {
            @Nullable String id = each.findText("id");
            reports.add(
                    new ReportRef(
                            id == null ? null : new ReportId(id),
                            each.findText("location"),
                            each.flag("shared")));
            each.refuseOthers();
        }
        return reports;
    }

    private static Seen seen(Fields fields) throws WrongLine {
        Seen seen =
                new Seen(
                        fields.findText("victim"),
                        fields.words("attacks", AttackKind.class),
                        fields.words("classes", DataClass.class),
                        Set.copyOf(fields.texts("counts")),
                        Set.copyOf(fields.texts("concerned")));
        fields.refuseOthers();
        return seen;
    }
}
