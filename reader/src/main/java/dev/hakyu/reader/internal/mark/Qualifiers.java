package dev.hakyu.reader.internal.mark;

import dev.hakyu.model.incident.CountQualifier;

/// The small words around a figure that say how exact it is.
final class Qualifiers {
    private static final String[] UP_TO = {
        "最大で", "最大", "最多", "up to ", "as many as ", "at most ", "a maximum of ", "maximum of "
    };
    private static final String[] AT_LEAST = {
        "少なくとも",
        "more than ",
        "over ",
        "at least ",
        "upwards of ",
        "exceeding ",
        "in excess of ",
        "greater than "
    };
    private static final String[] APPROX = {
        "約",
        "およそ",
        "おおよそ",
        "ほぼ",
        "推定",
        "概算",
        "approximately ",
        "about ",
        "nearly ",
        "almost ",
        "around ",
        "roughly ",
        "some ",
        "an estimated ",
        "estimated "
    };
    private static final String[] PLAIN = {
        "のべ", "延べ", "合計で", "合計", "計", "総計", "合わせて", "a total of "
    };
    private static final String[] AT_LEAST_AFTER = {"以上", "超え", "超", "余り", "あまり", "余", "強", "を超える"};
    private static final String[] APPROX_AFTER = {"程度", "ほど", "前後", "弱", "近く", "ぐらい", "くらい"};
    private static final String[] BREAKS = {
        "in ", "on ", "at ", "from ", "by ", "with ", "were ", "was ", "had ", "have ", "has ",
                "may ",
        "and ", "or ", "to ", "for ", "who ", "whose ", "that ", "which ", "as ", "via ", "is ",
                "are "
    };
    private static final int ADJECTIVES = 2;

    private Qualifiers() {}

    static CountQualifier of(String text, int start, int figureEnd, int after, int end) {
        for (String word : UP_TO) {
            if (before(text, start, word)) {
                return CountQualifier.UP_TO;
            }
        }
        boolean more =
                startsAny(text, figureEnd, after, AT_LEAST_AFTER)
                        || startsAny(text, end, text.length(), AT_LEAST_AFTER);
        if (more || beforeAny(text, start, AT_LEAST)) {
            return CountQualifier.AT_LEAST;
        }
        boolean about =
                startsAny(text, figureEnd, after, APPROX_AFTER)
                        || startsAny(text, end, text.length(), APPROX_AFTER);
        return about || beforeAny(text, start, APPROX)
                ? CountQualifier.APPROX
                : CountQualifier.EXACT;
    }

    /// Where the figure with its leading qualifier begins.
    static int leadingStart(String text, int start) {
        for (String[] group : new String[][] {UP_TO, AT_LEAST, APPROX, PLAIN}) {
            for (String word : group) {
                if (text.startsWith(word, start - word.length())) {
                    return start - word.length();
                }
            }
        }
        return start;
    }

    static int skipTrailing(String text, int from) {
        for (String[] group : new String[][] {AT_LEAST_AFTER, APPROX_AFTER}) {
            for (String word : group) {
                if (text.startsWith(word, from)) {
                    return from + word.length();
                }
            }
        }
        return from;
    }

    static boolean isMoneySign(String text, int start) {
        return start > 0 && "$¥€£₩".indexOf(text.charAt(start - 1)) >= 0;
    }

    static boolean isPhraseBreak(String text, int wordStart) {
        for (String word : BREAKS) {
            if (text.startsWith(word, wordStart)) {
                return !(word.equals("and ") && isFormerCurrent(text, wordStart));
            }
        }
        return false;
    }

    /// "current and former": a joined pair of adjectives does not end the noun phrase.
    private static boolean isFormerCurrent(String text, int and) {
        return text.startsWith("and former ", and)
                || text.startsWith("and current ", and)
                || text.startsWith("and prepaid ", and)
                || text.startsWith("and prospective ", and)
                || text.startsWith("and retired ", and)
                || text.startsWith("and past ", and);
    }

    private static boolean beforeAny(String text, int start, String[] words) {
        for (String word : words) {
            if (before(text, start, word)) {
                return true;
            }
        }
        return false;
    }

    /// True when the word stands directly before the figure, or before one other small word.
    private static boolean before(String text, int start, String word) {
        int at = start;
        for (int i = 0; i < ADJECTIVES; i++) {
            if (regionMatches(text, at - word.length(), word)) {
                return true;
            }
            int earlier = leadingStart(text, at);
            if (earlier == at) {
                return false;
            }
            at = earlier;
        }
        return regionMatches(text, at - word.length(), word);
    }

    private static boolean regionMatches(String text, int at, String word) {
        return at >= 0 && text.regionMatches(true, at, word, 0, word.length());
    }

    private static boolean startsAny(String text, int from, int limit, String[] words) {
        for (String word : words) {
            if (from + word.length() <= limit && text.startsWith(word, from)) {
                return true;
            }
        }
        return false;
    }
}
