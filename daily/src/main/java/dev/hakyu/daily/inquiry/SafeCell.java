package dev.hakyu.daily.inquiry;

/// Keeps a text that others wrote from being taken for a formula, in sheets and CSV files that we
/// hand out.
public final class SafeCell {
    private static final String LEADS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCell() {}

    /// The text with an apostrophe before it when a spreadsheet might compute it.
    public static String of(String text) {
        return !text.isEmpty() && LEADS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// A cell of a CSV file, quoted where it must be.
    public static String csv(String text) {
        String safe = of(text);
        boolean quoted = safe.chars().anyMatch(c -> ",;\t\"\n\r".indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
