package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The distinct schedules of a network as tables per step.
final class OperatingTime {
    private final Map<Schedule, Integer> index = new HashMap<>();
    private final List<Schedule> schedules = new ArrayList<>();

    /// Per schedule and step: operating days.
    double[][] days = new double[0][];

    /// Per schedule and step: hours of full operation.
    double[][] hours = new double[0][];

    int indexOf(Schedule schedule) {
        return index.computeIfAbsent(
                schedule,
                added -> {
                    schedules.add(added);
                    return schedules.size() - 1;
                });
    }

    void tabulate(int steps, double stepHours) {
        days = new double[schedules.size()][steps];
        hours = new double[schedules.size()][steps];
        for (int s = 0; s < schedules.size(); s++) {
            Schedule schedule = schedules.get(s);
            for (int step = 0; step < steps; step++) {
                hours[s][step] = schedule.weight(step) * stepHours;
                days[s][step] = hours[s][step] / schedule.operatingHoursPerDay();
            }
        }
    }

    /// The least operating days of any step in which a node is open.
    double shortestDay() {
        return Arrays.stream(days)
                .flatMapToDouble(Arrays::stream)
                .filter(day -> day > 0)
                .min()
                .orElse(1);
    }

    /// Steps after which all schedules repeat, or the horizon when that is longer.
    int cycleSteps(int horizonSteps) {
        long cycle = 1;
        for (Schedule schedule : schedules) {
            cycle = cycle / gcd(cycle, schedule.lengthInSteps()) * schedule.lengthInSteps();
            if (cycle >= horizonSteps) {
                return horizonSteps;
            }
        }
        return (int) cycle;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
