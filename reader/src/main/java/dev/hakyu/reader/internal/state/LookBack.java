package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.List;

/// A story that looks back on a case long past: あれから1年, 昨年11月のことだった, a year on. Nothing of it is
/// present.
///
/// The first sentence that tells of the case dates it long ago, words of the story say that time
/// has gone by since, and no sentence tells of a stop that goes on, of what was found now, or of an
/// event of a recent day. A section of a roundup, and a case in doubt, is present.
final class LookBack {
    private static final String YEARS_JA = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}|数)年";

    private static final Pattern GONE_BY_JA =
            Pattern.compile(
                    "から[、]?(?:早くも|はや|もう|まもなく|間もなく|もうすぐ|ほぼ|およそ|約|丸|まる|ちょうど|すでに|既に|やがて|今月で|今年で|この[^、。]{1,6}で|、)*"
                            + YEARS_JA
                            + "|"
                            + YEARS_JA
                            + "(?:(?:余り|あまり|ほど)?(?:が|を)?(?:経|たっ|たつ|経過|迎え|過ぎ|の節目)|前の(?:あの|こと))"
                            + "|のこと(?:だった|でした|です|である)。?$"
                            + "|当時を振り返|その後(?:は)?(?:どう(?:した|なった)|の"
                            + YEARS_JA
                            + ")|の"
                            + YEARS_JA
                            + "$");

    private static final Pattern GONE_BY_EN =
            Pattern.compile(
                    "(?i)\\b(?:an?|one|two|three|four|five|six|seven|ten) years? (?:on|later|after|since)\\b"
                            + "|\\b(?:an?|one|two|three|four|five) years? (?:has|have) (?:now )?passed\\b"
                            + "|\\b(?:first|second|third|one-year|two-year) anniversary\\b|\\banniversary of\\b"
                            + "|\\b(?:looks?|looking|looked) back (?:at|on|to)\\b"
                            + "|\\bit (?:is|was|has been) (?:now |nearly |almost |about |just |over |exactly )*(?:an?|one|two|three|four|five) years? (?:ago|since)\\b");

    /// What is told as new, however old its beginning.
    private static final Pattern NEW_JA =
            Pattern.compile(
                    "(?:このほど|新たに|今回|改めて|本日|今月|今週|きょう|昨日|きのう)"
                            + "|(?:判明し|分かっ|わかっ|発覚し|明らかにな|確認(?:し|いたし)(?:た|まし))"
                            + "|(?:と|を|について)(?:発表|公表|明らかに|報告)(?:し|いたし)(?:た|まし)");

    private static final Pattern NEW_EN =
            Pattern.compile(
                    "(?i)\\b(?:newly|this (?:week|month)|today|yesterday|has (?:now )?(?:learned|found|discovered|confirmed|disclosed|emerged)"
                            + "|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|only now|it (?:has )?emerged|announced|disclosed|notif(?:y|ied|ying))\\b");

    private static final Pattern STILL_JA =
            Pattern.compile(
                    "(?:いまだ|未だ|今も|いまも|現在も|今なお|なお)[^。]{0,30}(?:停止|止ま|復旧|再開|休止|続|使え|できない|できず)");

    private LookBack() {}

    static boolean isTold(Passage passage) {
        MarkedText marked = passage.marked();
        boolean japanese = passage.japanese();
        List<Sentence> sentences = passage.sentences();
        List<Sentence> telling =
                sentences.stream()
                        .filter(each -> each.line().is(Line.Kind.BODY) && tells(passage, each))
                        .toList();
        return passage.section().whole()
                && !telling.isEmpty()
                && isOld(marked, telling.getFirst())
                && sentences.stream().anyMatch(each -> isGoneBy(passage, each))
                && sentences.stream().noneMatch(each -> isStill(passage, each))
                && telling.stream()
                        .noneMatch(each -> isNow(marked, words(passage, each), each, japanese));
    }

    private static boolean tells(Passage passage, Sentence sentence) {
        return passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                || passage.marks().has(WordKind.STOP, sentence.start(), sentence.end())
                || passage.marks().has(WordKind.LEAK, "leak", sentence.start(), sentence.end());
    }

    private static boolean isOld(MarkedText marked, Sentence sentence) {
        return LongAgo.days(marked, sentence) > LongAgo.EARLIER_CASE_DAYS;
    }

    private static boolean isGoneBy(Passage passage, Sentence sentence) {
        return (passage.japanese() ? GONE_BY_JA : GONE_BY_EN)
                .matcher(words(passage, sentence))
                .find();
    }

    private static boolean isStill(Passage passage, Sentence sentence) {
        String words = words(passage, sentence);
        return passage.japanese()
                ? STILL_JA.matcher(words).find()
                : tells(passage, sentence) && OtherEventWords.PRESENT_EN.matcher(words).find();
    }

    /// What goes on, is of a recent day, or was found or told now of an old one.
    private static boolean isNow(
            MarkedText marked, String words, Sentence sentence, boolean japanese) {
        boolean old = isOld(marked, sentence);
        boolean recent = LongAgo.isDated(marked, sentence) && !old;
        boolean goesOn = japanese && OtherEventWords.PRESENT_JA.matcher(words).find();
        return recent || goesOn || (japanese ? NEW_JA : NEW_EN).matcher(words).find();
    }

    private static String words(Passage passage, Sentence sentence) {
        return passage.substring(sentence.start(), sentence.end()).strip();
    }
}
