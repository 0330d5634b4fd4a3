package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// States announced restarts: plans, each with its day.
///
/// A plan lies ahead of the day of publication. A day that leaves out its year or month is the next
/// such day, if that is near; a restart that was told as done takes the last such day instead, see
/// [DateFinder].
final class RestartPlans {
    private static final Pattern STEP =
            Pattern.compile("(?:行い|行って|進め|終え|経て|(?:検証|確認|点検|完了|復元|実施)し(?:て)?|済ませ)(?:た後|たうえで)?、");
    private static final Pattern OF_DAY =
            Pattern.compile("^(?:\\([月火水木金土日]\\))?(?:から)?の[^、。]{0,12}$");
    private static final Pattern MEANT =
            Pattern.compile(
                    "^(?:します|いたします|致します|する。|ります|(?:す|する|る)?こと(?:と|に)(?:いたし|致し|し)(?:ます|まし|た))");
    private static final int MEANT_REACH = 16;
    private static final int STEP_REACH = 120;
    private static final int NEAR = 14;
    private static final int BEHIND = 8;
    private static final int PLANNED_BEHIND = 14;
    private static final int REACH_EN = 60;

    private final Passage passage;
    private final RestartSubjects subjects;
    private final Guesses guesses;
    private final Postponement postponement;
    private final DaysAhead days;
    private final RestartAims aims;
    private final GoodsNames goods;

    RestartPlans(Passage passage, Organisation victim) {
        this.passage = passage;
        this.subjects = new RestartSubjects(passage);
        this.guesses = new Guesses(passage, victim);
        this.postponement = new Postponement(passage, guesses);
        this.days = new DaysAhead(passage);
        this.aims = new RestartAims(passage);
        this.goods = new GoodsNames(passage, victim);
    }

    void state(StatementList statements, Sentence sentence) {
        putOff(statements, sentence);
        dates(sentence).stream()
                .filter(date -> isAhead(days.nearest(date)) && aims.isRowOf(date, sentence))
                .forEach(date -> add(statements, date, sentence));
        if (!passage.japanese()) {
            english(statements, sentence);
            return;
        }
        if (!passage.marks().has(WordKind.ROLE, "resumed", sentence.start(), sentence.end())) {
            dates(sentence).stream()
                    .filter(date -> postponement.before(date, sentence).isPresent())
                    .forEach(date -> add(statements, date, sentence));
        }
        dates(sentence).stream()
                .filter(date -> isAhead(date.date()) && aims.isAimedAt(date, sentence))
                .forEach(date -> add(statements, date, sentence));
        for (Mark mark : passage.marks().in(WordKind.ROLE, sentence.start(), sentence.end())) {
            if (!mark.is("resumed")) {
                continue;
            }
            boolean plan = hasPlan(sentence.start(), sentence.end());
            for (DateMark date : dates(sentence)) {
                if (postponement.isReplaced(date, sentence)
                        || isOfStepBefore(date, mark)
                        || isOverBy(date, mark, sentence)) {
                    continue;
                }
                boolean bound = isBound(date, mark);
                boolean near =
                        DateHints.isToCome(mark)
                                || (days.isAhead(days.nearest(date)) && isMeant(mark))
                                || (sentence.line().is(Line.Kind.TABLE)
                                        && isOnlyNamed(date, mark, sentence))
                                || hasPlan(
                                        mark.start(),
                                        Math.min(sentence.end(), mark.end() + PLANNED_BEHIND));
                if (isAhead(date.date()) ? plan || bound : bound && near) {
                    add(statements, date, sentence);
                }
            }
        }
    }

    private List<DateMark> dates(Sentence sentence) {
        return passage.datesIn(sentence.start(), sentence.end()).stream()
                .filter(date -> !guesses.has(date))
                .toList();
    }

    /// resumes on May 20.
    private boolean isBesideRestart(DateMark date) {
        int from = Math.max(0, date.start() - REACH_EN);
        return !passage.japanese()
                && Phrase.RESTARTS.isIn(
                        passage.substring(from, date.start()).toLowerCase(Locale.ROOT));
    }

    /// What the text leaves open, once its plans and restarts are stated.
    void open(StatementList statements) {
        new OpenRestarts(passage, guesses, days, subjects, postponement).state(statements);
    }

    /// True for a day soon to come, or one of a restart, that others expect: nothing happened on
    /// it, and nothing is planned for it.
    boolean isGuess(DateMark date) {
        return guesses.has(date) && (days.isSoon(date) || isBesideRestart(date));
    }

    /// 24日の再開は, where the next such day is nearer than the last: what is not told as done lies
    /// ahead.
    boolean isOnlyNamed(DateMark date, Mark mark, Sentence sentence) {
        return passage.japanese()
                && !isAhead(date.date())
                && isAhead(days.nearest(date))
                && date.end() <= mark.start()
                && (sentence.line().is(Line.Kind.TABLE)
                        || OF_DAY.matcher(passage.substring(date.end(), mark.start())).find())
                && !RestartsTold.isDone(passage, mark, sentence);
    }

    /// True for a sentence that puts a restart off: its days are plans, old and new.
    boolean isPutOff(Sentence sentence) {
        return postponement.putsOff(sentence);
    }

    /// True for a day that was planned before another of its sentence: no restart was on it.
    boolean isReplaced(DateMark date, Sentence sentence) {
        return postponement.isReplaced(date, sentence);
    }

    /// 24日の再開を延期し、時期は未定: a plan that was taken back, with no other day.
    private void putOff(StatementList statements, Sentence sentence) {
        postponement
                .withoutAnother(sentence)
                .ifPresent(date ->
                        plans(days.ofFormer(date), date, sentence, null)
                                .forEach(plan ->
                                        statements.add(
                                                plan,
                                                date.start(),
                                                passage.scopeAt(date.start()).speaker(),
                                                Modality.WITHDRAWN,
                                                null)));
    }

    /// will resume production on 1 December, a restart planned for January 10
    private void english(StatementList statements, Sentence sentence) {
        String said = passage.substring(sentence.start(), sentence.end()).toLowerCase(Locale.ROOT);
        if (!hasPlan(sentence.start(), sentence.end())
                && !Phrase.POSTPONED.isIn(said)
                && !Phrase.FORMER_PLAN.isIn(said)) {
            return;
        }
        for (DateMark date : dates(sentence)) {
            if (isPlanned(date, sentence) && !postponement.isReplaced(date, sentence)) {
                add(statements, date, sentence);
            }
        }
    }

    /// True when an English date is the day of a planned restart, so of nothing else: will resume
    /// on, postponed the restart to; not "services were restored on".
    boolean isPlanned(DateMark date, Sentence sentence) {
        int from = Math.max(sentence.start(), date.start() - REACH_EN);
        String before = passage.substring(from, date.start()).toLowerCase(Locale.ROOT);
        int plan = -1;
        for (Mark mark : passage.marks().in(WordKind.MODALITY, from, date.start())) {
            plan = mark.is("plan") ? mark.end() - from : plan;
        }
        plan = Math.max(plan, endOfLast(Phrase.POSTPONED, before));
        plan = Math.max(plan, endOfLast(Phrase.FORMER_PLAN, before));
        if (postponement.isMovedTo(date, sentence)) {
            return true;
        }
        String planned = plan < 0 ? "" : before.substring(Math.min(plan, before.length()));
        return Phrase.RESTARTS.isIn(planned) && !Phrase.RESTARTED.isIn(planned);
    }

    private static int endOfLast(Phrase phrase, String before) {
        int end = -1;
        for (String word : phrase.terms()) {
            int at = before.lastIndexOf(word);
            end = Math.max(end, at < 0 ? -1 : at + word.length());
        }
        return end;
    }

    private void add(StatementList statements, DateMark date, Sentence sentence) {
        boolean off = postponement.withoutAnother(sentence).filter(date::equals).isPresent();
        Optional<PartialDate> day = off ? Optional.empty() : next(date, sentence);
        if (day.isPresent()) {
            PartialDate instead =
                    postponement
                            .before(date, sentence)
                            .map(former -> days.ofFormer(former, day.get()))
                            .orElse(null);
            plans(moment(day.get(), date), date, sentence, instead)
                    .forEach(plan -> statements.add(plan, date.start()));
        }
    }

    /// 13日午前6時に再開予定: the day with the hour that stands beside it.
    private static PartialDate moment(PartialDate day, DateMark date) {
        return new DateMark(date.start(), date.end(), day, date.minuteOfDay(), date.rangeEnd())
                .moment();
    }

    /// One for each thing that is to run again; one for all when the text names none.
    private List<Assertion> plans(
            PartialDate day, DateMark date, Sentence sentence, @Nullable PartialDate insteadOf) {
        RestartSubject named = subjects.of(date, sentence);
        RestartSubject subject =
                named.portion() != null ? named : named.ofGoods(goods.ofFlow(date, sentence));
        Double share = PlannedShare.of(passage, date, sentence).orElse(null);
        List<Assertion> plans = new ArrayList<>();
        for (RestartOf of : RestartOf.values()) {
            if (subject.of().contains(of)) {
                plans.add(plan(of, day, subject, insteadOf, share));
            }
        }
        return plans.isEmpty() ? List.of(plan(null, day, subject, insteadOf, share)) : plans;
    }

    private static Assertion plan(
            @Nullable RestartOf of,
            PartialDate day,
            RestartSubject subject,
            @Nullable PartialDate insteadOf,
            @Nullable Double share) {
        return new Assertion.ResumptionForecast(
                of, day, subject.portion(), subject.partial() || share != null, insteadOf, share);
    }

    private boolean hasPlan(int start, int end) {
        return passage.marks().has(WordKind.MODALITY, "plan", start, end);
    }

    /// 検証を8日から9日にかけて行い、10日に生産を再開する予定: a day of what comes before the restart.
    private boolean isOfStepBefore(DateMark date, Mark mark) {
        if (!isShortlyBefore(date, mark)) {
            return false;
        }
        Matcher step = STEP.matcher(passage.substring(date.end(), mark.start()));
        if (!step.find()) {
            return false;
        }
        int from = date.end() + step.end();
        int to = mark.start();
        boolean own = passage.marks().has(WordKind.ROLE, "resumed", date.end(), from);
        return !own && !passage.datesIn(from, to).isEmpty();
    }

    /// 3月1日としておりましたが、再開いたしました: what had been planned runs already.
    private boolean isOverBy(DateMark date, Mark mark, Sentence sentence) {
        return isShortlyBefore(date, mark)
                && postponement.isFormer(date, sentence)
                && RestartsTold.isDone(passage, mark, sentence);
    }

    private static boolean isShortlyBefore(DateMark date, Mark mark) {
        return date.end() <= mark.start() && mark.start() - date.end() <= STEP_REACH;
    }

    /// 12月1日に再開, 再開は12月1日: with no other day between.
    private boolean isBound(DateMark date, Mark mark) {
        boolean front = date.end() <= mark.start();
        int from = front ? date.end() : mark.end();
        int to = front ? mark.start() : date.start();
        return to >= from
                && to - from <= (front ? NEAR : BEHIND)
                && passage.datesIn(from, to).isEmpty();
    }

    /// A day that was aimed at (24日の再開を目指しておりましたが) is not the next one of its number.
    private Optional<PartialDate> next(DateMark date, Sentence sentence) {
        if (!postponement.isFormer(date, sentence)) {
            return ahead(date);
        }
        return Optional.of(days.ofFormer(date)).filter(this::isAhead);
    }

    /// 24日に再開いたします, 24日から平常の生産に戻ります, 24日に動かすことといたします.
    private boolean isMeant(Mark mark) {
        return MEANT.matcher(passage.substring(mark.end(), mark.end() + MEANT_REACH)).find();
    }

    private boolean isAhead(PartialDate date) {
        return days.isAhead(date);
    }

    private Optional<PartialDate> ahead(DateMark mark) {
        return days.of(mark);
    }
}
