package dev.hakyu.daily.inquiry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of a supplier's form.
///
/// @param no as the form shows it, `Q01` and up; unique in the form
/// @param question id of a question of the inquiry
/// @param object what the question is about, for a person; empty when it is the supplier
/// @param row of the network, or null when the answer goes to no row that is there
/// @param present what we have so far, as text; empty when nothing
public record FormRow(
        String no, String question, String object, @Nullable RowKey row, String present) {
    public Optional<RowKey> findRow() {
        return Optional.ofNullable(row);
    }
}
