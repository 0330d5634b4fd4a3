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
    private final double perAdjustmentDay;

    /// A gap in stock changes orders by `gap / tau`, but output by as much as `gap / dt`.
    private final double orderWeight;

    /// Per node: level after dependencies, output limit, output relative to schedule, share of
    /// orders served, what is ordered beyond plan, waiting final demand, final demand served and
    /// made up in the step.
    final double[] level;

    final double[] limit;
    final double[] output;
    final double[] served;
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

    private final Deliveries deliveries;
    private final double[] ledger;

    /// Per node: share served of what is ordered beyond the plan, and how much that is. Differs
    /// from `served` only when planned orders come first.
    private final double[] servedBeyond;

    private final double[] beyond;
    private final boolean planFirst;
    private final double[] excess;
    private final double[] excessShare;
    private double deviation;
    private boolean anyShort;
    private boolean anyChange;
    private final boolean baseline;

    /// Nodes that have been off their plan in this run, and how many have not. Until then a node's
    /// state is that of the plan.
    final boolean[] hasLeftPlan;

    private int onPlan;
    private final boolean[] reached;
    private final double[] daysOfSchedule;
    private final double[] today;

    /// The step, and where the plan of its place in the cycle of the calendars begins.
    private int step;

    private int phase;

    PhysicalKernel(PhysicalLayout layout, Rules rules, double stepHours) {
        this.layout = layout;
        this.orderWeight = Math.max(1, rules.adjustmentDays() * 24 / stepHours);
        this.rules = rules;
        this.adjustment = rules.adjustmentDays();
        this.perAdjustmentDay = 1 / adjustment;
        int size = layout.size();
        level = new double[size];
        limit = new double[size];
        output = new double[size];
        served = new double[size];
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
        deliveries = new Deliveries(layout, planFirst);
        hasLeftPlan = new boolean[size];
        reached = new boolean[size];
        daysOfSchedule = new double[layout.time.days.length];
        today = new double[size];
        baseline = rules.orders() == Rules.OrderRule.BASELINE;
    }

    /// @param balanced whether every node starts on its plan
    void reset(boolean balanced) {
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
        deliveries.reset();
        Arrays.fill(reached, false);
        for (int g = 0; g < groupStock.length; g++) {
            Arrays.fill(
                    stock, layout.cellStart[g], layout.cellStart[g + 1], layout.gapDaysAtStart[g]);
        }
        Arrays.fill(hasLeftPlan, !balanced);
        onPlan = balanced ? level.length : 0;
    }

    /// Whether every output, order and delivery has been within `tolerance` of the plan for as long
    /// as goods are under way.
    boolean isQuiet(int step, double tolerance) {
        return deviation <= tolerance && deliveries.areQuiet(step);
    }

    /// @param availability levels of all nodes after the digital layer
    void step(int nextStep, double[] availability) {
        step = nextStep;
        phase = (step % layout.cycleSteps) * level.length;
        deviation = 0;
        anyShort = false;
        anyChange = false;
        readDays();
        deliveries.arrive(step, stock, reached);
        for (int p = 0; p < level.length; p++) {
            double now = availability[layout.nodeOf[p]];
            if (now != level[p]) {
                level[p] = now;
                leavePlan(p);
            } else if (reached[p]) {
                leavePlan(p);
            }
        }
        for (int p = 0; p < level.length; p++) {
            if (hasLeftPlan[p]) {
                limit(p, today[p]);
                placeOrders(p, today[p]);
            }
        }
        if (anyChange) {
            spread();
        }
        for (int p = 0; p < level.length; p++) {
            if (hasLeftPlan[p]) {
                produce(p);
                use(p, today[p]);
            }
        }
        if (anyChange || anyShort) {
            deliveries.send(step, order, served, servedBeyond);
        }
    }

    /// From now on a node is followed; until then nothing of it is computed.
    private void leavePlan(int p) {
        if (!hasLeftPlan[p]) {
            hasLeftPlan[p] = true;
            onPlan--;
            finalDelivered[p] = layout.finalDemandPerDay[p] * today[p];
        }
    }

    /// What the stock of a node allows it to make.
    private void limit(int p, double days) {
        int firstGroup = layout.groupStart[p];
        int lastGroup = layout.groupStart[p + 1];
        double op = level[p];
        double need = days * op;
        double least = op;
        double missing = 0;
        for (int g = firstGroup; g < lastGroup; g++) {
            double target = layout.targetDays[g] + days;
            double sum = 0;
            int lastCell = layout.cellStart[g + 1];
            for (int c = layout.cellStart[g]; c < lastCell; c++) {
                double plannedHeld = target + stock[c];
                double held = plannedHeld > 0 ? plannedHeld : 0;
                before[c] = held;
                sum += layout.cellShare[c] * held;
            }
            groupStock[g] = sum;
            if (sum < need) {
                switch (layout.essentiality[g]) {
                    case PhysicalLayout.ESSENTIAL -> least = Math.min(least, sum / days);
                    case PhysicalLayout.HALF -> least = Math.min(least, op * (1 + sum / need) / 2);
                    case PhysicalLayout.NON_ESSENTIAL ->
                            missing += layout.valueShare[g] * (1 - sum / need);
                    default -> {}
                }
            }
        }
        limit[p] = missing == 0 ? least : Math.min(least, op * Math.max(0, 1 - missing));
    }

    private void placeOrders(int p, double days) {
        double planned = plannedProduction(p);
        double toMake = 0;
        if (planned > 0) {
            double late = backlog[p];
            double more = excessShare[p];
            double ordersShare = late == 0 ? 1 + more : 1 + more + late / planned;
            expected[p] = ordersShare >= 1 ? 1 : Math.max(0, ordersShare);
            double wanted = planned + plannedShipments(p) * more - ledger[p] + late;
            toMake = wanted >= planned ? 1 : Math.max(0, wanted / planned);
        }
        double use = days * Math.min(limit[p], toMake);
        double normal = expected[p];
        int lastGroup = layout.groupStart[p + 1];
        for (int g = layout.groupStart[p]; g < lastGroup; g++) {
            int lastCell = layout.cellStart[g + 1];
            for (int c = layout.cellStart[g]; c < lastCell; c++) {
                double factor =
                        baseline
                                ? normal + (useOf(g, c, use) - (stock[c] + days)) * perAdjustmentDay
                                : followingOutput(output[p], layout.targetDays[g], before[c]);
                factor = factor > 0 ? factor : 0;
                order[c] = factor;
                if (factor != 1) {
                    anyChange = true;
                    watch((factor - 1) * orderWeight);
                }
            }
        }
    }

    /// Tells the suppliers what is ordered beyond plan.
    private void spread() {
        deliveries.spread(order, excess, beyond);
        if (onPlan > 0) {
            for (int p = 0; p < level.length; p++) {
                if (!hasLeftPlan[p] && excess[p] != 0) {
                    leavePlan(p);
                    limit(p, today[p]);
                }
            }
        }
    }

    /// Order of a cell relative to its plan, for the rules that follow realised output.
    private double followingOutput(double last, double target, double held) {
        return switch (rules.orders()) {
            case BASELINE -> throw new IllegalStateException("The plan's own rule follows orders.");
            case OUTPUT_SCALED_TARGET -> last + (target * last - held) / adjustment;
            case OUTPUT_FIXED_TARGET -> last + (target - held) / adjustment;
            case OUTPUT_NO_REDUCTION -> last + Math.max(0, target * last - held) / adjustment;
        };
    }

    /// A cell's part of its group's use, both in days: cells are drawn in proportion to what is in
    /// them.
    private double useOf(int g, int c, double use) {
        double held = before[c];
        double sum = groupStock[g];
        double share = held == sum ? use : sum > 0 ? use * (held / sum) : 0;
        return share < held ? share : held;
    }

    private void produce(int p) {
        double planned = plannedProduction(p);
        double plannedSent = plannedShipments(p);
        if (planned == 0 && plannedSent == 0) {
            served[p] = 1;
            servedBeyond[p] = 1;
            madeUp[p] = 0;
            finalDelivered[p] = 0;
            return;
        }
        double most = limit[p] * planned;
        double extra = excess[p];
        excess[p] = 0;
        if (plannedSent > 0) {
            excessShare[p] = extra == 0 ? 0 : extra / plannedSent;
        }
        double demand = plannedSent + extra;
        double current;
        double sent;
        double room;
        if (layout.aligned[p]) {
            current = most < demand ? most : demand;
            sent = current;
            room = most - current;
        } else {
            double ahead = ledger[p];
            current = between(planned + extra - ahead, most);
            double ready = plannedSent + (current - planned) + ahead;
            double allowed = level[p] * (ahead > 0 ? plannedSent + ahead : plannedSent);
            sent = between(ready < allowed ? ready : allowed, demand);
            room = most - current < allowed - sent ? most - current : allowed - sent;
            ledger[p] = ahead + ((current - planned) - (sent - plannedSent));
        }
        double late = backlog[p] > 0 && room > 0 ? Math.min(backlog[p], room) : 0;
        deliverFinal(p, demand, sent, late);
        if (planned > 0) {
            double made = current + late;
            output[p] = made == planned ? 1 : made / planned;
            watch(1 - output[p]);
        }
        if (ledger[p] != 0) {
            watch(ledger[p] / layout.plannedPerHour[p]);
        }
    }

    /// The value, but not below 0 and not above `most`; cheaper than [Math], which minds NaN and
    /// -0.
    private static double between(double value, double most) {
        double capped = value < most ? value : most;
        return capped > 0 ? capped : 0;
    }

    private void watch(double change) {
        double size = Math.abs(change);
        if (size > deviation) {
            deviation = size;
        }
    }

    private void deliverFinal(int p, double demand, double sent, double late) {
        double wanted = layout.finalDemandPerDay[p] * today[p];
        double share = 1;
        double given = wanted;
        servedBeyond[p] = 1;
        if (sent < demand) {
            anyShort = true;
            share = sent / demand;
            given = wanted * share;
            if (planFirst) {
                double first = demand - beyond[p];
                share = sent >= first ? 1 : sent / first;
                given = wanted * share;
                servedBeyond[p] = beyond[p] > 0 ? Math.clamp((sent - first) / beyond[p], 0, 1) : 1;
            } else if (rules.rationing() == Rules.Rationing.FINAL_DEMAND_LAST) {
                double buyers = demand - wanted;
                given = Math.max(0, wanted - (demand - sent));
                share = given > 0 || buyers <= 0 ? 1 : Math.min(1, sent / buyers);
            }
        }
        beyond[p] = 0;
        served[p] = share;
        madeUp[p] = late;
        finalDelivered[p] = given + late;
        backlog[p] += layout.backlogShare[p] * (wanted - given) - late;
    }

    private void use(int p, double days) {
        if (days == 0) {
            return;
        }
        double use = days * output[p];
        int lastGroup = layout.groupStart[p + 1];
        for (int g = layout.groupStart[p]; g < lastGroup; g++) {
            int lastCell = layout.cellStart[g + 1];
            for (int c = layout.cellStart[g]; c < lastCell; c++) {
                stock[c] += days - useOf(g, c, use);
            }
        }
    }

    private void readDays() {
        double[] ofSchedule = daysOfSchedule;
        for (int s = 0; s < ofSchedule.length; s++) {
            ofSchedule[s] = layout.time.days[s][step];
        }
        int[] schedule = layout.schedule;
        double[] days = today;
        for (int p = 0; p < days.length; p++) {
            days[p] = ofSchedule[schedule[p]];
        }
    }

    private double plannedShipments(int p) {
        return layout.plannedShipments[phase + p];
    }

    /// Planned production of a node in the current step, in the unit of its shipments.
    double plannedProduction(int p) {
        return layout.plannedProduction[phase + p];
    }
}
