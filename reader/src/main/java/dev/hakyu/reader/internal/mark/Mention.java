package dev.hakyu.reader.internal.mark;

import static dev.hakyu.reader.internal.mark.JapaneseLetters.isKatakana;
import static dev.hakyu.reader.internal.mark.JapaneseLetters.isLatin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in a text that names an organisation, or may do so.
///
/// @param name in the normalised spelling
/// @param industry id of the line of business that the name's ending tells, or null
public record Mention(int start, int end, String name, Form form, @Nullable String industry) {
    private static final List<String> KINDS =
            List.of("会社", "業者", "企業", "大手", "各社", "両社", "他社", "メーカー", "ベンダー");

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

    /// True for フトマニ発泡, ミナト病院: by its letters or its ending a name, and no kind of company.
    public boolean isName() {
        boolean letters = name.chars().anyMatch(c -> isKatakana((char) c) || isLatin((char) c));
        return !isKind() && (form.compareTo(Form.BARE) < 0 || (form == Form.BARE && letters));
    }

    /// True for 完成車メーカー: it describes a house and names none.
    public boolean isKind() {
        return isKind(name);
    }

    /// 販売子会社, 物流業者: a kind of company, not one of them, unless a foreign name is part of it.
    static boolean isKind(String name) {
        for (String noun : KINDS) {
            if (name.endsWith(noun)) {
                String stem = name.substring(0, name.length() - noun.length());
                return stem.chars().noneMatch(c -> isKatakana((char) c) || isLatin((char) c));
            }
        }
        return false;
    }
}
