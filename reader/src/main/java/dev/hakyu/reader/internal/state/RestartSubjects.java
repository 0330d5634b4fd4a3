package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.List;
import java.util.Locale;

/// Finds what each of several days in a sentence is the restart of: 受注は24日、出荷は25日に再開.
///
/// A Japanese day shares its words up to the comma before the next day. An English one has the
/// words since the day before it, from the verb on if it names something there.
final class RestartSubjects {
    private static final int BEHIND = 6;

    /// 25日 → 3月1日: what is moved heads the row.
    private static final Pattern MOVED = Pattern.compile("日[^|、。]{0,6}(?:→|⇒|->|=>)");

    /// した第2ライン behind 再開: what the verb stands before.
    private static final Pattern OBJECT_BEHIND =
            Pattern.compile(
                    "^(?:し|いたし|致し|され)?た([\\p{Han}\\p{Katakana}ー0-9A-Za-z・]{1,20}(?:ライン|工場|製作所|製造所|事業所))");

    /// 第2ラインを動かし、出来た品は同日15時から積み出す: the goods of the part that was named before.
    private static final Pattern MADE =
            Pattern.compile(
                    "、(?:出来た|できた|出来上がった|仕上がった|組み上がった|造った|作った|組んだ)(?:品|製品|部品|もの|分)(?:は|を|も)?、?$");

    private static final Pattern VERB_BEFORE =
            Pattern.compile("(?:[たるくすうつぬぶむ]|ていた|ている)(?:[^、。]{1,12}の)?$");
    private static final Pattern HOUSE_IS_TOPIC =
            Pattern.compile("^(?:\\([^)]{1,20}\\))?(?:は|が)、?$");

    private static final int ORDINAL = 3;
    private static final Pattern ORDINAL_BEFORE =
            Pattern.compile("(?:第[0-9一二三四五六七八九十]{1,2}|[^0-9][0-9]{1,2})$");
    private static final Pattern ORDINAL_BEHIND = Pattern.compile("^(?:第|[0-9])");

    private static final int LIST_GAP = 6;
    private static final int PLANT_REACH = 600;

    private final Passage passage;

    RestartSubjects(Passage passage) {
        this.passage = passage;
    }

    /// What the words beside the day name; in a row of a table that names no part, the plant that
    /// heads the row.
    RestartSubject of(DateMark date, Sentence sentence) {
        RestartSubject named = inPlant(byWords(date, sentence), date, sentence);
        if (named.portion() != null) {
            return named;
        }
        if (!sentence.line().is(Line.Kind.TABLE)) {
            return EntryAbove.of(passage, sentence)
                    .map(entry -> new RestartSubject(named.of(), entry, named.partial()))
                    .orElse(named);
        }
        String row = passage.substring(sentence.line().start(), sentence.line().end());
        int cell = row.indexOf(" | ");
        String head = cell < 0 ? "" : row.substring(0, cell).replace('|', ' ').strip();
        boolean site =
                Phrase.SITE_END.endsAt(head, head.length())
                        || (!head.isEmpty() && MOVED.matcher(row).find());
        if (site) {
            return new RestartSubject(named.of(), head, named.partial());
        }
        String kind = head.isEmpty() ? "" : kindOfHeads(sentence.line());
        return kind.isEmpty()
                ? named
                : new RestartSubject(named.of(), head + kind, named.partial());
    }

    /// 工場 over the names of the plants that head the rows: what the first cell of the table ends
    /// in; empty where that is no word for a site.
    private String kindOfHeads(Line row) {
        Line first = row;
        for (Line above = passage.marked().lineAbove(row);
                above != null && above.is(Line.Kind.TABLE);
                above = passage.marked().lineAbove(above)) {
            first = above;
        }
        String cells = passage.substring(first.start(), first.end());
        int from = 0;
        while (from < cells.length() && "| ".indexOf(cells.charAt(from)) >= 0) {
            from++;
        }
        int bar = cells.indexOf('|', from);
        String cell = cells.substring(from, bar < 0 ? cells.length() : bar).strip();
        boolean ends = !first.equals(row) && Phrase.SITE_END.endsAt(cell, cell.length());
        return ends && Phrase.SITE_END.terms().contains(cell) ? cell : "";
    }

    /// A line is that of the plant which its paragraph speaks of before it.
    private RestartSubject inPlant(RestartSubject named, DateMark date, Sentence sentence) {
        String portion = named.portion();
        if (portion == null || !passage.japanese()) {
            return named;
        }
        int at = passage.text().indexOf(portion, sentence.start(), sentence.end());
        int end = at < 0 ? date.start() : at;
        String before =
                passage.substring(Math.max(sentence.line().start(), end - PLANT_REACH), end);
        return new RestartSubject(
                named.of(), RestartPortion.withPlant(portion, before), named.partial());
    }

    private RestartSubject byWords(DateMark date, Sentence sentence) {
        DateMark before = null;
        DateMark after = null;
        for (DateMark other : passage.datesIn(sentence.start(), sentence.end())) {
            if (other.end() <= date.start() && !other.rangeEnd()) {
                before = other;
            } else if (other.start() >= date.end() && !other.rangeEnd() && after == null) {
                after = other;
            }
        }
        int from = before == null ? sentence.start() : before.end();
        int to = after == null ? sentence.end() : after.start();
        if (!passage.japanese()) {
            RestartSubject said = english(date, sentence, from, to);
            if (!said.isEmpty() || before == null) {
                return said;
            }
            boolean all = Phrase.ALL_AGAIN.isIn(lower(from, date.start()));
            RestartSubject earlier = byWords(before, sentence);
            return all ? earlier.whole() : said.named(earlier, true);
        }
        int end = after == null ? to : commaBefore(to, date.end(), to);
        int start = start(date, from, before != null);
        RestartSubject own = japanese(date, behindHouse(start, date), end);
        own = own.isEmpty() ? japanese(date, start, end) : own;
        boolean madeThere =
                before != null
                        && MADE.matcher(passage.substring(before.end(), date.start())).find();
        if (before != null && madeThere && own.portion() == null) {
            RestartSubject earlier = byWords(before, sentence);
            return new RestartSubject(
                    own.isEmpty() ? earlier.of() : own.of(),
                    earlier.portion(),
                    own.partial() || earlier.partial());
        }
        if (!own.isEmpty() || before == null) {
            return own;
        }
        boolean verb = passage.marks().has(WordKind.ROLE, "resumed", start, end);
        return own.named(byWords(before, sentence), !verb);
    }

    /// 本社工場の機械を休ませていたX(石川県)は17日、出荷を戻した: what stands before the house only tells which it is.
    private int behindHouse(int start, DateMark date) {
        int from = start;
        for (Mention mention : passage.mentionsIn(start, date.start())) {
            boolean told = VERB_BEFORE.matcher(passage.substring(start, mention.start())).find();
            boolean topic =
                    HOUSE_IS_TOPIC
                            .matcher(passage.substring(mention.end(), date.start()))
                            .matches();
            if (told
                    && topic
                    && mention.isName()
                    && !Sites.isSite(mention.form(), mention.name())) {
                from = mention.end();
            }
        }
        return from;
    }

    private RestartSubject japanese(DateMark date, int start, int end) {
        int last = end;
        for (Mark mark : passage.marks().in(WordKind.ROLE, date.end(), end)) {
            if (mark.is("resumed")) {
                last = Math.min(end, mark.end() + behind(mark, end));
                break;
            }
        }
        return RestartSubject.in(passage, start, last, Math.min(end, last + BEHIND));
    }

    private int behind(Mark verb, int end) {
        Matcher object = OBJECT_BEHIND.matcher(passage.substring(verb.end(), end));
        return object.find() ? object.end() : 0;
    }

    /// True for 24日に再開した第2ラインと合わせ: the verb only says which line is meant.
    boolean isAttribute(Mark verb, Sentence sentence) {
        return passage.japanese() && behind(verb, sentence.end()) > 0;
    }

    /// Where the words of a day begin: behind the last comma, or an earlier one when nothing that
    /// runs stands behind it and what stands before it is a topic or a list.
    private int start(DateMark date, int from, boolean dayBefore) {
        int start = commaBefore(date.start(), from, from - 1) + 1;
        while (start > from && !dayBefore && continues(start, date.start())) {
            start = commaBefore(start - 1, from, from - 1) + 1;
        }
        return Math.max(from, start);
    }

    private boolean continues(int start, int end) {
        List<Mark> things = passage.marks().in(WordKind.STOPPED, start, end);
        if (things.isEmpty()) {
            return Phrase.TOPIC_BEFORE_COMMA.endsAt(passage.text(), start - 1);
        }
        boolean near = things.getFirst().start() - start < LIST_GAP;
        for (Mark thing : passage.marks().in(WordKind.STOPPED, start - LIST_GAP, start)) {
            if (near && thing.end() == start - 1) {
                return true;
            }
        }
        return false;
    }

    private int commaBefore(int at, int least, int otherwise) {
        int comma = lastComma(at, least);
        while (comma >= least && isBetweenOrdinals(comma)) {
            comma = lastComma(comma, least);
        }
        return comma >= least ? comma : otherwise;
    }

    /// The last before an offset and not before another; below that one when there is none.
    private int lastComma(int before, int least) {
        int at = before - 1;
        while (at >= least && passage.text().charAt(at) != '、') {
            at--;
        }
        return at;
    }

    /// 第1、第3ライン.
    private boolean isBetweenOrdinals(int comma) {
        return ORDINAL_BEFORE.matcher(passage.substring(comma - ORDINAL, comma)).find()
                && ORDINAL_BEHIND.matcher(passage.substring(comma + 1, comma + 1 + ORDINAL)).find();
    }

    private RestartSubject english(DateMark date, Sentence sentence, int from, int to) {
        int verb = -1;
        String said = lower(from, date.start());
        for (String word : Phrase.RESTARTS.terms()) {
            verb = Math.max(verb, said.lastIndexOf(word));
        }
        if (verb >= 0) {
            RestartSubject object =
                    RestartSubject.in(passage, from + verb, date.start(), date.start());
            if (!object.isEmpty()) {
                return object;
            }
            int clause = sentence.clauseAt(from + verb).start();
            int start = Math.max(from, Math.max(clause, from + said.lastIndexOf(" and ", verb)));
            return RestartSubject.in(passage, start, date.start(), date.start());
        }
        RestartSubject front = RestartSubject.in(passage, from, date.start(), date.start());
        return front.isEmpty() ? RestartSubject.in(passage, date.end(), to, to) : front;
    }

    private String lower(int start, int end) {
        return passage.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
