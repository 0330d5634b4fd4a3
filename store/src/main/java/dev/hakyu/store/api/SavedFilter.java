package dev.hakyu.store.api;

/// A filter that somebody keeps.
///
/// @param name 1 to 60 characters on one line
/// @param query of the page's address, without the question mark; at most 2,000 characters
public record SavedFilter(String name, String query) {
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_QUERY = 2000;

    public SavedFilter {
        if (!isName(name) || query.length() > LONGEST_QUERY) {
            throw new IllegalArgumentException(
                    "a filter has a name of 1 to %d characters and a query of at most %d"
                            .formatted(LONGEST_NAME, LONGEST_QUERY));
        }
    }

    /// Whether a text can name a filter.
    public static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.chars().noneMatch(Character::isISOControl);
    }
}
