package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Predicates that give dates their role, and how dates stand to one another.
final class DateCues {
    private static final Set<String> DEEDS =
            Set.of("misdelivery", "lost_device", "ddos", "misconfiguration", "insider");
    private static final String PARTS_OF_DAY = "頃ごろ夜朝夕方深午前後未明早";
    private static final int RANGE_GAP = 12;
    private static final int OBJECT_EN = 60;
    private static final int OBJECT_JA = 20;
    private static final Set<String> MADE_AND_SHIPPED = Set.of("production", "orders");

    private final Passage passage;

    DateCues(Passage passage) {
        this.passage = passage;
    }

    /// Predicates with a role, and the deeds (a misdelivery, a loss, a flood of data) that are
    /// their own beginning.
    List<Mark> in(int start, int end) {
        List<Mark> cues = new ArrayList<>(passage.marks().in(WordKind.ROLE, start, end));
        cues.removeIf(this::isOfProduction);
        for (Mark deed : passage.marks().in(WordKind.ATTACK, start, end)) {
            if (DEEDS.contains(deed.id())) {
                cues.add(deed);
            }
        }
        cues.sort(Comparator.comparingInt(Mark::start));
        return cues;
    }

    /// 生産を停止し, 止めていた出荷を再開, 取り止め, shut down its plants: what is made or shipped has stopped, nothing
    /// is contained. Of several things the one next to a Japanese verb, or the last behind an
    /// English one, decides.
    private boolean isOfProduction(Mark mark) {
        if (!mark.is("contained") || !Phrase.STOPS_OR_CONTAINS.startsAt(mark.word().term(), 0)) {
            return false;
        }
        if (passage.substring(mark.start() - 2, mark.start()).endsWith("取り")) {
            return true;
        }
        Sentence sentence = passage.sentenceAt(mark.start());
        List<Mark> things = passage.marks().in(WordKind.STOPPED, sentence.start(), mark.start());
        if (things.isEmpty() && passage.startsWithAny(mark.end(), "ていた", "ている", "ておりました")) {
            int to = Math.min(sentence.end(), mark.end() + OBJECT_JA);
            things = passage.marks().in(WordKind.STOPPED, mark.end(), to);
        }
        if (!passage.japanese()) {
            int to = Math.min(sentence.end(), mark.end() + OBJECT_EN);
            List<Mark> behind = passage.marks().in(WordKind.STOPPED, mark.end(), to);
            things = behind.isEmpty() ? things : behind;
        }
        if (things.isEmpty()) {
            return false;
        }
        Mark thing = things.getLast();
        return MADE_AND_SHIPPED.contains(thing.id())
                && !passage.isOfSystem(thing)
                && !thing.word().term().endsWith("システム");
    }

    int nextDate(DateMark date, int limit) {
        for (DateMark other : passage.datesIn(date.end(), limit)) {
            if (!other.rangeEnd()) {
                return other.start();
            }
        }
        return limit;
    }

    /// Where a date ends with its part of the day.
    int endOf(DateMark date) {
        String text = passage.text();
        int at = date.end();
        while (at < text.length() && PARTS_OF_DAY.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /// 11日夜から, 10月19日に起きた: when something began, never when it was announced.
    boolean isSince(DateMark date) {
        return Phrase.SINCE_AFTER.startsAt(passage.text(), endOf(date));
    }

    /// The first day of a period: 3月6日から8日まで, 3月6日以降, between May 3 and 5, since May 3.
    boolean opensPeriod(DateMark date, Sentence sentence) {
        int limit = Math.min(sentence.end(), date.end() + RANGE_GAP);
        for (DateMark other : passage.datesIn(date.end(), limit)) {
            if (other.rangeEnd()) {
                return true;
            }
        }
        return passage.japanese()
                ? isSince(date) && !passage.startsWithAny(endOf(date), "に")
                : Phrase.SINCE_BEFORE.endsAt(passage.text(), date.start());
    }
}
