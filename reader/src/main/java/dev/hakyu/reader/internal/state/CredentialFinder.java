package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.List;
import java.util.Locale;

/// Tells whether a clause says that an account or a password was abused: a word for it close to a
/// word for the deed, whoever it belongs to (委託先のアカウントを悪用, stolen VPN credentials).
final class CredentialFinder {
    private static final int REACH_JA = 14;
    private static final int MOST_WORDS = 5;

    private final Passage passage;

    CredentialFinder(Passage passage) {
        this.passage = passage;
    }

    boolean tells(Sentence.Clause clause) {
        return passage.japanese() ? japanese(clause) : english(clause);
    }

    /// Behind the account follows what was done with it, before the next comma.
    private boolean japanese(Sentence.Clause clause) {
        String text = passage.text();
        for (String noun : Phrase.ACCOUNT.terms()) {
            int at = text.indexOf(noun, clause.start(), clause.end());
            while (at >= 0) {
                int end = at + noun.length();
                String after = passage.substring(end, Math.min(clause.end(), end + REACH_JA));
                int comma = after.indexOf('、');
                if (Phrase.ACCOUNT_ABUSED.isIn(comma < 0 ? after : after.substring(0, comma))) {
                    return true;
                }
                at = text.indexOf(noun, end, clause.end());
            }
        }
        return false;
    }

    private boolean english(Sentence.Clause clause) {
        String said = passage.substring(clause.start(), clause.end()).toLowerCase(Locale.ROOT);
        List<String> words = List.of(said.split("[ ,.;:()\"]+"));
        for (int at = 0; at < words.size(); at++) {
            boolean number = at + 1 < words.size() && words.get(at + 1).startsWith("number");
            if (Phrase.ACCOUNT.has(words.get(at))
                    && !number
                    && (stolenBefore(words, at)
                            || (isParty(clause) && usedBefore(words, at))
                            || abusedBehind(words, at))) {
                return true;
            }
        }
        return false;
    }

    /// stolen VPN credentials, abused the account; not 5,000 customer accounts.
    private static boolean stolenBefore(List<String> words, int at) {
        for (int i = at - 1; i >= Math.max(0, at - MOST_WORDS); i--) {
            String word = words.get(i);
            if (Phrase.ACCOUNT_STOLEN.has(word)) {
                return true;
            }
            if (Phrase.ACCOUNT_OF_CLIENT.has(word) || word.chars().anyMatch(Character::isDigit)) {
                return false;
            }
        }
        return false;
    }

    /// with a supplier's password, using the login of a contractor
    private static boolean usedBefore(List<String> words, int at) {
        for (int i = at - 1; i >= Math.max(0, at - MOST_WORDS); i--) {
            if (Phrase.ACCOUNT_OF_CLIENT.has(words.get(i))) {
                return false;
            }
            boolean with = i > 0 && words.get(i).equals("with") && words.get(i - 1).equals("in");
            if (with || Phrase.ACCOUNT_USED.has(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// the account had been misused
    private static boolean abusedBehind(List<String> words, int at) {
        for (int i = at + 1; i < Math.min(words.size(), at + MOST_WORDS); i++) {
            if (Phrase.ACCOUNT_MISUSED.has(words.get(i))) {
                return i > at + 1 && !Phrase.ACCOUNT_OF_CLIENT.has(words.get(Math.max(0, at - 1)));
            }
        }
        return false;
    }

    private boolean isParty(Sentence.Clause clause) {
        return passage.marks().has(WordKind.VIA, clause.start(), clause.end());
    }
}
