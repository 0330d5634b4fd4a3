package dev.hakyu.network.internal.exposure;

import dev.hakyu.model.Text;
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
import dev.hakyu.network.api.NameIndex;
import dev.hakyu.network.internal.NetworkView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Matches the names of an incident and collects the paths of what matched.
public final class ExposureSearch {
    private final NetworkView view;
    private final NameIndex names;
    private final Subcontractors subcontractors;
    private final Products products;
    private final Paths paths;

    private ExposureSearch(Network network, LocalDate asOf) {
        this.view = new NetworkView(network);
        this.names = NameIndex.of(network);
        this.subcontractors = Subcontractors.of(network, names);
        this.products = new Products(view);
        this.paths = new Paths(view, subcontractors, products, asOf);
    }

    public static ExposureSearch over(Network network, LocalDate asOf) {
        return new ExposureSearch(network, asOf);
    }

    public ExposureFindings find(Incident incident) {
        Collected collected = new Collected();
        for (Subject subject : Subject.of(incident)) {
            match(incident, subject, collected);
        }
        for (Products.Mention mention : products.mentionedIn(incident)) {
            addProduct(incident, mention, collected);
        }
        collected.proposals.keySet().removeAll(collected.exposures.keySet());
        return new ExposureFindings(
                List.copyOf(collected.exposures.values()),
                List.copyOf(collected.proposals.values()));
    }

    private static final class Collected {
        private final Map<NodeId, Exposure> exposures = new LinkedHashMap<>();
        private final Map<NodeId, Proposal> proposals = new LinkedHashMap<>();
    }

    private void match(Incident incident, Subject subject, Collected collected) {
        List<NameMatch> matches = names.find(subject.name());
        for (NameMatch match : matches) {
            OrganisationId organisation = match.findOrganisation().orElseThrow();
            NameMatch checked = checkedCountry(incident, subject, match);
            if (checked.decides()) {
                collected.exposures.putIfAbsent(
                        organisation,
                        new Exposure(
                                incident.id(),
                                organisation,
                                subject.involvement(),
                                paths.of(organisation),
                                checked,
                                subject.certainty()));
            } else {
                collected.proposals.putIfAbsent(organisation, proposal(incident, subject, checked));
            }
        }
        if (matches.stream().noneMatch(NameMatch::decides)) {
            matchUnlisted(incident, subject, collected);
        }
    }

    /// A subcontractor that stands only in a contract, or the maker of a product.
    private void matchUnlisted(Incident incident, Subject subject, Collected collected) {
        for (Subcontractors.Entry entry : subcontractors.find(subject.name())) {
            if (entry.match().decides()) {
                ExposurePath path = paths.entrusted(entry.contract(), true);
                collected.exposures.putIfAbsent(
                        entry.contract().organisation(),
                        new Exposure(
                                incident.id(),
                                entry.contract().organisation(),
                                subject.involvement(),
                                List.of(path),
                                entry.match(),
                                subject.certainty()));
            } else {
                collected.proposals.putIfAbsent(
                        entry.contract().organisation(),
                        proposal(incident, subject, entry.match()));
            }
        }
        for (Products.Mention mention : products.named(subject)) {
            addProduct(incident, mention, collected);
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
