package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// States what stopped: the most specific thing that a clause says has stopped or failed.
final class OutageFinder {
    private static final int REACH_JA = 26;
    private static final int REACH_EN = 60;
    private static final int SINCE_REACH = 24;
    private static final int PLACE_REACH = 16;

    /// 本社工場の製品の出荷: a place that goods leave; they stopped, not what is made there.
    private static final Pattern GOODS_OF_PLACE =
            Pattern.compile(
                    "^(?:から)?の[^、。はがをも]{0,8}(?:出荷|受注|配送|納入|納品|発送|物流|入出荷)(?:[^、。]{0,3}受注)?(?:業務)?(?:を|が|は|も|および|及び|と|・|、)");

    /// stopped deliveries from its head plant
    private static final Pattern GOODS_FROM_PLACE =
            Pattern.compile(
                    "^[^,;]{0,20}\\b(?:deliver(?:y|ies)|shipments?|shipping|orders?)\\b[^,;]{0,12} (?:from|out of|at) (?:[a-z']+ ){0,4}$");

    private static final Pattern RELATIVE = Pattern.compile("^[, ]*(?:which|that) ");

    private static final Pattern BEGAN =
            Pattern.compile("^(?:ごろ|頃)?(?:から|より)[^。]{0,6}(?:発生|停止|続|生じ|休止|利用でき|障害)");

    private static final List<String> OUTAGES =
            List.of("production", "orders", "sales", "services", "systems");

    private final Passage passage;
    private final Organisation victim;
    private @Nullable OutageWhat what;
    private int at;
    private final Map<OutageWhat, Start> starts = new EnumMap<>(OutageWhat.class);
    private final Map<OutageWhat, Start> ends = new EnumMap<>(OutageWhat.class);
    private final @Nullable PartialDate resumed;
    private @Nullable Integer days;

    private record Start(PartialDate date, int at) {}

    /// @param resumed when the text says that work was resumed, or null
    OutageFinder(Passage passage, Organisation victim, @Nullable PartialDate resumed) {
        this.passage = passage;
        this.victim = victim;
        this.resumed = resumed;
    }

    void state(StatementList statements) {
        for (Sentence sentence : passage.sentences()) {
            for (Mark stop : passage.marks().in(WordKind.STOP, sentence.start(), sentence.end())) {
                Scope scope = passage.scopeAt(stop.start());
                boolean told =
                        scope.affirms()
                                && !isUnmet(stop)
                                && scope.use() != Scope.Use.ADVICE
                                && scope.use() != Scope.Use.STATISTIC;
                if (told) {
                    stopped(sentence, stop);
                }
            }
        }
        OutageWhat found = what;
        if (found != null) {
            Start start = start(found);
            PartialDate date = start == null ? null : start.date();
            int place = start == null ? at : start.at();
            statements.add(new Assertion.Outage(found, date, end(found, date), days), place);
        }
    }

    /// When what stopped ran again: as said of it, else when work was resumed.
    private @Nullable PartialDate end(OutageWhat found, @Nullable PartialDate start) {
        Start own = ends.get(found);
        PartialDate end = own == null ? resumed : own.date();
        boolean after = end != null && (start == null || !end.earliest().isBefore(day(start)));
        return after ? end : null;
    }

    private static LocalDateTime day(PartialDate date) {
        return date.earliest().toLocalDate().atStartOfDay();
    }

    /// 止めずに, 停止しておらず: it did not stop after all.
    private boolean isUnmet(Mark stop) {
        String after = passage.substring(stop.end(), stop.end() + 6);
        return after.startsWith("ず")
                || after.startsWith("ておら")
                || after.startsWith("ていな")
                || after.startsWith("ていませ")
                || after.startsWith("しておら")
                || after.startsWith("していな")
                || after.startsWith("することな")
                || after.startsWith("せず");
    }

    private void stopped(Sentence sentence, Mark stop) {
        Sentence.Clause clause = passage.clauseAt(stop.start());
        Mark thing = passage.japanese() ? japanese(clause, stop) : english(clause, stop);
        if (thing == null && stop.is("restart")) {
            thing = before(sentence, stop);
            thing = thing == null ? ofTitle(sentence, stop) : thing;
        }
        if (thing == null && isRelative(clause)) {
            thing = before(sentence, stop);
        }
        if (thing == null || isAnothers(clause, stop)) {
            return;
        }
        OutageWhat found = Term.find(OutageWhat.class, idOf(thing)).orElse(OutageWhat.SYSTEMS);
        OutageWhat before = what;
        if (before == null || found.compareTo(before) < 0) {
            what = found;
            at = stop.start();
        }
        PartialDate date = date(sentence, stop);
        if (stop.is("restart")) {
            if (date != null && scopeIsFact(stop) && !isOfPart(clause, stop)) {
                ends.merge(found, new Start(date, stop.start()), OutageFinder::later);
            }
            since(sentence, stop)
                    .ifPresent(day ->
                            starts.merge(
                                    found, new Start(day, stop.start()), OutageFinder::earlier));
            return;
        }
        if (date != null) {
            starts.merge(found, new Start(date, stop.start()), OutageFinder::earlier);
        }
        Integer stated = days(sentence, stop);
        if (stated != null) {
            days = stated;
        }
    }

    /// our EDI service, which was down
    private boolean isRelative(Sentence.Clause clause) {
        return !passage.japanese()
                && RELATIVE.matcher(passage.substring(clause.start(), clause.end())).find();
    }

    private String idOf(Mark thing) {
        return passage.isOfSystem(thing)
                ? "systems"
                : passage.isOfMessages(thing) ? "services" : thing.id();
    }

    /// The stated stop of what stopped; when only that of orders, shipping or production is told,
    /// that one, since they stop one another.
    private @Nullable Start start(OutageWhat found) {
        Start own = starts.get(found);
        if (own != null) {
            return own;
        }
        Set<OutageWhat> flow = Set.of(OutageWhat.PRODUCTION, OutageWhat.ORDERS);
        Start start = null;
        for (Map.Entry<OutageWhat, Start> entry : starts.entrySet()) {
            boolean same =
                    entry.getKey() == found
                            || (flow.contains(found) && flow.contains(entry.getKey()));
            if (same) {
                start = start == null ? entry.getValue() : earlier(start, entry.getValue());
            }
        }
        return start;
    }

    /// 出荷を一部再開: what runs again in part has not ended.
    private boolean isOfPart(Sentence.Clause clause, Mark stop) {
        if (RestartShare.at(passage, passage.sentenceAt(stop.start()), stop.start()).isPresent()) {
            return true;
        }
        int from = Math.max(clause.start(), stop.start() - REACH_JA);
        String words = passage.substring(from, stop.end()).toLowerCase(Locale.ROOT);
        return Phrase.RESTART_PART.isIn(words);
    }

    private boolean scopeIsFact(Mark stop) {
        return passage.scopeAt(stop.start()).use() == Scope.Use.FACT;
    }

    private static Start later(Start first, Start second) {
        return first.date().compareTo(second.date()) >= 0 ? first : second;
    }

    /// The earlier of two; of one day the one with a time.
    private static Start earlier(Start first, Start second) {
        PartialDate a = first.date();
        PartialDate b = second.date();
        boolean sameDay = a.hasDay() && a.date().equals(b.date());
        if (sameDay && a.hasTime() != b.hasTime()) {
            return a.hasTime() ? first : second;
        }
        return a.compareTo(b) <= 0 ? first : second;
    }

    /// True when the clause has another organisation as its subject and a fuller account of the
    /// victim is there.
    private boolean isAnothers(Sentence.Clause clause, Mark stop) {
        for (Mention mention : passage.mentionsIn(clause.start(), stop.start())) {
            boolean named =
                    mention.form() == Mention.Form.KNOWN || mention.form() == Mention.Form.LEGAL;
            boolean subject = passage.startsWithAny(mention.end(), "は", "が", "も");
            if (named && subject && !victim.covers(mention.start()) && what != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Mark japanese(Sentence.Clause clause, Mark stop) {
        int from = Math.max(clause.start(), stop.start() - REACH_JA);
        Mark best = null;
        int rank = Integer.MAX_VALUE;
        for (Mark thing : passage.marks().in(WordKind.STOPPED, from, stop.end())) {
            int specific = OUTAGES.indexOf(idOf(thing));
            String after = passage.substring(thing.end(), thing.end() + PLACE_REACH);
            boolean place = thing.is("production") && GOODS_OF_PLACE.matcher(after).find();
            if (!place && specific <= rank) {
                best = thing;
                rank = specific;
            }
        }
        return best;
    }

    /// The last thing that the sentence names before the word.
    private @Nullable Mark before(Sentence sentence, Mark stop) {
        List<Mark> things = passage.marks().in(WordKind.STOPPED, sentence.start(), stop.start());
        return things.isEmpty() ? null : things.getLast();
    }

    /// What the title names: NagiLinkの障害は、13時に復旧 on a page on the stop of a service.
    private @Nullable Mark ofTitle(Sentence sentence, Mark stop) {
        Sentence title = passage.sentences().getFirst();
        List<Mark> things = passage.marks().in(WordKind.STOPPED, title.start(), title.end());
        if (!passage.isHeadline(title) || things.isEmpty() || passage.sentences().size() < 2) {
            return null;
        }
        String page = passage.substring(title.end(), passage.sentences().getLast().end());
        String before = passage.substring(sentence.start(), stop.start());
        String named = passage.substring(title.start(), title.end());
        Mark thing = things.getLast();
        return RestartOfTitle.isMeant(before, named, idOf(thing), page) ? thing : null;
    }

    /// The most specific thing near the word, of equals the nearest.
    private @Nullable Mark english(Sentence.Clause clause, Mark stop) {
        Mark best = null;
        int rank = Integer.MAX_VALUE;
        for (Mark thing : passage.marks().in(WordKind.STOPPED, clause.start(), clause.end())) {
            int gap =
                    thing.start() > stop.start()
                            ? thing.start() - stop.end()
                            : stop.start() - thing.end();
            int specific = OUTAGES.indexOf(thing.id());
            String before = passage.substring(stop.end(), thing.start()).toLowerCase(Locale.ROOT);
            boolean place = thing.is("production") && GOODS_FROM_PLACE.matcher(before).find();
            if (!place && gap < REACH_EN && specific < rank) {
                best = thing;
                rank = specific;
            }
        }
        return best;
    }

    /// The last date before the word, in Japanese not that of the announcement around it; in
    /// English else the first behind it.
    private @Nullable PartialDate date(Sentence sentence, Mark stop) {
        PartialDate found = null;
        for (DateMark date : passage.datesIn(sentence.start(), stop.start())) {
            if (isPast(date) && !isOfAnnouncement(date, sentence)) {
                found = date.moment();
            }
        }
        if (found == null && !passage.japanese()) {
            Sentence.Clause clause = sentence.clauseAt(stop.start());
            for (DateMark date : passage.datesIn(stop.end(), clause.end())) {
                return isPast(date) ? date.moment() : null;
            }
        }
        return found;
    }

    /// 24日19時10分ごろから発生していた障害は、25日13時に復旧: when that began which runs again.
    private Optional<PartialDate> since(Sentence sentence, Mark stop) {
        for (DateMark date : passage.datesIn(sentence.start(), stop.start())) {
            String after = passage.substring(date.end(), date.end() + SINCE_REACH);
            if (isPast(date) && BEGAN.matcher(after).find()) {
                return Optional.of(date.moment());
            }
        }
        return Optional.empty();
    }

    private boolean isPast(DateMark date) {
        PartialDate published = passage.marked().published();
        return !date.rangeEnd()
                && date.date().month() > 0
                && (published == null
                        || !date.date().earliest().isAfter(published.earliest().plusDays(1)));
    }

    /// Xは17日、…停止していると発表した: the day it was said, not the day it stopped.
    private boolean isOfAnnouncement(DateMark date, Sentence sentence) {
        if (!passage.japanese() || !passage.startsWithAny(date.end(), "、")) {
            return false;
        }
        boolean topic = passage.substring(sentence.start(), date.start()).endsWith("は");
        for (Mark role : passage.marks().in(WordKind.ROLE, date.end(), sentence.end()).reversed()) {
            return topic && role.is("disclosed") && sentence.end() - role.end() < 14;
        }
        return false;
    }

    /// 約50日間, for two days: a stated length in days.
    private @Nullable Integer days(Sentence sentence, Mark stop) {
        String text = passage.substring(sentence.start(), sentence.end());
        int unit = text.indexOf("日間");
        if (unit > 0) {
            int from = unit;
            while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
                from--;
            }
            return from < unit && unit - from < 4
                    ? Integer.valueOf(text.substring(from, unit))
                    : null;
        }
        int days = text.indexOf(" days");
        if (days > 0 && stop.start() >= sentence.start()) {
            String word = text.substring(text.lastIndexOf(' ', days - 1) + 1, days);
            boolean span =
                    text.startsWith("for ", Math.max(0, text.lastIndexOf(' ', days - 1) - 3));
            return span ? number(word) : null;
        }
        return null;
    }

    private static @Nullable Integer number(String word) {
        int index =
                List.of(
                                "one", "two", "three", "four", "five", "six", "seven", "eight",
                                "nine", "ten")
                        .indexOf(word);
        if (index >= 0) {
            return index + 1;
        }
        boolean digits =
                !word.isEmpty() && word.length() < 4 && word.chars().allMatch(Character::isDigit);
        return digits ? Integer.valueOf(word) : null;
    }
}
