package dev.hakyu.server.network;

import dev.hakyu.model.network.NodeId;
import dev.hakyu.network.api.Concentration;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Roles;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What hangs on what, and one node.
@Controller
class NetworkPages {
    private static final int MOST_FOUND = 50;
    private static final int MOST_OVERVIEWS = 9;
    private final Workspace workspace;
    private final Pages pages;

    /// By the number of the snapshot: people may see different ones, as answers are kept from them.
    private final SequencedMap<Long, Overview> newest = new LinkedHashMap<>(16, 0.75f, true);

    NetworkPages(Workspace workspace, Pages pages) {
        this.workspace = workspace;
        this.pages = pages;
    }

    @GetMapping("/network")
    View overview(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
        Snapshot now = workspace.current();
        Function<NodeId, String> names = now.network().index()::nameOf;
        return pages.show(
                request,
                Section.NETWORK,
                "network.title",
                "network/overview.jte",
                Map.of(
                        "network", now.network(),
                        "concentration", overview(now).concentration(),
                        "names", names,
                        "words", q,
                        "found", NodeLists.search(now.network(), q, MOST_FOUND),
                        "mayImport", Roles.mayDecide(request)));
    }

    /// Places and lines of the picture, for the script that draws it.
    @GetMapping(path = "/network/graph.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    GraphLayout.Picture graph(HttpServletRequest request) {
        return overview(workspace.current()).picture().named(name -> pages.name(request, name));
    }

    /// Computed once for each reading of the workspace: half a second for 5,000 organisations.
    private Overview overview(Snapshot now) {
        synchronized (newest) {
            Overview shown = newest.computeIfAbsent(now.number(), _ -> Overview.of(now));
            if (newest.size() > MOST_OVERVIEWS) {
                newest.pollFirstEntry();
            }
            return shown;
        }
    }

    @GetMapping("/network/{id}")
    View node(HttpServletRequest request, @PathVariable String id) {
        NodePanel panel =
                NodePanel.find(workspace.current(), id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.show(
                request,
                Section.NETWORK,
                "network.title",
                "network/node.jte",
                Map.of("node", panel));
    }

    /// What is drawn and said of the whole network.
    private record Overview(Concentration concentration, GraphLayout.Picture picture) {
        static Overview of(Snapshot now) {
            Set<NodeId> touched = new HashSet<>();
            now.findings()
                    .values()
                    .forEach(findings ->
                            findings.exposures()
                                    .forEach(exposure -> touched.add(exposure.concerned())));
            return new Overview(
                    Concentration.of(
                            now.network(), now.asOf().atZone(now.settings().zone()).toLocalDate()),
                    GraphLayout.of(now.network(), touched));
        }
    }
}
