package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;

/// What the verbs and prepositions beside an English name tell of its part in the event.
final class EnglishEvidence {
    private static final int FRONT = 30;
    private static final int BEFORE = 40;
    private static final int AFTER = 60;
    private static final int VERB = 25;
    private static final int LONGEST_APPOSITION = 110;
    private static final int NAMING = 50;
    private static final double TELLER = 10;

    private final Passage passage;
    private final Descriptions descriptions;

    EnglishEvidence(Passage passage) {
        this.passage = passage;
        this.descriptions = new Descriptions(passage);
    }

    double weigh(Mention mention, Sentence sentence) {
        String text = passage.text();
        int verb = predicate(mention, sentence);
        String before =
                passage.substring(
                        Math.max(sentence.start(), mention.start() - BEFORE), mention.start());
        boolean front = mention.start() - sentence.start() < FRONT;
        boolean says =
                passage.marks().has(WordKind.ROLE, "disclosed", verb, verb + VERB)
                        || passage.marks().has(WordKind.ROLE, "detected", verb, verb + VERB);
        boolean event =
                passage.marks().has(WordKind.ATTACK, mention.end(), sentence.end())
                        || passage.marks().has(WordKind.STOP, mention.end(), sentence.end())
                        || passage.marks()
                                .has(WordKind.LEAK, "leak", mention.end(), sentence.end());
        double weight = 0;
        if (says) {
            weight += front ? 4 : 2.5;
        }
        boolean informer = Phrase.INFORMER_AFTER.startsAt(text, verb);
        if (!informer && Phrase.TELLS_AFTER.startsAt(text, verb)) {
            weight += 3;
        }
        if (front && event) {
            weight += 2.5;
        }
        if (isLaterInList(mention)) {
            weight -= 3;
        }
        if (before.endsWith("(") && Phrase.DATELINE_END.startsAt(text, mention.end())) {
            weight -= TELLER;
        }
        if (passage.startsWithAny(mention.end(), "'s ") && event) {
            weight += 1;
        }
        if (Phrase.GOAL_BEFORE.endsAt(before, before.length())) {
            weight += 4;
        }
        if (before.endsWith(" from ") && Phrase.STEALS.isIn(before)) {
            weight += 5;
        }
        if (says && Phrase.SECURITY_FIRM.isIn(mention.name())) {
            weight -= 4;
        }
        int behindComma = passage.startsWithAny(verb, ",") ? verb + 1 : verb;
        if (Phrase.STRUCK_AFTER.startsAt(text, behindComma)) {
            weight += 4;
        }
        if (passage.isClaim(sentence)
                && isNamed(passage.substring(sentence.start(), mention.start()))) {
            weight += 5;
        }
        return weight + against(mention, before, verb, says && event);
    }

    /// A, B and C told: the names behind the first of a longer list suffer with others.
    private boolean isLaterInList(Mention mention) {
        String text = passage.text();
        int space = mention.start() - 2;
        int word = space;
        while (word > 0 && Character.isLetterOrDigit(text.charAt(word - 1))) {
            word--;
        }
        boolean behind =
                space > word
                        && text.startsWith(", ", space)
                        && Character.isUpperCase(text.charAt(word));
        return behind
                && mention.form() != Mention.Form.LEGAL
                && (text.startsWith(", ", mention.end())
                        || text.startsWith(" and ", mention.end()));
    }

    /// The claim names it: on its leak site the gang listed X.
    private static boolean isNamed(String before) {
        for (String naming : Phrase.CLAIMED_BEFORE.terms()) {
            String verb = naming.strip().concat(" ");
            int at = before.lastIndexOf(verb);
            if (at >= 0 && before.length() - at < NAMING && before.indexOf(',', at) < 0) {
                return true;
            }
        }
        return false;
    }

    /// Where the predicate of a name begins: behind brackets and an apposition between commas (X, a
    /// maker of pumps, said).
    private int predicate(Mention mention, Sentence sentence) {
        String text = passage.text();
        int at = mention.end();
        if (text.startsWith(" (", at)) {
            int close = text.indexOf(')', at);
            at = close > 0 && close < Math.min(sentence.end(), at + 50) ? close + 1 : at;
        }
        if (Phrase.APPOSITION.startsAt(text, at)) {
            int limit = Math.min(sentence.end(), at + LONGEST_APPOSITION);
            int comma = text.indexOf(',', at + 2, limit);
            while (comma > 0 && comma + 2 < limit && isPlaceOrName(text.charAt(comma + 2))) {
                comma = text.indexOf(',', comma + 1, limit);
            }
            if (comma > 0) {
                return comma + 1;
            }
        }
        return at;
    }

    private static boolean isPlaceOrName(char next) {
        return Character.isUpperCase(next);
    }

    private double against(Mention mention, String before, int verb, boolean speaks) {
        double weight = 0;
        String text = passage.text();
        boolean party = Phrase.PARTY_BEFORE.endsAt(before, before.length());
        if (party && !descriptions.isDescribed(mention)) {
            weight -= 5;
        }
        if (Phrase.INFORMER_AFTER.startsAt(text, verb)) {
            weight -= 5;
        }
        int limit = Math.min(passage.text().length(), mention.end() + LONGEST_APPOSITION);
        if (Phrase.SUPPLIER_HIT.isIn(passage.substring(mention.end(), limit))) {
            weight -= 4;
        }
        boolean place =
                before.endsWith(" in ")
                        || before.equals("In ")
                        || before.endsWith(" at ")
                        || before.endsWith(" from ")
                        || before.endsWith(" by ");
        if (place && mention.form() == Mention.Form.BARE) {
            weight -= 2;
        }
        if (Phrase.PARTY_AFTER.startsAt(text, mention.end())
                || (!speaks && isVendor(mention.end()))) {
            weight -= 5;
        }
        return weight;
    }

    /// X, a vendor that handles our payroll: a third party, unless it speaks itself.
    private boolean isVendor(int end) {
        String after = passage.substring(end, end + AFTER);
        return after.startsWith(", a vendor")
                || after.startsWith(", a service provider")
                || after.startsWith(", a third-party")
                || after.startsWith(", a third party")
                || after.startsWith(", a supplier")
                || after.contains("a service provider that")
                || after.contains("a third-party")
                || after.contains("a vendor that");
    }
}
