package dev.hakyu.store.api;

/// What became of an item that was put on the shelf.
public enum Filing {
    /// The location was never seen before.
    NEW,
    /// The location still shows what it showed when it was last looked at.
    SAME,
    /// The location shows something else than last time.
    NEW_VERSION
}
