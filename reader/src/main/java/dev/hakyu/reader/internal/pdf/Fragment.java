package dev.hakyu.reader.internal.pdf;

/// Words of one row without a wide gap between them.
record Fragment(String text, double left, double right, double size, boolean bold) {
    /// This and what stands to the right of it, nothing between them.
    Fragment and(Fragment next) {
        return new Fragment(
                text + next.text, left, next.right, Math.max(size, next.size), bold && next.bold);
    }
}
