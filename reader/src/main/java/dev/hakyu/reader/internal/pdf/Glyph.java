package dev.hakyu.reader.internal.pdf;

/// A character on a page, turned so that its line runs to the right and lines follow downwards.
///
/// @param text one or a few characters as a reader sees them
/// @param left where it begins along its line, in points
/// @param down its base line, in points; more is lower
/// @param width in points
/// @param size of its type, in points
/// @param spaceBefore true when white space was set before it
record Glyph(
        String text,
        double left,
        double down,
        double width,
        double size,
        boolean bold,
        boolean spaceBefore) {
    double right() {
        return left + width;
    }
}
