package dev.hakyu.cascade.internal;

import java.util.Arrays;

/// Orders that go up the links and goods that come down them, as deviations from the plan.
///
/// Goods under way stand in a ring of rows, one per step ahead, in the order of [DeliveryRoutes],
/// in days of normal use of their cell.
///
/// Not thread safe; one per workspace. No allocation per step.
final class Deliveries {
    private final DeliveryRoutes routes;
    private final OperatingTime time;
    private final int maxLagSteps;
    private final double quiet;
    private final boolean planFirst;
    private final double[] ring;

    /// Per route: the buyer's operating days when what is sent now arrives, and its row.
    private final double[] dueDays;

    private final int[] arrivalRow;
    private int lastSent;
    private int lastDeviant;

    Deliveries(PhysicalLayout layout, boolean planFirst) {
        routes = layout.routes;
        time = layout.time;
        maxLagSteps = layout.maxLagSteps;
        quiet = Workspace.QUIET * layout.shortestDay;
        this.planFirst = planFirst;
        ring = new double[maxLagSteps * routes.supplier.length];
        dueDays = new double[routes.lagSteps.length];
        arrivalRow = new int[routes.lagSteps.length];
    }

    void reset() {
        Arrays.fill(ring, 0);
        lastSent = -maxLagSteps - 1;
        lastDeviant = -1;
    }

    /// Whether no delivery under way in `step` differs from the plan by more than a trace.
    boolean areQuiet(int step) {
        return step - lastDeviant > maxLagSteps;
    }

    /// Turns to the next step, in which what is due arrives.
    ///
    /// @param stock per cell, to which arrivals are added
    /// @param reached per node, set where something arrives
    void arrive(int step, double[] stock, boolean[] reached) {
        for (int route = 0; route < dueDays.length; route++) {
            int arrival = step + routes.lagSteps[route];
            dueDays[route] = time.days[routes.schedule[route]][arrival];
            arrivalRow[route] = (arrival % maxLagSteps) * routes.supplier.length;
        }
        if (step - lastSent > maxLagSteps) {
            return;
        }
        int[] cell = routes.cell;
        int[] buyer = routes.buyer;
        double[] underWay = ring;
        int due = (step % maxLagSteps) * cell.length;
        for (int link = 0; link < cell.length; link++) {
            double arriving = underWay[due + link];
            if (arriving != 0) {
                stock[cell[link]] += arriving;
                reached[buyer[link]] = true;
                underWay[due + link] = 0;
            }
        }
    }

    /// Adds to each supplier what is ordered beyond plan.
    ///
    /// @param order per cell, relative to the plan
    /// @param excess per node: balance of orders above and below plan
    /// @param beyond per node: orders above plan alone, when planned orders are served first
    void spread(double[] order, double[] excess, double[] beyond) {
        int[] supplier = routes.supplier;
        int[] cell = routes.cell;
        double[] unitsPerDay = routes.unitsPerDay;
        for (int route = 0; route < dueDays.length; route++) {
            double days = dueDays[route];
            int last = routes.routeStart[route + 1];
            for (int link = routes.routeStart[route]; link < last; link++) {
                double more = unitsPerDay[link] * days * (order[cell[link]] - 1);
                excess[supplier[link]] += more;
                if (planFirst && more > 0) {
                    beyond[supplier[link]] += more;
                }
            }
        }
    }

    /// Puts what leaves, beyond or below plan, into the row of the step in which it arrives.
    ///
    /// @param served per node: share of planned orders served
    /// @param servedBeyond per node: share served of what is ordered beyond the plan
    void send(int step, double[] order, double[] served, double[] servedBeyond) {
        int[] supplier = routes.supplier;
        int[] cell = routes.cell;
        double[] shareOfCell = routes.shareOfCell;
        double[] underWay = ring;
        double largest = 0;
        for (int route = 0; route < dueDays.length; route++) {
            double days = dueDays[route];
            int row = arrivalRow[route];
            int last = routes.routeStart[route + 1];
            for (int link = routes.routeStart[route]; link < last; link++) {
                double factor = order[cell[link]];
                int from = supplier[link];
                double sent = factor * served[from];
                if (planFirst && factor > 1) {
                    sent = served[from] + (factor - 1) * servedBeyond[from];
                }
                double change = days * shareOfCell[link] * (sent - 1);
                underWay[row + link] = change;
                double size = Math.abs(change);
                largest = size > largest ? size : largest;
            }
        }
        lastSent = step;
        if (largest > quiet) {
            lastDeviant = step;
        }
    }
}
