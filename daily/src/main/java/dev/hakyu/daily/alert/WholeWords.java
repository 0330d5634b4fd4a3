package dev.hakyu.daily.alert;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Map;

/// Cuts a line so that no character that people see as one is torn and no bracket stays open.
final class WholeWords {
    private static final Map<Character, Character> BRACKETS =
            Map.of('(', ')', '（', '）', '「', '」', '『', '』', '【', '】', '[', ']');

    private WholeWords() {}

    /// The line, else its beginning with a mark of the cut.
    ///
    /// @param longest in UTF-16 units, the mark included
    static String cut(String line, int longest) {
        if (line.length() <= longest) {
            return line;
        }
        BreakIterator seen = BreakIterator.getCharacterInstance(Locale.ROOT);
        seen.setText(line);
        int end = seen.preceding(longest);
        int open = open(line.substring(0, Math.max(0, end)));
        return line.substring(0, open > 0 ? open : Math.max(0, end)).strip() + "…";
    }

    /// Where the first bracket begins that is not closed; -1 when all are.
    private static int open(String line) {
        for (int i = 0; i < line.length(); i++) {
            Character close = BRACKETS.get(line.charAt(i));
            if (close != null) {
                int end = line.indexOf(close, i + 1);
                if (end < 0) {
                    return i;
                }
                i = end;
            }
        }
        return -1;
    }
}
