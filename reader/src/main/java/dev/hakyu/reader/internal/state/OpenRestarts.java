package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Portion;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// States what leaves a restart open: sentences of those who restart that speak of a plan, or of
/// the restart, and confirm no day.
///
/// In doubt a day is open: every day that such a sentence names and that the text neither plans nor
/// tells as reached, whatever the words, as possible; with words that deny, undo or put off,
/// surely. A sentence that names no day needs such words. What is told of a plan that stands, of
/// what happens if it should change, and of another matter leaves nothing open.
final class OpenRestarts {
    private static final int REACH = 300;
    private static final int BESIDE = 24;

    private final Passage passage;
    private final Guesses guesses;
    private final DaysAhead days;
    private final RestartSubjects subjects;
    private final Postponement postponement;
    private final boolean japanese;

    OpenRestarts(
            Passage passage,
            Guesses guesses,
            DaysAhead days,
            RestartSubjects subjects,
            Postponement postponement) {
        this.passage = passage;
        this.guesses = guesses;
        this.days = days;
        this.subjects = subjects;
        this.postponement = postponement;
        this.japanese = passage.japanese();
    }

    /// @param statements with the plans and the restarts of the text
    void state(StatementList statements) {
        Set<PartialDate> told = told(statements);
        boolean said = false;
        for (Sentence sentence : passage.sentences()) {
            boolean body = !isTitle(sentence) && !sentence.line().is(Line.Kind.SOURCE);
            said |= body && state(statements, sentence, told);
        }
        for (Sentence sentence : passage.sentences()) {
            if (!said && isTitle(sentence) && told.isEmpty()) {
                state(statements, sentence, told);
            }
        }
    }

    private static boolean isTitle(Sentence sentence) {
        return sentence.line().is(Line.Kind.TITLE) || sentence.line().is(Line.Kind.HEADING);
    }

    /// The days that the text plans, or tells as reached.
    private static Set<PartialDate> told(StatementList statements) {
        Set<PartialDate> told = new HashSet<>();
        for (Statement each : statements.all()) {
            if (each.certainty().affirms()
                    && each.what() instanceof Assertion.ResumptionForecast plan) {
                told.add(dayOf(plan.date()));
                if (plan.insteadOf() != null) {
                    told.add(dayOf(plan.insteadOf()));
                }
            } else if (each.certainty().affirms()
                    && each.what() instanceof Assertion.Resumed done) {
                told.add(dayOf(done.date()));
            }
        }
        return told;
    }

    private static PartialDate dayOf(PartialDate date) {
        return date.date().map(PartialDate::of).orElse(date);
    }

    private boolean state(StatementList statements, Sentence sentence, Set<PartialDate> told) {
        String words = words(sentence);
        if (!isOwn(sentence, words) || !isOfRestart(sentence, words) || isKept(words)) {
            return false;
        }
        boolean open = (japanese ? OpenWords.OPEN_JA : OpenWords.OPEN_EN).matcher(words).find();
        boolean plan = (japanese ? OpenWords.PLAN_JA : OpenWords.PLAN_EN).matcher(words).find();
        boolean later =
                plan && (japanese ? OpenWords.LATER_JA : OpenWords.LATER_EN).matcher(words).find();
        List<DateMark> named = named(sentence);
        Modality modality = open ? Modality.ASSERTED : Modality.POSSIBLE;
        if (named.isEmpty()) {
            boolean restart = isRestart(sentence.start(), sentence.end(), words);
            boolean says = (open && (plan || restart)) || later;
            if (says) {
                add(statements, sentence, words, null, modality);
            }
            return says;
        }
        boolean any = false;
        boolean saysSo =
                open || later || passage.isOwnVoice() || OpenWords.VICTIM.matcher(words).find();
        for (DateMark day : named) {
            boolean off = isUndone(day, sentence, words);
            if (off) {
                unplan(statements, day, sentence, told);
            }
            if (off || (saysSo && !isTold(day, told))) {
                any = true;
                add(statements, sentence, words, day, modality);
            }
        }
        return any;
    }

    /// True for a day that its own clause denies, undoes or puts off, and that is not the new one.
    private boolean isUndone(DateMark day, Sentence sentence, String words) {
        if (postponement.isNew(day, sentence)) {
            return false;
        }
        int at = day.end() - sentence.start();
        int end = Math.min(words.length(), at + REACH);
        for (DateMark other : passage.datesIn(day.end(), sentence.start() + end)) {
            end = Math.min(end, other.start() - sentence.start());
        }
        if (japanese) {
            String behind = words.substring(at, end);
            Matcher stands = OpenWords.STANDS.matcher(behind);
            boolean planned = !Phrase.FORMER_PLAN.isIn(behind) && stands.find();
            return OpenWords.OPEN_JA
                    .matcher(planned ? behind.substring(0, stands.start()) : behind)
                    .find();
        }
        int from = Math.max(0, at - REACH);
        String near = words.substring(from, Math.min(words.length(), at + REACH));
        Matcher breaks = OpenWords.CLAUSE_EN.matcher(near);
        int start = 0;
        int to = near.length();
        while (breaks.find()) {
            start = from + breaks.end() <= at ? breaks.end() : start;
            to = from + breaks.start() >= at ? Math.min(to, breaks.start()) : to;
        }
        return OpenWords.OPEN_EN.matcher(near.substring(start, to)).find();
    }

    /// The plan that was read of a day which the sentence takes back is none; what a later sentence
    /// plans for that day stands.
    private void unplan(
            StatementList statements, DateMark date, Sentence sentence, Set<PartialDate> told) {
        PartialDate day = dayOf(days.ofFormer(date));
        String portion = subjects.of(date, sentence).portion();
        for (Statement each : statements.all()) {
            if (each.modality() == Modality.ASSERTED
                    && each.what() instanceof Assertion.ResumptionForecast plan
                    && dayOf(plan.date()).equals(day)
                    && plan.insteadOf() == null
                    && !isLater(each, sentence)
                    && (portion == null
                            || plan.portion() == null
                            || new Portion(portion).mayBe(new Portion(plan.portion())))) {
                statements.remove(plan);
            }
        }
        boolean stands =
                statements.all().stream()
                        .filter(each -> isLater(each, sentence))
                        .map(Statement::what)
                        .anyMatch(each ->
                                each instanceof Assertion.ResumptionForecast plan
                                        && dayOf(plan.date()).equals(day));
        if (!stands) {
            told.remove(day);
        }
    }

    private static boolean isLater(Statement statement, Sentence sentence) {
        return statement.quote().start() >= sentence.end();
    }

    private void add(
            StatementList statements,
            Sentence sentence,
            String words,
            @Nullable DateMark day,
            Modality modality) {
        RestartSubject subject =
                day == null
                        ? RestartSubject.in(
                                passage, sentence.start(), sentence.end(), sentence.end())
                        : subjects.of(day, sentence);
        PartialDate date = day == null ? null : dayOf(days.ofFormer(day));
        boolean whole = day == null && OpenWords.WHOLE.matcher(words).find();
        List<@Nullable RestartOf> of = new ArrayList<>(subject.of());
        if (of.isEmpty()) {
            of.add(null);
        }
        int at = day == null ? sentence.start() : day.start();
        Speaker speaker = passage.scopeAt(at).speaker();
        for (RestartOf each : of) {
            statements.add(
                    new Assertion.RestartOpen(each, subject.portion(), whole, date),
                    at,
                    speaker,
                    modality,
                    null);
        }
    }

    private String words(Sentence sentence) {
        String words =
                guesses.blanked(
                        passage.substring(sentence.start(), sentence.end()), sentence.start());
        return japanese ? words : words.toLowerCase(Locale.ROOT);
    }

    private boolean isOwn(Sentence sentence, String words) {
        Scope scope = passage.scopeAt(sentence.start());
        return !words.isBlank()
                && !scope.isNoFact()
                && Certainty.of(scope.speaker(), Modality.ASSERTED) != Certainty.CLAIMED
                && !OpenWords.ANOTHER.matcher(words).find();
    }

    /// Speaks of the restart, or of a plan or of work below words of a restart.
    private boolean isOfRestart(Sentence sentence, String words) {
        if (isRestart(sentence.start(), sentence.end(), words)) {
            return true;
        }
        boolean named = !named(sentence).isEmpty();
        boolean plan = (japanese ? OpenWords.PLAN_JA : OpenWords.PLAN_EN).matcher(words).find();
        boolean works = japanese && named && isOfWork(words);
        return works || (plan && (named || isUnderRestart(sentence)));
    }

    /// Work that is to be done; not 発送した一覧, which was.
    private static boolean isOfWork(String words) {
        Matcher work = OpenWords.WORK_JA.matcher(words);
        while (work.find()) {
            String behind = words.substring(work.end());
            if (!behind.startsWith("した")
                    && !behind.startsWith("しました")
                    && !behind.startsWith("いたしました")) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnderRestart(Sentence sentence) {
        Line heading = null;
        for (Line line : passage.marked().lines()) {
            if (line.start() > sentence.line().start()) {
                break;
            }
            boolean above = line.is(Line.Kind.HEADING) || line.is(Line.Kind.TITLE);
            heading = above || line.equals(sentence.line()) ? line : heading;
        }
        return passage.isOwnVoice()
                && heading != null
                && isRestart(
                        heading.start(),
                        heading.end(),
                        passage.substring(heading.start(), heading.end()).toLowerCase(Locale.ROOT));
    }

    private boolean isRestart(int start, int end, String words) {
        return japanese
                ? passage.marks().has(WordKind.ROLE, "resumed", start, end)
                        || words.contains("立ち上げ")
                        || words.contains("復旧")
                : Phrase.RESTARTS.isIn(words) || Phrase.RESTARTED.isIn(words);
    }

    private boolean isKept(String words) {
        if (japanese) {
            boolean kept = KeptPlan.isSaidIn(words) || OpenWords.KEPT_JA.matcher(words).find();
            return (kept && !OpenWords.NOT_AS_PLANNED.matcher(words).find())
                    || isOnlyIf(words, OpenWords.IF_JA, OpenWords.OPEN_JA);
        }
        boolean kept = KeptPlan.isSaidIn(words) || OpenWords.KEPT_EN.matcher(words).find();
        return (kept && !OpenWords.NOT_AS_PLANNED_EN.matcher(words).find()) || isOnlyIfEn(words);
    }

    /// 遅れる場合は、改めてお知らせします.
    private static boolean isOnlyIf(String words, Pattern condition, Pattern open) {
        Matcher matcher = condition.matcher(words);
        return matcher.find() && !open.matcher(words.substring(matcher.end())).find();
    }

    /// if the date changes, we will tell you; not where the words before it leave it open.
    private static boolean isOnlyIfEn(String words) {
        Matcher matcher = OpenWords.IF_EN.matcher(words);
        return matcher.find()
                && !OpenWords.OPEN_EN.matcher(words.substring(0, matcher.start())).find();
    }

    /// The days of a plan, not those of a guess, of the past or of saying so.
    private List<DateMark> named(Sentence sentence) {
        PartialDate published = passage.marked().published();
        List<DateMark> named = new ArrayList<>();
        for (DateMark date : passage.datesIn(sentence.start(), sentence.end())) {
            boolean said =
                    japanese
                            && OpenWords.SAID_WHEN
                                    .matcher(passage.substring(date.end(), date.end() + BESIDE))
                                    .find();
            PartialDate day = days.ofFormer(date);
            boolean over =
                    published != null
                            && day.hasDay()
                            && published.hasDay()
                            && day.earliest()
                                    .toLocalDate()
                                    .isBefore(published.earliest().toLocalDate());
            if (!said && !over && day.hasDay() && !guesses.has(date)) {
                named.add(date);
            }
        }
        return named;
    }

    private boolean isTold(DateMark date, Set<PartialDate> told) {
        return told.contains(dayOf(days.ofFormer(date)));
    }
}
