package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.Map;
import java.util.TreeMap;

/// Weighs what a text tells of its victim's country: places in and beside the name, the
/// authorities, legal forms and documents it speaks of. Japan for Japanese texts and the United
/// States for English ones when nothing tells.
final class CountryVotes {
    private static final int BEFORE_JA = 16;
    private static final int NEAR_EN = 60;
    private static final int LEAD = 6;

    private final Passage passage;
    private final Organisation victim;
    private final Map<String, Double> votes = new TreeMap<>();

    CountryVotes(Passage passage, Organisation victim) {
        this.passage = passage;
        this.victim = victim;
    }

    /// The country, and whether anything tells it.
    ///
    /// @param code ISO 3166-1 alpha-2
    /// @param told false where it is only that of most victims of texts in this language
    record Vote(String code, boolean told) {}

    Vote country() {
        for (Mention mention : victim.mentions()) {
            mention(mention);
        }
        if (!passage.japanese()) {
            lead();
            signs();
        }
        String best = passage.japanese() ? "JP" : "US";
        double most = passage.japanese() ? 0.9 : 0.4;
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return new Vote(best, passage.japanese() || !votes.isEmpty());
    }

    private void mention(Mention mention) {
        Sentence sentence = passage.sentenceAt(mention.start());
        boolean japanese = passage.japanese();
        int from = Math.max(sentence.start(), mention.start() - (japanese ? BEFORE_JA : NEAR_EN));
        int to = japanese ? mention.end() : Math.min(sentence.end(), mention.end() + NEAR_EN);
        for (Mark mark : passage.marks().in(WordKind.COUNTRY, from, to)) {
            boolean inside = mark.start() >= mention.start() && mark.end() <= mention.end();
            if (japanese && !isJapaneseSign(mark, mention, inside)) {
                continue;
            }
            votes.merge(mark.id(), inside ? 3.0 : 1.0, Double::sum);
        }
    }

    /// 米 and 独 tell a country only directly before a name or 大手; 独立 and 英語 do not.
    private boolean isJapaneseSign(Mark mark, Mention mention, boolean inside) {
        String between = passage.substring(mark.end(), mention.start());
        boolean apart =
                between.indexOf('、') >= 0 || between.indexOf('。') >= 0 || between.indexOf('は') >= 0;
        if (mark.end() - mark.start() > 1) {
            return inside || !apart;
        }
        if (inside) {
            return mark.start() == mention.start()
                    && passage.text().charAt(mark.end()) < 0x4E00
                    && mention.end() > mark.end();
        }
        return !apart
                && (between.isEmpty()
                        || between.startsWith("大手")
                        || between.startsWith("「")
                        || between.endsWith("大手")
                        || between.endsWith("大手の"));
    }

    private void lead() {
        for (Sentence sentence :
                passage.sentences().subList(0, Math.min(LEAD, passage.sentences().size()))) {
            for (Mark mark :
                    passage.marks().in(WordKind.COUNTRY, sentence.start(), sentence.end())) {
                votes.merge(mark.id(), 0.5, Double::sum);
            }
        }
    }

    private void signs() {
        Map<String, Double> sums = new TreeMap<>();
        for (Mark mark :
                passage.marks()
                        .in(
                                WordKind.COUNTRY_SIGN,
                                passage.section().start(),
                                passage.section().end())) {
            sums.merge(mark.id(), 0.8, Double::sum);
        }
        sums.forEach((id, sum) -> votes.merge(id, Math.min(sum, 2.4), Double::sum));
    }
}
