package dev.hakyu.cascade.api;

/// A measure that forces a node's own level for some steps: a system switched off to cut an
/// attacker's way, or a replacement brought up. It overrides hits; what the node depends on still
/// applies.
///
/// @param node node id
/// @param fromStep first step, from 0
/// @param untilStep first step in which the measure has ended, above `fromStep`;
///   `Integer.MAX_VALUE`: never
/// @param level own level meanwhile, `[0, 1]`
public record LevelAction(int node, int fromStep, int untilStep, double level) {
    public LevelAction {
        if (fromStep < 0 || untilStep <= fromStep) {
            throw new IllegalArgumentException(
                    "A measure lasts from step "
                            + fromStep
                            + " until step "
                            + untilStep
                            + ", but 0 <= from < until must hold.");
        }
        Require.share("The level of a measure", level);
    }

    /// A measure that is never lifted.
    public static LevelAction from(int node, int step, double level) {
        return new LevelAction(node, step, Integer.MAX_VALUE, level);
    }
}
