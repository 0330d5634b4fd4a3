package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.List;

/// Reports that tell of an attack that did not take place: an exercise that title and first
/// sentence both tell of, and an advertisement that says so in its title.
///
/// A title that names an exercise beside a real attack (訓練中に, 訓練が生きた) is none.
final class NoEvent {
    private static final Pattern ADVERTISEMENT =
            Pattern.compile(
                    "(?i)^\\s*(?:[\\[(【<〈《〔]\\s*(?:PR|AD|広告|広告特集|提供記事|タイアップ|sponsored(?: content)?"
                            + "|advertisement|advertorial|promotion)\\s*[\\])】>〉》〕]|(?:sponsored"
                            + "(?: content| post)?|advertisement|advertorial)\\s*[::|])");
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
                    "(?i)(?:訓練|演習)(?:(?:など)?を|に)[^。]{0,20}(?:開|実施|行|参加|臨|始め|した)"
                            + "|\\b(?:held|ran|run|staged|conducted|took part in|carried out|organi[sz]ed|hosted"
                            + "|simulated|practi[sc]ed|rehearsed)\\b");

    private NoEvent() {}

    static boolean isTold(MarkedText marked, List<Sentence> sentences) {
        String title = first(marked, sentences, Line.Kind.TITLE);
        if (ADVERTISEMENT.matcher(title).find()) {
            return true;
        }
        String lead = first(marked, sentences, Line.Kind.BODY);
        return EXERCISE.matcher(title).find()
                && !BESIDE.matcher(title).find()
                && EXERCISE.matcher(lead).find()
                && HELD.matcher(lead).find()
                && !BESIDE.matcher(lead).find();
    }

    private static String first(MarkedText marked, List<Sentence> sentences, Line.Kind kind) {
        return sentences.stream()
                .filter(each -> each.line().is(kind))
                .findFirst()
                .map(each -> marked.text().substring(each.start(), each.end()).strip())
                .orElse("");
    }
}
