package dev.hakyu.network.internal.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// The text of a cell: trimmed, without marks that nobody can see.
public final class CellText {
    private static final Set<String> UNKNOWN =
            Set.of(
                    "", "-", "--", "―", "—", "–", "ー", "不明", "未定", "未確認", "未回答", "確認中", "調査中",
                    "該当なし", "n/a", "na", "unknown", "?", "??", "tbd", "tbc", "null");
    private static final Set<String> FORMULA_ERRORS =
            Set.of(
                    "#REF!",
                    "#N/A",
                    "#VALUE!",
                    "#NAME?",
                    "#DIV/0!",
                    "#NUM!",
                    "#NULL!",
                    "#SPILL!",
                    "#CALC!",
                    "#GETTING_DATA");

    private CellText() {}

    /// Without blanks at both ends, direction marks, zero-width blanks and control characters; half
    /// a surrogate pair becomes U+FFFD. An escaping apostrophe before `=+-@` is taken off.
    public static String clean(String raw) {
        return unescape(trim(visible(raw)));
    }

    /// Whether [#clean(String)] would take away marks that change how a text is shown.
    public static boolean hasHiddenMarks(String raw) {
        return raw.codePoints().anyMatch(c -> isHiddenMark(c) || isHalfSurrogate(c));
    }

    /// NFKC of a cleaned text: full-width digits and signs become ASCII.
    public static String narrow(String raw) {
        return Normalizer.normalize(clean(raw), Normalizer.Form.NFKC).strip();
    }

    /// Empty, or a word that says "not known".
    public static boolean saysUnknown(String cleaned) {
        String key = Normalizer.normalize(cleaned, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return UNKNOWN.contains(key.strip());
    }

    /// What a spreadsheet shows when a formula failed.
    public static boolean isFormulaError(String cleaned) {
        return cleaned.startsWith("#") && FORMULA_ERRORS.contains(cleaned.toUpperCase(Locale.ROOT));
    }

    /// The cell as it is written so that no spreadsheet takes it for a formula.
    public static String escape(String value) {
        return afterApostrophes(value, 0) ? "'" + value : value;
    }

    private static String unescape(String value) {
        return value.startsWith("'") && afterApostrophes(value, 1) ? value.substring(1) : value;
    }

    private static boolean afterApostrophes(String value, int from) {
        int at = from;
        while (at < value.length() && value.charAt(at) == '\'') {
            at++;
        }
        return at < value.length()
                && "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t".indexOf(value.charAt(at)) >= 0;
    }

    private static String visible(String raw) {
        if (raw.codePoints().noneMatch(CellText::isChanged)) {
            return raw;
        }
        StringBuilder clean = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(c -> !isHiddenMark(c) && !isStrayControl(c))
                .map(c -> isHalfSurrogate(c) ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isChanged(int c) {
        return isHiddenMark(c) || isStrayControl(c) || isHalfSurrogate(c);
    }

    private static boolean isStrayControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    private static boolean isHalfSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isHiddenMark(int c) {
        return c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || c == 0x2060
                || c == 0xFEFF
                || c == 0x00AD
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
