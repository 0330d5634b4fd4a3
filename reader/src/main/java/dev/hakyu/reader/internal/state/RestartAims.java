package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;

/// Days that are aimed at for something that runs, with no word for the restart beside them: below
/// the heading 再開の目標 the row 本社工場 | 21日を目標に; and 本社工場の21日の目標を変えておりません.
final class RestartAims {
    private static final int REACH = 16;
    private static final Pattern AIM =
            Pattern.compile(
                    "^ ?(?:\\([月火水木金土日]\\))?(?:の?(?:朝|夕方|始業|[一二三1-3]直))?(?:から)?"
                            + "(?:ごろ|頃|中|以降)?(?:を|の)?(?:目標|予定|見込|めど|目途|目処)");

    /// 出荷を21日(月)から普段の半分の量で始める: what begins on the day.
    private static final Pattern THING =
            Pattern.compile("(?:生産|製造|操業|稼働|出荷|納入|納品|供給|発送|配送|受注)(?:を|は|も|については)、?$");

    private static final Pattern BEGINS =
            Pattern.compile(
                    "^ ?(?:\\([月火水木金土日]\\))?(?:の?(?:朝|昼|夕方|始業|午前|午後)?[0-9時分:]{0,6})?(?:から|より|に)"
                            + "[^。、]{0,20}(?:(?:始め|はじめ)(?:る|ます|られる)|開始(?:する|します|いたします))");
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

    private boolean isUnderRestart(Sentence sentence) {
        Line heading = null;
        for (Line line : passage.marked().lines()) {
            if (line.start() >= sentence.start()) {
                break;
            }
            heading = line.is(Line.Kind.HEADING) ? line : heading;
        }
        return heading != null && isOfRestart(heading.start(), heading.end());
    }

    private boolean isOfRestart(int start, int end) {
        return passage.marks().has(WordKind.ROLE, "resumed", start, end);
    }

    /// 21日を目標に, 21日の予定: the word stands right behind the day.
    boolean isAimedAt(DateMark date, Sentence sentence) {
        return begins(date, sentence)
                || (areIn(sentence)
                        && AIM.matcher(passage.substring(date.end(), date.end() + REACH)).find());
    }

    private boolean begins(DateMark date, Sentence sentence) {
        String before = passage.substring(sentence.start(), date.start());
        return passage.japanese()
                && THING.matcher(before).find()
                && !NEW.matcher(before).find()
                && BEGINS.matcher(passage.substring(date.end(), sentence.end())).find();
    }
}
