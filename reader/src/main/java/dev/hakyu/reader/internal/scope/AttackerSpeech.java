package dev.hakyu.reader.internal.scope;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.ActorNames;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.mark.Sentence.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds what attackers say of their deed, in sentences whose subject they are (hackers list three
/// suppliers, X posted samples) and in what a house repeats of it (当社から窃取したとする投稿).
final class AttackerSpeech {
    private static final int FRONT = 110;
    private static final int MOST_NAMES = 20;
    private static final String SAYING =
            " (?:(?:has|have|had|also|then|later|again|did not|does not|do not) ){0,3}(?:lists?|listed"
                    + "|nam(?:es?|ed) |adds?|added|says?|said|boasts?|boasted|wrote|writes?|threatens?"
                    + "|threatened|demands?|demanded|(?:refresh(?:es|ed)|updat(?:es|ed)|expand(?:s|ed)|fill(?:s|ed)) (?:its|their) (?:[a-z]+ ){0,2}(?:site|blog|page|portal)\\b"
                    + "|(?:posts?|posted|publish(?:es|ed)?|shared|shares)"
                    + " [^.]{0,70}(?:samples?|screenshots?|what (?:it|they)|\\b(?:site|blog|forum|page)\\b))";

    /// , an extortion crew first seen this spring, on Sunday
    private static final String ASIDE =
            "(?:, [^,;.]{3,70},)?(?: (?:on|in|late|early) [a-z0-9 ]{2,20}?)?";

    private static final Pattern BY_KIND =
            Pattern.compile(
                    "^(?:(?:on|in|late|early) [^,]{2,24}, |(?:for|of|about|on) [^.;]{2,80}?, )?(?:the |a |an |one )?(?:same )?(?:['\"]?[a-z-]+['\"]? ){0,2}?"
                            + "(?:hackers|attackers|cyber ?criminals|extortionists|hacktivists"
                            + "|(?:ransomware|extortion|hacking|cyber ?crime|criminal|threat) (?:gang|crew"
                            + "|group|collective|operation|actor)s?|gang|crew)"
                            + "(?:,? (?:that is |which |that )?(?:known as|called|calling itself|calls itself|dubbed))?"
                            + "(?: ['\"]?[a-z0-9-]+['\"]?)?"
                            + SAYING);
    private static final Pattern BY_POST =
            Pattern.compile(
                    "^(?:the|their|its|that|this|a|an) (?:(?:leak|extortion|blog|forum|dark web)[ -])?(?:post|posting|listing|entry|page|note"
                            + "|countdown|timer)(?: (?:on|at|there|itself|which|that)[^.;]{0,40}?)? (?:also )?"
                            + "(?:says?|said|claims?|claimed|gives?|gave|shows?|showed|lists?|listed|names?|named|states?|stated|promises?"
                            + "|threatens?|threatened|demands?|demanded|sets?|puts?|reads?|mentions?|mentioned|runs out|ends|expires)\\b");
    private static final Pattern BY_POST_JA =
            Pattern.compile(
                    "^(?:(?:この|その|当該|同)?(?:投稿|書き込み|書込み|声明|リークサイト|掲載)(?:では|には|によると|によれば|は、)|同(?:サイト|集団|グループ)(?:では|には|は))"
                            + "[^。]*(?:と(?:し|され|あ[りる]|書|記|述べ|説明|称|主張|予告)|という)");
    private static final Pattern SAID_AT_THE_END =
            Pattern.compile(
                    ", (?:(?i:the (?:company|firm|maker|manufacturer|supplier|operator))|[A-Z][A-Za-z.&' -]{1,40}) "
                            + "(?:said|confirmed|announced|disclosed)(?: on [A-Z][a-z]+| in a statement)?[.]?$");
    private static final Pattern JAPANESE =
            Pattern.compile(
                    "(?:集団|攻撃グループ|犯行グループ|ハッカー|攻撃者)(?:「[^」]{1,30}」|[ァ-ヶーA-Za-z0-9]{2,30})?"
                            + "(?:は|が)[^。]{0,80}(?:の名前を|社名を|名を挙げ|投稿し|予告|名指し)");
    private static final Pattern REPEATED =
            Pattern.compile("(?:とする|との|という|旨の|と称する)(?:投稿|書き込み|書込み|主張|声明|掲載)");
    private static final Pattern REPORTED =
            Pattern.compile("(?:とする|との|という|旨の)(?:一部)?(?:報道|記事|うわさ|噂)");
    private static final Pattern TRUE_JA = Pattern.compile("事実です|事実であ|認めま|受けたことを");

    private final MarkedText text;
    private final List<Pattern> byName = new ArrayList<>();

    AttackerSpeech(MarkedText text) {
        this.text = text;
        if (!text.japanese()) {
            List<String> names =
                    ActorNames.in(text.text(), 0, text.text().length()).stream()
                            .map(ActorNames.Name::name)
                            .distinct()
                            .limit(MOST_NAMES)
                            .toList();
            for (String name : names) {
                byName.add(
                        Pattern.compile(
                                "^(?:(?:on|in|late|early) [^,]{2,24}, )?['\"]?"
                                        + Pattern.quote(name.toLowerCase(Locale.ROOT))
                                        + "['\"]?"
                                        + ASIDE
                                        + SAYING));
            }
        }
    }

    /// True when the sentence is what attackers say. What a house tells of its attackers in its own
    /// voice it says itself, unless it calls it their claim.
    boolean isIn(Sentence sentence, boolean ownVoice) {
        List<Mark> claims =
                text.marks().in(WordKind.MODALITY, sentence.start(), sentence.end()).stream()
                        .filter(mark -> mark.is("claimed"))
                        .toList();
        if (!claims.isEmpty()) {
            return !isDeniedBefore(sentence, claims.getFirst());
        }
        if (ownVoice) {
            return false;
        }
        if (isPost(sentence) && isClaimedBefore(sentence)) {
            return true;
        }
        if (text.japanese()) {
            String words = text.text().substring(sentence.start(), sentence.end());
            return JAPANESE.matcher(words).find() && !TRUE_JA.matcher(words).find();
        }
        int end = Math.min(sentence.end(), sentence.start() + FRONT);
        String front =
                text.text().substring(sentence.start(), end).strip().toLowerCase(Locale.ROOT);
        return BY_KIND.matcher(front).find()
                || byName.stream().anyMatch(pattern -> pattern.matcher(front).find());
    }

    /// The post says 740 GB was taken; 投稿には…とある.
    private boolean isPost(Sentence sentence) {
        String words = text.text().substring(sentence.start(), sentence.end()).strip();
        return text.japanese()
                ? BY_POST_JA.matcher(words).find() && !TRUE_JA.matcher(words).find()
                : BY_POST.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    /// Whether a sentence before tells that attackers claim something.
    private boolean isClaimedBefore(Sentence sentence) {
        return text.marks().in(WordKind.MODALITY, 0, sentence.start()).stream()
                .anyMatch(mark -> mark.is("claimed"));
    }

    /// Where the words of attackers begin and end in a sentence that [#isIn] is theirs: what
    /// stopped, told before or behind them with a subject of its own, the report tells itself.
    Clause wordsIn(Sentence sentence, boolean ownVoice) {
        int start = sentence.start();
        int end = sentence.end();
        if (ownVoice) {
            return new Clause(start, end);
        }
        String words = text.text().substring(start, end);
        Clause within =
                text.japanese()
                        ? AttackersWords.japanese(words, this::stops, start)
                        : AttackersWords.english(words, this::stops, start, saidAtTheEnd(sentence));
        return new Clause(start + within.start(), start + within.end());
    }

    private boolean stops(int from, int to) {
        return text.marks().has(WordKind.STOP, from, to);
    }

    /// …, the company said: a house speaks at the end.
    private boolean saidAtTheEnd(Sentence sentence) {
        return SAID_AT_THE_END
                .matcher(text.text().substring(sentence.start(), sentence.end()))
                .find();
    }

    /// X said it found no sign of an intrusion after the gang claimed it: X speaks.
    private boolean isDeniedBefore(Sentence sentence, Mark claim) {
        return !text.japanese()
                && text.marks().has(WordKind.ROLE, "disclosed", sentence.start(), claim.start())
                && text.marks().has(WordKind.MODALITY, "denied", sentence.start(), claim.start());
    }

    /// 当社から情報を窃取したとする投稿: the clause repeats what attackers say.
    boolean isRepeated(Clause clause) {
        return text.japanese() && isQuoted(clause, REPEATED);
    }

    /// 被害を受けたとの報道: the clause repeats what others report.
    boolean isReported(Clause clause) {
        return text.japanese() && isQuoted(clause, REPORTED);
    }

    private boolean isQuoted(Clause clause, Pattern pattern) {
        String words = text.text().substring(clause.start(), clause.end());
        return pattern.matcher(words).find() && !TRUE_JA.matcher(words).find();
    }
}
