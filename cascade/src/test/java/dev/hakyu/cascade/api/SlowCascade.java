package dev.hakyu.cascade.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The model written a second time, plainly: objects and maps, whole quantities instead of
/// deviations, nothing left out and nothing skipped. Hits must follow a profile. It decides what
/// the engine has to compute.
final class SlowCascade {
    private final CascadeRequest request;
    private final CascadeNetwork network;
    private final Map<Integer, Firm> firms = new LinkedHashMap<>();
    private final Map<DependencyGroup, double[]> clocks = new java.util.IdentityHashMap<>();
    private final Map<Long, Double> plannedShipments = new HashMap<>();
    private final Map<Integer, Double> plannedPerHour = new HashMap<>();

    final double[][] availability;
    final double[][] output;
    final double[][] finalDelivered;
    final double[][] backlog;

    private final class Pool {
        final InputGroup group;
        final List<SupplyLink> links;
        double units;
        double order;

        Pool(InputGroup group, List<SupplyLink> links) {
            this.group = group;
            this.links = links;
            this.units = group.stockDays() * perDay();
        }

        double perDay() {
            return links.stream().mapToDouble(SupplyLink::unitsPerDay).sum();
        }
    }

    private static final class Firm {
        Production made;
        final Map<InputGroup, List<Pool>> pools = new java.util.IdentityHashMap<>();
        final Map<Integer, Map<Pool, Double>> arrivals = new HashMap<>();
        double finalPerDay;
        double expected = 1;
        double excessShare;
        double madeAhead;
        double waiting;
        double output = 1;
        double limit;
        final Map<SupplyLink, Double> orders = new java.util.IdentityHashMap<>();
        double served;
        double servedBeyond;
    }

    SlowCascade(CascadeRequest request) {
        this.request = request;
        this.network = request.network();
        int nodes = network.size();
        int steps = request.horizonSteps();
        availability = new double[nodes][steps];
        output = new double[nodes][steps];
        finalDelivered = new double[nodes][steps];
        backlog = new double[nodes][steps];
        for (int node = 0; node < nodes; node++) {
            network.node(node).groups().forEach(group -> clocks.put(group, new double[2]));
            int id = node;
            network.node(node).production().ifPresent(made -> firms.put(id, firm(made)));
        }
        firms.forEach((id, firm) -> completeDemand(id, firm));
        firms.forEach((id, firm) -> plannedPerHour.put(id, planPerHour(id, firm)));
        firms.values().forEach(this::fillPipeline);
        for (int step = 0; step < steps; step++) {
            double[] levels = digital(step);
            physical(step, levels);
        }
    }

    private Firm firm(Production made) {
        Firm firm = new Firm();
        firm.made = made;
        firm.finalPerDay = made.finalDemandPerDay();
        for (InputGroup group : made.inputs()) {
            List<Pool> pools = new ArrayList<>();
            if (request.rules().stock() == Rules.StockLayout.PER_LINK) {
                group.links().forEach(link -> pools.add(new Pool(group, List.of(link))));
            } else {
                pools.add(new Pool(group, group.links()));
            }
            firm.pools.put(group, pools);
        }
        return firm;
    }

    private void completeDemand(int id, Firm firm) {
        boolean sells =
                firms.values().stream()
                        .flatMap(other -> other.made.inputs().stream())
                        .flatMap(group -> group.links().stream())
                        .anyMatch(link -> link.supplier() == id);
        if (!sells && firm.finalPerDay == 0) {
            firm.finalPerDay =
                    firm.made.baselinePerHour() * firm.made.schedule().operatingHoursPerDay();
        }
    }

    private double hours(Firm firm, int step) {
        return firm.made.schedule().weight(step) * request.stepHours();
    }

    private double days(Firm firm, int step) {
        return hours(firm, step) / firm.made.schedule().operatingHoursPerDay();
    }

    private int lag(SupplyLink link) {
        return (int) Math.max(1, Math.round(link.lagDays() * 24 / request.stepHours()));
    }

    private double plannedShipments(int id, int step) {
        return plannedShipments.computeIfAbsent(
                (long) id << 32 | step,
                _ -> {
                    double sum = firms.get(id).finalPerDay * days(firms.get(id), step);
                    for (Firm buyer : firms.values()) {
                        for (InputGroup group : buyer.made.inputs()) {
                            for (SupplyLink link : group.links()) {
                                if (link.supplier() == id) {
                                    sum += link.unitsPerDay() * days(buyer, step + lag(link));
                                }
                            }
                        }
                    }
                    return sum;
                });
    }

    private double planPerHour(int id, Firm firm) {
        int cycle = 1;
        for (Firm any : firms.values()) {
            int length = any.made.schedule().lengthInSteps();
            int a = cycle;
            while (a % length != 0) {
                a += cycle;
            }
            cycle = a;
        }
        cycle = Math.min(cycle, request.horizonSteps());
        double shipped = 0;
        double open = 0;
        for (int step = 0; step < cycle; step++) {
            shipped += plannedShipments(id, step);
            open += hours(firm, step);
        }
        return open == 0 ? 0 : shipped / open;
    }

    private void fillPipeline(Firm firm) {
        for (List<Pool> pools : firm.pools.values()) {
            for (Pool pool : pools) {
                for (SupplyLink link : pool.links) {
                    for (int step = 0; step < lag(link); step++) {
                        arrive(firm, pool, step, link.unitsPerDay() * days(firm, step));
                    }
                }
            }
        }
    }

    private static void arrive(Firm firm, Pool pool, int step, double units) {
        firm.arrivals
                .computeIfAbsent(step, _ -> new java.util.IdentityHashMap<>())
                .merge(pool, units, Double::sum);
    }

    private double[] digital(int step) {
        int nodes = network.size();
        double[] own = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            own[node] = own(node, step);
        }
        double[] now = own.clone();
        boolean changed = true;
        while (changed) {
            double[] next = new double[nodes];
            for (int node = 0; node < nodes; node++) {
                next[node] = own[node];
                for (DependencyGroup group : network.node(node).groups()) {
                    double felt = felt(group, reached(group, now));
                    next[node] = Math.min(next[node], 1 - group.weight() * (1 - felt));
                }
            }
            changed = !java.util.Arrays.equals(next, now);
            now = next;
        }
        double[] settled = now;
        clocks.forEach((group, clock) -> {
            double level = reached(group, settled);
            if (level >= 1) {
                clock[0] = 0;
                clock[1] = 0;
            } else {
                clock[0] += (1 - level) * request.stepHours();
                clock[1] += request.stepHours();
            }
        });
        for (int node = 0; node < nodes; node++) {
            availability[node][step] = settled[node];
            output[node][step] = settled[node];
        }
        return settled;
    }

    private double own(int node, int step) {
        double level = 1;
        for (Hit hit : request.hits()) {
            if (hit.node() == node && hit.recovery() instanceof Recovery.Profile profile) {
                double at = (step - hit.startStep()) * request.stepHours();
                level = Math.min(level, at < 0 ? 1 : profile.levelAt(at));
            }
        }
        for (LevelAction action : request.actions()) {
            if (action.node() == node && action.fromStep() <= step && step < action.untilStep()) {
                level = action.level();
            }
        }
        return level;
    }

    private static double reached(DependencyGroup group, double[] levels) {
        return group.members().stream()
                .map(member -> levels[member])
                .sorted(Comparator.reverseOrder())
                .toList()
                .get(group.required() - 1);
    }

    private double felt(DependencyGroup group, double reached) {
        double[] clock = clocks.get(group);
        double down = clock[0] + (1 - reached) * request.stepHours();
        if (down <= group.toleranceHours()) {
            return 1;
        }
        double ramp =
                group.fallbackRampHours() == 0
                        ? 1
                        : Math.min(1, (clock[1] + request.stepHours()) / group.fallbackRampHours());
        return down <= group.toleranceHours() + group.fallbackMaxHours()
                ? Math.max(reached, group.fallback() * ramp)
                : Math.max(reached, group.fallbackEnd() * ramp);
    }

    private void physical(int step, double[] levels) {
        firms.forEach((id, firm) -> receive(id, firm, step, levels[id]));
        firms.forEach((id, firm) -> order(id, firm, step));
        firms.forEach((id, firm) -> produce(id, firm, step, levels[id]));
        firms.values().forEach(firm -> send(firm, step));
    }

    private void receive(int id, Firm firm, int step, double level) {
        Map<Pool, Double> due = firm.arrivals.getOrDefault(step, Map.of());
        due.forEach((pool, units) -> pool.units += units);
        double days = days(firm, step);
        double need = days * level;
        firm.limit = level;
        double missing = 0;
        for (InputGroup group : firm.made.inputs()) {
            double stock = stockDays(firm, group);
            double covered = need == 0 ? 1 : Math.min(1, stock / need);
            switch (group.essentiality()) {
                case ESSENTIAL -> firm.limit = Math.min(firm.limit, level * covered);
                case HALF -> firm.limit = Math.min(firm.limit, level * (1 + covered) / 2);
                case NON_ESSENTIAL -> missing += group.valueShare() * (1 - covered);
                case NEGLIGIBLE -> missing += 0;
            }
        }
        firm.limit = Math.min(firm.limit, level * Math.max(0, 1 - missing));
    }

    private static double stockDays(Firm firm, InputGroup group) {
        double units = 0;
        double perDay = 0;
        for (Pool pool : firm.pools.get(group)) {
            units += pool.units;
            perDay += pool.perDay();
        }
        return units / perDay;
    }

    private double plannedMade(int id, Firm firm, int step) {
        return plannedPerHour.get(id) * hours(firm, step);
    }

    private void order(int id, Firm firm, int step) {
        double planned = plannedMade(id, firm, step);
        double toMake = 0;
        if (planned > 0) {
            firm.expected = Math.clamp(1 + firm.excessShare + firm.waiting / planned, 0, 1);
            double wanted =
                    planned
                            + plannedShipments(id, step) * firm.excessShare
                            - firm.madeAhead
                            + firm.waiting;
            toMake = Math.clamp(wanted / planned, 0, 1);
        }
        double tau = request.rules().adjustmentDays();
        double use = days(firm, step) * Math.min(firm.limit, toMake);
        for (InputGroup group : firm.made.inputs()) {
            double all = stockDays(firm, group);
            for (Pool pool : firm.pools.get(group)) {
                double stock = pool.units / pool.perDay();
                double used = all == 0 ? 0 : Math.min(stock, use * stock / all);
                double target = group.targetDays();
                double last = firm.output;
                pool.order =
                        switch (request.rules().orders()) {
                            case BASELINE ->
                                    Math.max(0, firm.expected + (target - (stock - used)) / tau);
                            case OUTPUT_SCALED_TARGET ->
                                    Math.max(0, last + (target * last - stock) / tau);
                            case OUTPUT_FIXED_TARGET -> Math.max(0, last + (target - stock) / tau);
                            case OUTPUT_NO_REDUCTION ->
                                    last + Math.max(0, target * last - stock) / tau;
                        };
                for (SupplyLink link : pool.links) {
                    firm.orders.put(
                            link, link.unitsPerDay() * days(firm, step + lag(link)) * pool.order);
                }
            }
        }
    }

    private void produce(int id, Firm firm, int step, double level) {
        double wanted = firm.finalPerDay * days(firm, step);
        double buyers = 0;
        for (Firm buyer : firms.values()) {
            for (Map.Entry<SupplyLink, Double> order : buyer.orders.entrySet()) {
                if (order.getKey().supplier() == id) {
                    buyers += order.getValue();
                }
            }
        }
        double demand = wanted + buyers;
        double planned = plannedMade(id, firm, step);
        double plannedSent = plannedShipments(id, step);
        if (plannedSent > 0) {
            firm.excessShare = (demand - plannedSent) / plannedSent;
        }
        double most = firm.limit * planned;
        double made = Math.clamp(planned + (demand - plannedSent) - firm.madeAhead, 0, most);
        double ready = plannedSent + (made - planned) + firm.madeAhead;
        double allowed = level * Math.max(plannedSent, plannedSent + firm.madeAhead);
        double sent = Math.max(0, Math.min(demand, Math.min(ready, allowed)));
        double late = Math.max(0, Math.min(firm.waiting, Math.min(most - made, allowed - sent)));
        firm.madeAhead += (made - planned) - (sent - plannedSent);
        double given;
        switch (request.rules().rationing()) {
            case PROPORTIONAL -> {
                firm.served = demand == 0 ? 1 : sent / demand;
                given = wanted * firm.served;
            }
            case FINAL_DEMAND_LAST -> {
                given = Math.max(0, wanted - (demand - sent));
                firm.served = buyers == 0 ? 1 : Math.min(1, sent / buyers);
            }
            case PLAN_FIRST -> {
                double asPlanned = wanted + orderedAsPlanned(id, step);
                double more = demand - asPlanned;
                firm.served = asPlanned == 0 ? 1 : Math.min(1, sent / asPlanned);
                firm.servedBeyond =
                        more <= 1e-12 * demand ? 1 : Math.max(0, sent - asPlanned) / more;
                given = wanted * firm.served;
            }
            default -> throw new IllegalStateException("unknown rationing");
        }
        firm.waiting += firm.made.backlogShare() * (wanted - given) - late;
        finalDelivered[id][step] = given + late;
        backlog[id][step] = firm.waiting;
        output[id][step] = 1;
        if (planned > 0) {
            firm.output = (made + late) / planned;
            output[id][step] = firm.output;
            consume(firm, days(firm, step) * firm.output);
        }
    }

    /// What buyers order of a supplier, each link up to its plan.
    private double orderedAsPlanned(int id, int step) {
        double sum = 0;
        for (Firm buyer : firms.values()) {
            for (Map.Entry<SupplyLink, Double> order : buyer.orders.entrySet()) {
                SupplyLink link = order.getKey();
                if (link.supplier() == id) {
                    sum += Math.min(order.getValue(), plannedOn(buyer, link, step));
                }
            }
        }
        return sum;
    }

    private double plannedOn(Firm buyer, SupplyLink link, int step) {
        return link.unitsPerDay() * days(buyer, step + lag(link));
    }

    private static void consume(Firm firm, double use) {
        for (InputGroup group : firm.made.inputs()) {
            double all = stockDays(firm, group);
            for (Pool pool : firm.pools.get(group)) {
                double stock = pool.units / pool.perDay();
                double used = all == 0 ? 0 : Math.min(stock, use * stock / all);
                pool.units = Math.max(0, pool.units - used * pool.perDay());
            }
        }
    }

    private void send(Firm firm, int step) {
        for (List<Pool> pools : firm.pools.values()) {
            for (Pool pool : pools) {
                for (SupplyLink link : pool.links) {
                    Firm supplier = firms.get(link.supplier());
                    double ordered = firm.orders.get(link);
                    double units = ordered * supplier.served;
                    if (request.rules().rationing() == Rules.Rationing.PLAN_FIRST) {
                        double planned = Math.min(ordered, plannedOn(firm, link, step));
                        units =
                                planned * supplier.served
                                        + (ordered - planned) * supplier.servedBeyond;
                    }
                    arrive(firm, pool, step + lag(link), units);
                }
            }
        }
    }
}
