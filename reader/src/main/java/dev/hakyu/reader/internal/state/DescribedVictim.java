package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A victim whom the text describes without a name: 大手銀行, 県内の病院, a multinational company.
///
/// The heading of a section that ends like an organisation; else the first kind of organisation
/// that a sentence of the event has for its subject.
final class DescribedVictim {
    private static final int LONGEST_HEADING = 16;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_DESCRIPTION = 14;
    private static final String NUMBERING = "0123456789.()【】■●◆□ ";

    private final Passage passage;

    private DescribedVictim(Passage passage) {
        this.passage = passage;
    }

    static Optional<Organisation> find(Passage passage) {
        DescribedVictim finder = new DescribedVictim(passage);
        Mention described = passage.japanese() ? finder.heading() : null;
        if (described == null) {
            described = finder.subject();
        }
        return Optional.ofNullable(described).map(Organisation::new);
    }

    private @Nullable Mention heading() {
        if (passage.section().whole()) {
            return null;
        }
        Sentence heading = passage.sentences().getFirst();
        int start = heading.start();
        while (start < heading.end() && NUMBERING.indexOf(passage.text().charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < heading.end() && "、 で(:".indexOf(passage.text().charAt(end)) < 0) {
            end++;
        }
        Optional<Mark> kind = passage.marks().endingAt(WordKind.SUFFIX, end);
        if (kind.isEmpty()) {
            kind = passage.marks().endingAt(WordKind.BUSINESS, end);
        }
        if (end - start > LONGEST_HEADING || kind.isEmpty()) {
            return null;
        }
        String words = passage.substring(start, end);
        return new Mention(start, end, words, Mention.Form.BARE, kind.get().id());
    }

    private @Nullable Mention subject() {
        for (Sentence sentence : passage.sentences()) {
            Scope scope = passage.scopeAt(sentence.start());
            boolean told =
                    !scope.isNoFact() && sentence.line().is(Line.Kind.BODY) && isEvent(sentence);
            if (!told) {
                continue;
            }
            Mention found = passage.japanese() ? japanese(sentence) : english(sentence);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Mention japanese(Sentence sentence) {
        for (Mark kind : passage.marks().in(WordKind.BUSINESS, sentence.start(), sentence.end())) {
            Mention found = japanese(kind, sentence);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean isEvent(Sentence sentence) {
        return passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                || passage.marks().has(WordKind.LEAK, "leak", sentence.start(), sentence.end())
                || passage.marks().has(WordKind.LEAK, "lost", sentence.start(), sentence.end())
                || passage.marks().has(WordKind.STOP, sentence.start(), sentence.end());
    }

    /// 大手化学メーカーでは, 県内の病院が: the words from the last pause or the to the kind.
    private @Nullable Mention japanese(Mark kind, Sentence sentence) {
        String text = passage.text();
        boolean subject =
                Phrase.TOPIC.startsAt(text, kind.end())
                        || Phrase.SUBJECT.startsAt(text, kind.end())
                        || Phrase.GOAL_AFTER.startsAt(text, kind.end());
        if (!subject || !Phrase.KIND_OF_BODY.endsAt(text, kind.end())) {
            return null;
        }
        int start = kind.start();
        while (start > sentence.start()
                && kind.end() - start < LONGEST_DESCRIPTION
                && isKanjiOrKatakana(text.charAt(start - 1))) {
            start--;
        }
        String words = passage.substring(start, kind.end());
        return new Mention(start, kind.end(), words, Mention.Form.BARE, kind.id());
    }

    private static boolean isKanjiOrKatakana(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x30A1 && c <= 0x30FC);
    }

    /// A multinational company, an unnamed hospital, a natural gas compression facility: from an
    /// article to the first noun that stands for a body, with nothing but plain words between.
    private @Nullable Mention english(Sentence sentence) {
        String[] words = passage.substring(sentence.start(), sentence.end()).split(" ");
        int at = sentence.start();
        int from = -1;
        int left = 0;
        boolean definite = false;
        for (String word : words) {
            int end = at + word.length();
            boolean alone = at == from && definite;
            if (Phrase.ARTICLE.has(word)) {
                from = end + 1;
                left = MOST_WORDS;
                definite = word.equalsIgnoreCase("the");
            } else if (from >= 0 && !alone && Phrase.KIND_OF_BODY.has(word)) {
                String name = passage.substring(from, end);
                return new Mention(from, end, name, Mention.Form.BARE, null);
            } else if (--left < 0 || !isPlain(word)) {
                from = -1;
            }
            at = end + 1;
        }
        return null;
    }

    private static boolean isPlain(String word) {
        return !Phrase.SMALL_WORD.has(word)
                && word.chars().allMatch(c -> Character.isLetter(c) || c == '-');
    }
}
