package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Word;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Weighs what a text tells of its victim's line of business.
///
/// The word beside the name (retailer X, 家具大手のX, X, a maker of ...) weighs most, then the name
/// itself, then the words by which it is called again (当行, 本学, the airline), last what the text
/// speaks of.
final class BusinessVotes {
    private static final int BEFORE_JA = 22;
    private static final int BEFORE_EN = 40;
    private static final int AFTER = 70;
    private static final int MENTIONS = 4;
    private static final double BESIDE = 5;
    private static final double AGAIN = 2;
    private static final double SPOKEN = 0.3;
    private static final double MOST_SPOKEN = 2.4;

    private final Passage passage;
    private final Organisation victim;
    private final Map<String, Double> votes = new TreeMap<>();

    BusinessVotes(Passage passage, Organisation victim) {
        this.passage = passage;
        this.victim = victim;
    }

    /// The id of the line of business; services when nothing tells.
    String industry(Lexicon lexicon) {
        int seen = 0;
        for (Mention mention : victim.mentions()) {
            name(mention);
            if (seen++ < MENTIONS) {
                beside(mention);
            }
        }
        ending();
        parent(lexicon);
        again();
        spoken();
        String best = "services";
        double most = 0;
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return best;
    }

    private void name(Mention mention) {
        for (Mark part : passage.marks().in(WordKind.NAME_PART, mention.start(), mention.end())) {
            if (part.end() <= mention.end()) {
                votes.merge(part.id(), 3.5, Math::max);
            }
        }
    }

    /// 東芝テック is of the kind of 東芝 unless something says otherwise.
    private void parent(Lexicon lexicon) {
        for (String alias : victim.aliases()) {
            String bare = alias.replace("株式会社", "").strip();
            for (int end = bare.length() - 1; end >= 2; end--) {
                Optional<Word> known = lexicon.find(WordKind.ORGANISATION, bare.substring(0, end));
                if (known.isPresent()) {
                    votes.merge(known.get().id().substring(3), 2.0, Math::max);
                    break;
                }
            }
        }
    }

    private void ending() {
        String byName = victim.industry();
        if (byName == null) {
            return;
        }
        double weight =
                switch (byName) {
                    case "services" -> 1.6;
                    case "ict" -> 2.5;
                    default -> 4;
                };
        votes.merge(byName, weight, Double::sum);
    }

    private void beside(Mention mention) {
        Sentence sentence = passage.sentenceAt(mention.start());
        int reach = passage.japanese() ? BEFORE_JA : BEFORE_EN;
        int from = Math.max(sentence.start(), mention.start() - reach);
        for (Mark mark : business(from, mention.start())) {
            String between = passage.substring(mark.end(), mention.start());
            if (passage.japanese() ? isJapaneseFront(between) : isEnglishFront(between)) {
                votes.merge(mark.id(), BESIDE, Math::max);
            }
        }
        int to = Math.min(sentence.end(), mention.end() + AFTER);
        String after = passage.substring(mention.end(), to);
        if (passage.japanese()) {
            if (after.startsWith("は") && after.contains("を運営")) {
                business(mention.end(), to)
                        .forEach(mark -> votes.merge(mark.id(), AGAIN, Math::max));
            }
            return;
        }
        boolean told =
                after.startsWith(", a ")
                        || after.startsWith(", an ")
                        || after.startsWith(", the ")
                        || after.startsWith(", one of ")
                        || after.startsWith(", which ")
                        || after.startsWith(", whose ")
                        || after.startsWith(" is a ")
                        || after.startsWith(" is an ")
                        || after.startsWith(" is the ")
                        || after.startsWith(", ")
                        || after.startsWith(" of ");
        if (told) {
            for (Mark mark : business(mention.end(), to)) {
                votes.merge(mark.id(), BESIDE - 1, Math::max);
                return;
            }
        }
    }

    /// 小売大手の, を手がける, 会社 (: what joins a line of business to the name behind it.
    private static boolean isJapaneseFront(String between) {
        return between.indexOf('。') < 0
                && between.indexOf('、') < 0
                && between.indexOf('は') < 0
                && between.indexOf('が') < 0
                && between.indexOf('に') < 0;
    }

    private static boolean isEnglishFront(String between) {
        return between.isBlank() || (between.length() < 14 && between.indexOf(',') <= 0);
    }

    private void again() {
        int start = passage.section().start();
        int end = passage.section().end();
        for (Mark mark : passage.marks().in(WordKind.OWN, start, end)) {
            votes.merge(mark.id(), passage.japanese() ? 3.0 : AGAIN, Math::max);
        }
        if (passage.japanese()) {
            return;
        }
        for (Mark mark : business(start, end)) {
            String front = passage.substring(mark.start() - 4, mark.start());
            if (front.equalsIgnoreCase("the ")) {
                votes.merge(mark.id(), AGAIN, Math::max);
            }
        }
    }

    private void spoken() {
        Map<String, Double> sums = new TreeMap<>();
        for (Sentence sentence : passage.sentences()) {
            boolean headline = passage.isHeadline(sentence);
            for (Mark mark : business(sentence.start(), sentence.end())) {
                sums.merge(mark.id(), headline ? 2 * SPOKEN : SPOKEN, Double::sum);
            }
        }
        int start = passage.section().start();
        int end = passage.section().end();
        for (Mark thing : passage.marks().in(WordKind.STOPPED, start, end)) {
            if (thing.is("production")) {
                sums.merge("manufacturing", SPOKEN, Double::sum);
            }
        }
        sums.forEach((id, sum) -> votes.merge(id, Math.min(sum, MOST_SPOKEN), Double::sum));
    }

    /// Words of business that are not part of a class of data (bank account) or of an authority.
    private Iterable<Mark> business(int start, int end) {
        return passage.marks().in(WordKind.BUSINESS, start, end).stream()
                .filter(mark -> mark.end() <= end)
                .filter(mark -> isFree(WordKind.DATA, mark) && isFree(WordKind.AUTHORITY, mark))
                .toList();
    }

    private boolean isFree(WordKind kind, Mark mark) {
        for (Mark other : passage.marks().in(kind, mark.start() - 30, mark.end())) {
            if (other.end() > mark.start()) {
                return false;
            }
        }
        return true;
    }
}
