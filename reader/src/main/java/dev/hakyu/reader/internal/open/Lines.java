package dev.hakyu.reader.internal.open;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.BlockKind;

/// What can be told of a line by its looks.
public final class Lines {
    private static final int WIDEST_HEADING = 60;
    private static final int NARROWEST_WRAPPED = 50;
    private static final String BULLETS = "・-*•●○‣▪–※+";
    private static final String HEADING_MARKS = "■◆□◇▼▽【《〔#";
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^(?:第?[0-9\uFF10-\uFF19]{1,2}[.．、)）章節報]|[IVX]{1,4}\\.)\\s*[^0-9\uFF10-\uFF19\\s].*");
    private static final Pattern PARENTHESISED =
            Pattern.compile("^(?:[(\uFF08](?:[0-9\uFF10-\uFF19]{1,2}|[a-zア-オ])[)\uFF09]|[①-⑳]).*");
    private static final Pattern FIGURE_WITH_UNIT =
            Pattern.compile(
                    "[0-9\uFF10-\uFF19](?:[万億千]?[0-9\uFF10-\uFF19,]*)*\\s*(?:件|人|名|社|円|台|%|%|ドル)");

    private Lines() {}

    /// Columns that the text takes: 2 for full-width characters.
    public static int width(CharSequence text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowSurrogate(c)) {
                continue;
            }
            boolean wide = c >= '\u1100' && !(c >= '\uFF61' && c <= '\uFF9F') && c != '\u2019';
            columns += wide && !(c >= '\u2000' && c < '\u2E80') ? 2 : 1;
        }
        return columns;
    }

    /// True when the text ends with a full stop, question or exclamation mark.
    public static boolean endsSentence(CharSequence text) {
        int end = text.length();
        while (end > 0 && isClosing(text.charAt(end - 1))) {
            end--;
        }
        return end > 0 && "。．.!?！？".indexOf(text.charAt(end - 1)) >= 0;
    }

    private static boolean isClosing(char c) {
        return Character.isWhitespace(c) || "」』）)\"”’']".indexOf(c) >= 0;
    }

    /// True when the line begins with the mark of an item.
    public static boolean isBullet(String line) {
        return line.length() > 1
                && BULLETS.indexOf(line.charAt(0)) >= 0
                && !line.startsWith("--")
                && !line.startsWith("**");
    }

    static boolean isTableRow(String line) {
        return line.contains(" | ") || line.startsWith("|") || line.indexOf('\t') > 0;
    }

    /// What a line of plain text is.
    ///
    /// @param next the next line that is not blank, or empty
    public static BlockKind kindOf(String line, String next) {
        if (isTableRow(line)) {
            return BlockKind.TABLE_ROW;
        }
        boolean short_ = width(line) <= WIDEST_HEADING && !endsSentence(line) && !next.isEmpty();
        if (short_ && HEADING_MARKS.indexOf(line.charAt(0)) >= 0) {
            return BlockKind.HEADING;
        }
        if (isBullet(line) || PARENTHESISED.matches(line)) {
            return BlockKind.LIST_ITEM;
        }
        if (NUMBERED.matches(line)) {
            return short_ ? BlockKind.HEADING : BlockKind.LIST_ITEM;
        }
        return short_ && looksLikeHeading(line, next) ? BlockKind.HEADING : BlockKind.PARAGRAPH;
    }

    private static boolean looksLikeHeading(String line, String next) {
        char last = line.charAt(line.length() - 1);
        boolean bodyFollows = endsSentence(next) && width(next) > width(line);
        boolean lists = line.indexOf('、') != line.lastIndexOf('、');
        return bodyFollows
                && !lists
                && "、,:：;」".indexOf(last) < 0
                && !DateWords.in(line).isPresent()
                && !FIGURE_WITH_UNIT.matcher(line).find();
    }

    /// True when a line end is only where the column ended, so that the sentence goes on.
    public static boolean isWrapped(CharSequence line, CharSequence next) {
        if (line.isEmpty() || next.isEmpty()) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        if (last == '、' || last == ',' || last == '，') {
            return true;
        }
        char first = next.charAt(0);
        if (Character.isDigit(first)) {
            return width(line) >= NARROWEST_WRAPPED / 2 && isFigureBehind(last, next);
        }
        return width(line) >= NARROWEST_WRAPPED
                && !endsSentence(line)
                && BULLETS.indexOf(first) < 0
                && HEADING_MARKS.indexOf(first) < 0;
    }

    /// 明25日は / 13時から: a figure behind a particle goes on with the sentence, unless it numbers an
    /// item.
    private static boolean isFigureBehind(char last, CharSequence next) {
        int at = 0;
        while (at < next.length() && Character.isDigit(next.charAt(at))) {
            at++;
        }
        return "はがをにのでとへも".indexOf(last) >= 0
                && at < next.length()
                && "時日月年分名人件本社:".indexOf(next.charAt(at)) >= 0;
    }

    /// What stands between two parts of a line that was wrapped: nothing between Japanese.
    public static String seam(CharSequence line, CharSequence next) {
        char last = line.charAt(line.length() - 1);
        return last >= '\u2E80' || next.charAt(0) >= '\u2E80' ? "" : " ";
    }
}
