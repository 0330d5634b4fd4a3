package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which day of a sentence was planned before, and which takes its place: 24日に予定していた再開を 30日に延期する;
/// postponed the restart from 24 to 30 November.
final class Postponement {
    private static final int TO_WORD = 24;
    private static final int MOVED_WORDS = 60;
    private static final Pattern OF_NOTICE =
            Pattern.compile("^の(?:第 ?[0-9一二三四五六七八九十]{1,2} ?報|続報|公表|発表|お知らせ|ご?案内|ご?報告|告知|会見|通知)");

    private static final String ARROW = "^(?:\\([月火水木金土日]\\))?[^、。|0-9→]{0,6}(?:→|⇒|->|=>)";
    private static final Pattern MOVED_TO = Pattern.compile(ARROW + "\\s*$");
    private static final Pattern MOVED_AWAY = Pattern.compile(ARROW);

    private final Passage passage;
    private final Guesses guesses;

    /// What is asked of a sentence for each of its days, found once; by its start.
    private final Map<Integer, Told> told = new HashMap<>();

    private final Map<Integer, Set<DateMark>> replaced = new HashMap<>();
    private @Nullable Boolean anyPutOff;

    Postponement(Passage passage, Guesses guesses) {
        this.passage = passage;
        this.guesses = guesses;
    }

    /// @param days but the one on which it was said (同社は17日、…) and those of a guess
    /// @param moved it moves something or calls it off
    /// @param ofFormerPlan 10日の再開を予定しておりましたが、…15日の見込みとなりました
    private record Told(
            List<DateMark> days, boolean moved, boolean ofRestart, boolean ofFormerPlan) {}

    private Told told(Sentence sentence) {
        @Nullable Told known = told.get(sentence.start());
        if (known != null) {
            return known;
        }
        String words = words(sentence.start(), sentence.end());
        List<DateMark> days = days(sentence);
        boolean moved =
                Phrase.POSTPONED.isIn(words)
                        || Phrase.CALLS_OFF.isIn(words)
                        || days.stream().anyMatch(this::isChangedTo);
        boolean ofRestart =
                passage.marks().has(WordKind.ROLE, "resumed", sentence.start(), sentence.end())
                        || (!passage.japanese() && Phrase.RESTARTS.isIn(words));
        Told all = new Told(days, moved, ofRestart, ofRestart && Phrase.FORMER_PLAN.isIn(words));
        told.put(sentence.start(), all);
        return all;
    }

    /// The day in whose place another is planned; empty when the sentence names none or puts
    /// nothing off.
    Optional<DateMark> before(DateMark date, Sentence sentence) {
        if (isRowOfMoves(sentence)) {
            return told(sentence).days().stream()
                    .filter(old -> old.end() <= date.start())
                    .filter(old ->
                            MOVED_TO.matcher(passage.substring(old.end(), date.start())).find())
                    .findFirst();
        }
        if (!putsOff(sentence) && !told(sentence).ofFormerPlan()) {
            return Optional.empty();
        }
        if (isNew(date, sentence) && told(sentence).days().getFirst().equals(date)) {
            return beforeSentence(sentence);
        }
        DateMark former = null;
        for (DateMark other : told(sentence).days()) {
            if (other.start() >= date.start()) {
                break;
            }
            former = other;
        }
        return Optional.ofNullable(former)
                .filter(other -> !other.date().equals(date.date()) && isNew(date, sentence));
    }

    /// 第1組立ライン | 25日 → 3月1日, in a text that moves or calls off a restart.
    boolean isRowOfMoves(Sentence sentence) {
        return sentence.line().is(Line.Kind.TABLE)
                && told(sentence).days().stream()
                        .anyMatch(date ->
                                MOVED_AWAY
                                        .matcher(passage.substring(date.end(), sentence.end()))
                                        .find())
                && isAnyPutOff();
    }

    private boolean isAnyPutOff() {
        if (anyPutOff == null) {
            anyPutOff = passage.sentences().stream().anyMatch(this::putsOff);
        }
        return anyPutOff;
    }

    /// 24日の再開を目指しておりました。しかし…12月1日に延期します: the last day of the sentence before.
    private Optional<DateMark> beforeSentence(Sentence sentence) {
        Sentence before = sentenceBefore(sentence);
        if (before == null || !told(before).ofFormerPlan() || told(before).moved()) {
            return Optional.empty();
        }
        List<DateMark> days = told(before).days();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    private @Nullable Sentence sentenceBefore(Sentence sentence) {
        @Nullable Sentence before = passage.before(sentence);
        return before != null && before.line().equals(sentence.line()) ? before : null;
    }

    /// True for a day that the words behind it, up to the next day, call that of a former plan.
    boolean isFormer(DateMark date, Sentence sentence) {
        int to = sentence.end();
        for (DateMark other : passage.datesIn(date.end(), sentence.end())) {
            to = Math.min(to, other.start());
        }
        return passage.japanese() && Phrase.FORMER_PLAN.isIn(words(date.end(), to));
    }

    /// True for a day that another day of its sentence took the place of.
    boolean isReplaced(DateMark date, Sentence sentence) {
        return replaced.computeIfAbsent(sentence.start(), _ -> replaced(sentence)).contains(date);
    }

    private Set<DateMark> replaced(Sentence sentence) {
        return told(sentence).days().stream()
                .map(other -> before(other, sentence))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The day of a plan that is put off with no other day in the sentence.
    Optional<DateMark> withoutAnother(Sentence sentence) {
        List<DateMark> days = told(sentence).days();
        if (isRowOfMoves(sentence)) {
            return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
        }
        if (!putsOff(sentence)) {
            return Optional.empty();
        }
        return days.size() == 1 && !isNew(days.getFirst(), sentence)
                ? Optional.of(days.getFirst())
                : Optional.empty();
    }

    boolean putsOff(Sentence sentence) {
        if (!told(sentence).moved()) {
            return false;
        }
        if (told(sentence).ofRestart()) {
            return true;
        }
        @Nullable Sentence before = sentenceBefore(sentence);
        return before != null && told(before).ofFormerPlan();
    }

    /// 12月1日に変更, 12月1日ごろに改め: the word that moves it stands right behind it.
    private boolean isChangedTo(DateMark date) {
        if (!passage.japanese()) {
            return false;
        }
        int at = date.end();
        for (String about : List.of("ごろ", "頃", "以降")) {
            at = passage.startsWithAny(at, about) ? at + about.length() : at;
        }
        return passage.startsWithAny(at, "に変更", "へ変更", "に改め", "に見直", "へと変更");
    }

    /// moved to 1 December: the word that moves it stands before it, with at most the day it was
    /// moved from between.
    boolean isMovedTo(DateMark date, Sentence sentence) {
        if (passage.japanese() || !putsOff(sentence) || !isNew(date, sentence)) {
            return false;
        }
        String before = words(Math.max(sentence.start(), date.start() - MOVED_WORDS), date.start());
        return Phrase.POSTPONED.isIn(before);
    }

    private List<DateMark> days(Sentence sentence) {
        List<DateMark> days = new ArrayList<>();
        for (DateMark date : passage.datesIn(sentence.start(), sentence.end())) {
            boolean said =
                    passage.japanese()
                            && passage.startsWithAny(date.end(), "、", "付", "に発表", "に公表")
                            && isFirst(date, sentence);
            boolean aside =
                    passage.startsWithAny(date.start() - 1, "(")
                            && passage.startsWithAny(date.end(), ")");
            if (!said && !aside && !isOfNotice(date) && !guesses.has(date)) {
                days.add(date);
            }
        }
        return days;
    }

    /// 昨日の第3報で, 18日の公表では: the day of what was told before.
    private boolean isOfNotice(DateMark date) {
        return passage.japanese()
                && OF_NOTICE.matcher(passage.substring(date.end(), date.end() + TO_WORD)).find();
    }

    private boolean isFirst(DateMark date, Sentence sentence) {
        boolean announced =
                passage.marks().has(WordKind.ROLE, "disclosed", date.end(), sentence.end());
        return announced && passage.datesIn(sentence.start(), date.start()).isEmpty();
    }

    /// True for the day to which it is put off: 30日に延期, to 30 November.
    private boolean isNew(DateMark date, Sentence sentence) {
        if (!passage.japanese()) {
            String before = words(sentence.start(), date.start()).stripTrailing();
            return before.endsWith(" to")
                    || before.endsWith(" until")
                    || before.endsWith(" to the")
                    || (Phrase.FORMER_PLAN.isIn(before) && hasPlanSinceDayBefore(date, sentence));
        }
        String after =
                passage.substring(date.end(), Math.min(sentence.end(), date.end() + TO_WORD));
        int word = -1;
        for (String term : Phrase.POSTPONED.terms()) {
            int at = after.indexOf(term);
            word = word < 0 || (at >= 0 && at < word) ? at : word;
        }
        boolean straight = word >= 0 && isStraight(after.substring(0, word));
        return straight || isChangedTo(date) || isReplanned(date, sentence);
    }

    /// 30日に延期, 30日へ延期, 30日ごろまで遅らせ; not 24日の再開を延期.
    private static boolean isStraight(String between) {
        return (between.contains("に") || between.contains("へ") || between.contains("まで"))
                && !between.contains("の再開")
                && !Phrase.FORMER_PLAN.isIn(between);
    }

    /// 24日の再開を延期し、30日の再開を目指す: a day behind the word.
    private boolean isReplanned(DateMark date, Sentence sentence) {
        String before = words(sentence.start(), date.start());
        boolean plan = false;
        for (Mark mark : passage.marks().in(WordKind.MODALITY, date.end(), sentence.end())) {
            plan |= mark.is("plan");
        }
        return plan && (Phrase.POSTPONED.isIn(before) || Phrase.FORMER_PLAN.isIn(before));
    }

    /// had planned to restart on 24 November but will now do so on 30 November.
    private boolean hasPlanSinceDayBefore(DateMark date, Sentence sentence) {
        int from = sentence.start();
        for (DateMark other : passage.datesIn(sentence.start(), date.start())) {
            from = other.end();
        }
        return from > sentence.start()
                && passage.marks().has(WordKind.MODALITY, "plan", from, date.start());
    }

    private String words(int start, int end) {
        return guesses.blanked(passage.substring(start, end), Math.max(0, start))
                .toLowerCase(Locale.ROOT);
    }
}
