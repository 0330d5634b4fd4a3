package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.OutputSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Levels over time of all runs, as counts per half per cent and an exact fixed-point sum. Whole
/// numbers add up to the same in any order, so threads may write as they come; memory does not grow
/// with the runs.
final class SeriesStore {
    private static final int CODES = 200;
    private static final double FIXED_POINT = 1e9;

    private final Plan plan;
    private final int pointSteps;
    private final int points;
    private final AtomicReferenceArray<Counts> counts;

    private static final class Counts {
        final AtomicIntegerArray byCode;
        final AtomicLongArray missing;

        Counts(int points) {
            byCode = new AtomicIntegerArray(points * (CODES + 1));
            missing = new AtomicLongArray(points);
        }
    }

    SeriesStore(Plan plan) {
        this.plan = plan;
        pointSteps = plan.request.seriesSteps();
        points = Math.ceilDiv(plan.request.horizonSteps(), pointSteps);
        counts = new AtomicReferenceArray<>(plan.followed.length);
    }

    void add(int follow, int point, double level) {
        Counts of = counts.get(follow);
        if (of == null) {
            counts.compareAndSet(follow, null, new Counts(points));
            of = counts.get(follow);
        }
        int code = (int) Math.round(Math.clamp(level, 0, 1) * CODES);
        of.byCode.incrementAndGet(point * (CODES + 1) + code);
        of.missing.addAndGet(point, Math.round((1 - level) * FIXED_POINT));
    }

    /// The series of a node; a node that never deviated has none.
    List<OutputSeries> series(int follow) {
        Counts of = counts.get(follow);
        if (of == null) {
            return List.of();
        }
        List<OutputSeries.Point> list = new ArrayList<>(points);
        for (int point = 0; point < points; point++) {
            list.add(point(follow, of, point));
        }
        double hours = pointSteps * plan.request.stepHours();
        return List.of(new OutputSeries(plan.followed[follow], hours, list));
    }

    private OutputSeries.Point point(int follow, Counts of, int point) {
        int runs = plan.request.runs();
        int[] histogram = new int[CODES + 1];
        int counted = 0;
        for (int code = 0; code <= CODES; code++) {
            histogram[code] = of.byCode.get(point * (CODES + 1) + code);
            counted += histogram[code];
        }
        histogram[CODES] += runs - counted;
        return new OutputSeries.Point(
                point * pointSteps * plan.request.stepHours(),
                scheduledHours(follow, point) == 0,
                1 - of.missing.get(point) / FIXED_POINT / runs,
                quantile(histogram, 0.05 * runs),
                quantile(histogram, 0.50 * runs),
                quantile(histogram, 0.95 * runs));
    }

    /// Hours of full operation that a point stands for.
    double scheduledHours(int follow, int point) {
        int end = Math.min(plan.request.horizonSteps(), (point + 1) * pointSteps);
        double hours = 0;
        for (int step = point * pointSteps; step < end; step++) {
            hours += plan.operatingHours(follow, step);
        }
        return hours;
    }

    private static double quantile(int[] histogram, double rank) {
        int needed = Math.max(1, (int) Math.ceil(rank - 1e-9));
        int seen = 0;
        for (int code = 0; code < histogram.length; code++) {
            seen += histogram[code];
            if (seen >= needed) {
                return (double) code / CODES;
            }
        }
        return 1;
    }
}
