package dev.hakyu.reader.internal.mark;

import dev.hakyu.reader.internal.lexicon.Phrase;
import java.util.List;
import java.util.Locale;

/// Whether a single capitalised word that begins a sentence is a name or only its first word.
final class EnglishFirstWords {
    private static final int NUMBERING = 4;
    private static final int LIST_REACH = 60;
    private static final int LONGEST_BYLINE = 30;

    private final String text;

    EnglishFirstWords(String text) {
        this.text = text;
    }

    /// Byte-Ex, a crypto exchange: a word at the beginning of a sentence is a name if an apposition
    /// or a verb of telling follows it.
    boolean isIntroduced(String word, int stop) {
        boolean tells = Phrase.SAYS_AFTER.startsAt(text, stop) && !word.endsWith("s");
        int and = text.indexOf(" and ", stop, Math.min(text.length(), stop + LIST_REACH));
        boolean list =
                text.startsWith(", ", stop)
                        && stop + 2 < text.length()
                        && Character.isUpperCase(text.charAt(stop + 2))
                        && and > 0
                        && Character.isUpperCase(text.charAt(and + " and ".length()));
        return Phrase.APPOSITION.startsAt(text, stop) || tells || list;
    }

    /// Aurelia. The fashion house ...: a name before a full stop heads its paragraph.
    boolean isRunIn(List<EnglishToken> tokens, int end, Sentence sentence) {
        boolean whole = end == tokens.size() || text.startsWith(" (", tokens.get(end - 1).end());
        return whole
                && sentence.start() - sentence.line().start() <= NUMBERING
                && sentence.end() < sentence.line().end();
    }

    /// The first word of a headline is a name if the text says it again so, and never small.
    boolean isNameElsewhere(EnglishToken token) {
        String word = token.word(text);
        String small = word.toLowerCase(Locale.ROOT);
        return isElsewhere(word, token.start()) && text.indexOf(" " + small + " ") < 0;
    }

    /// Parts Journal: a short line that is no sentence, such as the name of the paper.
    private boolean isByline(int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
        String line = text.substring(start, end).strip();
        return start > 0 && line.length() < LONGEST_BYLINE && !line.endsWith(".");
    }

    boolean isElsewhere(String word, int here) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean whole =
                    (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                            && (end == text.length()
                                    || !Character.isLetterOrDigit(text.charAt(end)));
            if (at != here && whole && !isByline(at)) {
                return true;
            }
        }
        return false;
    }
}
