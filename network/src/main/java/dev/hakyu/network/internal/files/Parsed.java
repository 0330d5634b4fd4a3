package dev.hakyu.network.internal.files;

import org.jspecify.annotations.Nullable;

/// What a cell says: a value, nothing, or something that cannot be read.
public sealed interface Parsed<T> {

    /// It can be read.
    ///
    /// @param doubt what was assumed in reading it, to be told as a warning, or null
    record Known<T>(T value, @Nullable Finding doubt) implements Parsed<T> {}

    /// Nothing is known.
    ///
    /// @param doubt why it stands as unknown though something was written, or null
    record Unknown<T>(@Nullable Finding doubt) implements Parsed<T> {}

    /// It cannot be read.
    record Bad<T>(Finding finding) implements Parsed<T> {}

    static <T> Parsed<T> known(T value) {
        return new Known<>(value, null);
    }

    static <T> Parsed<T> unknown() {
        return new Unknown<>(null);
    }

    static <T> Parsed<T> bad(Finding finding) {
        return new Bad<>(finding);
    }
}
