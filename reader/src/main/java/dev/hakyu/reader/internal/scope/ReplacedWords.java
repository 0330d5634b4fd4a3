package dev.hakyu.reader.internal.scope;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a report repeats of an earlier one and takes back: 「流出は確認されていない」との記載は改めます, the cells of the
/// old column of a correction. It tells of nothing today.
///
/// A figure beside a new one is left, as is a leak: they are read as what gave way.
///
/// @param spans places in the normalised text, in order
/// @param deniedLeaks where those of them end that deny a leak
public record ReplacedWords(List<Span> spans, List<Integer> deniedLeaks) {
    private static final String REVISED = "(?:改め|訂正|取り消|取消|撤回|取り下げ|修正|誤りで|誤りであ|正しくあり|正確ではあり|事実と異な)";
    private static final String TOLD_NOUN =
            "(?:記載|記述|表現|文言|ご?説明|お知らせ|ご?案内|ご?報告|公表|発表|見解|ご?回答)(?:内容)?";
    private static final String TOLD_VERB =
            "(?:お知らせ|ご?案内|ご?報告|公表|発表|お伝え|ご?説明|記載|申し上げ|ご?回答)?(?:(?:いた)?し(?:まし)?た|して(?:おり|い)(?:まし)?た|して(?:おり|い)ます|まし?た|て(?:おり|い)まし?た)";
    private static final String FOUND_ELSE =
            "(?:判明し|ことが(?:分か|わか|確認され)|ことを確認|おそれが(?:あ|判明)|可能性が(?:あ|判明))";

    /// 訂正はございません, 改める必要は.
    private static final Pattern NOT_REVISED =
            Pattern.compile(
                    "^" + REVISED + "(?:する|す|る|し|の)?(?:べき)?(?:点|必要|予定|箇所|こと)?は(?:あり|ござい|な|いた)");

    private static final Pattern QUOTED =
            Pattern.compile(
                    "(「[^「」]+」)(?:(?:という|といった|旨の|との)?(?:第 ?[0-9]{1,2} ?報の|前回の|当初の|先の)?"
                            + TOLD_NOUN
                            + "(?:の?部分|の?箇所)?(?:に?は|を|が|につ(?:いて|きまして)は?|に関し(?:て|まして)は?)、?[^。「]*"
                            + "("
                            + REVISED
                            + ")"
                            + "|(?:と|旨(?:を)?|などと)"
                            + TOLD_VERB
                            + "(?:が、|。)[^。]*"
                            + "("
                            + REVISED
                            + ")"
                            + "|(?:という|との)?"
                            + TOLD_NOUN
                            + "?を「[^「」]+」(?:に|へ|と)("
                            + REVISED
                            + "))");

    private static final Pattern DENIED =
            Pattern.compile(
                    "([^。、「」]*(?:ない|ません|なかった|おらず|なし))(?:(?:もの|旨(?:を)?)?と"
                            + TOLD_VERB
                            + "が、[^。]*("
                            + REVISED
                            + "|"
                            + FOUND_ELSE
                            + ")|(?:との|という|とした|とする|旨の)"
                            + TOLD_NOUN
                            + "[^。]{0,24}("
                            + REVISED
                            + "))");
    private static final Pattern QUOTED_ELSE =
            Pattern.compile(
                    "(「[^「」]*(?:ない|ません|なかった|ません。)」)(?:と|旨(?:を)?)"
                            + TOLD_VERB
                            + "が、[^。]*("
                            + FOUND_ELSE
                            + ")");

    private static final String STATEMENT_EN =
            "(?:statement|sentence|assertion|assurance|announcement|notice|report)";
    private static final String WITHDRAWN_EN =
            "(?:withdrawn|retracted|corrected|incorrect|wrong|not correct|not true|no longer (?:correct|true|valid)|mistaken)\\b";
    private static final List<Pattern> ENGLISH =
            List.of(
                    Pattern.compile(
                            "(?i)\\b(?:withdraws?|retracts?|corrects?|takes? back) (?:our|its|the|their) (?:[a-z]+ ){0,3}"
                                    + STATEMENT_EN
                                    + "(?: (?:of|in|from) [^.,;\"]{1,40})? (that [^.;]+)"),
                    Pattern.compile(
                            "(?i)\\b(?:our|its|the|their) (?:[a-z]+ ){0,3}"
                                    + STATEMENT_EN
                                    + "(?: (?:of|in|from) [^.,;\"]{1,40})? (that [^.;,]+?),? (?:is|was|has been|should be|were) (?:hereby |therefore |now )?"
                                    + WITHDRAWN_EN),
                    Pattern.compile(
                            "(?i)\\b(?:previously|earlier|initially|originally|first|at first) (?:said|stated|reported|announced|told|believed|wrote) (?:[a-z]+ ){0,2}(that [^.;,]+)[.;,] (?:and |but )?(?:that|this|the) [^.;]*?\\b"
                                    + WITHDRAWN_EN),
                    Pattern.compile(
                            "(?i)([\"“][^\"“”]+[\"”])[^.;\"“”]{0,60}\\b(?:is|was|has been|are) (?:hereby |therefore |now )?"
                                    + WITHDRAWN_EN));

    private static final Pattern WRONG = Pattern.compile("^[-*・| ]*[(「]?誤[)」]?[\\s:|]+");
    private static final Pattern RIGHT = Pattern.compile("^[-*・| ]*[(「]?正[)」]?[\\s:|]+");
    private static final Pattern OLD_THEN_NEW =
            Pattern.compile(
                    "(?:公表|発表|お知らせ|前回|これまで|従来|従前|当初|旧|誤|[訂修補]正前|変更前|第[0-9一二三四五六七八九十]{1,2}報)[^|]{0,8}\\|"
                            + "[^|]{0,8}(?:今回|現在|最新|新|正|[訂修補]正後|変更後)[^|]{0,4}(?:\\|)?$"
                            + "|(?i:\\b(?:first|previous(?:ly)?|announced|reported|before|old|wrong)\\b[^|]*\\|[^|]*\\b(?:now|new|current(?:ly)?|corrected|revised|correct|after)\\b[^|]*(?:\\|)?$)");
    private static final Pattern RULE = Pattern.compile("^[-|: ]+$");
    private static final Pattern COUNT =
            Pattern.compile(
                    "[0-9] ?(?:名|人|件|社|台|口座|アカウント|回線|世帯|枚|通|(?i:people|persons|customers|clients|patients|employees|records|accounts|users|companies))");
    private static final Pattern LEAK =
            Pattern.compile(
                    "漏えい|漏洩|流出|漏れ|持ち出|盗|窃取|(?i:\\b(?:stolen|leak|taken|copied|accessed|exfiltrated|exposed|removed))");
    private static final Pattern NO =
            Pattern.compile("なし|無し|(?i:\\b(?:no|not|none|nothing|never|without)\\b)");
    private static final String REVISES = "改訂取撤修誤正";
    private static final int LINES_APART = 3;

    public ReplacedWords {
        spans = List.copyOf(spans);
        deniedLeaks = List.copyOf(deniedLeaks);
    }

    /// A stretch of the text.
    public record Span(int start, int end) {}

    /// The text with blanks in their place.
    public String blank(String text) {
        char[] chars = text.toCharArray();
        spans.forEach(span -> Arrays.fill(chars, span.start(), span.end(), ' '));
        return new String(chars);
    }

    /// True where the cells of a row name an earlier state and, last, the present one.
    public static boolean isHeadOfCorrection(String row) {
        return OLD_THEN_NEW.matcher(row).find();
    }

    public static ReplacedWords in(String text, List<Line> lines, boolean japanese) {
        List<Span> spans = new ArrayList<>();
        boolean corrected = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String words = text.substring(line.start(), line.end());
            boolean row = line.is(Line.Kind.TABLE) || words.strip().startsWith("|");
            corrected &= row;
            if (row && isHeadOfCorrection(words.strip())) {
                corrected = true;
            } else if (corrected && !RULE.matcher(words).matches()) {
                oldCell(words, line.start(), spans);
            } else if (isWrongBesideRight(text, lines, i)) {
                spans.add(new Span(line.start(), line.end()));
            } else if (!line.is(Line.Kind.TITLE)) {
                told(words, line.start(), japanese, spans);
            }
        }
        List<Integer> denied =
                spans.stream()
                        .filter(span -> deniesLeak(text, span, japanese))
                        .map(Span::end)
                        .toList();
        return new ReplacedWords(spans, denied);
    }

    private static void told(String words, int from, boolean japanese, List<Span> spans) {
        if (japanese) {
            if (REVISES.chars().noneMatch(c -> words.indexOf(c) >= 0) && !words.contains("が、")) {
                return;
            }
            int before = spans.size();
            add(QUOTED, words, from, japanese, spans);
            add(QUOTED_ELSE, words, from, japanese, spans);
            if (spans.size() == before) {
                add(DENIED, words, from, japanese, spans);
            }
            return;
        }
        int before = spans.size();
        for (Pattern pattern : ENGLISH) {
            if (spans.size() == before) {
                add(pattern, words, from, japanese, spans);
            }
        }
    }

    /// A leak that is taken back is read as such, with its words.
    private static void add(
            Pattern pattern, String words, int from, boolean japanese, List<Span> spans) {
        Matcher matcher = pattern.matcher(words);
        while (matcher.find()) {
            String told = matcher.group(1);
            boolean leaked = LEAK.matcher(told).find() && !denies(told, japanese);
            if (!leaked && !isKept(matcher, words)) {
                spans.add(new Span(from + matcher.start(1), from + matcher.end(1)));
            }
        }
    }

    private static boolean isKept(Matcher matcher, String words) {
        for (int group = 2; group <= matcher.groupCount(); group++) {
            int at = matcher.start(group);
            if (at >= 0 && NOT_REVISED.matcher(words.substring(at)).find()) {
                return true;
            }
        }
        return false;
    }

    /// The cell before the last, unless both hold a count.
    private static void oldCell(String words, int from, List<Span> spans) {
        int end = words.length();
        while (end > 0 && (words.charAt(end - 1) == '|' || words.charAt(end - 1) == ' ')) {
            end--;
        }
        int now = words.lastIndexOf('|', end - 1);
        int old = now <= 0 ? -1 : words.lastIndexOf('|', now - 1);
        if (now <= 0) {
            return;
        }
        boolean counts =
                COUNT.matcher(words.substring(old + 1, now)).find()
                        && COUNT.matcher(words.substring(now + 1, end)).find();
        if (!counts && !words.substring(old + 1, now).isBlank()) {
            spans.add(new Span(from + old + 1, from + now));
        }
    }

    /// (誤) ... over (正) ...
    private static boolean isWrongBesideRight(String text, List<Line> lines, int at) {
        String wrong = text.substring(lines.get(at).start(), lines.get(at).end());
        if (!WRONG.matcher(wrong).find()) {
            return false;
        }
        int to = Math.min(lines.size(), at + 1 + LINES_APART);
        for (Line line : lines.subList(at + 1, to)) {
            String right = text.substring(line.start(), line.end());
            if (RIGHT.matcher(right).find()) {
                return !(COUNT.matcher(wrong).find() && COUNT.matcher(right).find());
            }
        }
        return false;
    }

    private static boolean deniesLeak(String text, Span span, boolean japanese) {
        String words = text.substring(span.start(), span.end());
        return denies(words, japanese) && LEAK.matcher(words).find();
    }

    private static boolean denies(String words, boolean japanese) {
        return NO.matcher(words).find() || (japanese && Negation.denies(words, 0, words.length()));
    }
}
