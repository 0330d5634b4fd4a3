package dev.hakyu.cascade.api;

import java.util.List;

/// How the own level of a hit node returns to 1.
///
/// Before it starts to come back a node stays at the level of its [Hit], for at least one step.
public sealed interface Recovery {

    /// Detection, containment, cleaning: at the hit's level. Restoring: a linear rise by
    /// [#restoredShare] of what is missing. Validation: no change. Restart: a linear rise to 1.
    ///
    /// @param restoredShare share of the missing level that is back when restoring ends, `[0, 1]`
    record Staged(
            StageDuration detect,
            StageDuration contain,
            StageDuration clean,
            StageDuration restore,
            StageDuration validate,
            StageDuration restart,
            double restoredShare)
            implements Recovery {
        /// Half is back before validation; the rest follows at the restart.
        public static final double DEFAULT_RESTORED_SHARE = 0.5;

        public Staged {
            Require.share("restoredShare", restoredShare);
        }

        public static Staged of(
                StageDuration detect,
                StageDuration contain,
                StageDuration clean,
                StageDuration restore,
                StageDuration validate,
                StageDuration restart) {
            return new Staged(
                    detect, contain, clean, restore, validate, restart, DEFAULT_RESTORED_SHARE);
        }
    }

    /// A resumption that was announced: at the hit's level until then, plus a slip, then a linear
    /// rise to 1. Resumption also waits for the nodes that are restored before.
    ///
    /// @param hoursUntilResumption from the start of the hit, `[0, 87600]`
    /// @param slip how much later than announced it happens
    /// @param ramp from resumption to the full level
    record Announced(double hoursUntilResumption, StageDuration slip, StageDuration ramp)
            implements Recovery {
        public Announced {
            Require.inRange(
                    "The announced resumption in hours",
                    hoursUntilResumption,
                    0,
                    StageDuration.MAX_HOURS);
        }
    }

    /// A known course: linear between points, 1 before the first, the last level kept. Two points
    /// with the same time make a jump. The hit's level is not used; restoring order does not apply.
    ///
    /// @param points in order of time, at least one
    record Profile(List<LevelPoint> points) implements Recovery {
        public Profile {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("A profile has no points.");
            }
            for (int i = 1; i < points.size(); i++) {
                if (points.get(i).atHours() < points.get(i - 1).atHours()) {
                    throw new IllegalArgumentException(
                            "The points of a profile are not in order of time: "
                                    + points.get(i).atHours()
                                    + " h follows "
                                    + points.get(i - 1).atHours()
                                    + " h.");
                }
            }
        }

        /// The level some hours after the start of the hit.
        public double levelAt(double hours) {
            if (hours < points.getFirst().atHours()) {
                return 1;
            }
            for (int i = 1; i < points.size(); i++) {
                LevelPoint from = points.get(i - 1);
                LevelPoint to = points.get(i);
                if (from.atHours() <= hours && hours < to.atHours()) {
                    return from.level()
                            + (to.level() - from.level())
                                    * (hours - from.atHours())
                                    / (to.atHours() - from.atHours());
                }
            }
            return points.getLast().level();
        }
    }

    /// A level at a time.
    ///
    /// @param atHours from the start of the hit, `[0, 1e6]`
    /// @param level `[0, 1]`
    record LevelPoint(double atHours, double level) {
        public LevelPoint {
            Require.inRange("The time of a point in hours", atHours, 0, 1e6);
            Require.share("The level of a point", level);
        }
    }
}
