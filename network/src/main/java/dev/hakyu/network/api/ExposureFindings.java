package dev.hakyu.network.api;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.NameMatch;
import java.util.List;

/// How one incident touches the network, and which names of it may.
///
/// @param exposures one per node concerned; empty when the incident is not ours
/// @param proposals names that are near one of ours (要確認); a person decides, none of them makes the
///   incident ours
/// @param rejected what would be one of these, had nobody said that it is not ours
public record ExposureFindings(
        List<Exposure> exposures, List<Proposal> proposals, List<Rejected> rejected) {
    public ExposureFindings {
        exposures = List.copyOf(exposures);
        proposals = List.copyOf(proposals);
        rejected = List.copyOf(rejected);
    }

    public boolean concernsUs() {
        return !exposures.isEmpty();
    }

    /// A match that a person put aside.
    public record Rejected(IncidentId incident, NameMatch match, Decision.NotOurs decision) {}

    /// A name of the incident that may be one of ours.
    ///
    /// @param involvement what the named organisation is to the incident
    /// @param match a match that does not decide, with its reason
    /// @param certainty of what the incident says about it
    public record Proposal(
            IncidentId incident, Involvement involvement, NameMatch match, Certainty certainty) {
        public Proposal {
            if (match.decides()) {
                throw new IllegalArgumentException(
                        "a match that decides is an exposure, not a proposal: " + match.mention());
            }
        }
    }
}
