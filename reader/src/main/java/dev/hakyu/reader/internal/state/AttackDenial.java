package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Where a passage says that something was no attack: サイバー攻撃が原因ではない, a fault rather than a cyber
/// attack.
final class AttackDenial {
    private static final int BEFORE = 36;

    /// ではないか, ではないとは言い切れない: no denial, but a guess or a doubt.
    private static final Pattern DOUBT =
            Pattern.compile(
                    "(?:ない|なかった|なかろう|ありません|ございません|あるまい)(?:の)?か(?:[^らつ]|$)"
                            + "|(?:ない|なかった|低い)(?:もの)?(?:とは|と)(?:まで)?(?:は)?(?:言|い[いえ]|断定|断言|限ら)"
                            + "|(?:ない|なかった)(?:こと)?[とをがはの][^、。]{0,6}(?:断定|断言|確認|確定|証明)[^、。]{0,4}"
                            + "(?:できていな|できていませ|できておりませ|できな|できませ|には至|されていな|されておりませ|していな|しておりませ)");

    /// 拡大防止のため当社が遮断: what was done against an attack, not what came of it.
    private static final Pattern PRECAUTION =
            Pattern.compile(
                    "拡大[^、。]{0,6}(?:防|食い止め|避け)|予防的"
                            + "|(?:当社|自社|弊社)(?:側)?(?:が|で|の判断で)[^、。]{0,12}(?:遮断|切断|切り離)"
                            + "|(?i)\\bprecaution|\\bto contain\\b|\\bas a preventive\\b|\\bproactively\\b");

    /// 攻撃や不正な操作ではありません: what else it was not.
    private static final Pattern OR_OTHER =
            Pattern.compile(
                    "^(?:や|、|・|または|もしくは|あるいは)(?:不正な?|悪意ある)?(?:操作|利用|アクセス|侵入|攻撃|ウイルス感染)(?:など|等)?");

    /// cannot rule out, has not yet ruled out.
    private static final Pattern NOT_YET_EN =
            Pattern.compile(
                    "(?i)(?:\\bnot|n't|\\bcannot|\\bnever|unable to|too early to|yet to|without|refus\\w+ to|declin\\w+ to)(?: \\w+){0,2} $");

    /// Words among those of attacks that tell of other trouble, or do not say of what.
    private static final Set<String> OTHER_WORDS =
            Set.of("システム障害", "サイバー", "cyber", "breach", "breaches");

    private static final Set<String> OTHER_KINDS =
            Set.of("misconfiguration", "lost_device", "misdelivery", "none");
    private static final List<String> DEEDS =
            List.of(
                    "攻撃",
                    "ハッキング",
                    "乗っ取ら",
                    "サイバーテロ",
                    "サイバー被害",
                    "暗号化され",
                    "attack",
                    "hack",
                    "encrypted");

    private final Passage passage;

    AttackDenial(Passage passage) {
        this.passage = passage;
    }

    boolean isIn(Sentence sentence) {
        String text = passage.substring(sentence.start(), sentence.end());
        for (String said : Phrase.NO_ATTACK.terms()) {
            int at = text.indexOf(said);
            if (at >= 0 && !isMore(sentence.start() + at) && isFirm(text, at)) {
                return true;
            }
        }
        for (String attack : Phrase.AN_ATTACK.terms()) {
            int at = text.indexOf(attack);
            if (at < 0 || isMore(sentence.start() + at)) {
                continue;
            }
            if (isDenied(text, at, at + attack.length()) && isFirm(text, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDenied(String text, int at, int end) {
        if (passage.japanese()) {
            Matcher other = OR_OTHER.matcher(text.substring(end));
            return Phrase.IS_NOT.startsAt(text, end)
                    || (other.find() && Phrase.IS_NOT.startsAt(text, end + other.end()));
        }
        String before = text.substring(Math.max(0, at - BEFORE), at);
        return Phrase.IS_NO.isIn(before);
    }

    /// False for a guess, for a doubt, and where what stopped was stopped against an attack.
    private boolean isFirm(String text, int at) {
        if (PRECAUTION.matcher(text).find()) {
            return false;
        }
        return passage.japanese() ? !DOUBT.matcher(text.substring(at)).find() : !isLeftOpen(text);
    }

    private static boolean isLeftOpen(String text) {
        for (String out : new String[] {"ruled out", "rule out", "ruling out"}) {
            int at = text.indexOf(out);
            if (at >= 0
                    && NOT_YET_EN.matcher(text.substring(Math.max(0, at - BEFORE), at)).find()) {
                return true;
            }
        }
        return false;
    }

    /// 新たな攻撃の形跡はない: there was one before.
    private boolean isMore(int at) {
        return passage.scopeAt(at).use() == Scope.Use.BEYOND;
    }

    /// True when another sentence tells for certain of an attack on the house.
    boolean tellsOfAnother() {
        for (Sentence sentence : passage.sentences()) {
            if (isIn(sentence) || EnglishDenial.isIn(passage, sentence) || isTopic(sentence)) {
                continue;
            }
            for (Mark mark :
                    passage.marks().in(WordKind.ATTACK, sentence.start(), sentence.end())) {
                Scope scope = passage.scopeAt(mark.start());
                if (isAttack(mark)
                        && isTold(mark)
                        && !isTopic(mark)
                        && scope.modality() == Modality.ASSERTED
                        && !scope.hearsay()
                        && scope.speaker() == Speaker.VICTIM) {
                    return true;
                }
            }
        }
        return false;
    }

    /// 不正アクセスの件について: what earlier notices told of, and this one may take back.
    private boolean isTopic(Mark mark) {
        return passage.startsWithAny(mark.end(), "の件", "に関する件", "に関するお知らせ", "についてのお知らせ");
    }

    /// A title such as ランサムウェア被害について(第3報), which later notices keep.
    private boolean isTopic(Sentence sentence) {
        String text = passage.substring(sentence.start(), sentence.end());
        return sentence.line().is(Line.Kind.TITLE)
                && (text.contains("について") || text.contains("に関する") || text.contains("のお知らせ"));
    }

    /// True when anything in the passage may tell of an attack.
    boolean mayTellOfAttack() {
        return first(mark -> isAttack(mark) && (isTold(mark) || isDoubted(mark))).isPresent();
    }

    /// Where an attack is denied or was not found.
    Optional<Integer> firstDenied() {
        return first(mark -> isAttack(mark) && isDenied(mark));
    }

    /// Where an attack is told of without its kind.
    Optional<Integer> firstOfNoKind() {
        return first(mark -> mark.is("cyber") && isDeed(mark) && isTold(mark));
    }

    private Optional<Integer> first(Predicate<Mark> fits) {
        for (Sentence sentence : passage.sentences()) {
            for (Mark mark :
                    passage.marks().in(WordKind.ATTACK, sentence.start(), sentence.end())) {
                if (fits.test(mark)) {
                    return Optional.of(mark.start());
                }
            }
        }
        return Optional.empty();
    }

    private boolean isDenied(Mark mark) {
        Scope scope = passage.scopeAt(mark.start());
        return scope.modality() == Modality.DENIED && !scope.isAside();
    }

    /// 攻撃によるものではないか調べています
    private boolean isDoubted(Mark mark) {
        int end = passage.sentenceAt(mark.start()).end();
        return passage.japanese() && DOUBT.matcher(passage.substring(mark.end(), end)).find();
    }

    /// An attack, and not an incident of which it is not said what it was.
    private static boolean isDeed(Mark mark) {
        String term = mark.word().term();
        return DEEDS.stream().anyMatch(term::contains);
    }

    private boolean isTold(Mark mark) {
        Scope scope = passage.scopeAt(mark.start());
        return scope.affirms()
                && !scope.isAside()
                && !passage.startsWithAny(mark.end(), "の有無", "かどうか", "対策");
    }

    private static boolean isAttack(Mark mark) {
        return !OTHER_WORDS.contains(mark.word().term())
                && OTHER_KINDS.stream().noneMatch(mark::is);
    }
}
