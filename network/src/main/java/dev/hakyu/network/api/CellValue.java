package dev.hakyu.network.api;

import dev.hakyu.model.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody wrote into a cell, as [CellReader] understands it.
public sealed interface CellValue {

    /// It can be read.
    ///
    /// @param text in the form in which network files hold it
    /// @param doubt what was assumed in reading it, or null
    record Known(String text, @Nullable Text doubt) implements CellValue {
        public Optional<Text> findDoubt() {
            return Optional.ofNullable(doubt);
        }
    }

    /// Nothing, or a word that says "not known".
    record Empty() implements CellValue {}

    /// It cannot be read.
    ///
    /// @param expected what would be right
    record Unreadable(String code, Text message, Text expected) implements CellValue {}
}
