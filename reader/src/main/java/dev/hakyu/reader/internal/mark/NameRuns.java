package dev.hakyu.reader.internal.mark;

import static dev.hakyu.reader.internal.mark.JapaneseLetters.isHiragana;
import static dev.hakyu.reader.internal.mark.JapaneseLetters.isLatin;
import static dev.hakyu.reader.internal.mark.JapaneseLetters.isNameChar;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.WordKind;
import java.util.Optional;

/// Runs of letters in Japanese text that may hold a name: kanji, katakana and Latin letters, a
/// legal form among them, and hiragana right behind such a form.
final class NameRuns {
    private static final String PARTICLES = "はがのをにとでもへ";
    private static final int LONGEST = 200;

    private final String text;
    private final Marks marks;

    NameRuns(String text, Marks marks) {
        this.text = text;
        this.marks = marks;
    }

    /// The end of the run that begins here.
    ///
    /// @param end of the line
    int end(int start, int end) {
        int at = start;
        while (at < end && at - start < LONGEST) {
            char c = text.charAt(at);
            boolean form = isOpeningForm(at);
            if (form) {
                at += 3;
            } else if (isNameChar(c)) {
                if (at > start && isCounterAfterDigit(at)) {
                    return at + 1;
                }
                at++;
            } else if (isInnerSpace(at, start, end)) {
                at++;
            } else if (isHiraganaAfterForm(at, start)) {
                at = hiraganaEnd(at, end);
            } else {
                break;
            }
        }
        return at;
    }

    /// 株式会社いなげや: hiragana directly after a legal form is the name.
    private boolean isHiraganaAfterForm(int at, int start) {
        boolean particle =
                PARTICLES.indexOf(text.charAt(at)) >= 0
                        && (at + 1 >= text.length() || !isHiragana(text.charAt(at + 1)));
        if (!isHiragana(text.charAt(at)) || particle) {
            return false;
        }
        Optional<Mark> form = marks.endingAt(WordKind.LEGAL_FORM, at);
        if (form.isEmpty() || text.startsWith("から", at) || text.startsWith("より", at)) {
            return false;
        }
        int front = form.get().start();
        return front <= start || marks.endingAt(WordKind.ROLE_WORD, front).isPresent();
    }

    /// The end of a hiragana name: through みなと精機 when a name's ending follows, else before the
    /// first particle.
    private int hiraganaEnd(int from, int end) {
        int kana = from;
        while (kana < end && (isHiragana(text.charAt(kana)) || text.charAt(kana) == 'ー')) {
            kana++;
        }
        int whole = kana;
        while (whole < end && isNameChar(text.charAt(whole))) {
            whole++;
        }
        if (whole > kana && marks.endingAt(WordKind.SUFFIX, whole).isPresent()) {
            return whole;
        }
        int at = from + 1;
        while (at < kana && PARTICLES.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /// (株) and (有).
    boolean isOpeningForm(int at) {
        return text.startsWith("(株)", at) || text.startsWith("(有)", at);
    }

    private boolean isInnerSpace(int at, int start, int end) {
        return at > start
                && text.charAt(at) == ' '
                && at + 1 < end
                && isLatin(text.charAt(at - 1))
                && isLatin(text.charAt(at + 1));
    }

    /// 3名, 12件: what is counted, behind its figure.
    boolean isCounterAfterDigit(int at) {
        return "年月日時分秒件人名台円億万回歳校%枚社局個通口株便隻点冊床戸棟課題".indexOf(text.charAt(at)) >= 0
                && Character.isDigit(text.charAt(at - 1));
    }
}
