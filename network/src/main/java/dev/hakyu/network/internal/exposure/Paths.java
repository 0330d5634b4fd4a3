package dev.hakyu.network.internal.exposure;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Supply;
import dev.hakyu.network.internal.NetworkView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// All paths from one organisation to us, the most pressing first.
final class Paths {
    private final NetworkView view;
    private final Subcontractors subcontractors;
    private final Products products;
    private final SupplyChains chains;
    private final SharedSystems systems;
    private final LocalDate asOf;

    Paths(NetworkView view, Subcontractors subcontractors, Products products, LocalDate asOf) {
        this.view = view;
        this.subcontractors = subcontractors;
        this.products = products;
        this.chains = new SupplyChains(view);
        this.systems = new SharedSystems(view);
        this.asOf = asOf;
    }

    List<ExposurePath> of(OrganisationId id) {
        List<ExposurePath> paths = new ArrayList<>();
        Organisation organisation = view.index().findOrganisation(id).orElseThrow();
        if (organisation.isSelf()) {
            paths.add(
                    new ExposurePath.Ourselves(
                            id,
                            new Text(
                                    "当社自身です(%s)".formatted(organisation.name()),
                                    "This is ourselves (%s)".formatted(organisation.name()))));
        } else {
            addDirect(id, paths);
        }
        paths.addAll(systems.of(organisation));
        addAccesses(id, paths);
        addEntrusted(id, paths);
        if (!organisation.isSelf()) {
            paths.addAll(chains.of(id));
        }
        paths.addAll(products.madeBy(organisation));
        if (paths.isEmpty()) {
            paths.add(listed(organisation));
        }
        return paths;
    }

    private void addDirect(OrganisationId id, List<ExposurePath> paths) {
        List<Supply> toUs =
                view.suppliesFrom(id).stream().filter(row -> view.isOurs(row.to())).toList();
        if (toUs.isEmpty()) {
            return;
        }
        String ja = toUs.stream().map(this::supplyJa).collect(Collectors.joining("、"));
        String en = toUs.stream().map(this::supplyEn).collect(Collectors.joining(", "));
        paths.add(
                new ExposurePath.DirectSupply(
                        id, toUs, new Text("1次仕入先です: " + ja, "Supplies us directly: " + en)));
    }

    private String supplyJa(Supply row) {
        List<String> facts = new ArrayList<>();
        if (row.share() != null) {
            facts.add("比率 " + Wording.percent(row.share()));
        }
        if (row.stockDays() != null) {
            facts.add("在庫 " + Wording.number(row.stockDays()) + "日");
        }
        String known = facts.isEmpty() ? "" : "(" + String.join("、", facts) + ")";
        return view.nameOf(row.to()) + "の" + row.item() + known;
    }

    private String supplyEn(Supply row) {
        List<String> facts = new ArrayList<>();
        if (row.share() != null) {
            facts.add("share " + Wording.percent(row.share()));
        }
        if (row.stockDays() != null) {
            facts.add(Wording.number(row.stockDays()) + " days of stock");
        }
        String known = facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")";
        return row.item() + " to " + view.nameOf(row.to()) + known;
    }

    private void addAccesses(OrganisationId id, List<ExposurePath> paths) {
        for (Access access : view.network().accesses()) {
            if (!access.organisation().equals(id)) {
                continue;
            }
            String system = view.nameOf(access.system());
            String channelJa = access.channel() == null ? "" : access.channel().label().ja() + "、";
            String channelEn = access.channel() == null ? "" : access.channel().label().en() + ", ";
            paths.add(
                    new ExposurePath.ReachesSystem(
                            access,
                            new Text(
                                    "接続経路 %sが%sに届きます(%s多要素認証: %s)"
                                            .formatted(
                                                    access.id(),
                                                    system,
                                                    channelJa,
                                                    access.mfa().label().ja()),
                                    "Access %s reaches %s (%ssecond factor: %s)"
                                            .formatted(
                                                    access.id(),
                                                    system,
                                                    channelEn,
                                                    access.mfa().label().en()))));
        }
    }

    private void addEntrusted(OrganisationId id, List<ExposurePath> paths) {
        Set<Holding> shown = new LinkedHashSet<>();
        for (Contract contract : view.network().contracts()) {
            if (contract.organisation().equals(id)) {
                ExposurePath.Entrusted path = entrusted(contract, false);
                shown.addAll(path.holdings());
                paths.add(path);
            }
        }
        for (Holding holding : view.network().holdings()) {
            if (holding.organisation().equals(id) && !shown.contains(holding)) {
                paths.add(held(holding));
            }
        }
        subcontractors.contractsOf(id).forEach(contract -> paths.add(entrusted(contract, true)));
    }

    /// What was entrusted under a contract.
    ///
    /// @param sub the organisation concerned works for the contractor
    ExposurePath.Entrusted entrusted(Contract contract, boolean sub) {
        List<Holding> holdings =
                view.network().holdings().stream()
                        .filter(holding -> belongs(holding, contract))
                        .toList();
        boolean ended = contract.to() != null && contract.to().isBefore(asOf);
        boolean erased = contract.erasureProof() != null;
        String data =
                holdings.isEmpty()
                        ? String.join("、", contract.dataSets())
                        : holdings.stream().map(Holding::dataSet).collect(Collectors.joining("、"));
        String contractor = view.nameOf(contract.organisation());
        String ja =
                (sub ? "%sの再委託先です: ".formatted(contractor) : "委託契約があります: ")
                        + contract.title()
                        + (data.isEmpty() ? "" : "(データ: " + data + ")")
                        + endedJa(ended, erased);
        String en =
                (sub ? "Works for our contractor %s: ".formatted(contractor) : "Contractor: ")
                        + contract.title()
                        + (data.isEmpty() ? "" : " (data: " + data + ")")
                        + endedEn(ended, erased);
        return new ExposurePath.Entrusted(
                contract.organisation(), contract, holdings, ended, erased, sub, new Text(ja, en));
    }

    private ExposurePath held(Holding holding) {
        boolean ended = holding.retentionEnd() != null && holding.retentionEnd().isBefore(asOf);
        boolean erased = holding.erasureProof() != null;
        return new ExposurePath.Entrusted(
                holding.organisation(),
                null,
                List.of(holding),
                ended,
                erased,
                false,
                new Text(
                        "当社のデータを保管しています: " + holding.dataSet() + endedJa(ended, erased),
                        "Holds data of ours: " + holding.dataSet() + endedEn(ended, erased)));
    }

    private static boolean belongs(Holding holding, Contract contract) {
        return Objects.equals(holding.contract(), contract.id())
                || (holding.contract() == null
                        && holding.organisation().equals(contract.organisation())
                        && contract.dataSets().contains(holding.dataSet()));
    }

    private static String endedJa(boolean ended, boolean erased) {
        if (!ended) {
            return "";
        }
        return erased ? "。期間は終了し、消去証明を受領済みです" : "。期間は終了していますが、消去証明がありません";
    }

    private static String endedEn(boolean ended, boolean erased) {
        if (!ended) {
            return "";
        }
        return erased ? "; ended, erasure proven" : "; ended without proof of erasure";
    }

    /// We are named among those affected.
    static ExposurePath named(OrganisationId us) {
        return new ExposurePath.Listed(
                us, new Text("影響を受けた先として、当社の名前が挙げられています", "It names us among those affected"));
    }

    private static ExposurePath listed(Organisation organisation) {
        String rolesJa =
                organisation.roles().stream()
                        .map(role -> role.label().ja())
                        .collect(Collectors.joining("・"));
        String rolesEn =
                organisation.roles().stream()
                        .map(role -> role.label().en())
                        .collect(Collectors.joining(", "));
        return new ExposurePath.Listed(
                organisation.id(),
                new Text(
                        (rolesJa.isEmpty() ? "取引先" : rolesJa) + "として登録されています。品目・在庫・接続の情報はまだありません",
                        "Listed as "
                                + (rolesEn.isEmpty() ? "a partner" : rolesEn)
                                + "; items, stock and accesses are not known yet"));
    }
}
