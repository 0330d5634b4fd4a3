package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.SecondFactor;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.Supply;
import dev.hakyu.network.api.RowsWorthFilling.Row;
import dev.hakyu.network.internal.NetworkView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds empty cells that matter and ranks them by rule.
public final class GapSearch {
    /// Being concerned today outweighs any number of rows that hang on it.
    private static final double TODAY = 1000;

    private final NetworkView view;
    private final Network network;
    private final Set<OrganisationId> concerned = new HashSet<>();
    private final Map<OrganisationId, Integer> buyersOf = new HashMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    public GapSearch(Network network, List<Exposure> exposures) {
        this.network = network;
        this.view = new NetworkView(network);
        for (Exposure exposure : exposures) {
            view.findOwner(exposure.concerned()).ifPresent(concerned::add);
        }
        for (Supply row : network.supplies()) {
            view.findOwner(row.from()).ifPresent(from -> buyersOf.merge(from, 1, Integer::sum));
        }
    }

    public List<Row> rows(int most) {
        return gaps(most).stream().map(Gap::row).toList();
    }

    public List<Gap> gaps(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more, got " + most);
        }
        network.organisations().forEach(this::unknownItem);
        network.supplies().forEach(this::supply);
        network.needs().forEach(this::need);
        network.accesses().forEach(this::access);
        network.contracts().forEach(this::contract);
        network.sites().forEach(this::site);
        return gaps.stream()
                .sorted(
                        Comparator.comparingDouble((Gap gap) -> -gap.row().score())
                                .thenComparing(gap -> gap.row().node().value())
                                .thenComparing(gap -> gap.row().item())
                                .thenComparing(gap -> gap.row().column()))
                .limit(most)
                .toList();
    }

    /// A concerned supplier of which no item is known: nothing can be said before that.
    private void unknownItem(Organisation organisation) {
        boolean delivers = buyersOf.containsKey(organisation.id());
        if (organisation.isSelf() || delivers || !concerned.contains(organisation.id())) {
            return;
        }
        add(
                "supplies",
                organisation.id(),
                "",
                "item",
                new Text(
                        "%s から何を、どの拠点が買っているかがわかると、止まるかどうかを計算できます".formatted(organisation.name()),
                        "What %s delivers, and to which site, decides whether anything stops"
                                .formatted(organisation.name())),
                6,
                organisation.id(),
                null,
                null);
    }

    private void supply(Supply row) {
        OrganisationId supplier = view.findOwner(row.from()).orElse(null);
        if (supplier == null || !view.isOurs(row.to())) {
            return;
        }
        double weight = weight(row.importance());
        String item = row.item() + " → " + view.nameOf(row.to());
        if (row.stockDays() == null) {
            Text why =
                    new Text(
                            "在庫日数がわかると、%s がいつ止まるかを時刻で示せます".formatted(view.nameOf(row.to())),
                            "Days of stock tell when %s stops".formatted(view.nameOf(row.to())));
            add("supplies", row.from(), item, "stock_days", why, 5 * weight, supplier, row, null);
        }
        if (row.share() == null) {
            Text why =
                    new Text("比率がわかると、在庫の減り方が決まります", "The share decides how fast stock runs down");
            add("supplies", row.from(), item, "share", why, 4 * weight, supplier, row, null);
        }
        if (row.importance() == null) {
            Text why =
                    new Text(
                            "必須か軽微かで、止まるかどうかが変わります",
                            "Whether it is essential decides whether its lack stops anything");
            add("supplies", row.from(), item, "importance", why, 3, supplier, row, null);
        }
        if (row.singleSource() == null
                && row.alternateAfterDays() == null
                && row.importance() == Importance.ESSENTIAL) {
            Text why =
                    new Text(
                            "代替の可否と日数がわかると、停止の長さが変わります",
                            "An alternative, and after how many days, decides how long it stops");
            add("supplies", row.from(), item, "alternate_after_days", why, 2, supplier, row, null);
        }
    }

    private static double weight(@Nullable Importance importance) {
        if (importance == null) {
            return 0.8;
        }
        return switch (importance) {
            case ESSENTIAL -> 1;
            case IMPORTANT -> 0.5;
            case MINOR -> 0.1;
        };
    }

    private void need(Need row) {
        if (!view.isOurs(row.who())) {
            return;
        }
        OrganisationId operator = view.findOwner(row.system()).orElse(null);
        String item = view.nameOf(row.who());
        if (row.toleranceHours() == null) {
            Text why =
                    new Text(
                            "何時間まで待てるかで、止まる時刻が変わります",
                            "How long it can wait moves the time of the stop");
            add("needs", row.system(), item, "tolerance_hours", why, 3.5, operator, null, row);
        }
        if (row.manualShare() == null) {
            Text why =
                    new Text(
                            "手作業でどこまで続けられるかで、止まるかどうかが変わります",
                            "How much goes on by hand decides whether it stops");
            add("needs", row.system(), item, "manual_share", why, 3, operator, null, row);
        }
    }

    private void access(Access row) {
        if (row.mfa() == SecondFactor.UNKNOWN) {
            Text why =
                    new Text(
                            "多要素認証の有無がわかると、この経路を切るべきかを判断できます",
                            "The second factor decides whether this access should be cut");
            String item = row.id() + " → " + view.nameOf(row.system());
            add(
                    "access",
                    row.organisation(),
                    item,
                    "mfa",
                    why,
                    2.5,
                    row.organisation(),
                    null,
                    null);
        }
    }

    private void contract(Contract row) {
        boolean holds =
                !row.dataSets().isEmpty()
                        || network.holdings().stream()
                                .anyMatch(each -> Objects.equals(each.contract(), row.id()));
        if (!holds && concerned.contains(row.organisation())) {
            Text why =
                    new Text(
                            "どのデータを預けたかがわかると、報告が要るかを判断できます",
                            "Which data was entrusted decides what must be reported");
            add(
                    "contracts",
                    row.organisation(),
                    row.title(),
                    "data_sets",
                    why,
                    4,
                    row.organisation(),
                    null,
                    null);
        }
    }

    private void site(Site site) {
        boolean supplied = network.supplies().stream().anyMatch(row -> row.to().equals(site.id()));
        if (view.isOurs(site.id()) && site.valueAddedPerDay() == null && supplied) {
            Text why =
                    new Text(
                            "1日あたりの付加価値がわかると、損失額を計算できます",
                            "Value added per day turns lost output into money");
            add(
                    "sites",
                    site.id(),
                    "",
                    "value_added_per_day",
                    why,
                    1.5,
                    site.organisation(),
                    null,
                    null);
        }
    }

    private void add(
            String file,
            NodeId node,
            String item,
            String column,
            Text why,
            double value,
            @Nullable OrganisationId about,
            @Nullable Supply supply,
            @Nullable Need need) {
        boolean today = about != null && concerned.contains(about);
        int hanging = about == null ? 0 : buyersOf.getOrDefault(about, 0);
        double score = (today ? TODAY : 0) + value * (1 + Math.log1p(hanging));
        gaps.add(new Gap(new Row(file, node, item, column, why, score, null), supply, need));
    }
}
