package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.CascadeRequest;
import dev.hakyu.cascade.api.Hit;
import dev.hakyu.cascade.api.LevelAction;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A request made ready to run: what is reached, in compressed rows; immutable and shared by all
/// threads.
///
/// The followed nodes are numbered `0 .. followed() - 1`: first the active production nodes, in the
/// order of [PhysicalLayout], then the other nodes whose availability can fall.
final class Plan {
    final CascadeRequest request;
    final RestoreOrder restoreOrder;
    final DigitalLayout digital;
    final PhysicalLayout physical;

    /// Node ids of all followed nodes.
    final int[] followed;

    /// Without a hit or measure every order follows the plan.
    final boolean balanced;

    Plan(CascadeRequest request) {
        this.request = request;
        restoreOrder = new RestoreOrder(request);
        int[] shocked =
                IntStream.concat(
                                request.hits().stream().mapToInt(Hit::node),
                                request.actions().stream().mapToInt(LevelAction::node))
                        .distinct()
                        .toArray();
        digital = new DigitalLayout(request.network(), shocked);
        physical = new PhysicalLayout(request, Reach.productionNodes(request, digital.nodes));
        int[] others =
                Arrays.stream(digital.nodes)
                        .filter(node -> physical.numberOf[node] < 0)
                        .sorted()
                        .toArray();
        followed =
                IntStream.concat(Arrays.stream(physical.nodeOf), Arrays.stream(others)).toArray();
        balanced =
                Arrays.stream(physical.nodeOf)
                        .noneMatch(node -> Reach.startsOutOfBalance(request, node));
    }

    /// Hours of full operation of a followed node in a step; a digital node operates always.
    double operatingHours(int follow, int step) {
        return follow < physical.size()
                ? physical.time.hours[physical.schedule[follow]][step]
                : request.stepHours();
    }
}
