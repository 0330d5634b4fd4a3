package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;

/// Notices of what weather, an earthquake, a closed road or a strike holds up: 大雪による配送の遅れについて.
///
/// The title names the cause, and nothing in the text tells of an attack or of computers in
/// trouble; computers that run as usual are in none.
final class WeatherStop {
    private static final Pattern CAUSE =
            Pattern.compile(
                    "大雪|降雪|積雪|台風|豪雨|大雨|暴風|強風|悪天候|荒天|濃霧|地震|津波|通行止め|渋滞|交通規制|ストライキ"
                            + "|(?i)\\b(?:snow(?:fall|storm)?|blizzard|typhoon|hurricane|(?:winter|tropical) storm|bad weather|flood(?:s|ing)?|earthquake|road closures?|(?:dock|rail|port|drivers?'?) strike)\\b");
    private static final Pattern COMPUTERS =
            Pattern.compile(
                    "システム|サーバ|ネットワーク|回線|クラウド|データセンター|(?i)\\b(?:systems?|servers?|networks?|data cent(?:er|re)s?|computers?)\\b");
    private static final Pattern TROUBLE =
            Pattern.compile(
                    "障害|不具合|停止|停電|故障|異常|ダウン|止ま|使え|使用でき|利用でき|つなが|不正|侵入|漏えい|漏洩|流出"
                            + "|(?i)\\b(?:outages?|fail\\w*|faults?|down|offline|unavailable|stopp\\w+|shut|lost power|breach|leak\\w*)\\b");

    private WeatherStop() {}

    static boolean isTold(Passage passage) {
        return passage.sentences().stream()
                        .filter(each -> each.line().is(Line.Kind.TITLE))
                        .anyMatch(each -> CAUSE.matcher(words(passage, each)).find())
                && passage.sentences().stream().noneMatch(each -> isOfComputers(passage, each));
    }

    private static boolean isOfComputers(Passage passage, Sentence sentence) {
        String words = words(passage, sentence);
        return passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                || (COMPUTERS.matcher(words).find() && TROUBLE.matcher(words).find());
    }

    private static String words(Passage passage, Sentence sentence) {
        return passage.substring(sentence.start(), sentence.end());
    }
}
