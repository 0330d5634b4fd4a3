package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Leaves out of the hits the sites of which the newest report says that they run: the other sites
/// of the organisation are hit in its place.
///
/// Only where production is what stopped, or no stop was told: a plant that runs delivers nothing
/// while orders or shipping stand still. A site that no report names stays hit, and so does an
/// organisation that delivers from no site of its own.
final class RunningSites {
    private static final Text RUNS = new Text("稼働している拠点", "Site that runs");

    private final Network network;
    private final Network.Index index;
    private final List<Resolved<Assertion.SiteState>> running;
    private final List<Assumption> assumptions;

    /// @param assumptions gets a line for each site that is left out
    RunningSites(Incident incident, Network network, List<Assumption> assumptions) {
        this.network = network;
        this.index = network.index();
        this.running = isOfProduction(incident) ? incident.runningSites() : List.of();
        this.assumptions = assumptions;
    }

    static boolean isOfProduction(Incident incident) {
        Resolved<Assertion.Outage> outage = incident.outage();
        return outage == null || outage.value().what() == OutageWhat.PRODUCTION;
    }

    List<Hit> leftOutOf(List<Hit> hits) {
        if (running.isEmpty()) {
            return hits;
        }
        List<Hit> left = new ArrayList<>();
        for (Hit hit : hits) {
            left.addAll(of(hit));
        }
        return left;
    }

    private List<Hit> of(Hit hit) {
        if (!(hit.node() instanceof OrganisationId organisation)
                || network.supplies().stream().anyMatch(each -> each.from().equals(organisation))) {
            return List.of(hit);
        }
        List<Site> sites =
                network.sites().stream()
                        .filter(site -> site.organisation().equals(organisation))
                        .toList();
        List<Hit> others = new ArrayList<>();
        for (Site site : sites) {
            Optional<Resolved<Assertion.SiteState>> told =
                    running.stream().filter(each -> isOf(each, site, sites)).findFirst();
            if (told.isPresent()) {
                assume(site, told.get());
            } else {
                others.add(hit.on(site.id()));
            }
        }
        return others.size() == sites.size() ? List.of(hit) : others;
    }

    /// The name as the network has it, behind the name of the company or less its front: ミナト精工坂下工場
    /// and 坂下工場, 坂下工場 and 豊田坂下工場 where no other site ends so.
    private boolean isOf(Resolved<Assertion.SiteState> told, Site site, List<Site> all) {
        String said = plain(told.value().site());
        String name = plain(site.name());
        if (said.equals(name)) {
            return true;
        }
        if (said.endsWith(name)) {
            String owner = said.substring(0, said.length() - name.length());
            return plain(index.nameOf(site.organisation())).contains(owner);
        }
        return name.endsWith(said)
                && all.stream().filter(each -> plain(each.name()).endsWith(said)).count() == 1;
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\u3000]", "").toLowerCase(Locale.ROOT);
    }

    private void assume(Site site, Resolved<Assertion.SiteState> told) {
        Basis basis = told.certainty() == Certainty.CONFIRMED ? Basis.PUBLISHED : Basis.UNKNOWN;
        Text sure = told.certainty().label();
        Text value =
                new Text(
                        "%sは停止の計算に入れていません(%s)".formatted(site.name(), sure.ja()),
                        "%s is not counted as stopped (%s)".formatted(site.name(), sure.en()));
        assumptions.add(new Assumption(RUNS, value, basis, Quoted.of(told.basis()), null));
    }
}
