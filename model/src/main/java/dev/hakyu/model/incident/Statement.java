package dev.hakyu.model.incident;

import org.jspecify.annotations.Nullable;

/// One assertion of a report, with who says it, how, and the words that say it.
///
/// @param speakerName as written (同社, Qilin), or null when only the kind is clear
/// @param quote the sentence or clause, in the original's characters
public record Statement(
        Assertion what,
        Speaker speaker,
        Modality modality,
        @Nullable String speakerName,
        Quote quote) {

    public Certainty certainty() {
        return Certainty.of(speaker, modality);
    }
}
