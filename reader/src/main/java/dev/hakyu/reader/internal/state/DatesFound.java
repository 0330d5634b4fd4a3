package dev.hakyu.reader.internal.state;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.reader.internal.scope.Scope;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The days that a text tells, one for each role: the first of those of the event, the last of
/// those of its end, and of one day the one with an hour.
final class DatesFound {
    private final Map<DateRole, Found> best = new EnumMap<>(DateRole.class);

    /// A day with the place where it is told.
    record Found(PartialDate date, int at, Scope scope) {}

    boolean has(DateRole role) {
        return best.containsKey(role);
    }

    Optional<PartialDate> date(DateRole role) {
        return Optional.ofNullable(best.get(role)).map(Found::date);
    }

    void put(DateRole role, Found found) {
        best.put(role, found);
    }

    void resumedUnlessTold(Found found) {
        best.putIfAbsent(DateRole.RESUMED, found);
    }

    /// Keeps it when it says more than what was found before.
    void offer(DateRole role, Found found) {
        Found before = best.get(role);
        boolean later = role == DateRole.RESUMED || role == DateRole.NORMAL;
        if (before == null || replaces(found.date(), before.date(), later)) {
            best.put(role, found);
        }
    }

    void state(StatementList statements) {
        best.forEach((role, found) ->
                statements.add(
                        new Assertion.Dated(role, found.date()),
                        found.at(),
                        affirmed(found.scope())));
    }

    /// The scope of a day: what happened on it may be uncertain, the day is not.
    static Scope affirmed(Scope scope) {
        return scope.affirms()
                ? scope
                : new Scope(scope.speaker(), Modality.ASSERTED, scope.use(), scope.hearsay());
    }

    /// 22:00 ファイルの暗号化を確認, noticed at 21:40: the time is that of finding it, not of the intrusion.
    void intrusionNotAfterDetection() {
        Found intrusion = best.get(DateRole.INTRUSION);
        Found detected = best.get(DateRole.DETECTED);
        if (intrusion == null || detected == null || !intrusion.date().hasTime()) {
            return;
        }
        boolean sameDay = intrusion.date().date().equals(detected.date().date());
        if (sameDay && intrusion.date().compareTo(detected.date()) > 0) {
            PartialDate day = intrusion.date().date().map(PartialDate::of).orElseThrow();
            best.put(DateRole.INTRUSION, new Found(day, intrusion.at(), intrusion.scope()));
        }
    }

    /// 17日にお知らせしました…流出を18日に確認: what was found after the public was told is not how it was noticed.
    void detectedNotAfterDisclosure() {
        Found disclosed = best.get(DateRole.DISCLOSED);
        Found detected = best.get(DateRole.DETECTED);
        if (disclosed == null || detected == null) {
            return;
        }
        boolean days = disclosed.date().hasDay() && detected.date().hasDay();
        boolean same = disclosed.date().date().equals(detected.date().date());
        if (days && !same && detected.date().compareTo(disclosed.date()) > 0) {
            best.remove(DateRole.DETECTED);
        }
    }

    /// What a later notice found shortly before it is not how the event was noticed.
    ///
    /// @param first the first day on which it cannot have been
    void detectedBefore(LocalDate first) {
        Found detected = best.get(DateRole.DETECTED);
        if (detected != null
                && detected.date().hasDay()
                && !detected.date().earliest().toLocalDate().isBefore(first)) {
            best.remove(DateRole.DETECTED);
        }
    }

    private static boolean replaces(PartialDate date, PartialDate before, boolean later) {
        if (before.hasDay() && date.date().equals(before.date())) {
            boolean finer = date.hasTime() && !before.hasTime();
            boolean both = date.hasTime() && before.hasTime();
            int order = date.compareTo(before);
            return finer || (both && (later ? order > 0 : order < 0));
        }
        int order = date.compareTo(before);
        boolean earlierMonth =
                date.month() > 0
                        && (date.year() < before.year()
                                || (date.year() == before.year() && date.month() < before.month()));
        return later ? order > 0 : order < 0 && (date.hasDay() || !before.hasDay() || earlierMonth);
    }
}
