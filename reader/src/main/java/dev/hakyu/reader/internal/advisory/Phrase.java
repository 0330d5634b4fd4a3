package dev.hakyu.reader.internal.advisory;

import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.ReportId;

/// A sentence or item of an advisory.
///
/// @param start offset in the report's text
/// @param text in the original's characters
/// @param part that it stands in
/// @param of the product or branch of its row, where it is a cell of a table; else empty
/// @param item it is a line of a list or the value of a key, and no running text
record Phrase(ReportId report, int start, String text, Part part, boolean item, String of) {
    /// True when it names the product, or stands in a row on it.
    boolean names(String product) {
        return text.contains(product) || of.contains(product);
    }

    Quote quote() {
        return new Quote(report, start, start + text.length(), text);
    }
}
