package dev.hakyu.model.duty;

import java.time.Instant;
import java.time.ZoneId;

/// Something that happened in a case at a known time.
///
/// @param at the instant; when only the day is known, the first instant of that day in `zone`
/// @param zone where the time was stated
/// @param onlyDay true when the hour is not known
/// @param declared true when we have said so ourselves; false for evidence: a log, a mail, a report
/// @param party whose knowledge or deed it is
/// @param knower department, person or document, in the user's or the report's words; blank when
///   nobody has said
public record Moment(
        StartMoment what,
        Instant at,
        ZoneId zone,
        boolean onlyDay,
        boolean declared,
        Party party,
        String knower) {

    /// Declared by us, to the minute.
    public static Moment declared(StartMoment what, Instant at, ZoneId zone, String knower) {
        return new Moment(what, at, zone, false, true, Party.US, knower);
    }

    /// The last instant it may have been: of a day, its end.
    public Instant latest() {
        if (!onlyDay) {
            return at;
        }
        return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
