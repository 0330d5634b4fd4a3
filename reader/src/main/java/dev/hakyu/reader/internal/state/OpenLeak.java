package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.Optional;

/// Words that leave open whether anything leaked, neither shown nor excluded: 流出の有無は判別できていない,
/// 否定もできない, cannot rule out that data was taken.
///
/// Of the leak they say that it is possible. A sentence that tells of it as a fact is surer, also
/// when it only says that somebody saw the data; a denial in words of its own stands against an
/// inquiry that goes on, but not against one who cannot deny it.
public final class OpenLeak {
    private static final String LEAK =
            "(?:流出|漏えい|漏洩|漏出|漏れ|持ち?出|窃取|盗[まみん]|抜き取|奪われ|(?:外部|社外|外)[にへ][^、。]{0,6}(?:渡|送|出|移)|閲覧|取得|転送|複製|コピー|ダウンロード)";
    private static final String NOT = "(?:な[いく]|ません|おらず|[きえれら]ず)";
    private static final String UNKNOWN =
            "(?:(?:判別|特定|判断|断定|断言|把握|確定|見極め|突き止め|確認)[^、。]{0,4}(?:でき|に至|がつ|が取れ|して)[^、。]{0,6}"
                    + NOT
                    + "|(?:分か|わか|判明し|明らか)[^、。]{0,10}"
                    + NOT
                    + "|(?:申し上げ|お答え|言え|お伝え)[^、。]{0,8}"
                    + NOT
                    + "|確かめる(?:すべ|術|方法|手立て|手段)[^、。]{0,4}(?:ない|なく|ありません|ございません)"
                    + "|不明|未(?:確認|判明|確定|特定))";
    private static final String GOING_ON =
            "(?:(?:調査|確認|精査|検証|解析|分析|照合)(?:中(?:で(?:す|あ|ござ)|の|、|。|$)|(?:を[^、。]{0,6})?(?:し|続け|進め|行っ)て(?:いる|います|おり(?:ます|、)))"
                    + "|調べ(?:て(?:いる|います|おり(?:ます|、))|を(?:続け|進め)て(?:いる|い?ます|おり)))";
    private static final String WHETHER = "(?:の有無|[^、。]{0,8}か(?:否か|どうか)?[はをも、に確調現])";

    private static final Pattern WHETHER_JA =
            Pattern.compile(
                    LEAK
                            + "[^、。]{0,12}"
                            + WHETHER
                            + "[^。果]{0,40}?(?:"
                            + UNKNOWN
                            + "|"
                            + GOING_ON
                            + ")");
    private static final Pattern UNDENIED_JA =
            Pattern.compile(
                    LEAK
                            + "([^。]{0,40})(?:否定|排除|否め|払拭)[^、。]{0,12}"
                            + NOT
                            + "|"
                            + LEAK
                            + "([^、。]{0,14})ないとは[^、。]{0,8}(?:言い?切れ|断言|断定|言え|限ら)[^、。]{0,6}"
                            + NOT
                            + "|"
                            + LEAK
                            + "(?:し)?(?:の(?:事実|可能性))?(?:について|に関して|につきまして|は|が)[^。]{0,16}(?:断定|判断|断言)できる[^、。]{0,4}(?:段階|状況|状態)[^、。]{0,4}"
                            + NOT);

    /// 持ち出しの有無, 情報の流出について: what is told below is told of it.
    private static final Pattern HEADING_JA =
            Pattern.compile(
                    "(?:流出|漏えい|漏洩|漏れ|持ち?出し|窃取)(?:の(?:有無|可能性|状況))?(?:について|に関して|に関する.{1,8})?[】〕》>)]?$");

    private static final Pattern NOT_KNOWN_JA = Pattern.compile(UNKNOWN + "|" + GOING_ON);

    private static final String LEAK_EN =
            "\\b(?:leak\\w*|stolen|theft|taken|copied|exfiltrat\\w*|removed|obtained|acquired|accessed|viewed|downloaded|extracted|left (?:our|its|the|their)|transferred|disclosed|exposed)\\b";
    private static final String OPEN_EN =
            "(?:not|cannot|n't|unable|too early|yet to|unclear|unknown|uncertain|remains|open|investigat\\w+|examin\\w+|looking into|checking|assessing|determining)";
    private static final Pattern WHETHER_EN =
            Pattern.compile(
                    "(?i)(?:\\b|n)"
                            + OPEN_EN
                            + "\\b[^.;]{0,60}\\bwhether\\b[^.;]{0,90}"
                            + LEAK_EN
                            + "|\\bwhether\\b[^.;]{0,90}"
                            + LEAK_EN
                            + "[^.;]{0,40}\\b"
                            + OPEN_EN
                            + "\\b");
    private static final String UNDENIED =
            "\\b(?:cannot|can't|could not|couldn't|can not|unable to|not able to|not been able to|neither)\\b[^.;]{0,40}\\b(?:rule[ds]?[^.;]{0,20} out|exclude|excluded|deny|denied|dismiss|dismissed)\\b";
    private static final Pattern UNDENIED_EN =
            Pattern.compile(
                    "(?i)"
                            + LEAK_EN
                            + "([^.;]{0,80})"
                            + UNDENIED
                            + "|"
                            + UNDENIED
                            + "([^.;]{0,80})"
                            + LEAK_EN);

    /// What may be done with what leaked.
    private static final Pattern AFTERMATH =
            Pattern.compile(
                    "悪用|二次|不正(?:利用|使用)|(?i:\\b(?:misus|abus|fraud|phish|sold|publish|scam)\\w*)");

    private static final Pattern TAKEN =
            Pattern.compile(
                    "(?:流出|漏えい|漏洩)し(?:た|て|ま)|(?:持ち?出|閲覧|窃取|盗|取得|抜き取|送信|公開|転送|参照|ダウンロード)[^、。]{0,3}(?:[れま]れ|され)(?:た|て|ま)"
                            + "|(?i:\\b(?:was|were|been|had|have|has)(?: [a-z]+)? (?:stolen|taken|accessed|viewed|copied|leaked|exfiltrated|exposed|obtained|acquired|downloaded)\\b)");

    private static final Assertion LEAKED = new Assertion.HarmDone(Harm.LEAK);

    private OpenLeak() {}

    /// True when words say of data that it was taken or seen, as far as their grammar goes.
    public static boolean tellsOfTaking(String words) {
        return TAKEN.matcher(words).find();
    }

    /// States that a leak is possible where one is left open, and makes what it may have reached
    /// possible too.
    static void state(Passage passage, StatementList statements) {
        if (!isLossOfAnotherKind(statements) && !isSeen(passage)) {
            passage.sentences().stream()
                    .filter(each -> leavesOpen(passage, each))
                    .filter(each -> !isDeniedElsewhere(passage, each, statements))
                    .findFirst()
                    .ifPresent(each ->
                            statements.add(
                                    LEAKED,
                                    each.start(),
                                    passage.scopeAt(each.start()).speaker(),
                                    Modality.POSSIBLE,
                                    null));
        }
        statements.doubtData();
    }

    /// True when the leak named at a place is not told of as a fact: 流出については断定できる段階にない.
    static boolean isLeftOpen(Passage passage, int at) {
        Sentence sentence = passage.sentenceAt(at);
        String words = passage.substring(sentence.start(), sentence.end());
        return first(passage, words)
                .filter(found -> passage.clauseAt(sentence.start() + found).start() <= at)
                .isPresent();
    }

    private static boolean leavesOpen(Passage passage, Sentence sentence) {
        Scope scope = passage.scopeAt(sentence.start());
        if (passage.isHeadline(sentence)
                || scope.isNoFact()
                || scope.speaker() == Speaker.ATTACKER) {
            return false;
        }
        String words = passage.substring(sentence.start(), sentence.end());
        return first(passage, words).isPresent() || isBelowItsHeading(passage, sentence, words);
    }

    /// Where the words that leave it open begin.
    private static Optional<Integer> first(Passage passage, String words) {
        Optional<Integer> undenied = undenied(passage, words);
        if (undenied.isPresent()) {
            return undenied;
        }
        Matcher whether = (passage.japanese() ? WHETHER_JA : WHETHER_EN).matcher(words);
        return whether.find() && !AFTERMATH.matcher(whether.group()).find()
                ? Optional.of(whether.start())
                : Optional.empty();
    }

    private static Optional<Integer> undenied(Passage passage, String words) {
        Matcher found = (passage.japanese() ? UNDENIED_JA : UNDENIED_EN).matcher(words);
        return found.find() && !AFTERMATH.matcher(found.group()).find()
                ? Optional.of(found.start())
                : Optional.empty();
    }

    private static boolean isBelowItsHeading(Passage passage, Sentence sentence, String words) {
        Line above = passage.marked().lineAbove(sentence.line());
        return passage.japanese()
                && above != null
                && above.is(Line.Kind.HEADING)
                && sentence.start() <= sentence.line().start() + 1
                && HEADING_JA.matcher(passage.substring(above.start(), above.end()).strip()).find()
                && NOT_KNOWN_JA.matcher(words).find()
                && !words.contains("結果");
    }

    private static boolean isDeniedElsewhere(
            Passage passage, Sentence sentence, StatementList statements) {
        String words = passage.substring(sentence.start(), sentence.end());
        boolean firm = undenied(passage, words).isPresent();
        int end = passage.marked().normal().originalEnd(sentence.end());
        return statements.all().stream()
                .filter(each -> each.what().equals(LEAKED))
                .filter(each -> each.modality() == Modality.DENIED)
                .anyMatch(each -> !firm || each.quote().start() >= end);
    }

    /// What went astray is out of hand, whoever read it.
    private static boolean isLossOfAnotherKind(StatementList statements) {
        return statements.all().stream()
                .filter(each -> each.certainty().affirms())
                .anyMatch(each ->
                        each.what().equals(new Assertion.Attack(AttackKind.MISDELIVERY))
                                || each.what().equals(new Assertion.Attack(AttackKind.LOST_DEVICE))
                                || each.what().equals(new Assertion.HarmDone(Harm.LOSS)));
    }

    /// Somebody saw the data, for certain: then it leaked, whether a copy was taken or not.
    private static boolean isSeen(Passage passage) {
        for (Sentence sentence : passage.sentences()) {
            if (sentence.line().is(Line.Kind.HEADING) || passage.isHeadline(sentence)) {
                continue;
            }
            Matcher seen = TAKEN.matcher(passage.substring(sentence.start(), sentence.end()));
            while (seen.find()) {
                Scope scope = passage.scopeAt(sentence.start() + seen.start());
                if (scope.modality() == Modality.ASSERTED
                        && scope.speaker() != Speaker.ATTACKER
                        && !scope.hearsay()
                        && !scope.isAside()
                        && !isLeftOpen(passage, sentence.start() + seen.start())) {
                    return true;
                }
            }
        }
        return false;
    }
}
