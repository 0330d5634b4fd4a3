package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.ToVerify;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.ExposureFindings.Proposal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names in reports that are near one of ours, each pair once, with the reason.
public final class NearNames {
    private final Network.Index index;
    private final ReportShelf shelf;
    private final List<ToVerify> names = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private final String workspace;

    /// @param workspace the folder as a person types it
    public NearNames(Network network, ReportShelf shelf, String workspace) {
        this.workspace = workspace;
        this.index = network.index();
        this.shelf = shelf;
    }

    public void add(Incident incident, List<Proposal> proposals) {
        for (Proposal proposal : proposals) {
            String ours =
                    proposal.match()
                            .findOrganisation()
                            .map((OrganisationId id) -> index.nameOf(id) + " (" + id + ")")
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

    private ToVerify.@Nullable Commands commands(NameMatch match) {
        OrganisationId organisation = match.findOrganisation().orElse(null);
        if (organisation == null) {
            return null;
        }
        String id = ShownId.ofQuestion(match.mention(), organisation);
        return new ToVerify.Commands(
                Commands.confirm(workspace, id), Commands.notOurs(workspace, id));
    }

    public List<ToVerify> list() {
        return List.copyOf(names);
    }
}
