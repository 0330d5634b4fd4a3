package dev.hakyu.reader.internal.scope;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.Sentence.Clause;

/// Cuts what attackers say from the rest of a sentence, which tells what stopped: the gang demanded
/// $5m and Kestrel's plants have been shut; 全工場の生産を停止させたうえ、データの公開を予告している.
final class AttackersWords {
    private static final Pattern TURN =
            Pattern.compile(
                    "(?i),? and (?:[^,]{2,60}? )?(?:has|have|had|was|were|is|are|remains?) "
                            + "|,? (?:after|while|but) |, (?:whose|with) |; ");
    private static final Pattern SAYING =
            Pattern.compile(
                    "(?i)\\b(?:says?|said|boasts?|boasted|wrote|writes?|claims?|claimed)\\b");
    private static final Pattern ANNOUNCING = Pattern.compile("(?:の名前を|社名を|名を挙げ|投稿し|予告|名指し)");
    private static final Pattern QUOTING =
            Pattern.compile("(?:と|旨|という|とする)(?:主張|予告|投稿|述べ|書|脅)|と(?:し|い)て");
    private static final Pattern OTHER_SUBJECT =
            Pattern.compile("、((?:同社|[^、。「]{1,24}?)(?:は|が|では))[^。]*$");
    private static final Pattern ATTACKERS = Pattern.compile("集団|グループ|攻撃者|犯人|ハッカー");

    private AttackersWords() {}

    /// Tells whether something stops in a stretch of the whole text.
    @FunctionalInterface
    interface Stops {
        boolean in(int from, int to);
    }

    /// @param offset of the sentence in the text
    /// @param attributed whether a house is said to have told the end of the sentence
    static Clause english(String words, Stops stops, int offset, boolean attributed) {
        boolean saying = SAYING.matcher(words).find();
        Matcher turn = TURN.matcher(words);
        while (turn.find()) {
            boolean told = stops.in(offset + turn.start(), offset + words.length());
            boolean before = stops.in(offset, offset + turn.start());
            if (told && !before && (attributed || !saying)) {
                return new Clause(0, turn.start());
            }
        }
        return new Clause(0, words.length());
    }

    static Clause japanese(String words, Stops stops, int offset) {
        Matcher announcing = ANNOUNCING.matcher(words);
        if (!announcing.find() || QUOTING.matcher(words).find()) {
            return new Clause(0, words.length());
        }
        int comma = words.lastIndexOf('、', announcing.start()) + 1;
        int start = comma > 0 && stops.in(offset, offset + comma) ? comma : 0;
        Matcher other = OTHER_SUBJECT.matcher(words.substring(announcing.end()));
        int end = words.length();
        if (other.find() && !ATTACKERS.matcher(other.group(1)).find()) {
            int turn = announcing.end() + other.start() + 1;
            end = stops.in(offset + turn, offset + words.length()) ? turn : end;
        }
        return new Clause(start, end);
    }
}
