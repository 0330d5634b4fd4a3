package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Term;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.HashSet;
import java.util.List;
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
    private static final int LETTER_REACH = 12;
    private static final Pattern LETTER =
            Pattern.compile(
                    "^(?:付(?:け)?)?の?(?:電子)?(?:メール|書面|書簡|手紙|ご?連絡|お知らせ|ご案内|ご報告)(?:で|に[てお]|の|を)");
    private static final Pattern LATER =
            Pattern.compile(
                    "第 ?(?:[2-9二三四五六七八九十]|1[0-9])[0-9一二三四五六七八九]? ?報"
                            + "|(?i:\\b(?:second|third|fourth|fifth|sixth) (?:notice|update|statement|report)\\b"
                            + "|\\b(?:notice|update|statement) (?:no\\. ?)?[2-9]\\b)");
    private static final Pattern THIRD =
            Pattern.compile("第 ?[^2二] ?報|(?i:third|fourth|fifth|sixth|[3-9]\\b)");

    private final Passage passage;
    private final DateHints hints;
    private final RestartPlans plans;
    private final boolean notice;
    private final boolean claimed;
    private final DateCues cues;
    private final JapaneseDateRoles japanese;
    private final EnglishDateRoles english;
    private final DatesFound best = new DatesFound();
    private final RestartsTold restarts;
    private final Set<DateMark> used = new HashSet<>();

    /// @param notice the victim speaks of itself
    /// @param claimed only the attacker says that it happened
    DateFinder(Passage passage, Organisation victim, boolean notice, boolean claimed) {
        this.passage = passage;
        this.hints = new DateHints(passage, victim);
        this.plans = new RestartPlans(passage, victim);
        this.restarts = new RestartsTold(passage, hints);
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
            if (passage.startsWithAny(date.end(), "以降に", "以降の", "以前", "時点", "の時点", "現在")
                    || isOfLetter(date)
                    || scope.isNoFact()
                    || plans.isGuess(date)
                    || EndOfHarm.isOn(date, sentence, passage, cues)) {
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
        if (!best.has(DateRole.RESUMED) && !claimed) {
            restarts.announceUndated();
        }
        restarts.together();
        restarts.announced().ifPresent(best::resumedUnlessTold);
        detectedByStop();
        best.detectedNotAfterDisclosure();
        detectedBeforeThisNotice();
        disclosedByPublication();
        best.intrusionNotAfterDetection();
        best.state(statements);
        restarts.state(statements);
    }

    /// When all work was resumed, after [#state]; null if the text does not say.
    @Nullable PartialDate resumed() {
        return best.date(DateRole.RESUMED).filter(restarts::isWhole).orElse(null);
    }

    private void stated(DateMark date, Sentence sentence, Scope scope) {
        List<Mark> marks =
                passage.japanese()
                        ? japanese.of(date, sentence)
                        : english.of(date, sentence).map(List::of).orElse(List.of());
        for (Mark mark : marks) {
            Optional<DateRole> role = role(mark).flatMap(found -> meant(found, date, sentence));
            boolean resumes = role.filter(DateRole.RESUMED::equals).isPresent();
            boolean planned =
                    resumes
                            && (hints.isPlanned(mark)
                                    || hints.isYetToCome(date)
                                    || hints.isForeseen(date, mark)
                                    || plans.isPutOff(sentence)
                                    || plans.isOnlyNamed(date, mark, sentence)
                                    || plans.isReplaced(date, sentence));
            boolean toBeTold =
                    hints.isToBeToldOn(date, mark)
                            || (role.filter(DateRole.DISCLOSED::equals).isPresent()
                                    && hints.isToBeTold(mark));
            boolean another =
                    isPosted(mark, sentence)
                            || (resumes && restarts.isOfAnother(mark, date, sentence));
            if (role.isPresent()
                    && !planned
                    && !toBeTold
                    && !another
                    && !hints.isDenied(role.get(), mark)) {
                DateMark day = resumes ? restarts.hourOf(mark, hints.lastOfPeriod(date)) : date;
                boolean head =
                        sentence.line().is(Line.Kind.TABLE) && mark.start() < sentence.start();
                int at = head ? date.start() : mark.start();
                if (keep(role.get(), day, at, scope) && resumes) {
                    used.add(date);
                    restarts.add(day.moment(), date, sentence, scope);
                }
            }
            if (role.filter(DateRole.DISCLOSED::equals).isPresent()) {
                restarts.announce(date, mark, scope);
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

    private Optional<DateRole> role(Mark mark) {
        if (mark.is("intrusion") && hints.isTrouble(mark)) {
            return Optional.of(DateRole.DETECTED);
        }
        boolean deed = mark.word().kind() == WordKind.ATTACK;
        return deed ? Optional.of(DateRole.INTRUSION) : Term.find(DateRole.class, mark.id());
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
        boolean timed = role != DateRole.DISCLOSED;
        best.offer(role, new DatesFound.Found(timed ? date.moment() : date.date(), at, scope));
        return true;
    }

    /// 第3報, the third update: the event was noticed before the first, of another day.
    private void detectedBeforeThisNotice() {
        Sentence title = passage.marked().sentences().getFirst();
        PartialDate published = passage.marked().published();
        String words = passage.substring(title.start(), title.end());
        if (notice && published != null && published.hasDay() && LATER.matcher(words).find()) {
            int days = THIRD.matcher(words).find() ? 1 : 0;
            best.detectedBefore(published.earliest().toLocalDate().minusDays(days));
        }
    }

    /// When nothing else is dated, the day things stopped is the day it was noticed; for a flood of
    /// data it is the attack itself. What a page that goes on with a story tells of was noticed
    /// before.
    private void detectedByStop() {
        if (best.has(DateRole.DETECTED)
                || best.has(DateRole.INTRUSION)
                || GoesOn.isSaidIn(passage.text())) {
            return;
        }
        for (DateMark date : passage.dates()) {
            Sentence sentence = passage.sentenceAt(date.start());
            Scope scope = passage.scopeAt(date.start());
            boolean body =
                    !sentence.line().is(Line.Kind.SOURCE) && !sentence.line().is(Line.Kind.TITLE);
            boolean told = scope.affirms() && scope.use() == Scope.Use.FACT;
            boolean stops =
                    NotDecided.hasStop(
                            passage,
                            date.end(),
                            Math.min(sentence.end(), cues.nextDate(date, sentence.end())));
            PartialDate published = passage.marked().published();
            boolean past = published == null || date.date().compareTo(published) <= 0;
            if (used.contains(date)
                    || plans.isGuess(date)
                    || EndOfHarm.isOn(date, sentence, passage, cues)) {
                continue;
            }
            if (body && told && stops && past && passage.japanese() && date.date().hasDay()) {
                DateRole role = isFlood() ? DateRole.INTRUSION : DateRole.DETECTED;
                best.put(role, new DatesFound.Found(date.moment(), date.start(), scope));
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
        if (notice && published != null && !best.has(DateRole.DISCLOSED)) {
            Sentence first = passage.sentences().getFirst();
            best.put(
                    DateRole.DISCLOSED,
                    new DatesFound.Found(
                            published,
                            first.start(),
                            new Scope(Speaker.VICTIM, Modality.ASSERTED, Scope.Use.FACT, false)));
        }
    }

    /// 14日のメールで, 先日4日付の書面: the day of what was written.
    private boolean isOfLetter(DateMark date) {
        return LETTER.matcher(passage.substring(date.end(), date.end() + LETTER_REACH)).find();
    }
}
