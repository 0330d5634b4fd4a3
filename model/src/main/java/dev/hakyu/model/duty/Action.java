package dev.hakyu.model.duty;

import dev.hakyu.model.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something to do first, with both sides: what it prevents and what it stops.
///
/// @param id stable: the rule of the data file, `/`, the objects concerned
/// @param ownerName who of ours, in the network's words (ネットワーク課), or null
/// @param by when, as a sentence
/// @param dueAt when, or null when it only follows another step
/// @param objects ids of what it concerns in the network: access, system, contract, organisation
/// @param stops what it stops or costs
/// @param stopsComputed true when `stops` comes from a simulation; otherwise it says that it was
///   not computed
/// @param decides who decides
/// @param undone when and on what condition it is taken back, or null when it cannot be
/// @param why the exposure it answers
public record Action(
        String id,
        Text what,
        OwnerRole owner,
        @Nullable String ownerName,
        Text by,
        @Nullable Instant dueAt,
        List<String> objects,
        Text prevents,
        Text stops,
        boolean stopsComputed,
        Text decides,
        @Nullable Text undone,
        Text why) {
    public static final Text NOT_COMPUTED =
            new Text("副作用は計算していません。", "Side effects were not computed.");

    public Action {
        objects = List.copyOf(objects);
    }

    /// The same with what a simulation says on both sides.
    public Action withEffect(Text computedPrevents, Text computedStops) {
        return new Action(
                id,
                what,
                owner,
                ownerName,
                by,
                dueAt,
                objects,
                computedPrevents,
                computedStops,
                true,
                decides,
                undone,
                why);
    }

    public Optional<Instant> findDueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<Text> findUndone() {
        return Optional.ofNullable(undone);
    }
}
