package dev.hakyu.server.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.model.network.Supply;
import dev.hakyu.network.api.ProductUsers;
import dev.hakyu.server.rest.Says;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What programs are told of the network. Contacts stay in the folder.
final class NetworkEntries {
    private NetworkEntries() {}

    /// How much is in it.
    record Overview(
            String version,
            int organisations,
            int sites,
            int systems,
            int supplies,
            int needs,
            int accesses,
            int contracts,
            int holdings) {
        static Overview of(Network network) {
            return new Overview(
                    network.version(),
                    network.organisations().size(),
                    network.sites().size(),
                    network.systems().size(),
                    network.supplies().size(),
                    network.needs().size(),
                    network.accesses().size(),
                    network.contracts().size(),
                    network.holdings().size());
        }
    }

    /// A company, agency or hospital. Null is unknown.
    record OrganisationEntry(
            String id,
            String name,
            @Nullable String nameEn,
            List<String> aliases,
            @Nullable @Says("ISO 3166 alpha-2.") String country,
            @Nullable Industry industry,
            List<OrganisationRole> roles,
            @Nullable @Says("1 for a direct supplier, 2 for its supplier.") Integer tier,
            @Nullable String buyer) {
        static OrganisationEntry of(Organisation each) {
            return new OrganisationEntry(
                    each.id().value(),
                    each.name(),
                    each.nameEn(),
                    each.aliases(),
                    each.country(),
                    each.industry(),
                    each.roles(),
                    each.tier(),
                    each.buyer());
        }
    }

    /// Goods or services of one item. Null is unknown.
    record SupplyEntry(
            String from,
            String to,
            String item,
            @Nullable @Says("Of the buyer's need of this item, 0 to 1.") Double share,
            @Nullable Importance importance,
            @Nullable Double stockDays,
            @Nullable Boolean singleSource,
            @Nullable Double alternateAfterDays) {
        static SupplyEntry of(Supply each) {
            return new SupplyEntry(
                    each.from().value(),
                    each.to().value(),
                    each.item(),
                    each.share(),
                    each.importance(),
                    each.stockDays(),
                    each.singleSource(),
                    each.alternateAfterDays());
        }
    }

    /// A node by which others can be asked for.
    record FoundNode(String id, String name) {
        static FoundNode of(NodePanel.Neighbour each) {
            return new FoundNode(each.id().value(), each.name());
        }
    }

    /// A supply, told from one end.
    record Flow(FoundNode other, String item, @Nullable Double share, @Nullable Double stockDays) {
        static Flow of(NodePanel.Flow each) {
            return new Flow(
                    FoundNode.of(each.other()), each.item(), each.share(), each.stockDays());
        }
    }

    /// A need, told from one end.
    record Dependence(
            FoundNode other, @Nullable Double toleranceHours, @Nullable Double manualShare) {
        static Dependence of(NodePanel.Dependence each) {
            return new Dependence(
                    FoundNode.of(each.other()), each.toleranceHours(), each.manualShare());
        }
    }

    /// An access that reaches a system.
    record Way(
            String id,
            FoundNode organisation,
            FoundNode system,
            @Nullable String channel,
            String secondFactor,
            @Nullable Double killSwitchMinutes) {
        static Way of(NodePanel.Way each) {
            Term channel = each.channel();
            return new Way(
                    each.id(),
                    FoundNode.of(each.organisation()),
                    FoundNode.of(each.system()),
                    channel == null ? null : channel.id(),
                    each.secondFactor().id(),
                    each.killSwitchMinutes());
        }
    }

    /// Data of ours.
    record Held(String dataSet, List<String> classes, @Nullable Long count) {
        static Held of(NodePanel.Kept each) {
            return new Held(
                    each.dataSet(), each.classes().stream().map(Term::id).toList(), each.count());
        }
    }

    /// One node with all around it.
    record NodeDocument(
            String id,
            String name,
            @Nullable @Says("Who owns or operates it.") FoundNode owner,
            List<FoundNode> sites,
            List<Flow> supplies,
            List<Flow> deliveries,
            List<Dependence> needs,
            List<Dependence> neededBy,
            List<Way> accesses,
            List<Held> holdings,
            @Says("Ids of those that concern it.") List<String> incidents) {
        static NodeDocument of(NodePanel panel) {
            NodePanel.Neighbour owner = panel.owner();
            return new NodeDocument(
                    panel.id().value(),
                    panel.name(),
                    owner == null ? null : FoundNode.of(owner),
                    panel.sites().stream().map(FoundNode::of).toList(),
                    panel.supplies().stream().map(Flow::of).toList(),
                    panel.deliveries().stream().map(Flow::of).toList(),
                    panel.needs().stream().map(Dependence::of).toList(),
                    panel.neededBy().stream().map(Dependence::of).toList(),
                    panel.accesses().stream().map(Way::of).toList(),
                    panel.holdings().stream().map(Held::of).toList(),
                    panel.incidents().stream().map(NodePanel.IncidentLink::id).toList());
        }
    }

    /// Why an incident matters to us.
    record ExposureEntry(
            String incident,
            String node,
            String name,
            Involvement involvement,
            Certainty certainty,
            @Says("The name in the reports.") String mention,
            @Says("The most pressing first.") List<Text> paths) {
        static ExposureEntry of(Exposure each, Network network) {
            return new ExposureEntry(
                    each.incident().value(),
                    each.concerned().value(),
                    network.index().nameOf(each.concerned()),
                    each.involvement(),
                    each.certainty(),
                    each.match().mention(),
                    each.paths().stream().map(ExposurePath::why).toList());
        }
    }

    /// Who uses a product.
    record UseEntry(
            String node,
            String name,
            @Nullable String organisation,
            boolean ours,
            String product,
            @Nullable String version,
            ProductUsers.Verdict verdict) {
        static UseEntry of(ProductUsers.Use each, Network network) {
            return new UseEntry(
                    each.node().value(),
                    network.index().nameOf(each.node()),
                    each.findOwner().map(owner -> owner.value()).orElse(null),
                    each.ours(),
                    each.product(),
                    each.version(),
                    each.verdict());
        }
    }
}
