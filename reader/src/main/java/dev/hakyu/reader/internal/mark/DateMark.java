package dev.hakyu.reader.internal.mark;

import dev.hakyu.model.PartialDate;

/// A date in a text.
///
/// @param date resolved against the text and its publication date, never finer than a day
/// @param minuteOfDay 0 to 1439, or [PartialDate#UNKNOWN_TIME] when no time stands beside it
/// @param end offset after it, with a weekday in brackets and a time of day
/// @param rangeEnd true for the second date of a period (から8月7日まで)
public record DateMark(int start, int end, PartialDate date, int minuteOfDay, boolean rangeEnd) {
    /// The date with its time of day, if it has one.
    public PartialDate moment() {
        return minuteOfDay >= 0 && date.hasDay()
                ? new PartialDate(date.year(), date.month(), date.day(), minuteOfDay)
                : date;
    }
}
