package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.Rules;
import java.util.Arrays;

/// One step of the physical layer: receive, limit, use, order, produce and ration, send.
///
/// State is kept as *deviation* from the plan of [PhysicalLayout], so that without a shock every
/// deviation is exactly zero for ever. Stock and deliveries are in days of normal use of their
/// cell; flows are in the supplier's unit. The order of the parts, per step of `dt` operating days
/// of the buyer:
///
/// 1. deliveries that are due arrive;
/// 2. the stock limits output: essential `min(op, S / dt)`, half `op (1 + S / need) / 2`,
///    non-essential `op (1 - sum v (1 - S / need))` with `need = dt op`;
/// 3. the use of the planned output is set aside and orders are placed on what remains;
/// 4. each node makes what is ordered, up to its limit, and rations it; what was set aside and not
///    needed stays in stock;
/// 5. deliveries leave, to arrive after their lag (at least one step);
/// 6. undelivered final demand waits or is lost. What waits is made up last, when there is room.
///
/// Where a node's shipments are not planned for the same steps as its production, `ledger` carries
/// the goods made ahead, relative to the plan. A node whose level is below 1 ships at most that
/// share of its planned shipments.
///
/// Not thread safe; one per workspace. No allocation per step.
final class PhysicalKernel {
    private final PhysicalLayout layout;
    private final Rules rules;
    private final double adjustment;

    /// A gap in stock changes orders by `gap / tau`, but output by as much as `gap / dt`.
    private final double orderWeight;

    /// Per node: level after dependencies, output limit, output relative to schedule, share of
    /// orders served, what is ordered beyond plan, waiting final demand, final demand served and
    /// made up in the step.
    final double[] level;

    final double[] limit;
    final double[] output;
    final double[] served;
    final double[] ordered;
    final double[] backlog;
    final double[] finalDelivered;
    final double[] madeUp;

    /// Per node: output that orders received ask for in the long run, relative to schedule. Goods
    /// made ahead are not counted: they are gone when what is ordered now arrives, and counting
    /// them makes networks with mixed calendars and little stock oscillate.
    final double[] expected;

    /// Per group: days of stock before use. Per cell: stock deviation, stock before use, order
    /// relative to plan.
    final double[] groupStock;

    final double[] stock;
    final double[] before;
    final double[] order;

    private final double[] ring;
    private final double[] ledger;

    /// Per node: share served of what is ordered beyond the plan, and how much that is. Differs
    /// from `served` only when planned orders come first.
    private final double[] servedBeyond;

    private final double[] beyond;
    private final boolean planFirst;
    private final double[] excess;
    private final double[] excessShare;
    private double deviation;
    private int lastDeviantDelivery;
    private boolean anyShort;

    PhysicalKernel(PhysicalLayout layout, Rules rules, double stepHours) {
        this.layout = layout;
        this.orderWeight = Math.max(1, rules.adjustmentDays() * 24 / stepHours);
        this.rules = rules;
        this.adjustment = rules.adjustmentDays();
        int size = layout.size();
        level = new double[size];
        limit = new double[size];
        output = new double[size];
        served = new double[size];
        ordered = new double[size];
        backlog = new double[size];
        finalDelivered = new double[size];
        madeUp = new double[size];
        expected = new double[size];
        ledger = new double[size];
        excess = new double[size];
        servedBeyond = new double[size];
        beyond = new double[size];
        planFirst = rules.rationing() == Rules.Rationing.PLAN_FIRST;
        excessShare = new double[size];
        groupStock = new double[layout.essentiality.length];
        stock = new double[layout.cells()];
        before = new double[layout.cells()];
        order = new double[layout.cells()];
        ring = new double[layout.ringSlots()];
    }

    void reset() {
        Arrays.fill(level, 1);
        Arrays.fill(output, 1);
        Arrays.fill(served, 1);
        Arrays.fill(expected, 1);
        Arrays.fill(order, 1);
        Arrays.fill(backlog, 0);
        Arrays.fill(ledger, 0);
        Arrays.fill(excess, 0);
        Arrays.fill(servedBeyond, 1);
        Arrays.fill(beyond, 0);
        Arrays.fill(excessShare, 0);
        Arrays.fill(ring, 0);
        for (int g = 0; g < groupStock.length; g++) {
            Arrays.fill(
                    stock, layout.cellStart[g], layout.cellStart[g + 1], layout.gapDaysAtStart[g]);
        }
        lastDeviantDelivery = -1;
    }

    /// Whether every output, order and delivery has been within `tolerance` of the plan for as long
    /// as goods are under way.
    boolean isQuiet(int step, double tolerance) {
        return deviation <= tolerance && step - lastDeviantDelivery > layout.maxLagSteps;
    }

    /// @param availability levels of all nodes after the digital layer
    void step(int step, double[] availability) {
        deviation = 0;
        anyShort = false;
        for (int p = 0; p < level.length; p++) {
            level[p] = availability[layout.nodeOf[p]];
            receive(p, step);
            placeOrders(p, step);
        }
        for (int p = 0; p < level.length; p++) {
            produce(p, step);
            use(p, step);
        }
        for (int p = 0; p < level.length; p++) {
            send(p, step);
        }
    }

    private void receive(int p, int step) {
        double days = layout.time.days[layout.schedule[p]][step];
        double op = level[p];
        double need = days * op;
        double least = op;
        double missing = 0;
        for (int g = layout.groupStart[p]; g < layout.groupStart[p + 1]; g++) {
            double sum = 0;
            for (int c = layout.cellStart[g]; c < layout.cellStart[g + 1]; c++) {
                int slot = layout.ringStart[c] + (step & layout.ringMask[c]);
                stock[c] += ring[slot];
                ring[slot] = 0;
                before[c] = Math.max(0, layout.targetDays[g] + stock[c] + days);
                sum += layout.cellShare[c] * before[c];
            }
            groupStock[g] = sum;
            if (days == 0) {
                continue;
            }
            int kind = layout.essentiality[g];
            if (kind == PhysicalLayout.ESSENTIAL) {
                least = Math.min(least, sum / days);
            } else if (sum < need) {
                if (kind == PhysicalLayout.HALF) {
                    least = Math.min(least, op * (1 + sum / need) / 2);
                } else if (kind == PhysicalLayout.NON_ESSENTIAL) {
                    missing += layout.valueShare[g] * (1 - sum / need);
                }
            }
        }
        limit[p] = missing == 0 ? least : Math.min(least, op * Math.max(0, 1 - missing));
    }

    private void placeOrders(int p, int step) {
        double planned = plannedProduction(p, step);
        double toMake = 0;
        if (planned > 0) {
            expected[p] = Math.clamp(1 + excessShare[p] + backlog[p] / planned, 0, 1);
            double wanted =
                    planned + plannedShipments(p, step) * excessShare[p] - ledger[p] + backlog[p];
            toMake = Math.clamp(wanted / planned, 0, 1);
        }
        double days = layout.time.days[layout.schedule[p]][step];
        double use = days * Math.min(limit[p], toMake);
        for (int g = layout.groupStart[p]; g < layout.groupStart[p + 1]; g++) {
            for (int c = layout.cellStart[g]; c < layout.cellStart[g + 1]; c++) {
                double factor = orderFactor(p, g, c, days, use);
                order[c] = factor;
                double change = factor - 1;
                if (change != 0) {
                    deviation = Math.max(deviation, Math.abs(change) * orderWeight);
                    spread(p, c, step, change);
                }
            }
        }
    }

    private void spread(int p, int c, int step, double change) {
        double[] days = layout.time.days[layout.schedule[p]];
        for (int link = layout.linkStart[c]; link < layout.linkStart[c + 1]; link++) {
            double units = layout.unitsPerDay[link] * days[step + layout.lagSteps[link]] * change;
            excess[layout.supplier[link]] += units;
            if (units > 0) {
                beyond[layout.supplier[link]] += units;
            }
        }
    }

    /// Order of a cell relative to its plan; the rules are those of [Rules.OrderRule].
    private double orderFactor(int p, int g, int c, double days, double use) {
        double target = layout.targetDays[g];
        double last = output[p];
        return switch (rules.orders()) {
            case BASELINE -> {
                double gap = useOf(g, c, use) - (stock[c] + days);
                yield Math.max(0, expected[p] + gap / adjustment);
            }
            case OUTPUT_SCALED_TARGET ->
                    Math.max(0, last + (target * last - before[c]) / adjustment);
            case OUTPUT_FIXED_TARGET -> Math.max(0, last + (target - before[c]) / adjustment);
            case OUTPUT_NO_REDUCTION -> last + Math.max(0, target * last - before[c]) / adjustment;
        };
    }

    /// A cell's part of its group's use, both in days: cells are drawn in proportion to what is in
    /// them.
    private double useOf(int g, int c, double use) {
        if (layout.cellStart[g + 1] - layout.cellStart[g] == 1) {
            return Math.min(use, before[c]);
        }
        double sum = groupStock[g];
        return sum <= 0 ? 0 : Math.min(use * (before[c] / sum), before[c]);
    }

    private void produce(int p, int step) {
        double planned = plannedProduction(p, step);
        double plannedSent = plannedShipments(p, step);
        double most = limit[p] * planned;
        double extra = excess[p];
        excess[p] = 0;
        ordered[p] = extra;
        if (plannedSent > 0) {
            excessShare[p] = extra / plannedSent;
        }
        double demand = plannedSent + extra;
        double current;
        double sent;
        double room;
        if (layout.aligned[p]) {
            current = Math.min(most, demand);
            sent = current;
            room = most - current;
        } else {
            current = Math.max(0, Math.min(most, planned + extra - ledger[p]));
            double ready = plannedSent + (current - planned) + ledger[p];
            double allowed = level[p] * Math.max(plannedSent, plannedSent + ledger[p]);
            sent = Math.max(0, Math.min(demand, Math.min(ready, allowed)));
            room = Math.min(most - current, allowed - sent);
            ledger[p] += (current - planned) - (sent - plannedSent);
        }
        double late = backlog[p] > 0 && room > 0 ? Math.min(backlog[p], room) : 0;
        deliverFinal(p, step, demand, sent, late);
        if (planned > 0) {
            output[p] = (current + late) / planned;
            deviation = Math.max(deviation, Math.abs(1 - output[p]));
        }
        if (ledger[p] != 0) {
            deviation = Math.max(deviation, Math.abs(ledger[p]) / layout.plannedPerHour[p]);
        }
    }

    private void deliverFinal(int p, int step, double demand, double sent, double late) {
        double wanted = layout.finalDemandPerDay[p] * layout.time.days[layout.schedule[p]][step];
        double share = sent >= demand ? 1 : sent / demand;
        if (planFirst) {
            double planned = demand - beyond[p];
            servedBeyond[p] = beyond[p] > 0 ? Math.clamp((sent - planned) / beyond[p], 0, 1) : 1;
            share = sent >= planned ? 1 : sent / planned;
            anyShort |= servedBeyond[p] < 1;
        }
        beyond[p] = 0;
        double given = wanted * share;
        if (share < 1 && rules.rationing() == Rules.Rationing.FINAL_DEMAND_LAST) {
            double buyers = demand - wanted;
            given = Math.max(0, wanted - (demand - sent));
            share = given > 0 || buyers <= 0 ? 1 : Math.min(1, sent / buyers);
        }
        served[p] = share;
        anyShort |= share < 1;
        madeUp[p] = late;
        finalDelivered[p] = given + late;
        backlog[p] += layout.backlogShare[p] * (wanted - given) - late;
    }

    private void use(int p, int step) {
        double days = layout.time.days[layout.schedule[p]][step];
        if (days == 0) {
            return;
        }
        double use = days * output[p];
        for (int g = layout.groupStart[p]; g < layout.groupStart[p + 1]; g++) {
            for (int c = layout.cellStart[g]; c < layout.cellStart[g + 1]; c++) {
                stock[c] += days - useOf(g, c, use);
            }
        }
    }

    private void send(int p, int step) {
        double[] days = layout.time.days[layout.schedule[p]];
        int last = layout.cellStart[layout.groupStart[p + 1]];
        for (int c = layout.cellStart[layout.groupStart[p]]; c < last; c++) {
            double factor = order[c];
            if (factor == 1 && !anyShort) {
                continue;
            }
            for (int link = layout.linkStart[c]; link < layout.linkStart[c + 1]; link++) {
                double change = delivered(layout.supplier[link], factor) - 1;
                if (change != 0) {
                    int arrival = step + layout.lagSteps[link];
                    ring[layout.ringStart[c] + (arrival & layout.ringMask[c])] +=
                            days[arrival] * layout.shareOfCell[link] * change;
                    if (Math.abs(change) > Workspace.QUIET) {
                        lastDeviantDelivery = step;
                    }
                }
            }
        }
    }

    /// What a supplier sends of an order, both relative to plan.
    private double delivered(int supplier, double factor) {
        return planFirst && factor > 1
                ? served[supplier] + (factor - 1) * servedBeyond[supplier]
                : factor * served[supplier];
    }

    private double plannedShipments(int p, int step) {
        return layout.plannedShipments[p * layout.cycleSteps + step % layout.cycleSteps];
    }

    double plannedProduction(int p, int step) {
        return layout.aligned[p]
                ? plannedShipments(p, step)
                : layout.plannedPerHour[p] * layout.time.hours[layout.schedule[p]][step];
    }
}
