package dev.hakyu.network.internal.compile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The hours of one working day, as windows that do not overlap.
///
/// @param windows in order; a night shift belongs to the day on which it begins
record WorkingDay(List<Window> windows) {
    private static final int DAY = 24 * 60;
    private static final int FIRST_SHIFT = 6 * 60;
    private static final int SHIFT = 8 * 60;
    private static final int MAX_CHARS = 200;

    /// From `fromMinute` of the day, 0 to 1439, to before `toMinute`, at most 24 hours later.
    record Window(int fromMinute, int toMinute) {}

    WorkingDay {
        windows = List.copyOf(windows);
    }

    /// Shifts of eight hours, the first from 06:00.
    static WorkingDay ofShifts(int shifts) {
        return new WorkingDay(List.of(new Window(FIRST_SHIFT, FIRST_SHIFT + shifts * SHIFT)));
    }

    /// Reads `06:00-14:00;14:00-22:00`; empty for anything else, and for more than 24 hours.
    static Optional<WorkingDay> parse(String text) {
        if (text.length() > MAX_CHARS) {
            return Optional.empty();
        }
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replace('、', ';')
                        .replace(',', ';')
                        .replace('~', '-')
                        .replace('〜', '-')
                        .replace('–', '-')
                        .replace(" ", "");
        List<Window> found = new ArrayList<>();
        for (String part : plain.split(";")) {
            if (part.isEmpty()) {
                continue;
            }
            Optional<Window> window = window(part);
            if (window.isEmpty()) {
                return Optional.empty();
            }
            found.add(window.get());
        }
        WorkingDay day = new WorkingDay(merged(found));
        return day.hours() > 0 && day.hours() <= 24 ? Optional.of(day) : Optional.empty();
    }

    private static Optional<Window> window(String part) {
        int dash = part.indexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        int from = minute(part.substring(0, dash));
        int to = minute(part.substring(dash + 1));
        if (from < 0 || to < 0 || from == to || from >= DAY) {
            return Optional.empty();
        }
        return Optional.of(new Window(from, to > from ? to : to + DAY));
    }

    private static int minute(String clock) {
        int colon = clock.indexOf(':');
        if (colon < 1 || colon > 2 || clock.length() != colon + 3) {
            return -1;
        }
        int hour = 0;
        int minute = 0;
        for (int i = 0; i < clock.length(); i++) {
            char digit = clock.charAt(i);
            if (i == colon) {
                continue;
            }
            if (digit < '0' || digit > '9') {
                return -1;
            }
            if (i < colon) {
                hour = hour * 10 + digit - '0';
            } else {
                minute = minute * 10 + digit - '0';
            }
        }
        int all = hour * 60 + minute;
        return minute < 60 && all <= DAY ? all : -1;
    }

    private static List<Window> merged(List<Window> windows) {
        List<Window> merged = new ArrayList<>();
        for (Window next :
                windows.stream().sorted(Comparator.comparingInt(Window::fromMinute)).toList()) {
            Window last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && next.fromMinute() <= last.toMinute()) {
                merged.removeLast();
                merged.add(
                        new Window(last.fromMinute(), Math.max(last.toMinute(), next.toMinute())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    double hours() {
        return windows.stream().mapToInt(each -> each.toMinute() - each.fromMinute()).sum() / 60.0;
    }
}
