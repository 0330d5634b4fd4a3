package dev.hakyu.testkit.site;

/// One source of the exhibition and what is to come of it.
///
/// @param id `[a-z0-9-]`
/// @param form what it is
/// @param items that it brings at the first fetch
/// @param problem code of the problem that it is told with, or an empty text when all is well
public record Exhibit(String id, String path, Form form, int items, String problem) {
    /// What a source is.
    public enum Form {
        FEED,
        /// The entries are `li.i`.
        PAGE,
        CLAIMS,
        BREACHES,
        KEV,
        FILINGS
    }

    static Exhibit good(String id, String path, Form form, int items) {
        return new Exhibit(id, path, form, items, "");
    }

    static Exhibit bad(String id, String path, String problem) {
        return new Exhibit(id, path, Form.FEED, 0, problem);
    }
}
