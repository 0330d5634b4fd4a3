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

    /// As it stands while nobody knows whether anything leaked: what is said to be exposed, and of
    /// how many, is only possible. Anything else is as before.
    public Statement inDoubt() {
        boolean leaked =
                what instanceof Assertion.Exposed
                        || (what instanceof Assertion.Count count && count.unit().isOfData());
        return leaked && modality == Modality.ASSERTED
                ? new Statement(what, speaker, Modality.POSSIBLE, speakerName, quote)
                : this;
    }
}
