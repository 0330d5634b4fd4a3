package dev.hakyu.reader.internal.state;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// States when things happened; the role of a date comes from the predicate it belongs to.
///
/// Japanese dates belong to a predicate behind them: to the one that follows, or across a comma to
/// the announcement that ends the sentence. English dates belong to the nearest predicate of their
/// clause, those that open a clause to the one behind.
final class DateFinder {
    private static final int INQUIRY_REACH = 14;

    private final Passage passage;
    private final DateHints hints;
    private final RestartPlans plans;
    private final RestartSubjects subjects;
    private final boolean notice;
    private final boolean claimed;
    private final DateCues cues;
    private final JapaneseDateRoles japanese;
    private final EnglishDateRoles english;
    private final Map<DateRole, Found> best = new EnumMap<>(DateRole.class);

    private final Set<DateMark> used = new HashSet<>();

    private @Nullable Found announcedRestart;

    private final List<Restart> restarts = new ArrayList<>();

    private record Found(PartialDate date, int at, Scope scope) {}

    private record Restart(PartialDate day, RestartSubject subject, DateMark date, Scope scope) {}

    /// @param notice the victim speaks of itself
    /// @param claimed only the attacker says that it happened
    DateFinder(Passage passage, Organisation victim, boolean notice, boolean claimed) {
        this.passage = passage;
        this.hints = new DateHints(passage, victim);
        this.plans = new RestartPlans(passage);
        this.subjects = new RestartSubjects(passage);
        this.notice = notice;
        this.claimed = claimed;
        this.cues = new DateCues(passage);
        this.japanese = new JapaneseDateRoles(passage, cues);
        this.english = new EnglishDateRoles(passage, cues);
    }

    void state(StatementList statements) {
        for (DateMark date : passage.dates()) {
            Sentence sentence = passage.sentenceAt(date.start());
            if (sentence.line().is(Line.Kind.SOURCE) || sentence.line().is(Line.Kind.TITLE)) {
                continue;
            }
            Scope scope = passage.scopeAt(date.start());
            if (passage.startsWithAny(date.end(), "以降に", "以降の", "以前", "時点", "現在")
                    || scope.use() == Scope.Use.ADVICE
                    || scope.use() == Scope.Use.STATISTIC) {
                continue;
            }
            if (!passage.japanese() && plans.isPlanned(date, sentence)) {
                continue;
            }
            if (date.rangeEnd()) {
                notFoundUntil(date, sentence, scope);
                continue;
            }
            boolean dated = hints.isDateOfNotice(date, sentence);
            if (dated || isClaim(sentence)) {
                keep(DateRole.DISCLOSED, date, date.start(), scope);
            }
            if (!dated) {
                stated(date, sentence, scope);
            }
        }
        Found restart = announcedRestart;
        if (restart != null) {
            best.putIfAbsent(DateRole.RESUMED, restart);
        }
        detectedByStop();
        detectedNotAfterDisclosure();
        disclosedByPublication();
        intrusionNotAfterDetection();
        best.forEach((role, found) ->
                statements.add(
                        new Assertion.Dated(role, found.date()),
                        found.at(),
                        affirmed(found.scope())));
        restarts(statements);
    }

    /// Each restart that was told, with what runs again.
    private void restarts(StatementList statements) {
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
                affirmed(told.scope()));
    }

    private Optional<RestartShare> share(Restart told) {
        int at = told.date().start();
        return RestartShare.at(passage, passage.sentenceAt(at), at);
    }

    /// When all work was resumed, after [#state]; null if the text does not say.
    @Nullable PartialDate resumed() {
        Found found = best.get(DateRole.RESUMED);
        if (found == null) {
            return null;
        }
        List<Restart> then =
                restarts.stream().filter(each -> each.day().equals(found.date())).toList();
        if (then.stream().anyMatch(each -> share(each).isPresent())) {
            return null;
        }
        boolean whole = then.isEmpty() || then.stream().anyMatch(each -> each.subject().isWhole());
        return whole ? found.date() : null;
    }

    private void stated(DateMark date, Sentence sentence, Scope scope) {
        List<Mark> marks =
                passage.japanese()
                        ? japanese.of(date, sentence)
                        : english.of(date, sentence).map(List::of).orElse(List.of());
        for (Mark mark : marks) {
            Optional<DateRole> role = role(mark).flatMap(found -> meant(found, date, sentence));
            boolean planned =
                    role.filter(DateRole.RESUMED::equals).isPresent()
                            && (hints.isPlanned(mark)
                                    || hints.isYetToCome(date)
                                    || hints.isForeseen(date, mark)
                                    || plans.isPutOff(sentence)
                                    || plans.isReplaced(date, sentence));
            boolean posted = isPosted(mark, sentence) || isOfAnother(role, mark, date, sentence);
            if (role.isPresent() && !planned && !posted && !hints.isDenied(role.get(), mark)) {
                boolean resumes = role.get() == DateRole.RESUMED;
                DateMark day = resumes ? hints.lastOfPeriod(date) : date;
                if (keep(role.get(), day, mark.start(), scope) && resumes) {
                    restarts.add(
                            new Restart(day.moment(), subjects.of(date, sentence), date, scope));
                }
            }
            if (role.filter(DateRole.DISCLOSED::equals).isPresent()) {
                announcedRestart(date, mark, scope);
            }
        }
    }

    /// 停電は25日13時に復旧: what runs again is nothing that stopped.
    private boolean isOfAnother(
            Optional<DateRole> role, Mark mark, DateMark date, Sentence sentence) {
        return role.filter(DateRole.RESUMED::equals).isPresent()
                && passage.japanese()
                && subjects.of(date, sentence).isEmpty()
                && RestartOfTitle.isOfAnother(
                        passage.substring(sentence.start(), mark.start()),
                        passage.substring(
                                passage.sentences().getFirst().start(),
                                passage.sentences().getLast().end()));
    }

    /// 23日、出荷が元に戻ったと発表した: with no other day, work was resumed by the day it was said.
    private void announcedRestart(DateMark date, Mark said, Scope scope) {
        int from = date.end();
        for (Mark mark : passage.marks().in(WordKind.ROLE, from, said.start())) {
            boolean told =
                    passage.japanese()
                            && mark.is("resumed")
                            && !hints.isPlanned(mark)
                            && passage.scopeAt(mark.start()).use() == Scope.Use.FACT;
            if (told && passage.datesIn(from, mark.start()).isEmpty()) {
                announcedRestart = new Found(date.date(), mark.start(), scope);
                if (restarts.isEmpty()) {
                    RestartSubject subject = subjects.of(date, passage.sentenceAt(mark.start()));
                    restarts.add(new Restart(date.date(), subject, date, scope));
                }
            }
        }
    }

    /// The first day of a period is when the harm began, not when it was found or told.
    private Optional<DateRole> meant(DateRole role, DateMark date, Sentence sentence) {
        boolean point = role == DateRole.DETECTED || role == DateRole.DISCLOSED;
        if (!point || !cues.opensPeriod(date, sentence)) {
            return Optional.of(role);
        }
        boolean harm =
                passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                        || passage.marks()
                                .has(WordKind.LEAK, "leak", sentence.start(), sentence.end());
        boolean inquiry =
                Phrase.INQUIRY.isIn(passage.substring(date.end(), date.end() + INQUIRY_REACH));
        return harm && !inquiry ? Optional.of(DateRole.INTRUSION) : Optional.empty();
    }

    /// The intrusion was not found until September 2018.
    private void notFoundUntil(DateMark date, Sentence sentence, Scope scope) {
        String before = passage.substring(sentence.start(), date.start());
        boolean until = before.endsWith("until ") && before.contains("not ");
        if (until
                && passage.marks().has(WordKind.ROLE, "detected", sentence.start(), date.start())) {
            keep(DateRole.DETECTED, date, date.start(), scope);
        }
    }

    /// 24日、リークサイトに名前を掲載し: the day attackers posted it is not that of the intrusion.
    private boolean isPosted(Mark mark, Sentence sentence) {
        return isClaim(sentence) && mark.is("intrusion") && mark.word().term().startsWith("掲載");
    }

    /// When only the attacker tells of it, the day of the claim is the day it became known.
    private boolean isClaim(Sentence sentence) {
        return claimed && passage.isClaim(sentence);
    }

    /// 22:00 ファイルの暗号化を確認, noticed at 21:40: the time is that of finding it, not of the intrusion.
    private void intrusionNotAfterDetection() {
        Found intrusion = best.get(DateRole.INTRUSION);
        Found detected = best.get(DateRole.DETECTED);
        if (intrusion == null || detected == null || !intrusion.date().hasTime()) {
            return;
        }
        boolean sameDay = intrusion.date().date().equals(detected.date().date());
        if (sameDay && intrusion.date().compareTo(detected.date()) > 0) {
            PartialDate day = intrusion.date().date().map(PartialDate::of).orElseThrow();
            best.put(DateRole.INTRUSION, new Found(day, intrusion.at(), intrusion.scope()));
        }
    }

    /// 17日にお知らせしました…流出を18日に確認: what was found after the public was told is not how it was noticed.
    private void detectedNotAfterDisclosure() {
        Found disclosed = best.get(DateRole.DISCLOSED);
        Found detected = best.get(DateRole.DETECTED);
        if (disclosed == null || detected == null) {
            return;
        }
        boolean days = disclosed.date().hasDay() && detected.date().hasDay();
        boolean same = disclosed.date().date().equals(detected.date().date());
        if (days && !same && detected.date().compareTo(disclosed.date()) > 0) {
            best.remove(DateRole.DETECTED);
        }
    }

    private Optional<DateRole> role(Mark mark) {
        if (mark.is("intrusion") && hints.isTrouble(mark)) {
            return Optional.of(DateRole.DETECTED);
        }
        boolean deed = mark.word().kind() == WordKind.ATTACK;
        return deed ? Optional.of(DateRole.INTRUSION) : Term.find(DateRole.class, mark.id());
    }

    private static Scope affirmed(Scope scope) {
        return scope.affirms()
                ? scope
                : new Scope(scope.speaker(), Modality.ASSERTED, scope.use(), scope.hearsay());
    }

    /// @return false when the day cannot be that of something that happened
    private boolean keep(DateRole role, DateMark date, int at, Scope scope) {
        PartialDate published = passage.marked().published();
        boolean future =
                published != null
                        && date.date().earliest().isAfter(published.earliest().plusDays(1));
        boolean others = role == DateRole.DISCLOSED && hints.isByAuthority(date);
        boolean vague = date.date().month() == 0;
        if (future || others || vague) {
            return false;
        }
        used.add(date);
        Found before = best.get(role);
        boolean timed = role != DateRole.DISCLOSED;
        Found found = new Found(timed ? date.moment() : date.date(), at, scope);
        boolean later = role == DateRole.RESUMED || role == DateRole.NORMAL;
        if (before == null || replaces(found.date(), before.date(), later)) {
            best.put(role, found);
        }
        return true;
    }

    private static boolean replaces(PartialDate date, PartialDate before, boolean later) {
        if (before.hasDay() && date.date().equals(before.date())) {
            boolean finer = date.hasTime() && !before.hasTime();
            boolean both = date.hasTime() && before.hasTime();
            int order = date.compareTo(before);
            return finer || (both && (later ? order > 0 : order < 0));
        }
        int order = date.compareTo(before);
        boolean earlierMonth =
                date.month() > 0
                        && (date.year() < before.year()
                                || (date.year() == before.year() && date.month() < before.month()));
        return later ? order > 0 : order < 0 && (date.hasDay() || !before.hasDay() || earlierMonth);
    }

    /// When nothing else is dated, the day things stopped is the day it was noticed; for a flood of
    /// data it is the attack itself.
    private void detectedByStop() {
        if (best.containsKey(DateRole.DETECTED) || best.containsKey(DateRole.INTRUSION)) {
            return;
        }
        for (DateMark date : passage.dates()) {
            Sentence sentence = passage.sentenceAt(date.start());
            Scope scope = passage.scopeAt(date.start());
            boolean body =
                    !sentence.line().is(Line.Kind.SOURCE) && !sentence.line().is(Line.Kind.TITLE);
            boolean told = scope.affirms() && scope.use() == Scope.Use.FACT;
            boolean stops =
                    passage.marks()
                            .has(
                                    WordKind.STOP,
                                    date.end(),
                                    Math.min(sentence.end(), cues.nextDate(date, sentence.end())));
            PartialDate published = passage.marked().published();
            boolean past = published == null || date.date().compareTo(published) <= 0;
            if (used.contains(date)) {
                continue;
            }
            if (body && told && stops && past && passage.japanese() && date.date().hasDay()) {
                DateRole role = isFlood() ? DateRole.INTRUSION : DateRole.DETECTED;
                best.put(role, new Found(date.moment(), date.start(), scope));
                return;
            }
        }
    }

    private boolean isFlood() {
        Sentence title = passage.marked().sentences().getFirst();
        return passage.marks().has(WordKind.ATTACK, "ddos", title.start(), title.end())
                || passage.marks()
                        .has(
                                WordKind.ATTACK,
                                "ddos",
                                passage.section().start(),
                                passage.section().end());
    }

    /// A notice is itself the announcement, unless it tells of an earlier one.
    private void disclosedByPublication() {
        PartialDate published = passage.marked().firstPublished();
        if (notice && published != null && !best.containsKey(DateRole.DISCLOSED)) {
            Sentence first = passage.sentences().getFirst();
            best.put(
                    DateRole.DISCLOSED,
                    new Found(
                            published,
                            first.start(),
                            new Scope(Speaker.VICTIM, Modality.ASSERTED, Scope.Use.FACT, false)));
        }
    }
}
