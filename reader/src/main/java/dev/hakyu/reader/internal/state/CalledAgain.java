package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Evidence from the words by which a text calls an organisation again: 同社は, the university said.
///
/// Such a word stands for the last name before it that can be meant: of the kind that the word
/// tells, and no authority. It counts where it is the subject of something that belongs to the
/// event.
final class CalledAgain {
    private static final double ONCE = 1.5;
    private static final double MOST = 4;
    private static final int VERB = 40;

    private final Passage passage;
    private final Organisations organisations;
    private final Map<Organisation, Double> evidence = new HashMap<>();

    CalledAgain(Passage passage, Organisations organisations) {
        this.passage = passage;
        this.organisations = organisations;
    }

    void weigh() {
        for (Mark word : words()) {
            Sentence sentence = passage.sentenceAt(word.start());
            if (!isSubjectOfEvent(word, sentence)) {
                continue;
            }
            Organisation meant = meant(word);
            if (meant != null) {
                evidence.merge(meant, ONCE, (a, b) -> Math.min(MOST, a + b));
            }
        }
        evidence.forEach(Organisation::addEvidence);
    }

    private List<Mark> words() {
        int start = passage.section().start();
        int end = passage.section().end();
        List<Mark> words = new ArrayList<>();
        for (Mark mark : passage.marks().in(WordKind.OWN, start, end)) {
            if (!mark.word().term().startsWith("our")) {
                words.add(mark);
            }
        }
        for (Mark mark : passage.marks().in(WordKind.COMMON, start, end)) {
            if (mark.is("same") || mark.word().term().equals("the company")) {
                words.add(mark);
            }
        }
        return words;
    }

    private boolean isSubjectOfEvent(Mark word, Sentence sentence) {
        if (sentence.line().is(Line.Kind.SOURCE)) {
            return false;
        }
        boolean event =
                passage.marks().has(WordKind.ROLE, word.end(), sentence.end())
                        || passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                        || passage.marks().has(WordKind.STOP, sentence.start(), sentence.end());
        if (passage.japanese()) {
            return event
                    && (Phrase.TOPIC.startsAt(passage.text(), word.end())
                            || passage.startsWithAny(word.end(), "が", "の")
                            || passage.text().charAt(word.end() - 1) == 'は');
        }
        boolean front = word.start() - sentence.start() < 14;
        return event
                && (front || passage.marks().has(WordKind.ROLE, word.end(), word.end() + VERB));
    }

    /// The last name before the word that it can stand for.
    private @Nullable Organisation meant(Mark word) {
        Organisation found = null;
        for (Mention mention : passage.mentionsIn(passage.section().start(), word.start())) {
            boolean teller =
                    "media".equals(mention.industry())
                            && passage.sentenceAt(mention.start()).line().is(Line.Kind.SOURCE);
            boolean name =
                    mention.form() != Mention.Form.QUOTED
                            && !teller
                            && !passage.marks()
                                    .has(WordKind.AUTHORITY, mention.start(), mention.end());
            if (name && mention.form() != Mention.Form.BARE && fits(word, mention)) {
                found = organisations.at(mention.start()).orElse(found);
            }
        }
        return found;
    }

    private static boolean fits(Mark word, Mention mention) {
        String industry = mention.industry();
        if (word.word().kind() == WordKind.OWN) {
            return industry != null && word.is(industry);
        }
        return switch (word.word().term()) {
            case "同市",
                    "同県",
                    "同町",
                    "同村",
                    "同区",
                    "同省",
                    "同庁",
                    "the council",
                    "the city",
                    "the county" ->
                    "government".equals(industry);
            case "同院", "同病院", "the hospital" -> "healthcare".equals(industry);
            case "同大", "同大学", "同校", "the university", "the school" -> "education".equals(industry);
            case "同行", "the bank" -> "finance".equals(industry);
            case "同社" -> !"government".equals(industry) && !"education".equals(industry);
            default -> true;
        };
    }
}
