package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.ToVerify;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.ExposureFindings.Proposal;
import dev.hakyu.network.api.ProductUsers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names in reports that are near one of ours, each pair once, with the reason.
public final class NearNames {
    private final Network network;
    private final Network.Index index;
    private final ReportShelf shelf;
    private final List<ToVerify> names = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private final String workspace;

    /// @param workspace the folder as a person types it
    public NearNames(Network network, ReportShelf shelf, String workspace) {
        this.workspace = workspace;
        this.network = network;
        this.index = network.index();
        this.shelf = shelf;
    }

    public void add(Incident incident, List<Proposal> proposals) {
        for (Proposal proposal : proposals) {
            String ours =
                    proposal.match()
                            .findOrganisation()
                            .map(this::named)
                            .orElse(proposal.match().matched());
            if (seen.add(proposal.match().mention() + "\n" + ours)) {
                names.add(
                        new ToVerify(
                                proposal.match().mention(),
                                ours,
                                proposal.match().reason(),
                                shelf.nameOf(incident.reports().getLast()),
                                commands(proposal.match())));
            }
        }
    }

    /// By its name; with its id only where another organisation has the same name.
    private String named(OrganisationId id) {
        String name = index.nameOf(id);
        boolean alone =
                network.organisations().stream().filter(each -> each.name().equals(name)).count()
                        <= 1;
        return alone ? name : name + " (" + id + ")";
    }

    /// A product of ours whose name is near that of an advisory.
    void add(Advisory advisory, ProductUsers.Use use) {
        String ours = use.product() + " / " + index.nameOf(use.node());
        if (seen.add(advisory.shown() + "\n" + ours)) {
            names.add(
                    new ToVerify(
                            advisory.shown(),
                            ours,
                            new Text(
                                    "製品名が近いため、同じ製品かを確かめてください",
                                    "Similar product names; say whether it is the same product"),
                            shelf.nameOf(advisory.reports().getLast()),
                            use.owner() == null ? null : commands(advisory.shown(), use.owner())));
        }
    }

    private ToVerify.@Nullable Commands commands(NameMatch match) {
        OrganisationId organisation = match.findOrganisation().orElse(null);
        return organisation == null ? null : commands(match.mention(), organisation);
    }

    private ToVerify.Commands commands(String mention, OrganisationId organisation) {
        String id = ShownId.ofQuestion(mention, organisation);
        return new ToVerify.Commands(
                Commands.confirm(workspace, id), Commands.notOurs(workspace, id));
    }

    public List<ToVerify> list() {
        return List.copyOf(names);
    }
}
