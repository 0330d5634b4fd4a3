package dev.hakyu.server.network;

import dev.hakyu.model.network.Network;
import dev.hakyu.model.product.VersionRange;
import dev.hakyu.network.api.ProductUsers;
import dev.hakyu.server.network.NetworkEntries.ExposureEntry;
import dev.hakyu.server.network.NetworkEntries.FoundNode;
import dev.hakyu.server.network.NetworkEntries.NodeDocument;
import dev.hakyu.server.network.NetworkEntries.OrganisationEntry;
import dev.hakyu.server.network.NetworkEntries.Overview;
import dev.hakyu.server.network.NetworkEntries.SupplyEntry;
import dev.hakyu.server.network.NetworkEntries.UseEntry;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Asked;
import dev.hakyu.server.rest.AskedVersions;
import dev.hakyu.server.rest.Cursor;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.PageOf;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The network, for programs.
@ApiResource(group = "network")
class NetworkResource {
    private static final int LONGEST = 200;
    private static final int MOST_FOUND = 200;
    private final Workspace workspace;
    private final Etags etags;

    NetworkResource(Workspace workspace, Etags etags) {
        this.workspace = workspace;
        this.etags = etags;
    }

    @GetMapping("/api/v1/network")
    @Operation(id = "getNetwork", does = "The version of the network, and how much is in it.")
    ResponseEntity<Overview> overview() {
        return etags.answer(Overview.of(network()));
    }

    @GetMapping("/api/v1/network/organisations")
    @Operation(id = "listOrganisations", does = "Organisations, in the order of the files.")
    ResponseEntity<PageOf<OrganisationEntry>> organisations(
            @Says("A part of the name or the id.") @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        String words = Asked.optional("q", q, LONGEST).toLowerCase(Locale.ROOT);
        return etags.answer(
                Cursor.page(
                        network().organisations().stream()
                                .filter(each ->
                                        each.name().toLowerCase(Locale.ROOT).contains(words)
                                                || each.id()
                                                        .value()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(words))
                                .map(OrganisationEntry::of)
                                .toList(),
                        OrganisationEntry::id,
                        "organisations " + words,
                        limit,
                        cursor));
    }

    @GetMapping("/api/v1/network/supplies")
    @Operation(id = "listSupplies", does = "What flows from whom to whom.")
    ResponseEntity<PageOf<SupplyEntry>> supplies(
            @Says("Id of an organisation or site at either end.") @RequestParam(defaultValue = "")
                    String node,
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        return etags.answer(
                Cursor.page(
                        network().supplies().stream()
                                .map(SupplyEntry::of)
                                .filter(each ->
                                        node.isEmpty()
                                                || each.from().equals(node)
                                                || each.to().equals(node))
                                .toList(),
                        each -> each.from() + "\t" + each.to() + "\t" + each.item(),
                        "supplies " + node,
                        limit,
                        cursor));
    }

    @GetMapping("/api/v1/network/nodes")
    @Operation(
            id = "findNodes",
            does = "Organisations, sites and systems by name or id, at most 200.")
    ResponseEntity<List<FoundNode>> nodes(@RequestParam String q) {
        return etags.answer(
                NodeLists.search(network(), Asked.text("q", q, LONGEST), MOST_FOUND).stream()
                        .map(FoundNode::of)
                        .toList());
    }

    @GetMapping("/api/v1/network/nodes/{id}")
    @Operation(
            id = "getNode",
            does = "One organisation, site or system with all its neighbours and incidents.")
    ResponseEntity<NodeDocument> node(@PathVariable String id) {
        return etags.answer(
                NodePanel.find(workspace.current(), id)
                        .map(NodeDocument::of)
                        .orElseThrow(ApiTrouble::notFound));
    }

    @GetMapping("/api/v1/network/exposures")
    @Operation(
            id = "listExposures",
            does = "Which incidents concern which node of ours, by which path; the newest first.")
    ResponseEntity<PageOf<ExposureEntry>> exposures(
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        Snapshot now = workspace.current();
        return etags.answer(
                Cursor.page(
                        now.incidents().stream()
                                .flatMap(each -> now.findingsOf(each).exposures().stream())
                                .map(each -> ExposureEntry.of(each, now.network()))
                                .toList(),
                        each ->
                                each.incident()
                                        + "\t"
                                        + each.node()
                                        + "\t"
                                        + each.involvement().id(),
                        "exposures",
                        limit,
                        cursor));
    }

    @GetMapping("/api/v1/uses")
    @Operation(
            id = "findUses",
            does = "Who uses a product, in which version, and whether that is concerned.")
    ResponseEntity<List<UseEntry>> uses(
            @RequestParam String product,
            @Says("Such as '7.0.0 to 7.0.14' or 'before 7.2.5'.") @RequestParam(defaultValue = "")
                    String versions) {
        String asked = Asked.text("product", product, LONGEST);
        List<VersionRange> affected =
                AskedVersions.of(Asked.optional("versions", versions, LONGEST));
        Network network = network();
        return etags.answer(
                ProductUsers.of(network).find(asked, affected).uses().stream()
                        .map(each -> UseEntry.of(each, network))
                        .toList());
    }

    private Network network() {
        return workspace.current().network();
    }
}
