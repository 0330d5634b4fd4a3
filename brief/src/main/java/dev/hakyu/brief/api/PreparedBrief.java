package dev.hakyu.brief.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.network.api.ProductUsers;
import java.util.List;
import java.util.stream.Stream;

/// A brief with what it was made from, for those who send it on.
///
/// @param incidents all that the reports tell of, oldest first
/// @param concerns those that concern us, the most urgent first
/// @param notices advisories on products that we or partners use, the most urgent first
public record PreparedBrief(
        Brief brief, List<Incident> incidents, List<Concern> concerns, List<Notice> notices) {
    public PreparedBrief {
        incidents = List.copyOf(incidents);
        concerns = List.copyOf(concerns);
        notices = List.copyOf(notices);
    }

    /// The same with these incidents that concern us, and these lines of what changed.
    public PreparedBrief with(List<Concern> changed, List<Text> lines) {
        return new PreparedBrief(
                new Brief(
                        brief.header(),
                        brief.headline(),
                        brief.inFull(),
                        brief.inShort(),
                        brief.asks(),
                        brief.advisories(),
                        brief.putAside(),
                        brief.toVerify(),
                        brief.background(),
                        new Brief.Changes(brief.changes().first(), lines),
                        brief.unseen(),
                        brief.dataStanding(),
                        brief.provenance()),
                incidents,
                changed,
                notices);
    }

    /// An advisory that concerns us.
    ///
    /// @param changes what became known since the last brief; empty when nothing did
    public record Notice(Advisory advisory, ProductAdvisories.Entry entry, List<Change> changes) {
        public Notice {
            changes = List.copyOf(changes);
        }

        public boolean isNew() {
            return changes.stream().anyMatch(each -> each.kind() == Change.Kind.NEW_INCIDENT);
        }

        /// Attacks are known, and we use it ourselves.
        public boolean isPressing() {
            return advisory.exploited() == Advisory.Exploited.YES
                    && entry.users().stream()
                            .filter(each -> each.verdict() != ProductUsers.Verdict.NOT_AFFECTED)
                            .anyMatch(ProductAdvisories.User::ours);
        }
    }

    /// An incident that concerns us.
    ///
    /// @param exposures why it does; at least one
    /// @param page told to the end, also when the brief has it in two lines only
    /// @param clocks every clock, as the engine gives it
    /// @param changes what became known since the last brief; empty when nothing did
    /// @param publicFacts those that stand on reports with an address on the web
    /// @param onlyPublic whether every report of it has one; else kind and changes may tell what
    ///   came to us alone
    /// @param particulars what messages choose by
    public record Concern(
            Incident incident,
            List<Exposure> exposures,
            Brief.IncidentPage page,
            List<Clock> clocks,
            List<Change> changes,
            List<Brief.Fact> publicFacts,
            boolean onlyPublic,
            Particulars particulars) {
        public Concern {
            publicFacts = List.copyOf(publicFacts);
            exposures = List.copyOf(exposures);
            clocks = List.copyOf(clocks);
            changes = List.copyOf(changes);
        }

        /// An incident of which nothing is known to be public.
        public Concern(
                Incident incident,
                List<Exposure> exposures,
                Brief.IncidentPage page,
                List<Clock> clocks,
                List<Change> changes) {
            this(incident, exposures, page, clocks, changes, List.of(), false, Particulars.NONE);
        }

        public boolean isNew() {
            return changes.stream().anyMatch(each -> each.kind() == Change.Kind.NEW_INCIDENT);
        }

        /// The same with further changes, before what was published.
        public Concern with(List<Change> further) {
            return new Concern(
                    incident,
                    exposures,
                    page,
                    clocks,
                    Stream.concat(further.stream(), changes.stream()).toList(),
                    publicFacts,
                    onlyPublic,
                    particulars);
        }
    }
}
