package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The predicates of Japanese dates: they follow the date, and a comma behind the date hands it on
/// to the predicate that ends the sentence.
final class JapaneseDateRoles {
    private static final int LABEL_REACH = 12;
    private static final int LABEL_GAP = 6;
    private static final int LONGEST_LABEL_LINE = 24;
    private static final int TOLD_REACH = 18;

    private final Passage passage;
    private final DateCues cues;

    JapaneseDateRoles(Passage passage, DateCues cues) {
        this.passage = passage;
        this.cues = cues;
    }

    List<Mark> of(DateMark date, Sentence sentence) {
        Optional<Mark> label = label(date, sentence).or(() -> labelAbove(date, sentence));
        if (label.isPresent()) {
            return List.of(label.get());
        }
        boolean row = sentence.line().is(Line.Kind.TABLE) || isTimelineRow(date, sentence);
        if (row) {
            return row(date, sentence);
        }
        Optional<Mark> period = periodOfHarm(date, sentence);
        return predicate(date, sentence).or(() -> period).map(List::of).orElse(List.of());
    }

    /// 発生日時: 10月31日; 復旧は20日. A label right before the date.
    private Optional<Mark> label(DateMark date, Sentence sentence) {
        int from = Math.max(sentence.start(), date.start() - LABEL_REACH);
        for (Mark mark : passage.marks().in(WordKind.ROLE, from, date.start())) {
            String between = passage.substring(mark.end(), date.start());
            boolean named =
                    Phrase.LABEL_END.endsAt(mark.word().term(), mark.word().term().length());
            boolean topic =
                    between.equals("は")
                            || between.endsWith("のは")
                            || (between.isEmpty() && mark.word().term().endsWith("は"));
            boolean column = between.strip().equals(":") && opensEntry(mark, sentence);
            if ((named && between.length() <= LABEL_GAP) || topic || column) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /// 再開: 10月24日. The word opens the line or follows a pause.
    private boolean opensEntry(Mark mark, Sentence sentence) {
        return mark.start() - sentence.line().start() <= 2
                || "、。;・ ".indexOf(passage.text().charAt(mark.start() - 1)) >= 0;
    }

    /// A label on the line above: 発覚日, and below it the date.
    private Optional<Mark> labelAbove(DateMark date, Sentence sentence) {
        if (date.start() - sentence.line().start() > LABEL_GAP) {
            return Optional.empty();
        }
        Line above = passage.marked().lineAbove(sentence.line());
        if (above == null || above.length() > LONGEST_LABEL_LINE) {
            return Optional.empty();
        }
        for (Mark mark : passage.marks().in(WordKind.ROLE, above.start(), above.end())) {
            String term = mark.word().term();
            if (Phrase.LABEL_END.endsAt(term, term.length())) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /// 2013年7月から2023年1月まで with a word of exposure: the period of the harm.
    private Optional<Mark> periodOfHarm(DateMark date, Sentence sentence) {
        boolean opens = false;
        for (DateMark other :
                passage.datesIn(date.end(), Math.min(sentence.end(), date.end() + 8))) {
            opens |= other.rangeEnd();
        }
        boolean harm = passage.marks().has(WordKind.LEAK, "leak", sentence.start(), sentence.end());
        boolean faulty =
                cues.isSince(date)
                        && passage.marks()
                                .has(
                                        WordKind.ATTACK,
                                        "misconfiguration",
                                        sentence.start(),
                                        date.start());
        if (!(opens && harm) && !faulty) {
            return Optional.empty();
        }
        for (Mark mark : passage.marks().in(WordKind.ATTACK, sentence.start(), sentence.end())) {
            return Optional.of(mark);
        }
        return Optional.empty();
    }

    /// A line that begins with its date is a row of a timeline: every predicate in it is of that
    /// day.
    private boolean isTimelineRow(DateMark date, Sentence sentence) {
        boolean front = date.start() - sentence.line().start() <= 2;
        String text = passage.text();
        char next = date.end() < text.length() ? text.charAt(date.end()) : ' ';
        return front && (next == ' ' || next == ':' || next == '|' || next == '\n');
    }

    private List<Mark> row(DateMark date, Sentence sentence) {
        int end = cues.nextDate(date, sentence.line().end());
        Map<String, Mark> first = new LinkedHashMap<>();
        for (Mark mark : cues.in(date.end(), end)) {
            first.putIfAbsent(mark.id(), mark);
        }
        return first.isEmpty()
                ? headOfRestart(date, sentence).map(List::of).orElse(List.of())
                : new ArrayList<>(first.values());
    }

    /// 工程 | 再開した日時 above 第1ライン | 2月25日22時: the head of the column tells of the restart.
    private Optional<Mark> headOfRestart(DateMark date, Sentence sentence) {
        return TableHead.column(passage, sentence, date.start()).stream()
                .flatMap(head -> cues.in(head.start(), head.end()).stream())
                .filter(mark -> mark.is("resumed"))
                .findFirst();
    }

    private Optional<Mark> predicate(DateMark date, Sentence sentence) {
        List<Mark> behind = cues.in(date.end(), sentence.end());
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        int at = cues.endOf(date);
        boolean comma = at < sentence.end() && passage.text().charAt(at) == '、';
        Mark last = behind.getLast();
        int next = cues.nextDate(date, sentence.end());
        if (comma
                && !isTakenByAnother(date, last, sentence)
                && isAnnouncement(last, sentence)
                && hasTopicBefore(date, sentence)) {
            return Optional.of(last);
        }
        boolean outer = comma && !isFinding(sentence.start(), date.start());
        if (isKnownAtEnd(last, sentence) && outer && next == sentence.end()) {
            return Optional.of(last);
        }
        boolean shared = behind.getFirst().start() >= next && sharesPredicate(date, next);
        boolean noticed = Phrase.NOTICED.isIn(behind.getLast().word().term());
        boolean inner = !outer && !noticed && date.start() > sentence.start() + 3;
        for (Mark mark : behind) {
            if (mark.start() >= next && !shared) {
                break;
            }
            boolean other =
                    mark.is("mail_out")
                            || mark.is("told_authority")
                            || (!inner && isNominal(mark, behind))
                            || isTellingAuthority(mark)
                            || (mark.is("intrusion")
                                    && Phrase.TRACE_AFTER.startsAt(passage.text(), mark.end()))
                            || (mark.is("disclosed") && cues.isSince(date));
            if (!other) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /// 調査の結果、…: the date behind it is part of what was found, not the day of finding.
    private boolean isFinding(int start, int end) {
        return Phrase.FINDING.isIn(passage.substring(start, end));
    }

    /// 個人情報保護委員会に報告しました tells an authority, not the public.
    private boolean isTellingAuthority(Mark mark) {
        return mark.is("disclosed")
                && mark.word().term().startsWith("報告")
                && passage.marks().has(WordKind.AUTHORITY, mark.start() - TOLD_REACH, mark.start());
    }

    /// 7日に利用者から、翌8日にカード会社から連絡を受け: both dates have the one predicate.
    private boolean sharesPredicate(DateMark date, int next) {
        String between = passage.substring(date.end(), next);
        if (between.length() > 3 && !between.endsWith("から、")) {
            return false;
        }
        return passage.clauseAt(date.start()).equals(passage.clauseAt(next))
                && next - date.end() < 14;
    }

    /// True when a later date stands right before the predicate, with none of its own between.
    private boolean isTakenByAnother(DateMark date, Mark last, Sentence sentence) {
        DateMark nearest = null;
        for (DateMark other : passage.datesIn(date.end(), Math.min(last.start(), sentence.end()))) {
            nearest = other.rangeEnd() ? nearest : other;
        }
        if (nearest == null || cues.isSince(nearest)) {
            return false;
        }
        int from = nearest.end();
        int to = last.start();
        return cues.in(from, to).isEmpty();
    }

    /// 無くしたことに気付いた: a predicate made a noun gives way to the one behind it.
    private boolean isNominal(Mark mark, List<Mark> behind) {
        String after = passage.substring(mark.end(), mark.end() + 8);
        boolean last = behind.getLast().equals(mark);
        return !last
                && (after.contains("ことに")
                        || after.contains("ことが")
                        || after.contains("ことを")
                        || after.contains("のに気")
                        || after.contains("のを")
                        || passage.substring(mark.end(), mark.end() + 16).contains("との報告")
                        || passage.substring(mark.end(), mark.end() + 16).contains("との連絡"));
    }

    /// Xは7日、…と発表した: a topic before the date and an announcement at the end.
    private boolean isAnnouncement(Mark last, Sentence sentence) {
        return last.is("disclosed")
                && sentence.end() - last.end() < 14
                && !isTellingAuthority(last);
    }

    private boolean hasTopicBefore(DateMark date, Sentence sentence) {
        String before = passage.substring(sentence.start(), date.start());
        return before.endsWith("は") || before.contains("は") || sentence.start() == date.start();
    }

    /// …ことが判明した: what was found out that day.
    private boolean isKnownAtEnd(Mark last, Sentence sentence) {
        String before =
                passage.substring(Math.max(sentence.start(), last.start() - 3), last.start());
        return last.is("detected")
                && sentence.end() - last.end() < 14
                && (before.endsWith("ことが") || before.endsWith("ことを") || before.endsWith("が"));
    }
}
