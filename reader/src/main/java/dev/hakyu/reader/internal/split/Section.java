package dev.hakyu.reader.internal.split;

/// A stretch of a report that tells of one event.
///
/// @param whole true when it is the whole report, title and source line included
public record Section(int start, int end, boolean whole) {}
