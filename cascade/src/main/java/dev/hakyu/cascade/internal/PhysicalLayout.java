package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.CascadeNetwork;
import dev.hakyu.cascade.api.CascadeRequest;
import dev.hakyu.cascade.api.InputGroup;
import dev.hakyu.cascade.api.Production;
import dev.hakyu.cascade.api.Rules;
import dev.hakyu.cascade.api.SupplyLink;
import java.util.Arrays;
import java.util.List;

/// The production nodes that a shock can reach, in compressed rows (node, input group, stock cell,
/// link), and the plan they follow without a shock; immutable.
///
/// A stock cell is a pool of stock: one per group, or one per link, as the rules say; the kernel is
/// the same. Production nodes are numbered anew, `0 .. size - 1`.
///
/// **Plan.** A delivery on a link is planned to arrive when the buyer uses it: the flow planned to
/// leave in step t is `unitsPerDay` times the buyer's operating days of step `t + lag`. Planned
/// shipments of a node are these flows plus its final demand, which follows its own schedule.
/// Planned production is the schedule, scaled so that it equals planned shipments over a cycle of
/// the calendars.
final class PhysicalLayout {
    static final int ESSENTIAL = 0;
    static final int HALF = 1;
    static final int NON_ESSENTIAL = 2;
    static final int NEGLIGIBLE = 3;

    private static final double ALIGNED = 1e-12;
    private static final long MAX_CELLS_OF_MEMORY = 400_000_000L;

    /// Node ids by production number, and the inverse (-1: not active).
    final int[] nodeOf;

    final int[] numberOf;

    final int[] schedule;
    final double[] finalDemandPerDay;
    final double[] backlogShare;
    final int[] groupStart;
    final int[] essentiality;
    final double[] targetDays;
    final double[] gapDaysAtStart;
    final double[] valueShare;
    final int[] cellStart;
    final double[] cellShare;
    final int[] linkStart;
    final int[] supplier;
    final double[] unitsPerDay;
    final double[] shareOfCell;
    final int[] lagSteps;
    final int[] cellOfLink;
    final int[] buyerOfLink;

    final DeliveryRoutes routes;

    /// Shortest operating time of a step in which a node is open, in days.
    final double shortestDay;

    final OperatingTime time = new OperatingTime();
    final int maxLagSteps;

    /// Planned shipments of node p in step t: `plannedShipments[(t % cycleSteps) * size + p]`.
    final double[] plannedShipments;

    final int cycleSteps;

    /// Planned production, laid out in the same way and in the unit of shipments.
    final double[] plannedProduction;

    /// Planned production per hour of full operation, in the unit of shipments.
    final double[] plannedPerHour;

    /// Planned production equals planned shipments in every step.
    final boolean[] aligned;

    PhysicalLayout(CascadeRequest request, int[] activeNodes) {
        CascadeNetwork network = request.network();
        boolean perLink = request.rules().stock() == Rules.StockLayout.PER_LINK;
        nodeOf = activeNodes.clone();
        numberOf = inverse(nodeOf, network.size());
        Sizes sizes = new Sizes(network, nodeOf, perLink);
        int size = nodeOf.length;
        schedule = new int[size];
        finalDemandPerDay = new double[size];
        backlogShare = new double[size];
        groupStart = new int[size + 1];
        essentiality = new int[sizes.groups];
        targetDays = new double[sizes.groups];
        gapDaysAtStart = new double[sizes.groups];
        valueShare = new double[sizes.groups];
        cellStart = new int[sizes.groups + 1];
        cellShare = new double[sizes.cells];
        linkStart = new int[sizes.cells + 1];
        supplier = new int[sizes.links];
        unitsPerDay = new double[sizes.links];
        shareOfCell = new double[sizes.links];
        lagSteps = new int[sizes.links];
        fill(network, perLink, request.stepHours());
        maxLagSteps = Arrays.stream(lagSteps).max().orElse(1);
        cellOfLink = new int[sizes.links];
        buyerOfLink = new int[sizes.links];
        nameEnds();
        routes = new DeliveryRoutes(this);
        time.tabulate(request.horizonSteps() + maxLagSteps + 1, request.stepHours());
        shortestDay = time.shortestDay();
        cycleSteps = time.cycleSteps(request.horizonSteps());
        requireMemory((long) size * cycleSteps);
        requireMemory((long) maxLagSteps * sizes.links);
        plannedShipments = new double[size * cycleSteps];
        plannedProduction = new double[size * cycleSteps];
        plannedPerHour = new double[size];
        aligned = new boolean[size];
        plan(network);
    }

    private void nameEnds() {
        for (int p = 0; p < nodeOf.length; p++) {
            int lastCell = cellStart[groupStart[p + 1]];
            for (int c = cellStart[groupStart[p]]; c < lastCell; c++) {
                Arrays.fill(cellOfLink, linkStart[c], linkStart[c + 1], c);
                Arrays.fill(buyerOfLink, linkStart[c], linkStart[c + 1], p);
            }
        }
    }

    int size() {
        return nodeOf.length;
    }

    int cells() {
        return cellShare.length;
    }

    private static int[] inverse(int[] nodeOf, int nodes) {
        int[] numberOf = new int[nodes];
        Arrays.fill(numberOf, -1);
        for (int p = 0; p < nodeOf.length; p++) {
            numberOf[nodeOf[p]] = p;
        }
        return numberOf;
    }

    private static final class Sizes {
        int groups;
        int cells;
        int links;

        Sizes(CascadeNetwork network, int[] nodes, boolean perLink) {
            for (int node : nodes) {
                for (InputGroup group : production(network, node).inputs()) {
                    groups++;
                    links += group.links().size();
                    cells += perLink ? group.links().size() : 1;
                }
            }
        }
    }

    static Production production(CascadeNetwork network, int node) {
        return network.node(node).production().orElseThrow();
    }

    private void fill(CascadeNetwork network, boolean perLink, double stepHours) {
        int g = 0;
        int cell = 0;
        for (int p = 0; p < nodeOf.length; p++) {
            Production made = production(network, nodeOf[p]);
            schedule[p] = time.indexOf(made.schedule());
            finalDemandPerDay[p] = made.finalDemandPerDay();
            backlogShare[p] = made.backlogShare();
            for (InputGroup group : made.inputs()) {
                essentiality[g] = code(group);
                targetDays[g] = group.targetDays();
                gapDaysAtStart[g] = group.stockDays() - group.targetDays();
                valueShare[g] = group.valueShare();
                double units = total(group.links());
                if (perLink) {
                    for (SupplyLink link : group.links()) {
                        cell = addCell(cell, List.of(link), units, stepHours);
                    }
                } else {
                    cell = addCell(cell, group.links(), units, stepHours);
                }
                g++;
                cellStart[g] = cell;
            }
            groupStart[p + 1] = g;
        }
    }

    private static int code(InputGroup group) {
        return switch (group.essentiality()) {
            case ESSENTIAL -> ESSENTIAL;
            case HALF -> HALF;
            case NON_ESSENTIAL -> NON_ESSENTIAL;
            case NEGLIGIBLE -> NEGLIGIBLE;
        };
    }

    private static double total(List<SupplyLink> links) {
        return links.stream().mapToDouble(SupplyLink::unitsPerDay).sum();
    }

    private int addCell(int cell, List<SupplyLink> links, double groupUnits, double stepHours) {
        double units = total(links);
        cellShare[cell] = units / groupUnits;
        int at = linkStart[cell];
        for (SupplyLink link : links) {
            supplier[at] = numberOf[link.supplier()];
            unitsPerDay[at] = link.unitsPerDay();
            shareOfCell[at] = link.unitsPerDay() / units;
            lagSteps[at] = (int) Math.max(1, Math.round(link.lagDays() * 24 / stepHours));
            at++;
        }
        linkStart[cell + 1] = at;
        return cell + 1;
    }

    private static void requireMemory(long values) {
        if (values > MAX_CELLS_OF_MEMORY) {
            throw new IllegalArgumentException(
                    "The simulation would need "
                            + values
                            + " values in one table, more than "
                            + MAX_CELLS_OF_MEMORY
                            + "; use longer steps, a shorter horizon or shorter lags.");
        }
    }

    private void plan(CascadeNetwork network) {
        for (int p = 0; p < nodeOf.length; p++) {
            planFlows(p);
        }
        for (int p = 0; p < nodeOf.length; p++) {
            if (!hasDemand(p)) {
                Production made = production(network, nodeOf[p]);
                finalDemandPerDay[p] =
                        made.baselinePerHour() * made.schedule().operatingHoursPerDay();
            }
            planProduction(p);
        }
    }

    private void planFlows(int buyer) {
        double[] days = time.days[schedule[buyer]];
        int firstLink = linkStart[cellStart[groupStart[buyer]]];
        int lastLink = linkStart[cellStart[groupStart[buyer + 1]]];
        for (int link = firstLink; link < lastLink; link++) {
            for (int t = 0; t < cycleSteps; t++) {
                plannedShipments[t * nodeOf.length + supplier[link]] +=
                        unitsPerDay[link] * days[t + lagSteps[link]];
            }
        }
    }

    private boolean hasDemand(int p) {
        double sum = finalDemandPerDay[p];
        for (int t = 0; t < cycleSteps; t++) {
            sum += plannedShipments[t * nodeOf.length + p];
        }
        return sum > 0;
    }

    private void planProduction(int p) {
        double[] days = time.days[schedule[p]];
        double[] hours = time.hours[schedule[p]];
        double shipped = 0;
        double open = 0;
        for (int t = 0; t < cycleSteps; t++) {
            plannedShipments[t * nodeOf.length + p] += finalDemandPerDay[p] * days[t];
            shipped += plannedShipments[t * nodeOf.length + p];
            open += hours[t];
        }
        plannedPerHour[p] = open > 0 ? shipped / open : 0;
        boolean equal = open > 0;
        for (int t = 0; t < cycleSteps && equal; t++) {
            double made = plannedPerHour[p] * hours[t];
            double sent = plannedShipments[t * nodeOf.length + p];
            equal = Math.abs(made - sent) <= ALIGNED * Math.max(made, sent);
        }
        aligned[p] = equal;
        for (int t = 0; t < cycleSteps; t++) {
            int at = t * nodeOf.length + p;
            plannedProduction[at] = equal ? plannedShipments[at] : plannedPerHour[p] * hours[t];
        }
    }
}
