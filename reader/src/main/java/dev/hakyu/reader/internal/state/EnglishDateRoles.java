package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The predicates of English dates: the nearest of their clause, or the one behind a date that
/// opens it.
final class EnglishDateRoles {
    private static final int SAYING = 24;
    private static final int AUTHORITY = 50;
    private static final int OWN_DATE = 5;

    private final Passage passage;
    private final DateCues cues;

    EnglishDateRoles(Passage passage, DateCues cues) {
        this.passage = passage;
        this.cues = cues;
    }

    /// a cyberattack on July 18, an attack last month
    private Optional<Mark> attackBeside(DateMark date, Sentence sentence) {
        int from = Math.max(sentence.start(), date.start() - 24);
        Sentence.Clause clause = sentence.clauseAt(date.start());
        if (passage.marks().has(WordKind.ROLE, "detected", clause.start(), date.start())) {
            return Optional.empty();
        }
        for (Mark mark : passage.marks().in(WordKind.ATTACK, from, date.start())) {
            if (isSpokenOf(clause.start(), mark.start())) {
                continue;
            }
            String between = passage.substring(mark.end(), date.start());
            if (between.equals(" on ")
                    || between.equals(" in ")
                    || between.equals(" ")
                    || between.equals(" of ")) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    Optional<Mark> of(DateMark date, Sentence sentence) {
        Optional<Mark> attack = attackBeside(date, sentence);
        if (attack.isPresent()) {
            return attack;
        }
        Sentence.Clause clause = sentence.clauseAt(date.start());
        List<Mark> before = cues.in(clause.start(), date.start());
        List<Mark> after = cues.in(date.end(), sentence.end());
        String text = passage.text();
        int comma = date.end();
        boolean opens =
                (comma < text.length() && text.charAt(comma) == ',')
                        || date.start() - clause.start() < 12;
        Mark nearest = nearest(before, date);
        if (nearest == null && after.isEmpty() && !before.isEmpty() && isOnlyDate(sentence)) {
            Mark first = before.getFirst();
            nearest = first.is("disclosed") && !isTellingAuthority(first) ? first : null;
        }
        Mark following = after.isEmpty() ? null : after.getFirst();
        if (opens && following != null && (nearest == null || date.start() - clause.start() < 14)) {
            return Optional.of(following);
        }
        return Optional.ofNullable(pick(nearest, following, date));
    }

    /// told customers about the hack on May 11: the day of telling.
    private boolean isSpokenOf(int start, int attack) {
        for (Mark mark : passage.marks().in(WordKind.ROLE, start, attack)) {
            if (mark.is("disclosed") && passage.substring(mark.end(), attack).contains(" about ")) {
                return true;
            }
        }
        return false;
    }

    /// The nearest predicate before; a verb of saying counts only right beside its date.
    private @Nullable Mark nearest(List<Mark> before, DateMark date) {
        for (Mark mark : before.reversed()) {
            boolean saying = mark.is("disclosed") && date.start() - mark.end() > SAYING;
            if (!saying && !isTellingAuthority(mark)) {
                return mark;
            }
        }
        return null;
    }

    /// reported it to the police: tells an authority, not the public.
    private boolean isTellingAuthority(Mark mark) {
        return mark.is("disclosed")
                && mark.word().term().startsWith("report")
                && (passage.marks().has(WordKind.AUTHORITY, mark.end(), mark.end() + AUTHORITY)
                        || passage.marks()
                                .has(
                                        WordKind.ROLE,
                                        "told_authority",
                                        mark.start(),
                                        mark.end() + AUTHORITY));
    }

    private boolean isOnlyDate(Sentence sentence) {
        return passage.datesIn(sentence.start(), sentence.end()).size() == 1;
    }

    /// stopped on Sunday, the company said on Wednesday
    private boolean hasDateOfItsOwn(Mark saying) {
        return saying.is("disclosed")
                && !passage.datesIn(saying.end(), saying.end() + OWN_DATE).isEmpty();
    }

    private @Nullable Mark pick(@Nullable Mark nearest, @Nullable Mark following, DateMark date) {
        if (nearest == null) {
            boolean own = following != null && hasDateOfItsOwn(following);
            boolean close = following != null && following.start() - date.end() < 40;
            return close && !own ? following : null;
        }
        return nearest;
    }
}
