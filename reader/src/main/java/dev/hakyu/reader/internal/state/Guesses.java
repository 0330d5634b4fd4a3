package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.BitSet;
import java.util.Locale;

/// Where a text tells what others expect: customers, analysts, or nobody in particular
/// (とのではないかとの見方, analysts fear). The outlook of those who were hit (同社は…とみている) is their own word,
/// and on a page that speaks for its own house others are only those whom it names.
final class Guesses {
    private static final String HOLDER_JA =
            "(?:取引先|納入先|仕入れ?先|得意先|顧客|アナリスト|証券|専門家|業界|商社|市場|同業|識者|エコノミスト|調査会社|ディーラー|販売店)"
                    + "(?:(?:の間|から)|[^。、「」]{0,12}?(?:は|が|も|では))";
    private static final String NOUN =
            "(?:との|という)[^。、「」]{0,4}(?:見方|観測|声|指摘|意見|予想|予測|推測|憶測|懸念|見立て|うわさ|噂)"
                    + "|(?:懸念|危惧|心配|不安視|疑問視)(?:する|の)(?:声|向き)";
    private static final Pattern OPINION_JA = Pattern.compile("(?:" + NOUN + "|ではないか(?:$|[。と]))");
    private static final Pattern OTHERS_JA = Pattern.compile(HOLDER_JA);
    private static final Pattern OWN_OPINION = Pattern.compile("^(?:」)?を(?:示|明らか|述べ|表明|公表|発表)");
    private static final Pattern HELD_JA =
            Pattern.compile(
                    HOLDER_JA
                            + "[^。]*?(?:(?:と|を)(?:み(?:る|て)|見(?:る|て)|予想|予測|推測|懸念|危ぶ|危惧|心配|疑問視|警戒)"
                            + "|(?:のでは|ではないか|可能性|だろう|でしょう|かもしれ|難しい|恐れ|おそれ|思う|見通し)[^。]{0,24}?と(?:話|語|述べ|指摘|み|見|明か|打ち明け))");
    private static final Pattern TURN_JA = Pattern.compile("(?:が|ものの|一方で?|けれど)、");

    private static final String ONLOOKERS =
            "(?:analysts?|experts?|observers?|economists?|industry (?:sources?|watchers?))";
    private static final String HOLDERS =
            "(?:"
                    + ONLOOKERS
                    + "|customers?|clients|buyers|dealers?|distributors?|brokers?|traders?|competitors|rivals|suppliers|investors?"
                    + "|(?:people|some|others|many|executives) in the (?:industry|trade|market|sector)|industry executives?|the market)";
    private static final Pattern GUESS_EN =
            Pattern.compile(
                    "\\b"
                            + HOLDERS
                            + "(?: (?:[a-z]+ly|of|at|in|for|the|its|now|also|still|have|had|already|interviewed|close|to|company|group)){0,4}"
                            + " (?:fear|expect|believe|think|thought|predict|doubt|reckon|worr(?:y|i)|suspect|anticipate|estimate|speculate|assume|guess|sees?\\b|forecast)"
                            + "|\\b"
                            + ONLOOKERS
                            + "(?: [a-z]+){0,3} (?:said|says?|warn(?:ed|s)?|noted?|told|wrote)\\b"
                            + "|\\b(?:said|says) (?:an?|one|some|several) "
                            + ONLOOKERS
                            + "|\\b"
                            + HOLDERS
                            + "(?: [a-z]+){0,3} (?:said|says?|warn(?:ed|s)?)\\b[^.;]*\\b(?:may|might|could|likely|unlikely|doubtful)\\b"
                            + "|\\b(?:speculation|fears|doubts|rumou?rs|worries) (?:(?:is|are|was|were) (?:growing|rising|mounting|spreading) )?(?:that|about|over|whether)\\b"
                            + "|\\b(?:is|was) (?:feared|widely expected)\\b");
    private static final Pattern TURN_EN =
            Pattern.compile("(?:, (?:but|while|though|although|yet|whereas)|;|, and) ");

    /// The places in the text of what others expect.
    private final BitSet guessed = new BitSet();

    Guesses(Passage passage) {
        boolean own = passage.isOwnVoice();
        for (Sentence sentence : passage.sentences()) {
            String words = passage.substring(sentence.start(), sentence.end());
            if (passage.japanese()) {
                japanese(words, sentence.start(), own);
            } else if (!own) {
                english(words.toLowerCase(Locale.ROOT), sentence.start());
            }
        }
    }

    boolean has(DateMark date) {
        return guessed.nextClearBit(date.start()) >= date.end();
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

    private void japanese(String words, int offset, boolean own) {
        Matcher opinion = OPINION_JA.matcher(words);
        while (opinion.find()) {
            int start = afterLast(TURN_JA, words, opinion.start());
            boolean theirs =
                    !own || OTHERS_JA.matcher(words.substring(start, opinion.start())).find();
            if (theirs && !OWN_OPINION.matcher(words.substring(opinion.end())).find()) {
                add(offset, start, opinion.end());
            }
        }
        if (own) {
            return;
        }
        Matcher held = HELD_JA.matcher(words);
        while (held.find()) {
            add(offset, Math.max(0, words.lastIndexOf('、', held.start()) + 1), held.end());
        }
    }

    private void english(String words, int offset) {
        Matcher guess = GUESS_EN.matcher(words);
        while (guess.find()) {
            Matcher turn = TURN_EN.matcher(words);
            boolean turned = turn.find(guess.end());
            boolean opens =
                    words.startsWith(", ", guess.start() - 2) && !isLast(words, guess.end());
            int start = opens ? guess.start() : afterLast(TURN_EN, words, guess.start());
            add(offset, start, turned ? turn.start() : words.length());
        }
    }

    /// ..., analysts said.
    private static boolean isLast(String words, int at) {
        return words.substring(at).strip().length() <= 1;
    }

    private static int afterLast(Pattern turn, String words, int limit) {
        Matcher turns = turn.matcher(words.substring(0, limit));
        int after = 0;
        while (turns.find()) {
            after = turns.end();
        }
        return after;
    }

    private void add(int offset, int start, int end) {
        guessed.set(offset + start, offset + end);
    }
}
