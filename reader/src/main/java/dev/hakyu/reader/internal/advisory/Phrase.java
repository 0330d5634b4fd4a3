package dev.hakyu.reader.internal.advisory;

import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.ReportId;

/// A sentence or item of an advisory.
///
/// @param start offset in the report's text
/// @param text in the original's characters
/// @param part that it stands in
/// @param item it is a line of a list or the value of a key, and no running text
record Phrase(ReportId report, int start, String text, Part part, boolean item) {
    Quote quote() {
        return new Quote(report, start, start + text.length(), text);
    }
}
