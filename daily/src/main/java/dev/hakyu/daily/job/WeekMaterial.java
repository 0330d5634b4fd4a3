package dev.hakyu.daily.job;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a roundup is made from.
///
/// @param prepared the state at the end of the week; its changes are those since the last brief
/// @param since end of the week before
/// @param fresh incidents of which nothing was known then, concerning us or not, of whatever time
/// @param reports that incidents rest on
/// @param homeCountry ISO 3166 alpha-2
/// @param arrived how many reports came in
record WeekMaterial(
        PreparedBrief prepared,
        Instant since,
        List<Incident> fresh,
        Map<ReportId, Report> reports,
        Watch watch,
        Decisions decisions,
        String homeCountry,
        int arrived) {
    WeekMaterial {
        fresh = List.copyOf(fresh);
        reports = Map.copyOf(reports);
    }

    /// Whether a person put a dossier aside, and nothing brought it back.
    boolean isAside(IncidentId incident) {
        return find(incident).isPresent();
    }

    /// Why, when a person put it aside in the week.
    Optional<Text> aside(IncidentId incident) {
        return find(incident)
                .filter(each ->
                        decisions.list(Decision.Dismiss.class).stream()
                                .filter(one -> one.id().value().equals(each.decision()))
                                .anyMatch(one -> one.at().isAfter(since)))
                .map(each ->
                        new Text(
                                "今週「関係なし」と判断され、経過観察から外れました(%s)".formatted(each.why().ja()),
                                "put aside this week, no longer under watch (%s)"
                                        .formatted(each.why().en())));
    }

    private Optional<Brief.PutAside> find(IncidentId incident) {
        Set<IncidentId> ids = watch.idsOf(incident);
        Set<IncidentId> concerning =
                prepared.concerns().stream()
                        .map(each -> each.incident().id())
                        .collect(Collectors.toSet());
        prepared.notices().forEach(each -> concerning.add(each.advisory().id()));
        return prepared.brief().putAside().stream()
                .filter(each -> ids.contains(each.incident()))
                .filter(each -> !concerning.contains(each.incident()))
                .findFirst();
    }
}
