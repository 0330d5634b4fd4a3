package dev.hakyu.model.decision;

import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the decisions say of the advisories of one moment. They are referred to as incidents are:
/// by reports and by names, here those of product and weaknesses. Immutable; safe to share.
public final class AdvisoryRulings {
    private final Decisions decisions;
    private final List<Advisory> advisories;
    private final Map<ReportId, Report> reports = new HashMap<>();

    private AdvisoryRulings(Decisions decisions, List<Advisory> advisories, List<Report> reports) {
        this.decisions = decisions;
        this.advisories = List.copyOf(advisories);
        reports.forEach(each -> this.reports.putIfAbsent(each.id(), each));
    }

    /// Over the advisories of one moment.
    ///
    /// @param reports those they were read from
    public static AdvisoryRulings of(
            Decisions decisions, List<Advisory> advisories, List<Report> reports) {
        return new AdvisoryRulings(decisions, advisories, reports);
    }

    /// The advisory for a decision to remember. An incident in the same report is not meant.
    public IncidentRef refer(Advisory advisory) {
        List<ReportRef> refs = new ArrayList<>();
        for (ReportId id : advisory.reports()) {
            Report report = reports.get(id);
            refs.add(new ReportRef(id, report == null ? null : report.location(), true));
        }
        return new IncidentRef(advisory.id(), advisory.names(), refs);
    }

    /// The advisories that a decision means.
    public List<Advisory> listMeant(IncidentRef ref) {
        return advisories.stream().filter(each -> means(ref, each)).toList();
    }

    /// The decision by which this advisory does not matter to us; the latest.
    public Optional<Decision.Dismiss> findDismissal(Advisory advisory) {
        return decisions.list(Decision.Dismiss.class).stream()
                .filter(each -> means(each.incident(), advisory))
                .max(Decision.OLDEST_FIRST);
    }

    /// Whether a person said that this organisation does not use the product, or that its product
    /// is another one; the last word on it.
    public boolean isRejected(Advisory advisory, OrganisationId organisation) {
        return lastRejection(advisory, organisation)
                .filter(rejection ->
                        confirmations(advisory, organisation).stream()
                                .noneMatch(
                                        each -> Decision.OLDEST_FIRST.compare(each, rejection) > 0))
                .isPresent();
    }

    /// Whether a person said that what this organisation uses is the product.
    public boolean isConfirmed(Advisory advisory, OrganisationId organisation) {
        return !confirmations(advisory, organisation).isEmpty()
                && !isRejected(advisory, organisation);
    }

    /// What is known of it now, for a dismissal to remember.
    ///
    /// @param users nodes of ours that use the product
    public static Seen seen(Advisory advisory, Collection<? extends NodeId> users) {
        boolean used = advisory.exploited() == Advisory.Exploited.YES;
        return new Seen(
                advisory.shown(),
                used ? Set.of(AttackKind.VULNERABILITY_EXPLOIT) : Set.of(),
                Set.of(),
                Set.of(),
                users.stream().map(NodeId::value).collect(Collectors.toSet()));
    }

    private Optional<Decision.NotOurs> lastRejection(
            Advisory advisory, OrganisationId organisation) {
        return decisions.list(Decision.NotOurs.class).stream()
                .filter(each ->
                        each.incident() == null
                                ? each.mention() != null
                                : means(each.incident(), advisory))
                .filter(each ->
                        advisory.names().stream().anyMatch(name -> each.rejects(name, organisation))
                                || each.rejects(advisory.shown(), organisation))
                .max(Decision.OLDEST_FIRST);
    }

    private List<Decision.Confirm> confirmations(Advisory advisory, OrganisationId organisation) {
        return decisions.list(Decision.Confirm.class).stream()
                .filter(each -> each.organisation().equals(organisation))
                .filter(each -> means(each.incident(), advisory))
                .toList();
    }

    /// One of its reports under one of its names; or the id, when none of the reports is there.
    private boolean means(IncidentRef ref, Advisory advisory) {
        boolean named = advisory.names().stream().anyMatch(ref::names);
        boolean rests =
                advisory.reports().stream()
                        .flatMap(id -> Optional.ofNullable(reports.get(id)).stream())
                        .anyMatch(ref::restsOn);
        IncidentId id = ref.id();
        return (named && rests) || advisory.id().equals(id);
    }
}
