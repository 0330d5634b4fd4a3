package dev.hakyu.network.internal.names;

import java.util.List;
import java.util.Set;

/// A name without what does not tell organisations apart.
///
/// @param written as it was given
/// @param core letters and digits only, legal form removed; empty when nothing else is there
/// @param loose the core with kana folded further, see [Letters#loosen]
/// @param words the core's words; one for a Japanese name without spaces
/// @param legalClasses classes of its legal form, empty when it states none
/// @param unit plant, branch or department that stood behind the name, or empty
public record NormalName(
        String written,
        String core,
        String loose,
        List<String> words,
        Set<String> legalClasses,
        String unit) {

    /// True when it has no Japanese letter at all.
    public boolean isLatin() {
        for (int i = 0; i < core.length(); i++) {
            if (Letters.isJapanese(core.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// True when it has kana and nothing else.
    public boolean isKana() {
        for (int i = 0; i < loose.length(); i++) {
            if (!Letters.isKatakana(loose.charAt(i))) {
                return false;
            }
        }
        return !core.isEmpty();
    }

    /// True when it names no organisation by itself: a legal form alone, a trade, 当社.
    public boolean isGeneric() {
        return Affixes.isGeneric(loose, isLatin());
    }
}
