package dev.hakyu.reader.internal.state;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// States announced restarts: plans, each with its day.
///
/// A plan lies ahead of the day of publication. A day that leaves out its year or month is the next
/// such day, if that is near; a restart that was told as done takes the last such day instead, see
/// [DateFinder].
final class RestartPlans {
    private static final int NEAR = 14;
    private static final int BEHIND = 8;
    private static final int PLANNED_BEHIND = 14;
    private static final int REACH_EN = 60;
    private static final int MOST_DAYS_AHEAD = 200;

    private final Passage passage;

    RestartPlans(Passage passage) {
        this.passage = passage;
    }

    void state(StatementList statements, Sentence sentence) {
        if (!passage.japanese()) {
            english(statements, sentence);
            return;
        }
        for (Mark mark : passage.marks().in(WordKind.ROLE, sentence.start(), sentence.end())) {
            if (!mark.is("resumed")) {
                continue;
            }
            boolean plan = hasPlan(sentence.start(), sentence.end());
            for (DateMark date : passage.datesIn(sentence.start(), sentence.end())) {
                boolean bound = isBound(date, mark);
                boolean near =
                        hasPlan(mark.end(), Math.min(sentence.end(), mark.end() + PLANNED_BEHIND));
                if (isAhead(date.date()) ? plan || bound : bound && near) {
                    ahead(date).ifPresent(day -> add(statements, day, date));
                }
            }
        }
    }

    /// will resume production on 1 December, a restart planned for January 10
    private void english(StatementList statements, Sentence sentence) {
        String said = passage.substring(sentence.start(), sentence.end()).toLowerCase(Locale.ROOT);
        if (!hasPlan(sentence.start(), sentence.end()) && !Phrase.POSTPONED.isIn(said)) {
            return;
        }
        for (DateMark date : passage.datesIn(sentence.start(), sentence.end())) {
            if (isPlanned(date, sentence)) {
                ahead(date).ifPresent(day -> add(statements, day, date));
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
        for (String word : Phrase.POSTPONED.terms()) {
            int at = before.lastIndexOf(word);
            plan = Math.max(plan, at < 0 ? -1 : at + word.length());
        }
        String planned = plan < 0 ? "" : before.substring(Math.min(plan, before.length()));
        return Phrase.RESTARTS.isIn(planned) && !Phrase.RESTARTED.isIn(planned);
    }

    private static void add(StatementList statements, PartialDate day, DateMark date) {
        statements.add(new Assertion.ResumptionForecast(null, day), date.start());
    }

    private boolean hasPlan(int start, int end) {
        return passage.marks().has(WordKind.MODALITY, "plan", start, end);
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

    private boolean isAhead(PartialDate date) {
        PartialDate published = passage.marked().published();
        return published != null && date.compareTo(published) > 0;
    }

    /// The day as a plan means it.
    private Optional<PartialDate> ahead(DateMark mark) {
        PartialDate published = passage.marked().published();
        PartialDate date = mark.date();
        if (published == null || isAhead(date)) {
            return Optional.of(date).filter(_ -> published != null);
        }
        String written = passage.substring(mark.start(), mark.end());
        boolean whole = written.contains("年") || hasYear(written);
        if (whole || !date.hasDay() || !published.hasDay()) {
            return Optional.empty();
        }
        LocalDate today = published.earliest().toLocalDate();
        boolean month = !passage.japanese() || written.contains("月");
        LocalDate day = date.earliest().toLocalDate();
        while (!day.isAfter(today)) {
            day = month ? day.plusYears(1) : day.plusMonths(1);
        }
        return day.isAfter(today.plusDays(MOST_DAYS_AHEAD))
                ? Optional.empty()
                : Optional.of(PartialDate.of(day));
    }

    private static boolean hasYear(String written) {
        int digits = 0;
        for (int i = 0; i < written.length(); i++) {
            digits = Character.isDigit(written.charAt(i)) ? digits + 1 : 0;
            if (digits == 4) {
                return true;
            }
        }
        return false;
    }
}
