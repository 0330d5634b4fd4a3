package dev.hakyu.reader.internal.mark;

import org.jspecify.annotations.Nullable;

/// A place in a text that names an organisation, or may do so.
///
/// @param name in the normalised spelling
/// @param industry id of the line of business that the name's ending tells, or null
public record Mention(int start, int end, String name, Form form, @Nullable String industry) {

    /// Why it is taken for an organisation, from the surest to the least sure.
    public enum Form {
        /// Has a legal form: 株式会社, Inc.
        LEGAL,
        /// Is in the lexicon of known organisations.
        KNOWN,
        /// Has an ending that names of organisations have: 病院, University.
        SUFFIX,
        /// A name only by its letters; counts where the sentence says so.
        BARE,
        /// Stands in quotation marks: a brand, a site, a product.
        QUOTED
    }

    public boolean isFull() {
        return form == Form.LEGAL || form == Form.SUFFIX;
    }
}
