package dev.hakyu.cascade.api;

import java.util.List;

/// Checks that a request fits its network: no shock may be lost without a word.
final class RequestCheck {
    private RequestCheck() {}

    static void check(
            CascadeNetwork network,
            int horizonSteps,
            double stepHours,
            List<Hit> hits,
            List<LevelAction> actions,
            List<Integer> seriesNodes) {
        for (CascadeNetwork.Node node : network.nodes()) {
            node.production().ifPresent(production -> checkSchedule(node, production, stepHours));
        }
        for (Hit hit : hits) {
            checkHit(network, hit, horizonSteps);
            checkFalls(network, hit, horizonSteps, stepHours);
        }
        for (LevelAction action : actions) {
            checkCarries(network, action.node(), action.fromStep(), horizonSteps, "A measure");
        }
        seriesNodes.forEach(network::node);
    }

    private static void checkSchedule(
            CascadeNetwork.Node node, Production production, double stepHours) {
        if (!production.schedule().fits(stepHours)) {
            throw new IllegalArgumentException(
                    "The schedule of "
                            + node.name()
                            + " is made for steps of "
                            + production.schedule().stepHours()
                            + " h, but the request has steps of "
                            + stepHours
                            + " h.");
        }
    }

    private static void checkHit(CascadeNetwork network, Hit hit, int horizonSteps) {
        checkCarries(network, hit.node(), hit.startStep(), horizonSteps, "A hit");
        hit.restoreAfter().forEach(network::node);
        if (hit.restoreAfter().contains(hit.node())) {
            throw new IllegalArgumentException(
                    network.node(hit.node()).name() + " is to be restored after itself.");
        }
    }

    private static void checkFalls(
            CascadeNetwork network, Hit hit, int horizonSteps, double stepHours) {
        if (!(hit.recovery() instanceof Recovery.Profile profile)) {
            return;
        }
        for (int step = hit.startStep(); step < horizonSteps; step++) {
            if (profile.levelAt((step - hit.startStep()) * stepHours) < 1) {
                return;
            }
        }
        throw new IllegalArgumentException(
                "The profile of the hit on "
                        + network.node(hit.node()).name()
                        + " is 1 at the start of every step within the horizon, so nothing would"
                        + " happen; use shorter steps or a longer horizon.");
    }

    private static void checkCarries(
            CascadeNetwork network, int nodeId, int fromStep, int horizonSteps, String what) {
        CascadeNetwork.Node node = network.node(nodeId);
        if (fromStep >= horizonSteps) {
            throw new IllegalArgumentException(
                    what
                            + " on "
                            + node.name()
                            + " starts at step "
                            + fromStep
                            + ", but the last step is "
                            + (horizonSteps - 1)
                            + "; make the horizon longer.");
        }
        node.production()
                .ifPresent(production ->
                        checkOperates(node, production.schedule(), fromStep, horizonSteps, what));
    }

    private static void checkOperates(
            CascadeNetwork.Node node, Schedule hours, int fromStep, int horizonSteps, String what) {
        for (int step = fromStep; step < horizonSteps; step++) {
            if (hours.weight(step) > 0) {
                return;
            }
        }
        throw new IllegalArgumentException(
                what
                        + " on "
                        + node.name()
                        + " can have no effect: the node is closed from step "
                        + fromStep
                        + " to the end of the horizon.");
    }
}
