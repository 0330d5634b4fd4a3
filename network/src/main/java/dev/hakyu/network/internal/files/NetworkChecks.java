package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Supply;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Warnings about what several rows say together.
final class NetworkChecks {
    private static final double TOLERANCE = 0.005;
    private final Findings findings;

    NetworkChecks(Findings findings) {
        this.findings = findings;
    }

    /// Checks a network.
    ///
    /// @param self id of ourselves as the settings say, or null
    void check(Network network, @Nullable String self) {
        checkShares(network);
        checkHosts(network);
        if (self != null && network.self().stream().noneMatch(o -> o.id().value().equals(self))) {
            findings.error(
                    new Place("hakyu.yaml", null, 0, "company", self),
                    noSuchCompany(network, self));
        } else if (!network.organisations().isEmpty() && network.self().isEmpty()) {
            Place place = network.organisations().getFirst().origin().place();
            findings.warn(new Place(place.file(), place.sheet(), 0, "role", null), noSelf());
        }
    }

    private record BuyerItem(NodeId to, String item) {}

    private void checkShares(Network network) {
        Map<BuyerItem, List<Supply>> groups = new LinkedHashMap<>();
        for (Supply supply : network.supplies()) {
            BuyerItem group = new BuyerItem(supply.to(), HeaderKey.ofWord(supply.item()));
            groups.computeIfAbsent(group, k -> new ArrayList<>(2)).add(supply);
        }
        groups.values().forEach(this::checkShares);
        groups.values().forEach(this::checkRepeated);
    }

    private void checkShares(List<Supply> rows) {
        double sum = 0;
        boolean complete = true;
        for (Supply row : rows) {
            if (row.share() == null) {
                complete = false;
            } else {
                sum += row.share();
            }
        }
        boolean over = sum > 1 + TOLERANCE;
        boolean under = complete && sum < 1 - TOLERANCE;
        if (over || under) {
            Place first = rows.getFirst().origin().place();
            findings.warn(
                    new Place(first.file(), first.sheet(), first.row(), "share", null),
                    shareSum(rows.getFirst(), sum, rows.size()));
        }
    }

    private void checkRepeated(List<Supply> rows) {
        Map<NodeId, Supply> bySupplier = new HashMap<>();
        for (Supply row : rows) {
            Supply before = bySupplier.putIfAbsent(row.from(), row);
            if (before != null) {
                findings.warn(row.origin().place(), repeated(row, before));
            }
        }
    }

    private void checkHosts(Network network) {
        Map<SystemId, SystemNode> systems = new HashMap<>();
        network.systems().forEach(system -> systems.put(system.id(), system));
        Set<SystemId> settled = new HashSet<>();
        for (SystemNode start : network.systems()) {
            Set<SystemId> path = new HashSet<>();
            SystemNode at = start;
            while (at != null && !settled.contains(at.id()) && path.add(at.id())) {
                at = at.hostedOn() == null ? null : systems.get(at.hostedOn());
            }
            if (at != null && path.contains(at.id()) && !settled.contains(at.id())) {
                findings.warn(at.origin().place(), hostCycle(at));
            }
            settled.addAll(path);
        }
    }

    private static Finding shareSum(Supply row, double sum, int rows) {
        String percent = String.format(Locale.ROOT, "%.1f", sum * 100);
        return new Finding(
                "share-sum",
                new Text(
                        "「"
                                + Shown.value(row.to().value())
                                + "」への「"
                                + Shown.value(row.item())
                                + "」の比率を合計すると "
                                + percent
                                + "% です("
                                + rows
                                + "行)。",
                        "The shares of '"
                                + Shown.value(row.item())
                                + "' into '"
                                + Shown.value(row.to().value())
                                + "' add to "
                                + percent
                                + " % ("
                                + rows
                                + " rows)."),
                new Text(
                        "合計が 100% になるように直すか、足りない仕入先の行を追加してください。",
                        "Make them add to 100 %, or add the suppliers that are missing."));
    }

    private static Finding repeated(Supply row, Supply before) {
        return new Finding(
                "supply-twice",
                new Text(
                        "「"
                                + Shown.value(row.from().value())
                                + "」から「"
                                + Shown.value(row.to().value())
                                + "」への「"
                                + Shown.value(row.item())
                                + "」は "
                                + before.origin().place().row()
                                + "行目にもあります。",
                        "The supply of '"
                                + Shown.value(row.item())
                                + "' from '"
                                + Shown.value(row.from().value())
                                + "' to '"
                                + Shown.value(row.to().value())
                                + "' is also in row "
                                + before.origin().place().row()
                                + "."),
                new Text(
                        "二重に数えていないか確かめ、同じものなら1行にまとめてください。",
                        "Check that it is not counted twice; join the rows if they are the same."));
    }

    private static Finding hostCycle(SystemNode system) {
        return Finding.of(
                "host-cycle",
                "システム「" + Shown.value(system.id().value()) + "」の稼働基盤をたどると自分自身に戻ります。",
                "Following where '" + Shown.value(system.id().value()) + "' runs leads back to it.",
                "稼働基盤の列を確かめてください。",
                "Check the column hosted_on.");
    }

    private static Finding noSuchCompany(Network network, String self) {
        List<String> ids = network.organisations().stream().map(o -> o.id().value()).toList();
        String near = Nearest.of(self, ids).orElse(null);
        return new Finding(
                "dangling-reference",
                new Text(
                        "company「" + Shown.value(self) + "」という組織はありません。",
                        "There is no organisation '" + Shown.value(self) + "' for company."),
                new Text(
                        (near == null ? "" : "「" + near + "」のことでしょうか。")
                                + "当社の行の ID を書くか、名称なら「company: {name: ...}」としてください。",
                        (near == null ? "" : "Maybe '" + near + "'. ")
                                + "Write the id of our own row; for a name write 'company: {name:"
                                + " ...}'."));
    }

    private static Finding noSelf() {
        return Finding.of(
                "no-self",
                "当社を表す組織がありません。",
                "No organisation is marked as ourselves.",
                "当社の行の「区分」を「当社」にしてください。hakyu.yaml の company でも指定できます。",
                "Give our own row the role 'self', or name us under company in hakyu.yaml.");
    }
}
