package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import java.time.LocalDate;
import java.util.Optional;

/// What words beside a date or its predicate say against the role that the predicate gives.
final class DateHints {
    private static final int DATED_NOTICE = 60;
    private static final int PERIOD = 8;
    private static final int PLANNED_BEHIND = 16;
    private static final int TOLD_REACH = 20;
    private static final Pattern FORESEEN =
            Pattern.compile(
                    "見込|予定|想定|見通し|目途|目処|めど|目標|目指|予想|予測"
                            + "|(?:と|に)(?:なります|なる(?:見|予|も|と))|(?:復旧|再開|開始)(?:いた|致)?します");

    /// 動かす予定, 稼働させます: words for a restart that hold their mood.
    private static final Pattern TO_COME =
            Pattern.compile("(?:予定|見込|計画|方針|見通|考え|[しすせ]ます|[すしる](?:。|と))$");

    private static final Pattern TO_BE_TOLD =
            Pattern.compile(
                    "^(?:を)?(?:(?:する|行う|出す|いたす|致す)?(?:予定|見込|方針|こととして)|(?:いた|致)?します(?:。|$))");

    private static final Pattern GOODS_TOPIC =
            Pattern.compile("(?:^|[、|])([\\p{Han}\\p{Katakana}ー]{3,16})(?:は|も)、?$");
    private static final Pattern OF_FLOW =
            Pattern.compile("^[^。、]{0,14}(?:出荷|生産|納入|納品|供給|製造)[^。、]{0,8}(?:戻|再開|復旧|回復)");

    /// 再開の時期は決まっていない: of when it will be, not that it was. 量に戻すとした, 再開すると伝えた: said of what was to
    /// come.
    private static final Pattern SAID_AHEAD =
            Pattern.compile("^(?:す|する|せる)」?と(?:した|し、|して|の|伝え|発表|述べ|通知|約)");

    private static final Pattern OF_ITS_TIME = Pattern.compile("^の?(?:時期|めど|目途|目処|見通し|日程|日取り)");

    private final Passage passage;
    private final Organisation victim;
    private final GoodsNames goods;

    DateHints(Passage passage, Organisation victim) {
        this.passage = passage;
        this.goods = new GoodsNames(passage, victim);
        this.victim = victim;
    }

    /// 障害が発生し: trouble that shows is how an attack is noticed.
    boolean isTrouble(Mark mark) {
        String before = passage.substring(mark.start() - 6, mark.start());
        return mark.word().term().startsWith("発生")
                && (before.contains("障害")
                        || before.contains("不具合")
                        || before.contains("異常")
                        || before.contains("トラブル"));
    }

    /// 電動モーターは17日に普段の出荷に戻った: the goods of which alone it is told; empty where it is told of none.
    Optional<String> goods(DateMark date, Sentence sentence) {
        Matcher topic = GOODS_TOPIC.matcher(passage.substring(sentence.start(), date.start()));
        String behind = passage.substring(date.end(), sentence.end());
        if (passage.japanese() && topic.find() && OF_FLOW.matcher(behind).find()) {
            String name = topic.group(1);
            return Optional.of(name)
                    .filter(_ -> goods.isGoods(name, sentence.start() + topic.start(1)));
        }
        return goods.ofFlow(date, sentence);
    }

    /// 警察庁は24日、…公表した: what an authority announces is not the victim's disclosure.
    boolean isByAuthority(DateMark date) {
        Sentence sentence = passage.sentenceAt(date.start());
        for (Mark mark : passage.marks().in(WordKind.AUTHORITY, sentence.start(), date.start())) {
            boolean other = !victim.covers(mark.start());
            if (other && passage.startsWithAny(mark.end(), "は", "が")) {
                return true;
            }
        }
        return false;
    }

    /// 18日に公表する予定です, 公表いたします: nothing was told that day yet.
    boolean isToBeTold(Mark mark) {
        return passage.japanese()
                && TO_BE_TOLD
                        .matcher(passage.substring(mark.end(), mark.end() + PLANNED_BEHIND))
                        .find();
    }

    /// 調査の報告は2月中に公表します: what the label before the day names is still to come.
    boolean isToBeToldOn(DateMark date, Mark label) {
        if (label.end() > date.start()) {
            return false;
        }
        int end = Math.min(passage.sentenceAt(date.start()).end(), date.end() + TOLD_REACH);
        for (DateMark other : passage.datesIn(date.end(), end)) {
            end = Math.min(end, other.start());
        }
        return passage.marks().in(WordKind.ROLE, date.end(), end).stream()
                        .anyMatch(mark -> mark.is("disclosed") && isToBeTold(mark))
                && passage.substring(date.end(), end).indexOf('、') < 0;
    }

    /// True for a word for a restart that is a plan by itself: から動かします.
    static boolean isToCome(Mark mark) {
        return TO_COME.matcher(mark.word().term()).find();
    }

    boolean isPlanned(Mark mark) {
        Sentence sentence = passage.sentenceAt(mark.start());
        boolean chained = passage.startsWithAny(mark.end(), "し、");
        return isToCome(mark)
                || isPlanned(mark, sentence)
                || (chained && isPlannedBehind(mark, sentence));
    }

    private boolean isPlanned(Mark mark, Sentence sentence) {
        int end = Math.min(sentence.end(), mark.end() + 12);
        String after = passage.substring(mark.end(), end);
        String before =
                passage.substring(Math.max(sentence.start(), mark.start() - 16), mark.start());
        return passage.marks().has(WordKind.MODALITY, "plan", mark.end(), end)
                || after.startsWith("する。")
                || after.startsWith("します")
                || after.startsWith("いたします")
                || after.startsWith("致します")
                || OF_ITS_TIME.matcher(after).find()
                || SAID_AHEAD.matcher(after).find()
                || after.startsWith("に向け")
                || before.contains("would ")
                || before.contains("will ")
                || before.contains("to be ")
                || before.contains("should ")
                || before.contains("expect");
    }

    /// 復旧は11月25日12時ごろを見込んで: the mood stands behind the day.
    boolean isForeseen(DateMark date, Mark mark) {
        Sentence sentence = passage.sentenceAt(date.start());
        if (!passage.japanese() || mark.start() > date.start()) {
            return false;
        }
        int end = Math.min(sentence.end(), date.end() + PLANNED_BEHIND);
        for (DateMark other : passage.datesIn(date.end(), end)) {
            end = Math.min(end, other.start());
        }
        String behind = passage.substring(date.end(), end);
        int stop = behind.indexOf('。');
        return FORESEEN.matcher(stop < 0 ? behind : behind.substring(0, stop)).find();
    }

    /// True for a day, or an hour, after that of publication: nothing ran again then, whatever the
    /// words.
    boolean isYetToCome(DateMark date) {
        PartialDate published = passage.marked().published();
        if (published == null || !published.hasDay() || !date.date().hasDay()) {
            return false;
        }
        PartialDate moment = date.moment();
        LocalDate said = published.earliest().toLocalDate();
        LocalDate day = moment.earliest().toLocalDate();
        boolean laterThatDay =
                day.equals(said)
                        && published.hasTime()
                        && moment.hasTime()
                        && moment.earliest().isAfter(published.earliest());
        return day.isAfter(said) || laterThatDay;
    }

    /// 24日に再開し、…25日に再開する予定: a chain has the mood of its last verb.
    private boolean isPlannedBehind(Mark mark, Sentence sentence) {
        for (Mark other : passage.marks().in(WordKind.ROLE, mark.end(), sentence.end())) {
            if (other.is("resumed") && isPlanned(other, sentence)) {
                return true;
            }
        }
        return false;
    }

    /// 2月27日付「…お知らせ」: the day of a notice that is referred to.
    boolean isDateOfNotice(DateMark date, Sentence sentence) {
        if (!passage.japanese()) {
            String before = passage.substring(sentence.start(), date.start());
            return before.endsWith(" dated ") && Phrase.PAPER.isIn(before);
        }
        if (!passage.startsWithAny(date.end(), "付")) {
            return false;
        }
        int end = Math.min(sentence.end(), date.end() + DATED_NOTICE);
        return Phrase.NOTICE.isIn(passage.substring(date.end(), end));
    }

    /// 痕跡は確認されていない: what was not found has no day.
    boolean isDenied(DateRole role, Mark mark) {
        return passage.japanese()
                && (role == DateRole.DETECTED || role == DateRole.INTRUSION)
                && passage.scopeAt(mark.start()).modality() == Modality.DENIED;
    }

    /// 6月14日~15日 …運用を再開: it ran again on the last of the days.
    DateMark lastOfPeriod(DateMark date) {
        for (DateMark other : passage.datesIn(date.end(), date.end() + PERIOD)) {
            if (other.rangeEnd()) {
                return other;
            }
        }
        return date;
    }
}
