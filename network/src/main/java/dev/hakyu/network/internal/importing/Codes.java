package dev.hakyu.network.internal.importing;

import dev.hakyu.network.internal.files.CellText;
import java.util.List;

/// The users' own codes of a list, and the width they had before a spreadsheet took their zeros.
///
/// @param width digits of every code, or 0 when the list does not tell
record Codes(int width) {
    private static final int MAX_WIDTH = 20;

    /// The width is known when every code with a leading zero has the same length and no other code
    /// of digits is longer.
    static Codes of(List<String> codes) {
        int width = 0;
        int longest = 0;
        for (String raw : codes) {
            String code = CellText.narrow(raw);
            if (isDigits(code)) {
                longest = Math.max(longest, code.length());
                if (code.startsWith("0") && code.length() > 1) {
                    if (width != 0 && width != code.length()) {
                        return new Codes(0);
                    }
                    width = code.length();
                }
            }
        }
        return new Codes(width >= longest && width <= MAX_WIDTH ? width : 0);
    }

    /// The code with the zeros it lost; unchanged when nothing tells how many.
    String restore(String raw) {
        String code = CellText.narrow(raw);
        return isDigits(code) && code.length() < width
                ? "0".repeat(width - code.length()) + code
                : code;
    }

    /// The code without leading zeros: two spellings of one code agree in it.
    static String bare(String code) {
        String narrow = CellText.narrow(code);
        if (!isDigits(narrow)) {
            return narrow;
        }
        int at = 0;
        while (at < narrow.length() - 1 && narrow.charAt(at) == '0') {
            at++;
        }
        return narrow.substring(at);
    }

    private static boolean isDigits(String code) {
        return !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
