package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.BitSet;

/// Where a text tells what others than the victim expect: analysts, customers, unions, officials,
/// or nobody in particular. Who speaks decides, not in which words: the outlook of the victim
/// (同社は…とみている) is its own word, that of anybody else none, and on a page that speaks for its own
/// house others are only those whom it names.
final class Guesses {
    /// The places in the text of what others expect.
    private final BitSet guessed = new BitSet();

    Guesses(Passage passage, Organisation victim) {
        boolean own = passage.isOwnVoice();
        if (passage.japanese()) {
            for (Line line : passage.marked().lines()) {
                new JapaneseGuesses(passage, victim, guessed).find(line, own);
            }
            return;
        }
        for (Sentence sentence : passage.sentences()) {
            if (!own) {
                new EnglishGuesses(passage, victim, guessed).find(sentence);
            }
        }
    }

    boolean has(DateMark date) {
        return guessed.nextClearBit(date.start()) >= date.end();
    }

    /// True where a place lies in what others expect.
    boolean has(int at) {
        return guessed.get(at);
    }

    /// The same words with blanks for what others expect.
    ///
    /// @param start where they begin in the text
    String blanked(String words, int start) {
        StringBuilder blanked = new StringBuilder(words);
        int end = start + words.length();
        for (int at = guessed.nextSetBit(start);
                at >= 0 && at < end;
                at = guessed.nextSetBit(at + 1)) {
            blanked.setCharAt(at - start, ' ');
        }
        return blanked.toString();
    }
}
