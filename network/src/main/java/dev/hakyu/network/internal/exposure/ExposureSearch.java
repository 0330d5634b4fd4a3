package dev.hakyu.network.internal.exposure;

import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.MatchKind;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.ExposureFindings;
import dev.hakyu.network.api.ExposureFindings.Proposal;
import dev.hakyu.network.api.ExposureFindings.Rejected;
import dev.hakyu.network.api.NameIndex;
import dev.hakyu.network.internal.NetworkView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Matches the names of an incident and collects the paths of what matched.
public final class ExposureSearch {
    private final NetworkView view;
    private final Rulings rulings;
    private final NameIndex names;
    private final Subcontractors subcontractors;
    private final Products products;
    private final Paths paths;

    private ExposureSearch(Network network, LocalDate asOf, Rulings rulings) {
        this.view = new NetworkView(network);
        this.rulings = rulings;
        this.names = NameIndex.of(network.organisations(), rulings.aliases());
        this.subcontractors = Subcontractors.of(network, names);
        this.products = new Products(view);
        this.paths = new Paths(view, subcontractors, products, asOf);
    }

    public static ExposureSearch over(Network network, LocalDate asOf, Rulings rulings) {
        return new ExposureSearch(network, asOf, rulings);
    }

    public ExposureFindings find(Incident incident) {
        Collected collected = new Collected();
        for (Subject subject : Subject.of(incident)) {
            match(incident, subject, collected);
        }
        for (Products.Mention mention : products.mentionedIn(incident)) {
            Optional<Decision.NotOurs> rejection =
                    rulings.findRejection(incident.id(), mention.match().mention(), null);
            if (rejection.isPresent()) {
                collected.rejected.add(
                        new Rejected(incident.id(), mention.match(), rejection.get()));
            } else {
                addProduct(incident, mention, collected);
            }
        }
        collected.proposals.keySet().removeAll(collected.exposures.keySet());
        return new ExposureFindings(
                List.copyOf(collected.exposures.values()),
                List.copyOf(collected.proposals.values()),
                List.copyOf(collected.rejected));
    }

    public List<ExposurePath> listPaths(OrganisationId organisation) {
        return paths.of(organisation);
    }

    private static final class Collected {
        private final Map<NodeId, Exposure> exposures = new LinkedHashMap<>();
        private final Map<NodeId, Proposal> proposals = new LinkedHashMap<>();
        private final Set<Rejected> rejected = new LinkedHashSet<>();
    }

    private void match(Incident incident, Subject subject, Collected collected) {
        Optional<NameMatch> confirmed = confirmed(incident, subject);
        if (confirmed.isPresent()) {
            addConfirmed(incident, subject, confirmed.get(), collected);
            return;
        }
        List<NameMatch> matches = names.find(subject.name());
        for (NameMatch match : matches) {
            if (isRejected(incident, subject, match, collected)) {
                continue;
            }
            OrganisationId organisation = match.findOrganisation().orElseThrow();
            NameMatch checked = checkedCountry(incident, subject, match);
            if (checked.decides()) {
                addExposure(incident, subject, checked, paths(subject, organisation), collected);
            } else {
                collected.proposals.putIfAbsent(organisation, proposal(incident, subject, checked));
            }
        }
        if (matches.stream().noneMatch(NameMatch::decides)) {
            matchUnlisted(incident, subject, collected);
        }
    }

    /// What a person said this name is; as long as that organisation is in the network.
    private Optional<NameMatch> confirmed(Incident incident, Subject subject) {
        return subject.spellings().stream()
                .flatMap(name -> rulings.findConfirmed(incident.id(), name).stream())
                .filter(each -> view.index().findOrganisation(each.organisation()).isPresent())
                .map(each ->
                        new NameMatch(
                                subject.name().name(),
                                each.organisation(),
                                view.index().nameOf(each.organisation()),
                                MatchKind.CONFIRMED,
                                1,
                                Wording.confirmed(each, view.index().nameOf(each.organisation()))))
                .findFirst();
    }

    private void addConfirmed(
            Incident incident, Subject subject, NameMatch match, Collected collected) {
        OrganisationId organisation = match.findOrganisation().orElseThrow();
        List<ExposurePath> under =
                subcontractors.find(subject.name()).stream()
                        .map(Subcontractors.Entry::contract)
                        .filter(contract -> contract.organisation().equals(organisation))
                        .<ExposurePath>map(contract -> paths.entrusted(contract, true))
                        .toList();
        addExposure(
                incident,
                subject,
                match,
                under.isEmpty() ? paths(subject, organisation) : under,
                collected);
    }

    /// A report that names us among those affected says nothing of our own systems: no path leads
    /// on.
    private List<ExposurePath> paths(Subject subject, OrganisationId organisation) {
        boolean us = view.index().findOrganisation(organisation).orElseThrow().isSelf();
        return us && subject.involvement() == Involvement.AFFECTED
                ? List.of(Paths.named(organisation))
                : paths.of(organisation);
    }

    private boolean isRejected(
            Incident incident, Subject subject, NameMatch match, Collected collected) {
        OrganisationId organisation = match.findOrganisation().orElse(null);
        Optional<Decision.NotOurs> rejection =
                rulings.findRejection(incident.id(), match.mention(), organisation)
                        .or(() ->
                                rulings.findRejection(
                                        incident.id(), subject.name().name(), organisation));
        rejection.ifPresent(
                decision -> collected.rejected.add(new Rejected(incident.id(), match, decision)));
        return rejection.isPresent();
    }

    private static void addExposure(
            Incident incident,
            Subject subject,
            NameMatch match,
            List<ExposurePath> paths,
            Collected collected) {
        OrganisationId organisation = match.findOrganisation().orElseThrow();
        collected.exposures.putIfAbsent(
                organisation,
                new Exposure(
                        incident.id(),
                        organisation,
                        subject.involvement(),
                        paths,
                        match,
                        subject.certainty()));
    }

    /// A subcontractor that stands only in a contract, or the maker of a product.
    private void matchUnlisted(Incident incident, Subject subject, Collected collected) {
        for (Subcontractors.Entry entry : subcontractors.find(subject.name())) {
            if (isRejected(incident, subject, entry.match(), collected)) {
                continue;
            }
            if (entry.match().decides()) {
                List<ExposurePath> path = List.of(paths.entrusted(entry.contract(), true));
                addExposure(incident, subject, entry.match(), path, collected);
            } else {
                collected.proposals.putIfAbsent(
                        entry.contract().organisation(),
                        proposal(incident, subject, entry.match()));
            }
        }
        for (Products.Mention mention : products.named(subject)) {
            if (!isRejected(incident, subject, mention.match(), collected)) {
                addProduct(incident, mention, collected);
            }
        }
    }

    private void addProduct(Incident incident, Products.Mention mention, Collected collected) {
        collected.exposures.putIfAbsent(
                mention.use().users().getFirst(),
                new Exposure(
                        incident.id(),
                        mention.use().users().getFirst(),
                        Involvement.PRODUCT,
                        List.of(mention.use()),
                        mention.match(),
                        mention.certainty()));
    }

    private static Proposal proposal(Incident incident, Subject subject, NameMatch match) {
        return new Proposal(incident.id(), subject.involvement(), match, subject.certainty());
    }

    /// The same reading in another country is somebody else more often than not.
    private NameMatch checkedCountry(Incident incident, Subject subject, NameMatch match) {
        if (match.kind() != MatchKind.READING || subject.involvement() != Involvement.VICTIM) {
            return match;
        }
        String theirs = incident.country();
        String ours =
                match.findOrganisation()
                        .flatMap(view.index()::findOrganisation)
                        .map(Organisation::country)
                        .orElse(null);
        if (theirs == null || ours == null || theirs.equals(ours)) {
            return match;
        }
        Text reason =
                new Text(
                        "「%s」と読みは同じですが、国が異なります(%s と %s)".formatted(match.matched(), theirs, ours),
                        "Reads like “%s” but in another country (%s and %s)"
                                .formatted(match.matched(), theirs, ours));
        return new NameMatch(
                match.mention(),
                match.organisation(),
                match.matched(),
                MatchKind.SIMILAR,
                0.9,
                reason);
    }

    /// An organisation that an incident names.
    record Subject(OrganisationName name, Involvement involvement, Certainty certainty) {
        /// The name and its other forms.
        List<String> spellings() {
            List<String> all = new ArrayList<>();
            all.add(name.name());
            all.addAll(name.aliases());
            return all;
        }

        /// Those that are affirmed, the victim first.
        static List<Subject> of(Incident incident) {
            List<Subject> all = new ArrayList<>();
            all.add(
                    new Subject(
                            incident.victim().value(),
                            Involvement.VICTIM,
                            incident.victim().certainty()));
            incident.via()
                    .forEach(via -> {
                        OrganisationName name = via.value().organisation();
                        if (name != null) {
                            all.add(new Subject(name, Involvement.VIA, via.certainty()));
                        }
                    });
            incident.affected()
                    .forEach(affected ->
                            all.add(
                                    new Subject(
                                            affected.value(),
                                            Involvement.AFFECTED,
                                            affected.certainty())));
            all.removeIf(subject -> !subject.certainty().affirms());
            return all;
        }
    }
}
