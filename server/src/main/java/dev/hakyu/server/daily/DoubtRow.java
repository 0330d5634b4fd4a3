package dev.hakyu.server.daily;

import dev.hakyu.model.Text;

/// A message that may have gone, for the page.
///
/// @param since when it was handed over
/// @param kept its text is there, so that it can go again
public record DoubtRow(String id, Text what, String since, boolean kept) {}
