package dev.hakyu.model.duty;

import dev.hakyu.model.Text;

/// Who must be told.
///
/// @param id stable code: `PPC`, `data_subject`
public record Recipient(String id, Text label) {
    public Recipient {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a recipient needs an id");
        }
    }
}
