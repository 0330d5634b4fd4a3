package dev.hakyu.daily.inquiry;

/// Keeps a text that others wrote from being taken for a formula, in sheets and CSV files that we
/// hand out.
///
/// In a workbook a cell says itself that it is text, and its style that it stays so when a person
/// edits it; there the text is left as it is. CSV cannot say so.
public final class SafeCell {
    private static final String LEADS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCell() {}

    /// A cell of a CSV file: with an apostrophe before it when a spreadsheet might compute it, and
    /// quoted where it must be.
    public static String csv(String text) {
        String safe = mayBeComputed(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> ",;\t\"\n\r".indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /// Whether a spreadsheet might take it for a formula when a person types it.
    public static boolean mayBeComputed(String text) {
        return !text.isEmpty() && LEADS.indexOf(text.charAt(0)) >= 0;
    }
}
