package dev.hakyu.reader.internal.state;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// States restarts that were told as done, each with what runs again; plans are in [RestartPlans].
final class RestartsTold {
    private final Passage passage;
    private final DateHints hints;
    private final RestartSubjects subjects;
    private final List<Restart> restarts = new ArrayList<>();

    private DatesFound.@Nullable Found announced;

    private record Restart(PartialDate day, RestartSubject subject, DateMark date, Scope scope) {}

    RestartsTold(Passage passage, DateHints hints) {
        this.passage = passage;
        this.hints = hints;
        this.subjects = new RestartSubjects(passage);
    }

    void add(PartialDate day, DateMark date, Sentence sentence, Scope scope) {
        restarts.add(new Restart(day, subjects.of(date, sentence), date, scope));
    }

    /// The restart that was told without a day of its own.
    Optional<DatesFound.Found> announced() {
        return Optional.ofNullable(announced);
    }

    /// True when all work ran again on a day, as far as the text says.
    boolean isWhole(PartialDate day) {
        List<Restart> then = restarts.stream().filter(each -> each.day().equals(day)).toList();
        if (then.stream().anyMatch(each -> share(each).isPresent())) {
            return false;
        }
        return then.isEmpty() || then.stream().anyMatch(each -> each.subject().isWhole());
    }

    /// 停電は25日13時に復旧: what runs again is nothing that stopped.
    boolean isOfAnother(Mark mark, DateMark date, Sentence sentence) {
        return passage.japanese()
                && subjects.of(date, sentence).isEmpty()
                && RestartOfTitle.isOfAnother(
                        passage.substring(sentence.start(), mark.start()),
                        passage.substring(
                                passage.sentences().getFirst().start(),
                                passage.sentences().getLast().end()));
    }

    /// 23日、出荷が元に戻ったと発表した: with no other day, work was resumed by the day it was said.
    void announce(DateMark date, Mark said, Scope scope) {
        int from = date.end();
        for (Mark mark : passage.marks().in(WordKind.ROLE, from, said.start())) {
            boolean told =
                    passage.japanese()
                            && mark.is("resumed")
                            && !hints.isPlanned(mark)
                            && passage.scopeAt(mark.start()).use() == Scope.Use.FACT;
            if (told && passage.datesIn(from, mark.start()).isEmpty()) {
                announced = new DatesFound.Found(date.date(), mark.start(), scope);
                if (restarts.isEmpty()) {
                    RestartSubject subject = subjects.of(date, passage.sentenceAt(mark.start()));
                    restarts.add(new Restart(date.date(), subject, date, scope));
                }
            }
        }
    }

    /// Each restart that was told, with what runs again.
    void state(StatementList statements) {
        for (Restart told : restarts) {
            Set<RestartOf> of = told.subject().of();
            for (RestartOf thing : RestartOf.values()) {
                if (of.contains(thing)) {
                    restarted(statements, told, thing);
                }
            }
            if (of.isEmpty()) {
                restarted(statements, told, null);
            }
        }
    }

    private void restarted(StatementList statements, Restart told, @Nullable RestartOf thing) {
        Double share =
                share(told)
                        .filter(each -> thing == null || each.isOf(thing))
                        .map(RestartShare::share)
                        .orElse(null);
        statements.add(
                new Assertion.Resumed(
                        thing,
                        told.day(),
                        told.subject().portion(),
                        told.subject().partial() || share != null,
                        share),
                told.date().start(),
                DatesFound.affirmed(told.scope()));
    }

    private Optional<RestartShare> share(Restart told) {
        int at = told.date().start();
        return RestartShare.at(passage, passage.sentenceAt(at), at);
    }
}
