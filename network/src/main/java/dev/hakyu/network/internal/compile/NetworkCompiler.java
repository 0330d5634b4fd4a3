package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.CascadeNetwork;
import dev.hakyu.cascade.api.InputGroup;
import dev.hakyu.cascade.api.Production;
import dev.hakyu.cascade.api.Schedule;
import dev.hakyu.cascade.api.SupplyLink;
import dev.hakyu.model.Money;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Site;
import dev.hakyu.network.api.CompileOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Compiles a network for the time axis of one scenario. The same values always give the same
/// arrays.
final class NetworkCompiler {
    private static final double MAX_LAG_DAYS = 3650;
    private static final double MAX_STOCK_DAYS = 36_500;

    private final Network network;
    private final CompileOptions options;
    private final Scenario scenario;
    private final Notebook notes = new Notebook();
    private final NodeTable nodes;
    private final Set<Integer> ours = new HashSet<>();
    private final CascadeNetwork.Builder builder = CascadeNetwork.builder();
    private final Map<Integer, Currency> currencyOf = new HashMap<>();
    private final Map<Integer, Double> hoursPerDay = new HashMap<>();

    NetworkCompiler(ItemLines lines, CompileOptions options, Scenario scenario) {
        this.network = lines.network();
        this.options = options;
        this.scenario = scenario;
        this.nodes = new NodeTable(lines);
        ourOrganisations()
                .forEach(organisation ->
                        nodes.nodes(organisation).stream()
                                .filter(nodes::isProduction)
                                .forEach(ours::add));
    }

    private List<OrganisationId> ourOrganisations() {
        return options.findHome()
                .map(List::of)
                .orElseGet(() -> network.self().stream().map(each -> each.id()).toList());
    }

    EngineNetwork compile() {
        Map<Integer, List<ItemGroup>> items =
                new SupplyCompiler(nodes, options.currency(), notes).groups(network);
        Map<Integer, List<CompiledNeed>> needs = new NeedCompiler(nodes, notes).groups(network);
        Quantities quantities = new Quantities(nodes, options.currency(), items.values(), notes);
        SiteHours hours = new SiteHours(network, nodes, options, notes, ours::contains);
        Timetable timetable =
                new Timetable(
                        scenario.startInstant(),
                        options.zone(),
                        scenario.stepHours(),
                        coveredSteps(items.values()));
        StockAtStart stocks = new StockAtStart(scenario, nodes, notes);
        for (int node = 0; node < nodes.size(); node++) {
            builder.addNode(nodes.name(node));
        }
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.isProduction(node)) {
                Timetable.Calendar calendar = hours.of(node);
                hoursPerDay.put(node, calendar.hours().hours());
                Schedule schedule = timetable.schedule(calendar);
                List<InputGroup> inputs = new ArrayList<>();
                List<ItemGroup> groups = new ArrayList<>();
                for (ItemGroup group : items.getOrDefault(node, List.of())) {
                    ItemGroup atStart = stocks.of(group, schedule);
                    inputs.add(input(group, atStart.stockDaysAtStart(), quantities, schedule));
                    groups.add(atStart);
                }
                items.replace(node, groups);
                builder.production(node, production(node, calendar, schedule, inputs, quantities));
            }
        }
        needs.values()
                .forEach(list ->
                        list.forEach(need -> builder.dependency(need.node(), need.group())));
        noteScope();
        return new EngineNetwork(
                builder.build(), nodes, items, needs, currencyOf, hoursPerDay, ours, notes.all());
    }

    /// Steps of the horizon and of the longest delivery under way at its end.
    private int coveredSteps(Collection<List<ItemGroup>> items) {
        double longest =
                items.stream()
                        .flatMap(List::stream)
                        .flatMap(group -> group.sources().stream())
                        .mapToDouble(ItemGroup.Source::lagDays)
                        .max()
                        .orElse(0);
        return horizonSteps(scenario)
                + (int) Math.ceil(Math.min(longest, MAX_LAG_DAYS) * 24 / scenario.stepHours())
                + 3;
    }

    static int horizonSteps(Scenario scenario) {
        return (int) Math.round(scenario.horizonDays() * 24 / scenario.stepHours());
    }

    private InputGroup input(
            ItemGroup group, double stockDays, Quantities quantities, Schedule schedule) {
        double perDay = quantities.perDay(group);
        List<SupplyLink> links = new ArrayList<>();
        for (ItemGroup.Source source : group.sources()) {
            links.add(
                    new SupplyLink(
                            source.supplier(),
                            perDay * source.share(),
                            Math.min(source.lagDays(), MAX_LAG_DAYS)));
        }
        if (group.outsideShare() > 0) {
            int outside = builder.addNode(group.item() + " (outside)");
            builder.production(
                    outside, new Production(1, schedule, OptionalDouble.empty(), 0, 0, List.of()));
            links.add(new SupplyLink(outside, perDay * group.outsideShare(), 0));
        }
        return InputGroup.of(
                group.essentiality(),
                Math.min(stockDays, MAX_STOCK_DAYS),
                Math.min(1, quantities.valueShare(group)),
                links);
    }

    private Production production(
            int node,
            Timetable.Calendar calendar,
            Schedule schedule,
            List<InputGroup> inputs,
            Quantities quantities) {
        double hours = calendar.hours().hours();
        Optional<Site> site = nodes.findSite(node);
        double output = site.map(Site::outputPerDay).orElse(1.0 * hours);
        OptionalDouble value = OptionalDouble.empty();
        Optional<Money> valueAdded = site.map(Site::valueAddedPerDay);
        if (valueAdded.isPresent() && valueAdded.get().amount().signum() >= 0) {
            value = OptionalDouble.of(valueAdded.get().amount().doubleValue() / hours);
            currencyOf.put(node, valueAdded.get().currency());
        } else {
            notes.unknown(
                    node,
                    Notebook.always(),
                    Noted.Topic.VALUE,
                    new Text(
                            nodes.name(node) + "の付加価値(日額)",
                            "value added per day of " + nodes.name(node)),
                    new Text("不明(損失額に含めない)", "unknown (not in the loss)"));
        }
        return new Production(
                Math.max(output, Double.MIN_NORMAL) / hours,
                schedule,
                value,
                quantities.finalDemandPerDay(node),
                0,
                inputs);
    }

    private void noteScope() {
        notes.standard(
                Noted.EVERYWHERE,
                Notebook.always(),
                Noted.Topic.SCOPE,
                new Text("失った生産の取り戻し", "making up for lost output"),
                new Text(
                        "残業、振替稼働、代替調達は計算に入れていない",
                        "overtime, extra days and other suppliers are not computed"),
                new Text("Hakyu の計算の範囲", "what Hakyu computes"));
    }
}
