package dev.hakyu.reader.internal.mark;

import dev.hakyu.model.PartialDate;

/// A date in a text.
///
/// @param date resolved against the text and its publication date
/// @param end offset after it, with a weekday in brackets and a time of day
/// @param rangeEnd true for the second date of a period (から8月7日まで)
public record DateMark(int start, int end, PartialDate date, boolean rangeEnd) {}
