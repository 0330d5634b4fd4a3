package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.List;

/// Reports that tell of an attack that did not take place: an exercise that title and first
/// sentence both tell of, or one whose script the first sentence tells as if it were news, and an
/// advertisement that says so in its title or in a line above its text. Nor does a survey, which
/// its title ends with and whose counts the first sentence gives, tell of any.
///
/// A title that names an exercise beside a real attack (訓練中に, 訓練が生きた) is none, nor is an exercise
/// held before (昨年は…という想定で訓練を行っていた).
final class NoEvent {
    private static final Pattern ADVERTISEMENT =
            Pattern.compile(
                    "(?i)^\\s*(?:[\\[(【<〈《〔]\\s*(?:PR|AD|広告|広告特集|提供記事|タイアップ|sponsored(?: content)?"
                            + "|advertisement|advertorial|promotion)\\s*[\\])】>〉》〕]|(?:sponsored"
                            + "(?: content| post)?|advertisement|advertorial)\\s*[::|])");
    private static final Pattern ADVERTISEMENT_LINE =
            Pattern.compile(
                    "(?i)^\\s*(?:PR|AD|広告|広告特集|提供記事|タイアップ|sponsored(?: (?:content|post))?|advertisement|advertorial)\\s*$");
    private static final int HEAD = 4;
    private static final Pattern EXERCISE =
            Pattern.compile(
                    "(?i)訓練|演習|\\b(?:table-?top|cyber(?:security| security)?|ransomware|incident"
                            + "[- ]response|recovery|crisis|simulated|mock|joint)(?: [a-z]+)? (?:exercises?"
                            + "|drills?|attack)\\b|\\bdrills?\\b");
    private static final Pattern BESIDE =
            Pattern.compile(
                    "(?i)(?:訓練|演習)(?:中|の最中|直後|直前|施設|所|どおり|通り|の成果|が(?:生|活)き|を(?:生|活)かし|用)"
                            + "|\\b(?:during|despite|after|before|weeks? after|days? after|thanks to) (?:an? |the"
                            + " |its )?(?:[a-z-]+ ){0,2}(?:exercise|drill)");
    private static final Pattern HELD =
            Pattern.compile(
                    "(?i)(?:訓練|演習)(?:(?:など)?[をが]|に)[^。]{0,20}(?:開|実施|行|参加|臨|始め|した)"
                            + "|\\b(?:held|ran|run|staged|conducted|took part in|carried out|organi[sz]ed|hosted"
                            + "|simulated|practi[sc]ed|rehearsed)\\b");

    /// What was told up to here was the script: it points back, and says that an exercise was held.
    private static final Pattern WAS_SCRIPT =
            Pattern.compile(
                    "^(?:そんな|こんな|そうした|こうした|そのような|このような)(?:想定|設定|シナリオ|筋書き)"
                            + "(?:のもと|の下|で|による|に基づ|を(?:使|用い))"
                            + "|(?i)^(?:that|this|such|so) (?:was|is|ran|went) (?:the|a) (?:\\w+ ){0,2}"
                            + "(?:scenario|premise|script|storyline)\\b");

    private static final Pattern IS_SCRIPT =
            Pattern.compile(
                    "(?:という|との|といった)(?:想定|設定|シナリオ|筋書き)(?:のもと|の下|で|による|に基づ|の[^。、]{0,20}(?:訓練|演習))");
    private static final Pattern HELD_NOW =
            Pattern.compile(
                    "(?:訓練|演習)[^。]{0,40}(?:開かれ|行われ|実施され|催され|開い|開催し|行っ|行い|実施し|実施いた|実施致|始まっ|あっ|あり)"
                            + "(?:(?:いた|た|致)?(?:し)?まし)?(?:た。?$|、|て|たし)");
    private static final Pattern BEFORE =
            Pattern.compile("昨年|一昨年|去年|先月|先週|昨秋|昨春|以前|かねて|年前|か月前|直前|ばかり|していた|行っていた");

    private static final Pattern SURVEY =
            Pattern.compile(
                    "[ 、](?:[\\p{Han}\\p{Katakana}A-Za-z]{1,12})?(?:調査|調べ|集計|統計|アンケート)$"
                            + "|(?i)\\b(?:survey|study|poll|research|report) (?:finds|shows|says|suggests)\\s*$|^(?:survey|study|poll):");
    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?:件|社|割|%|日)(?:だった|あった|に上った|にのぼった|に達した|を占めた)とする[^。]{0,12}(?:集計|調査|統計|アンケート)|アンケート(?:調査)?の?(?:結果|集計)"
                            + "|(?:集計|統計|実態調査)(?:結果)?を(?:まとめ|公表し|発表し)"
                            + "|(?i)\\baccording to an? (?:[a-z]+ ){0,2}(?:survey|study|poll|report)\\b|\\b(?:survey|poll|study) of [0-9]");

    private NoEvent() {}

    static boolean isTold(MarkedText marked, List<Sentence> sentences) {
        String title = first(marked, sentences, Line.Kind.TITLE);
        boolean advertisement =
                sentences.stream()
                        .limit(HEAD)
                        .map(each -> marked.text().substring(each.start(), each.end()))
                        .anyMatch(line -> ADVERTISEMENT_LINE.matcher(line).find());
        if (advertisement || ADVERTISEMENT.matcher(title).find()) {
            return true;
        }
        String lead = first(marked, sentences, Line.Kind.BODY);
        boolean exercise =
                (isOfExercise(title) || isOfExercise(first(marked, sentences, Line.Kind.HEADING)))
                        && EXERCISE.matcher(lead).find()
                        && HELD.matcher(lead).find()
                        && !BESIDE.matcher(lead).find();
        return exercise
                || isSurvey(title, lead)
                || isScript(lead, nth(marked, sentences, Line.Kind.BODY, 1));
    }

    /// A title, or a heading over the text where the title is only that of the site.
    private static boolean isOfExercise(String heading) {
        return EXERCISE.matcher(heading).find() && !BESIDE.matcher(heading).find();
    }

    /// 被害、上半期は128件 民間調査 over a first sentence that tells who counted them.
    private static boolean isSurvey(String title, String lead) {
        return SURVEY.matcher(title).find() && COUNTED.matcher(lead).find();
    }

    private static boolean isScript(String lead, String second) {
        boolean told = IS_SCRIPT.matcher(lead).find() && isHeldNow(lead);
        boolean toldOf =
                WAS_SCRIPT.matcher(second).find()
                        && EXERCISE.matcher(second).find()
                        && !BESIDE.matcher(second).find();
        return told || toldOf;
    }

    private static boolean isHeldNow(String sentence) {
        return HELD_NOW.matcher(sentence).find()
                && !BEFORE.matcher(sentence).find()
                && !BESIDE.matcher(sentence).find();
    }

    private static String first(MarkedText marked, List<Sentence> sentences, Line.Kind kind) {
        return nth(marked, sentences, kind, 0);
    }

    private static String nth(
            MarkedText marked, List<Sentence> sentences, Line.Kind kind, int skipped) {
        return sentences.stream()
                .filter(each -> each.line().is(kind))
                .skip(skipped)
                .findFirst()
                .map(each -> marked.text().substring(each.start(), each.end()).strip())
                .orElse("");
    }
}
