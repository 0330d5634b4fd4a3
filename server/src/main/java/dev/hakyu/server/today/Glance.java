package dev.hakyu.server.today;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.DecisionText;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.incidents.Standing;
import dev.hakyu.server.incidents.Standings;
import dev.hakyu.server.workspace.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What somebody sees of the incidents that concern us, in lines that can be compared with those of
/// another day.
///
/// @param incidents by id, in the order of the page
public record Glance(Map<String, Seen> incidents) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// One incident.
    ///
    /// @param lines each fact, path, stop, duty and step of work
    public record Seen(String victim, List<Text> lines) {
        public Seen {
            lines = List.copyOf(lines);
        }
    }

    /// What is different now.
    ///
    /// @param id of the incident, or empty when it is no longer among those that concern us
    /// @param isNew nobody could see it before
    public record Change(
            String id, String victim, boolean isNew, boolean isGone, List<Text> lines) {}

    /// @param account whose own steps are no news to it
    static Glance of(
            PreparedBrief prepared,
            Snapshot now,
            Standings standings,
            IncidentText words,
            String account) {
        Map<String, Seen> all = new LinkedHashMap<>();
        for (PreparedBrief.Concern concern : prepared.concerns()) {
            Optional<Incident> incident = now.findIncident(concern.incident().id().value());
            incident.ifPresent(each ->
                    all.put(
                            each.id().value(),
                            new Seen(
                                    each.victim().value().name(),
                                    lines(each, concern.page(), now, words, account, standings))));
        }
        return new Glance(all);
    }

    private static List<Text> lines(
            Incident incident,
            Brief.IncidentPage page,
            Snapshot now,
            IncidentText words,
            String account,
            Standings standings) {
        List<Text> lines = new ArrayList<>();
        for (Brief.Fact fact : words.facts(incident)) {
            Text said = fact.statement();
            Text sure = fact.certainty().label();
            lines.add(
                    new Text(
                            said.ja() + "(" + sure.ja() + ")", said.en() + " (" + sure.en() + ")"));
        }
        lines.addAll(page.paths());
        page.stops().stream()
                .filter(stop -> stop.medianAt() != null)
                .forEach(stop ->
                        lines.add(
                                new Text(
                                        "止まる見込み: " + stop.node(),
                                        "expected to stop: " + stop.node())));
        page.clocks()
                .forEach(clock ->
                        lines.add(
                                new Text(
                                        "報告: " + clock.duty().ja() + "(" + clock.when().ja() + ")",
                                        "duty: "
                                                + clock.duty().en()
                                                + " ("
                                                + clock.when().en()
                                                + ")")));
        incident.reports()
                .forEach(id ->
                        lines.add(
                                new Text(
                                        "記事: " + words.source(id), "report: " + words.source(id))));
        Standing standing = standings.of(incident, now);
        if (!account.equals(standing.by())) {
            lines.add(work(standing));
        }
        now.rulings()
                .findDismissal(incident.id())
                .filter(each -> !each.by().equals(account))
                .ifPresent(each -> lines.add(DecisionText.of(each, now.network())));
        return lines;
    }

    private static Text work(Standing standing) {
        Text stage = standing.stage().label();
        String who = standing.assignee() == null ? "" : standing.assignee();
        return new Text(
                "状態: " + stage.ja() + (who.isEmpty() ? "" : "、担当 " + who),
                "state: " + stage.en() + (who.isEmpty() ? "" : ", assigned to " + who));
    }

    /// What is here and was not in an earlier glance, and which incidents went.
    List<Change> since(Glance before) {
        List<Change> changes = new ArrayList<>();
        incidents.forEach((id, seen) -> {
            Seen earlier = before.incidents.get(id);
            List<Text> fresh =
                    earlier == null
                            ? List.of()
                            : seen.lines().stream()
                                    .filter(line -> !earlier.lines().contains(line))
                                    .toList();
            if (earlier == null || !fresh.isEmpty()) {
                changes.add(new Change(id, seen.victim(), earlier == null, false, fresh));
            }
        });
        before.incidents.forEach((id, seen) -> {
            if (!incidents.containsKey(id)) {
                changes.add(new Change(id, seen.victim(), false, true, List.of()));
            }
        });
        return List.copyOf(changes);
    }

    String toJson() {
        return MAPPER.writeValueAsString(this);
    }

    /// Empty for what another version of the program wrote.
    static Optional<Glance> ofJson(String json) {
        try {
            return Optional.of(MAPPER.readValue(json, Glance.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
