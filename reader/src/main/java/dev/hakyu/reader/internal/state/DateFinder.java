package dev.hakyu.reader.internal.state;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
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
    private static final Set<String> DEEDS =
            Set.of("misdelivery", "lost_device", "ddos", "misconfiguration", "insider");

    private static final int SAYING = 24;
    private static final String PARTS_OF_DAY = "頃ごろ夜朝夕方深午前後未明早";

    private final Passage passage;
    private final boolean notice;
    private final Map<DateRole, Found> best = new EnumMap<>(DateRole.class);

    private final Set<DateMark> used = new HashSet<>();

    private record Found(PartialDate date, int at, Scope scope) {}

    DateFinder(Passage passage, boolean notice) {
        this.passage = passage;
        this.notice = notice;
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
                    || scope.use() == Scope.Use.STATISTIC
                    || date.rangeEnd()) {
                continue;
            }
            for (Mark role : roles(date, sentence)) {
                role(role).ifPresent(found -> keep(found, date, role, scope));
            }
        }
        detectedByStop();
        disclosedByPublication();
        intrusionNotAfterDetection();
        best.forEach((role, found) ->
                statements.add(
                        new Assertion.Dated(role, found.date()),
                        found.at(),
                        affirmed(found.scope())));
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

    private Optional<DateRole> role(Mark mark) {
        if (mark.is("intrusion") && isTrouble(mark)) {
            return Optional.of(DateRole.DETECTED);
        }
        boolean deed = mark.word().kind() == WordKind.ATTACK;
        return deed ? Optional.of(DateRole.INTRUSION) : Term.find(DateRole.class, mark.id());
    }

    /// 障害が発生し: trouble that shows is how an attack is noticed.
    private boolean isTrouble(Mark mark) {
        String before = passage.substring(mark.start() - 6, mark.start());
        return mark.word().term().startsWith("発生")
                && (before.contains("障害")
                        || before.contains("不具合")
                        || before.contains("異常")
                        || before.contains("トラブル"));
    }

    private static Scope affirmed(Scope scope) {
        return scope.affirms()
                ? scope
                : new Scope(scope.speaker(), Modality.ASSERTED, scope.use(), scope.hearsay());
    }

    private void keep(DateRole role, DateMark date, Mark mark, Scope scope) {
        PartialDate published = passage.marked().published();
        boolean future =
                published != null
                        && date.date().earliest().isAfter(published.earliest().plusDays(1));
        boolean planned = role == DateRole.RESUMED && isPlanned(mark);
        boolean others = role == DateRole.DISCLOSED && isByAuthority(date);
        boolean vague = date.date().month() == 0;
        if (future || planned || others || vague) {
            return;
        }
        used.add(date);
        Found before = best.get(role);
        boolean timed = role != DateRole.DISCLOSED;
        Found found = new Found(timed ? date.moment() : date.date(), date.start(), scope);
        boolean later = role == DateRole.RESUMED || role == DateRole.NORMAL;
        if (before == null || replaces(found.date(), before.date(), later)) {
            best.put(role, found);
        }
    }

    /// 警察庁は24日、…公表した: what an authority announces is not the victim's disclosure.
    private boolean isByAuthority(DateMark date) {
        Sentence sentence = passage.sentenceAt(date.start());
        for (Mark mark : passage.marks().in(WordKind.AUTHORITY, sentence.start(), date.start())) {
            if (passage.startsWithAny(mark.end(), "は", "が")) {
                return true;
            }
        }
        return false;
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

    private boolean isPlanned(Mark mark) {
        Sentence sentence = passage.sentenceAt(mark.start());
        int end = Math.min(sentence.end(), mark.end() + 12);
        String after = passage.substring(mark.end(), end);
        String before =
                passage.substring(Math.max(sentence.start(), mark.start() - 16), mark.start());
        return passage.marks().has(WordKind.MODALITY, "plan", mark.end(), end)
                || after.startsWith("する。")
                || after.startsWith("します")
                || after.startsWith("時期")
                || after.startsWith("に向け")
                || before.contains("will be ")
                || before.contains("to be ")
                || before.contains("should ")
                || before.contains("expect");
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
                                    Math.min(sentence.end(), nextDate(date, sentence.end())));
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
        PartialDate published = passage.marked().published();
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

    private List<Mark> roles(DateMark date, Sentence sentence) {
        if (!passage.japanese()) {
            return english(date, sentence).map(List::of).orElse(List.of());
        }
        Optional<Mark> label = label(date, sentence);
        if (label.isPresent()) {
            return List.of(label.get());
        }
        boolean row = sentence.line().is(Line.Kind.TABLE) || isTimelineRow(date, sentence);
        if (row) {
            return row(date, sentence);
        }
        Optional<Mark> period = periodOfHarm(date, sentence);
        return japanese(date, sentence).or(() -> period).map(List::of).orElse(List.of());
    }

    /// Predicates with a role, and the deeds (a misdelivery, a loss, a flood of data) that are
    /// their own beginning.
    private List<Mark> cues(int start, int end) {
        List<Mark> cues = new ArrayList<>(passage.marks().in(WordKind.ROLE, start, end));
        for (Mark deed : passage.marks().in(WordKind.ATTACK, start, end)) {
            if (DEEDS.contains(deed.id())) {
                cues.add(deed);
            }
        }
        cues.sort(java.util.Comparator.comparingInt(Mark::start));
        return cues;
    }

    /// 発生日時: 10月31日. A label right before the date.
    private Optional<Mark> label(DateMark date, Sentence sentence) {
        int from = Math.max(sentence.start(), date.start() - 12);
        for (Mark mark : passage.marks().in(WordKind.ROLE, from, date.start())) {
            String term = mark.word().term();
            boolean names =
                    term.endsWith("日")
                            || term.endsWith("日時")
                            || term.endsWith("期間")
                            || term.endsWith("時期");
            if (names && date.start() - mark.end() <= 6) {
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
        if (!opens || !harm) {
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
        int end = nextDate(date, sentence.line().end());
        Map<String, Mark> first = new java.util.LinkedHashMap<>();
        for (Mark mark : cues(date.end(), end)) {
            first.putIfAbsent(mark.id(), mark);
        }
        return new ArrayList<>(first.values());
    }

    private int nextDate(DateMark date, int limit) {
        for (DateMark other : passage.datesIn(date.end(), limit)) {
            if (!other.rangeEnd()) {
                return other.start();
            }
        }
        return limit;
    }

    private Optional<Mark> japanese(DateMark date, Sentence sentence) {
        List<Mark> behind = cues(date.end(), sentence.end());
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        String text = passage.text();
        int at = date.end();
        while (at < sentence.end() && PARTS_OF_DAY.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean comma = at < sentence.end() && text.charAt(at) == '、';
        Mark last = behind.getLast();
        int next = nextDate(date, sentence.end());
        if (comma
                && !isTakenByAnother(date, last, sentence)
                && isAnnouncement(last, sentence)
                && hasTopicBefore(date, sentence)) {
            return Optional.of(last);
        }
        boolean known = isKnownAtEnd(last, sentence) && comma && next == sentence.end();
        if (known) {
            return Optional.of(last);
        }
        boolean shared = behind.getFirst().start() >= next && sharesPredicate(date, next);
        for (Mark mark : behind) {
            if (mark.start() >= next && !shared) {
                break;
            }
            boolean other =
                    mark.is("mail_out")
                            || mark.is("told_authority")
                            || isNominal(mark, behind)
                            || (mark.is("disclosed") && isSince(date));
            if (!other) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
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
        if (nearest == null || isSince(nearest)) {
            return false;
        }
        int from = nearest.end();
        int to = last.start();
        return cues(from, to).isEmpty();
    }

    /// 11日夜から, 10月19日に起きた: when something began, never when it was announced.
    private boolean isSince(DateMark date) {
        int at = date.end();
        while (at < passage.text().length()
                && PARTS_OF_DAY.indexOf(passage.text().charAt(at)) >= 0) {
            at++;
        }
        return passage.startsWithAny(at, "から", "より", "に起き", "に発生", "以来", "以降");
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
        return last.is("disclosed") && sentence.end() - last.end() < 14;
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

    /// a cyberattack on July 18, an attack last month
    private Optional<Mark> attackBeside(DateMark date, Sentence sentence) {
        int from = Math.max(sentence.start(), date.start() - 24);
        Sentence.Clause clause = sentence.clauseAt(date.start());
        if (passage.marks().has(WordKind.ROLE, "detected", clause.start(), date.start())) {
            return Optional.empty();
        }
        for (Mark mark : passage.marks().in(WordKind.ATTACK, from, date.start())) {
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

    private Optional<Mark> english(DateMark date, Sentence sentence) {
        Optional<Mark> attack = attackBeside(date, sentence);
        if (attack.isPresent()) {
            return attack;
        }
        Sentence.Clause clause = sentence.clauseAt(date.start());
        List<Mark> before = cues(clause.start(), date.start());
        List<Mark> after = cues(date.end(), sentence.end());
        String text = passage.text();
        int comma = date.end();
        boolean opens =
                (comma < text.length() && text.charAt(comma) == ',')
                        || date.start() - clause.start() < 12;
        Mark nearest = nearest(before, date);
        Mark following = after.isEmpty() ? null : after.getFirst();
        if (opens && following != null && (nearest == null || date.start() - clause.start() < 14)) {
            return Optional.of(following);
        }
        return Optional.ofNullable(pick(nearest, following, date));
    }

    /// The nearest predicate before; a verb of saying counts only right beside its date.
    private static @Nullable Mark nearest(List<Mark> before, DateMark date) {
        for (Mark mark : before.reversed()) {
            boolean saying = mark.is("disclosed") && date.start() - mark.end() > SAYING;
            if (!saying) {
                return mark;
            }
        }
        return null;
    }

    private @Nullable Mark pick(@Nullable Mark nearest, @Nullable Mark following, DateMark date) {
        if (nearest == null) {
            boolean close = following != null && following.start() - date.end() < 40;
            return close ? following : null;
        }
        return nearest;
    }
}
