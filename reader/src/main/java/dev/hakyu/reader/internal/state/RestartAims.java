package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Days that are aimed at for something that runs, with no word for the restart beside them: below
/// the heading 再開の目標 the rows 本社工場 | 21日を目標に and 本社工場:21日8時; and 本社工場の21日の目標を変えておりません.
final class RestartAims {
    private static final int REACH = 16;
    private static final Pattern AIM =
            Pattern.compile(
                    "^ ?(?:\\([月火水木金土日]\\))?(?:の?(?:朝|夕方|始業|[一二三1-3]直))?(?:から)?"
                            + "(?:ごろ|頃|中|以降)?(?:を|の)?(?:目標|予定|見込|めど|目途|目処)");
    private static final Pattern PLAN =
            Pattern.compile(
                    "目標|予定|見込|見通し|計画|時期|日程|めど|目途|目処|スケジュール"
                            + "|\\b(?:plan(?:s|ned)?|schedule[ds]?|expected|targets?|timetable|dates)\\b");
    private static final Pattern DONE = Pattern.compile("[しっ]た|済|\\bpast\\b|\\bhave\\b|\\bhas\\b");
    private static final Pattern BETWEEN = Pattern.compile("[ .…‥・:|―—–→ー-]+$");
    private static final Pattern NO_MORE = Pattern.compile("^ ?(?:頃|ごろ|から|より|以降|onwards)?[。.]?$");

    /// 出荷を21日(月)から普段の半分の量で始める: what begins on the day.
    private static final Pattern THING =
            Pattern.compile("(?:生産|製造|操業|稼働|出荷|納入|納品|供給|発送|配送|受注)(?:を|は|も|については)、?$");

    private static final Pattern BEGINS =
            Pattern.compile(
                    "^ ?(?:\\([月火水木金土日]\\))?(?:の?(?:朝|昼|夕方|始業|午前|午後)?[0-9時分:]{0,6})?(?:から|より|に)"
                            + "[^。、]{0,20}(?:(?:始め|はじめ)(?:る|ます|られる)|開始(?:する|します|いたします))");

    /// 17日は13時からとさせてください, 17日13時に変更: an hour that is set for what the sentence is on.
    private static final Pattern SET =
            Pattern.compile(
                    "^ ?(?:\\([月火水木金土日]\\))?(?:は|、|の)?\\s?(?:[0-9時分:]{1,6}(?:から)?ではなく、?\\s?)?(?:(?:午前|午後)?[0-9時分:半]{2,7})?(?:頃|ごろ)?(?:から|に|より|開始)?"
                            + "(?:と(?:させ|いた|し[たまて]|なり)|に(?:変更|変わ|改め|させ|ずら|繰り|延))");

    private static final Pattern NEW = Pattern.compile("新(?:製品|商品|型|工場|ライン|たな|しい)");

    private final Passage passage;

    RestartAims(Passage passage) {
        this.passage = passage;
    }

    private boolean areIn(Sentence sentence) {
        String words = passage.substring(sentence.start(), sentence.end());
        boolean runs =
                RestartPortion.in(words, true) != null
                        || EntryAbove.of(passage, sentence).isPresent()
                        || passage.marks().has(WordKind.STOPPED, sentence.start(), sentence.end());
        return passage.japanese()
                && runs
                && !isOfRestart(sentence.start(), sentence.end())
                && (KeptPlan.isSaidIn(words) || isUnderRestart(sentence));
    }

    /// 第3ライン … 20日13時 below 再開の見通し: a row of a part and a day, and nothing else.
    boolean isRowOf(DateMark date, Sentence sentence) {
        String before = passage.substring(sentence.start(), date.start());
        String part = BETWEEN.matcher(before).replaceFirst("");
        String behind = passage.substring(date.end(), sentence.end()).toLowerCase(Locale.ROOT);
        Line heading = heading(sentence);
        return heading != null
                && part.length() < before.length()
                && NO_MORE.matcher(behind).find()
                && namesPart(part, sentence.start())
                && isOfPlan(heading);
    }

    /// 再開の見通し, planned restart dates; not 再開した日時.
    private boolean isOfPlan(Line heading) {
        String words = passage.substring(heading.start(), heading.end()).toLowerCase(Locale.ROOT);
        boolean restart =
                passage.japanese()
                        ? isOfRestart(heading.start(), heading.end())
                        : Phrase.RESTARTS.isIn(words);
        return restart && PLAN.matcher(words).find() && !DONE.matcher(words).find();
    }

    /// Ends in a plant, a line, or work that stops.
    private boolean namesPart(String words, int start) {
        String portion = RestartPortion.in(words, passage.japanese());
        int end = start + words.length();
        return (portion != null && words.endsWith(portion))
                || passage.marks().in(WordKind.STOPPED, start, end).stream()
                        .anyMatch(mark -> mark.end() == end);
    }

    private boolean isUnderRestart(Sentence sentence) {
        Line heading = heading(sentence);
        return heading != null && isOfRestart(heading.start(), heading.end());
    }

    private @Nullable Line heading(Sentence sentence) {
        Line heading = null;
        for (Line line : passage.marked().lines()) {
            if (line.start() >= sentence.start()) {
                break;
            }
            heading = line.is(Line.Kind.HEADING) ? line : heading;
        }
        return heading;
    }

    private boolean isOfRestart(int start, int end) {
        return passage.marks().has(WordKind.ROLE, "resumed", start, end);
    }

    /// 21日を目標に, 21日の予定: the word stands right behind the day.
    boolean isAimedAt(DateMark date, Sentence sentence) {
        return begins(date, sentence)
                || isSet(date, sentence)
                || (areIn(sentence)
                        && AIM.matcher(passage.substring(date.end(), date.end() + REACH)).find());
    }

    private boolean isSet(DateMark date, Sentence sentence) {
        String behind = passage.substring(date.end(), sentence.end());
        return passage.japanese()
                && isOfRestart(sentence.start(), date.start())
                && SET.matcher(behind).find();
    }

    private boolean begins(DateMark date, Sentence sentence) {
        String before = passage.substring(sentence.start(), date.start());
        return passage.japanese()
                && THING.matcher(before).find()
                && !NEW.matcher(before).find()
                && BEGINS.matcher(passage.substring(date.end(), sentence.end())).find();
    }
}
