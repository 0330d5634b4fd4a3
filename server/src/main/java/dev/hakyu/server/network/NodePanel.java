package dev.hakyu.server.network;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.server.workspace.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One node with all its neighbours.
///
/// @param kindKey of the word for what it is
/// @param owner the organisation that owns or operates it, or null
/// @param supplies what comes in and goes out, and whom to
/// @param incidents that concern it
public record NodePanel(
        NodeId id,
        String name,
        String kindKey,
        @Nullable Neighbour owner,
        List<Neighbour> sites,
        List<Flow> supplies,
        List<Flow> deliveries,
        List<Dependence> needs,
        List<Dependence> neededBy,
        List<Way> accesses,
        List<Kept> holdings,
        List<IncidentLink> incidents) {

    /// A node that can be opened.
    public record Neighbour(NodeId id, String name) {}

    /// A supply, told from one end.
    public record Flow(
            Neighbour other, String item, @Nullable Double share, @Nullable Double stockDays) {
        /// `70%`, or empty when unknown.
        public String shareText() {
            return share == null ? "" : Math.round(share * 100) + "%";
        }

        /// Days of stock with one decimal, or empty when unknown.
        public String stockText() {
            return stockDays == null ? "" : String.format(Locale.ROOT, "%.1f", stockDays);
        }
    }

    /// A need, told from one end.
    public record Dependence(
            Neighbour other, @Nullable Double toleranceHours, @Nullable Double manualShare) {
        public String toleranceText() {
            return toleranceHours == null ? "" : String.format(Locale.ROOT, "%.0f", toleranceHours);
        }

        public String manualText() {
            return manualShare == null ? "" : Math.round(manualShare * 100) + "%";
        }
    }

    /// An access that reaches a system.
    public record Way(
            String id,
            Neighbour organisation,
            Neighbour system,
            @Nullable Term channel,
            Term secondFactor,
            @Nullable Double killSwitchMinutes) {
        public String channelText(Lang lang) {
            return channel == null ? "" : channel.label().in(lang);
        }

        public String killSwitchText() {
            return killSwitchMinutes == null
                    ? ""
                    : String.format(Locale.ROOT, "%.0f", killSwitchMinutes);
        }
    }

    /// Data of ours that it holds.
    public record Kept(String dataSet, List<? extends Term> classes, @Nullable Long count) {
        public String classesText(Lang lang) {
            return String.join(
                    lang == Lang.JA ? "、" : ", ",
                    classes.stream().map(each -> each.label().in(lang)).toList());
        }

        public String countText() {
            return count == null ? "" : String.format(Locale.ROOT, "%,d", count);
        }
    }

    /// An incident that concerns the node.
    public record IncidentLink(String id, String victim) {}

    static Optional<NodePanel> find(Snapshot now, String id) {
        return new NodeSearch(now).panel(id);
    }

    /// Collects the neighbours of one node.
    private static final class NodeSearch {
        private final Snapshot now;
        private final dev.hakyu.model.network.Network.Index index;

        NodeSearch(Snapshot now) {
            this.now = now;
            index = now.network().index();
        }

        Optional<NodePanel> panel(String text) {
            return NodeNames.resolve(now.network(), text).map(this::panel);
        }

        private NodePanel panel(NodeId id) {
            Set<NodeId> own = new LinkedHashSet<>(List.of(id));
            if (id instanceof OrganisationId organisation) {
                now.network().sites().stream()
                        .filter(site -> site.organisation().equals(organisation))
                        .map(Site::id)
                        .forEach(own::add);
            }
            return new NodePanel(
                    id,
                    index.nameOf(id),
                    kindKey(id),
                    owner(id),
                    own.stream().skip(1).map(this::neighbour).toList(),
                    now.network().supplies().stream()
                            .filter(supply -> own.contains(supply.to()))
                            .map(s ->
                                    new Flow(
                                            neighbour(s.from()),
                                            s.item(),
                                            s.share(),
                                            s.stockDays()))
                            .toList(),
                    now.network().supplies().stream()
                            .filter(supply -> own.contains(supply.from()))
                            .map(s ->
                                    new Flow(neighbour(s.to()), s.item(), s.share(), s.stockDays()))
                            .toList(),
                    now.network().needs().stream()
                            .filter(need -> own.contains(need.who()))
                            .map(n ->
                                    new Dependence(
                                            neighbour(n.system()),
                                            n.toleranceHours(),
                                            n.manualShare()))
                            .toList(),
                    now.network().needs().stream()
                            .filter(need -> need.system().equals(id))
                            .map(n ->
                                    new Dependence(
                                            neighbour(n.who()),
                                            n.toleranceHours(),
                                            n.manualShare()))
                            .toList(),
                    now.network().accesses().stream()
                            .filter(a -> a.organisation().equals(id) || a.system().equals(id))
                            .map(a ->
                                    new Way(
                                            a.id().value(),
                                            neighbour(a.organisation()),
                                            neighbour(a.system()),
                                            a.channel(),
                                            a.mfa(),
                                            a.killSwitchMinutes()))
                            .toList(),
                    now.network().holdings().stream()
                            .filter(holding -> holding.organisation().equals(id))
                            .map(h -> new Kept(h.dataSet(), h.classes(), h.count()))
                            .toList(),
                    incidents(own));
        }

        private List<IncidentLink> incidents(Set<NodeId> own) {
            List<IncidentLink> links = new ArrayList<>();
            for (Incident incident : now.incidents()) {
                if (now.findingsOf(incident).exposures().stream()
                        .anyMatch(exposure -> own.contains(exposure.concerned()))) {
                    links.add(
                            new IncidentLink(
                                    incident.id().value(), incident.victim().value().name()));
                }
            }
            return links;
        }

        private @Nullable Neighbour owner(NodeId id) {
            return index.findOwner(id)
                    .map(Organisation::id)
                    .filter(owner -> !owner.equals(id))
                    .map(this::neighbour)
                    .orElse(null);
        }

        private Neighbour neighbour(NodeId id) {
            return new Neighbour(id, index.nameOf(id));
        }

        private static String kindKey(NodeId id) {
            return switch (id) {
                case OrganisationId _ -> "network.organisation";
                case SiteId _ -> "network.site";
                case SystemId _ -> "network.system";
            };
        }
    }

    /// All systems and sites have ids of their own, so a text names at most one node.
    static final class NodeNames {
        private NodeNames() {}

        static Optional<NodeId> resolve(dev.hakyu.model.network.Network network, String text) {
            List<NodeId> all = new ArrayList<>();
            network.organisations().stream().map(Organisation::id).forEach(all::add);
            network.sites().stream().map(Site::id).forEach(all::add);
            network.systems().stream().map(SystemNode::id).forEach(all::add);
            return all.stream().filter(id -> id.value().equals(text)).findFirst();
        }
    }
}
