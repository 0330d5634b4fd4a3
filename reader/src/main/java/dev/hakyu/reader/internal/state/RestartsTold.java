package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.mark.TimesOfDay;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// States restarts that were told as done, each with what runs again; plans are in [RestartPlans].
final class RestartsTold {
    private static final Pattern DONE_JA =
            Pattern.compile(
                    "^[^。、]{0,6}?(?:再開|再稼働|復旧|回復|正常化|に戻|完了|動き出|動き始)(?:いた|致|さ|と)?(?:し|れ|なり|っ|り)?(?:まし)?た(?:。|、|の|た|こ|と|旨|が|$)");
    private static final Pattern OWN_HOUR =
            Pattern.compile(
                    "、(?:同日)?((?:午前|午後|朝|夕方)?[0-9]{1,2}時(?:半|[0-9]{1,2}分)?(?:ごろ|頃)?)(?:より|から|に)[^、。]*$");
    private static final int NOT_REACH_EN = 40;
    private static final Pattern NOT_EN =
            Pattern.compile(
                    "(?i)\\b(?:not|never|yet to|unable to|until|once|when|before|after|if)\\b[^,;.]*$");
    private static final int BEFORE_EN = 60;
    private static final Pattern DONE_EN =
            Pattern.compile(
                    "(?i)(?:\\b(?:is|are|was|were|been|now) (?:running|back|up and|fully|restored|reopened)|\\b(?:has|have|had)(?: [a-z]+)? (?:restarted|resumed|restored|returned|reopened))[a-z ]*$");

    private final Passage passage;
    private final DateHints hints;
    private final RestartSubjects subjects;
    private final RestartOfTitle title;
    private final List<Restart> restarts = new ArrayList<>();

    private DatesFound.@Nullable Found announced;
    private @Nullable List<RestartShare> shares;
    private @Nullable Set<String> places;

    private record Restart(PartialDate day, RestartSubject subject, int at, Scope scope) {}

    RestartsTold(Passage passage, DateHints hints) {
        this.passage = passage;
        this.hints = hints;
        this.subjects = new RestartSubjects(passage);
        this.title = new RestartOfTitle(passage);
    }

    void add(PartialDate day, DateMark date, Sentence sentence, Scope scope) {
        RestartSubject subject = subjects.of(date, sentence);
        boolean all = endsInAll(date, sentence) || isAllOfTheOnlyPlace(subject, date, sentence);
        boolean whole = all || subject.portion() != null;
        RestartSubject told = whole ? subject : subject.ofGoods(hints.goods(date, sentence));
        restarts.add(new Restart(day, all ? subject.whole() : told, date.start(), scope));
    }

    /// 本日8時に止めましたが、13時より生産を始めました: the hour in the clause of the verb, not that beside the day.
    DateMark hourOf(Mark verb, DateMark date) {
        int from = date.end();
        int to = verb.start();
        if (!passage.japanese() || to < from || !passage.datesIn(from, to).isEmpty()) {
            return date;
        }
        String between = passage.substring(from, to);
        Matcher hour = OWN_HOUR.matcher(between);
        if (!hour.find()) {
            return date;
        }
        int minute = TimesOfDay.after(between, hour.start(1), hour.end(1)).minuteOfDay();
        return new DateMark(date.start(), date.end(), date.date(), minute, date.rangeEnd());
    }

    /// 九州工場は13日に再開し、全面復旧しました: a verb behind that of the day tells of everything.
    private boolean endsInAll(DateMark date, Sentence sentence) {
        List<Mark> told =
                passage.datesIn(date.end(), sentence.end()).isEmpty()
                        ? passage.marks().in(WordKind.ROLE, date.end(), sentence.end()).stream()
                                .filter(mark -> mark.is("resumed"))
                                .toList()
                        : List.of();
        return passage.japanese()
                && told.size() > 1
                && !subjects.isAttribute(told.getFirst(), sentence)
                && Phrase.ALL_AGAIN.isIn(
                        passage.substring(told.getFirst().end(), told.getLast().end()))
                && isTold(told.getLast());
    }

    /// 本社工場の全ラインの稼働を再開: everything of the one place that the text speaks of.
    private boolean isAllOfTheOnlyPlace(RestartSubject subject, DateMark date, Sentence sentence) {
        String place = subject.portion();
        int at = place == null ? -1 : passage.text().indexOf(place, sentence.start());
        if (place == null || subject.partial() || at < 0 || at >= sentence.end()) {
            return false;
        }
        int end = Math.max(at + place.length(), date.end());
        for (Mark mark : passage.marks().in(WordKind.ROLE, at, sentence.end())) {
            end = mark.is("resumed") ? Math.max(end, mark.end()) : end;
        }
        String words = passage.substring(at + place.length(), end);
        return passage.japanese()
                && Phrase.ALL_AGAIN.isIn(words)
                && places().stream().allMatch(place::equals);
    }

    /// The parts that the sentences of the text name.
    private Set<String> places() {
        if (places == null) {
            places =
                    passage.sentences().stream()
                            .map(each -> passage.substring(each.start(), each.end()))
                            .map(each -> RestartPortion.in(each, true))
                            .filter(Objects::nonNull)
                            .collect(Collectors.toUnmodifiableSet());
        }
        return places;
    }

    /// With the restarts told one by one all of it runs: since the last of their days.
    void together() {
        if (restarts.isEmpty() || restarts.stream().anyMatch(each -> each.subject().isWhole())) {
            return;
        }
        PartialDate last =
                restarts.stream().map(Restart::day).max(PartialDate::compareTo).orElseThrow();
        new AllTogether(passage, hints, this::isTold)
                .find()
                .ifPresent(mark -> {
                    Sentence sentence = passage.sentenceAt(mark.start());
                    RestartSubject subject =
                            RestartSubject.in(passage, sentence.start(), mark.end(), mark.end());
                    restarts.add(
                            new Restart(
                                    last,
                                    subject.whole(),
                                    mark.start(),
                                    passage.scopeAt(mark.start())));
                });
    }

    private boolean isTold(Mark mark) {
        Scope scope = passage.scopeAt(mark.start());
        return mark.is("resumed")
                && !hints.isPlanned(mark)
                && scope.use() == Scope.Use.FACT
                && scope.modality() == Modality.ASSERTED
                && !NOT_EN.matcher(passage.substring(mark.start() - NOT_REACH_EN, mark.start()))
                        .find();
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
                && title.isOfAnother(passage.substring(sentence.start(), mark.start()));
    }

    /// 23日、出荷が元に戻ったと発表した; said on 23 May that all lines are running again: with no other day, work
    /// was resumed by the day it was said.
    void announce(DateMark date, Mark said, Scope scope) {
        Sentence sentence = passage.sentenceAt(said.start());
        boolean japanese = passage.japanese();
        int from = japanese ? date.end() : Math.max(date.end(), said.end());
        int to = japanese ? said.start() : sentence.end();
        for (Mark mark : passage.marks().in(WordKind.ROLE, from, to)) {
            boolean alone = passage.datesIn(from, japanese ? mark.start() : to).isEmpty();
            if (alone && isTold(mark)) {
                announced = new DatesFound.Found(date.date(), mark.start(), scope);
                if (restarts.isEmpty()) {
                    RestartSubject subject =
                            japanese
                                    ? subjects.of(date, passage.sentenceAt(mark.start()))
                                    : RestartSubject.in(passage, from, mark.end(), mark.end());
                    restarts.add(new Restart(date.date(), subject, date.start(), scope));
                }
            }
        }
    }

    /// 全ラインの稼働を再開しました: told by those who restart, in a text that names no day of it.
    void announceUndated() {
        PartialDate day = passage.marked().published();
        if (!restarts.isEmpty() || announced != null || day == null || !day.hasDay()) {
            return;
        }
        PartialDate on = day.date().map(PartialDate::of).orElse(day);
        for (Sentence sentence : passage.sentences()) {
            boolean body =
                    !sentence.line().is(Line.Kind.SOURCE) && !sentence.line().is(Line.Kind.TITLE);
            if (!body || !passage.datesIn(sentence.start(), sentence.end()).isEmpty()) {
                continue;
            }
            for (Mark mark : passage.marks().in(WordKind.ROLE, sentence.start(), sentence.end())) {
                Scope scope = passage.scopeAt(mark.start());
                if (scope.speaker() == Speaker.VICTIM
                        && isTold(mark)
                        && isDone(passage, mark, sentence)) {
                    RestartSubject subject =
                            RestartSubject.in(passage, sentence.start(), mark.end(), mark.end());
                    announced = new DatesFound.Found(on, mark.start(), scope);
                    restarts.add(new Restart(on, subject, mark.start(), scope));
                    return;
                }
            }
        }
    }

    /// True for a verb of a restart that is told as done: 再開いたしました, has resumed.
    static boolean isDone(Passage passage, Mark mark, Sentence sentence) {
        if (passage.japanese()) {
            return DONE_JA.matcher(passage.substring(mark.start(), sentence.end())).find();
        }
        int from = Math.max(sentence.start(), mark.start() - BEFORE_EN);
        return DONE_EN.matcher(passage.substring(from, mark.end())).find();
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
                told.at(),
                DatesFound.affirmed(told.scope()));
    }

    private Optional<RestartShare> share(Restart told) {
        if (shares == null) {
            shares = RestartShare.all(passage);
        }
        return RestartShare.at(shares, passage, passage.sentenceAt(told.at()), told.at());
    }
}
