package dev.hakyu.reader.internal.state;

import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Word;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// States the victim's country and line of business: what the text says beside the name, the ending
/// of the name, what is commonly known of it, what its sentences speak of.
final class HomeFinder {
    private static final int NEAR = 60;
    private static final List<String> LEGAL_TAILS =
            List.of(
                    ", Inc.",
                    " Inc.",
                    ", Inc",
                    " Inc",
                    " Corporation",
                    " Corp.",
                    " Corp",
                    ", LLC",
                    " LLC",
                    " Limited",
                    " Ltd.",
                    " Ltd",
                    " plc",
                    " PLC",
                    " Incorporated",
                    " Company",
                    " Co.",
                    ", L.P.",
                    " Group",
                    " Holdings",
                    " Global");

    private final Passage passage;
    private final Lexicon lexicon;
    private final Organisation victim;

    HomeFinder(Passage passage, Lexicon lexicon, Organisation victim) {
        this.passage = passage;
        this.lexicon = lexicon;
        this.victim = victim;
    }

    void state(StatementList statements) {
        Optional<Word> known = known();
        int at = victim.first();
        statements.add(new Assertion.Country(country(known)), at);
        industry(known).ifPresent(found -> statements.add(new Assertion.IndustryOf(found), at));
    }

    private Optional<Word> known() {
        for (String alias : victim.aliases()) {
            String bare = alias.replace("株式会社", "").replace("(株)", "").strip();
            Optional<Word> word = lexicon.find(WordKind.ORGANISATION, bare);
            String tail = bare;
            for (String legal : LEGAL_TAILS) {
                if (word.isEmpty() && tail.endsWith(legal)) {
                    tail = tail.substring(0, tail.length() - legal.length());
                    word = lexicon.find(WordKind.ORGANISATION, tail);
                }
            }
            if (word.isPresent()) {
                return word;
            }
        }
        return Optional.empty();
    }

    /// 英コープ: the sign of a country right before the name.
    private Optional<String> sign() {
        for (Mention mention : victim.mentions()) {
            Optional<String> sign =
                    passage.marks()
                            .endingAt(WordKind.COUNTRY, mention.start())
                            .filter(mark -> mark.end() - mark.start() == 1)
                            .map(Mark::id);
            if (sign.isPresent()) {
                return sign;
            }
        }
        return Optional.empty();
    }

    private String country(Optional<Word> known) {
        Optional<String> sign = sign();
        if (sign.isPresent()) {
            return sign.get();
        }
        if (known.isPresent()) {
            return known.get().id().substring(0, 2);
        }
        Map<String, Double> votes = new HashMap<>();
        for (Mention mention : victim.mentions()) {
            Sentence sentence = passage.sentenceAt(mention.start());
            int from =
                    Math.max(sentence.start(), mention.start() - (passage.japanese() ? 6 : NEAR));
            int to = Math.min(sentence.end(), mention.end() + (passage.japanese() ? 0 : NEAR));
            for (Mark mark : passage.marks().in(WordKind.COUNTRY, from, to)) {
                boolean inside = mark.start() >= mention.start() && mark.end() <= mention.end();
                votes.merge(mark.id(), inside ? 3.0 : 1.0, Double::sum);
            }
        }
        if (votes.isEmpty() && !passage.japanese()) {
            for (Sentence sentence :
                    passage.sentences().subList(0, Math.min(6, passage.sentences().size()))) {
                for (Mark mark :
                        passage.marks().in(WordKind.COUNTRY, sentence.start(), sentence.end())) {
                    votes.merge(mark.id(), 0.5, Double::sum);
                }
            }
        }
        String best = passage.japanese() ? "JP" : "US";
        double most = passage.japanese() ? 0.9 : 0.4;
        for (Map.Entry<String, Double> vote : new java.util.TreeMap<>(votes).entrySet()) {
            if (vote.getValue() > most) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return best;
    }

    private Optional<Industry> industry(Optional<Word> known) {
        String byName = victim.industry();
        if (byName != null && isTelling(byName)) {
            return Term.find(Industry.class, byName);
        }
        if (known.isPresent()) {
            return Term.find(Industry.class, known.get().id().substring(3));
        }
        if (byName != null) {
            return Term.find(Industry.class, byName);
        }
        return Term.find(Industry.class, byContext());
    }

    /// Endings that never mislead come before common knowledge.
    private static boolean isTelling(String industry) {
        return industry.equals("healthcare") || industry.equals("education");
    }

    private String byContext() {
        Map<String, Double> votes = new HashMap<>();
        for (Mention mention : victim.mentions()) {
            Sentence sentence = passage.sentenceAt(mention.start());
            vote(votes, Math.max(sentence.start(), mention.start() - 24), mention.start(), 2);
            vote(votes, mention.end(), Math.min(sentence.end(), mention.end() + NEAR), 1);
        }
        for (Sentence sentence : passage.sentences()) {
            vote(votes, sentence.start(), sentence.end(), 0.3);
        }
        String best = "services";
        double most = 0;
        for (Map.Entry<String, Double> vote : new java.util.TreeMap<>(votes).entrySet()) {
            if (vote.getValue() > most) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return best;
    }

    private void vote(Map<String, Double> votes, int start, int end, double weight) {
        for (Mark mark : passage.marks().in(WordKind.BUSINESS, start, end)) {
            votes.merge(mark.id(), weight, Double::sum);
        }
    }
}
