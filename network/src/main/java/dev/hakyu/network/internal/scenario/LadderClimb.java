package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.model.network.Supply;
import dev.hakyu.network.api.DataLadder;
import dev.hakyu.network.api.DataLadder.Rung;
import dev.hakyu.network.api.DataLadder.Step;
import dev.hakyu.network.internal.NetworkView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Counts what is there for each rung.
public final class LadderClimb {
    private static final double A_TENTH = 0.1;
    private static final double HALF = 0.5;
    private final NetworkView view;
    private final Network network;

    public LadderClimb(Network network) {
        this.network = network;
        this.view = new NetworkView(network);
    }

    public DataLadder climb() {
        List<Step> steps =
                List.of(names(), itemsAndBuyers(), stocks(), accesses(), needs(), money());
        Rung rung = Rung.L0;
        for (Step step : steps) {
            if (!step.reached()) {
                break;
            }
            rung = step.rung();
        }
        return new DataLadder(rung, steps);
    }

    private List<Organisation> others() {
        return network.organisations().stream().filter(each -> !each.isSelf()).toList();
    }

    private Step names() {
        int count = others().size();
        return new Step(
                Rung.L0,
                count > 0,
                count > 0 ? 1 : 0,
                count > 0
                        ? new Text(count + "組織が登録されています", count + " organisations are listed")
                        : new Text("取引先の名簿がありません", "There is no list of partners"));
    }

    private Step itemsAndBuyers() {
        Set<OrganisationId> known = new HashSet<>();
        network.supplies().forEach(row -> view.findOwner(row.from()).ifPresent(known::add));
        List<Organisation> suppliers =
                others().stream()
                        .filter(each ->
                                each.roles().isEmpty()
                                        || each.roles().contains(OrganisationRole.SUPPLIER))
                        .toList();
        long with =
                suppliers.stream()
                        .filter(each -> known.contains(each.id()) || each.buyer() != null)
                        .count();
        return step(
                Rung.L1,
                with,
                suppliers.size(),
                A_TENTH,
                new Text("品目も購買担当もない仕入先", "suppliers without item and buyer"));
    }

    private Step stocks() {
        List<Supply> rows = new ArrayList<>();
        for (Supply row : network.supplies()) {
            boolean counts = row.importance() == null || row.importance() == Importance.ESSENTIAL;
            if (counts && view.isOurs(row.to())) {
                rows.add(row);
            }
        }
        long with =
                rows.stream().filter(row -> row.stockDays() != null && row.share() != null).count();
        return step(
                Rung.L2,
                with,
                rows.size(),
                HALF,
                new Text("在庫日数か比率のない必須品目", "essential items without days of stock or share"));
    }

    private Step accesses() {
        int count =
                network.accesses().size() + network.holdings().size() + network.contracts().size();
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (network.accesses().isEmpty()) {
            ja.add("接続経路");
            en.add("accesses");
        }
        if (network.contracts().isEmpty()) {
            ja.add("契約");
            en.add("contracts");
        }
        if (network.holdings().isEmpty()) {
            ja.add("委託先保管データ");
            en.add("holdings");
        }
        Text missing =
                ja.isEmpty()
                        ? new Text(
                                "接続経路、契約、保管データがあります", "Accesses, contracts and holdings are there")
                        : new Text(
                                String.join("、", ja) + "がまだありません",
                                "Not there yet: " + String.join(", ", en));
        return new Step(Rung.L3, count > 0, (3 - ja.size()) / 3.0, missing);
    }

    private Step needs() {
        List<NodeId> sites = ourProduction();
        Set<NodeId> with = new HashSet<>();
        network.needs().forEach(need -> with.addAll(view.productionNodesOf(need.who())));
        return step(
                Rung.L4,
                sites.stream().filter(with::contains).count(),
                sites.size(),
                HALF,
                new Text("依存するシステムがわからない当社拠点", "sites of ours whose systems are not known"));
    }

    private Step money() {
        List<NodeId> sites = ourProduction();
        long with =
                sites.stream()
                        .filter(site ->
                                view.index()
                                        .findSite(site)
                                        .map(each -> each.valueAddedPerDay() != null)
                                        .orElse(false))
                        .count();
        return step(
                Rung.L5,
                with,
                sites.size(),
                HALF,
                new Text("1日あたりの付加価値がわからない当社拠点", "sites of ours without value added per day"));
    }

    private List<NodeId> ourProduction() {
        return network.self().stream()
                .flatMap(self -> view.productionNodesOf(self.id()).stream())
                .toList();
    }

    private static Step step(Rung rung, long with, long of, double needed, Text lacking) {
        double coverage = of == 0 ? 0 : (double) with / of;
        long without = of - with;
        Text missing =
                of == 0
                        ? new Text("対象となる行がまだありません", "There is no row for it yet")
                        : without == 0
                                ? new Text("すべて揃っています", "Nothing is missing")
                                : new Text(
                                        "%s: %d件中%d件".formatted(lacking.ja(), of, without),
                                        "%s: %d of %d".formatted(lacking.en(), without, of));
        return new Step(rung, of > 0 && coverage >= needed, coverage, missing);
    }
}
