package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// States what stopped: the most specific thing that a clause says has stopped or failed.
final class OutageFinder {
    private static final int REACH_JA = 26;
    private static final int REACH_EN = 60;
    private static final int PLACE_REACH = 16;

    /// 本社工場の製品の出荷: a place that goods leave; they stopped, not what is made there.
    private static final Pattern GOODS_OF_PLACE =
            Pattern.compile(
                    "^(?:から)?の[^、。はがをも]{0,8}(?:出荷|受注|配送|納入|納品|発送|物流|入出荷)(?:[^、。]{0,3}受注)?(?:業務)?(?:を|が|は|も|および|及び|と|・|、)");

    /// stopped deliveries from its head plant
    private static final Pattern GOODS_FROM_PLACE =
            Pattern.compile(
                    "^[^,;]{0,20}\\b(?:deliver(?:y|ies)|shipments?|shipping|orders?)\\b[^,;]{0,12} (?:from|out of|at) (?:[a-z']+ ){0,4}$");

    /// 止まったとの情報はない: nobody heard of a stop.
    private static final Pattern NOT_HEARD =
            Pattern.compile(
                    "^[ぁ-ん]{0,5}と(?:の|いう|いった|する)(?:情報|話|報告|連絡|発表|知らせ|届け出?|報道|指摘)(?:は|も)"
                            + "[^。、]{0,14}(?:ない|なく|ありません|ございません|おりません|いません|おらず|されず)");

    private static final int NOT_HEARD_REACH = 44;
    private static final Pattern RELATIVE = Pattern.compile("^[, ]*(?:which|that) ");

    private static final List<String> OUTAGES =
            List.of("production", "orders", "sales", "services", "systems");

    private final Passage passage;
    private final Organisation victim;
    private final StopDates dates;
    private final RestartOfTitle restartOfTitle;
    private @Nullable OutageWhat what;
    private int at;
    private final Map<OutageWhat, StopDates.Of> starts = new EnumMap<>(OutageWhat.class);
    private final Map<OutageWhat, StopDates.Of> ends = new EnumMap<>(OutageWhat.class);
    private final @Nullable PartialDate resumed;
    private @Nullable Integer days;
    private @Nullable List<RestartShare> shares;

    /// @param resumed when the text says that work was resumed, or null
    OutageFinder(Passage passage, Organisation victim, @Nullable PartialDate resumed) {
        this.passage = passage;
        this.victim = victim;
        this.dates = new StopDates(passage);
        this.restartOfTitle = new RestartOfTitle(passage);
        this.resumed = resumed;
    }

    void state(StatementList statements) {
        OutageWhat found = find();
        if (found == null) {
            return;
        }
        StopDates.Of start = start(found);
        PartialDate date = start == null ? null : start.date();
        PartialDate end = end(found, date);
        int place = start == null ? at : start.at();
        StopPeriod period = StopPeriod.in(passage).orElse(null);
        if (period != null && (date == null || period.start().isFinerThan(date))) {
            date = period.start();
            place = period.at();
        }
        if (period != null && period.end() != null && period.start().equals(date)) {
            end = period.end();
        }
        statements.add(new Assertion.Outage(found, date, end, days), place);
    }

    /// The most specific thing that stopped, or null.
    @Nullable OutageWhat find() {
        for (Sentence sentence : passage.sentences()) {
            for (Mark stop : passage.marks().in(WordKind.STOP, sentence.start(), sentence.end())) {
                Scope scope = passage.scopeAt(stop.start());
                boolean told = scope.affirms() && !isUnmet(stop) && !scope.isNoFact();
                if (told) {
                    stopped(sentence, stop);
                }
            }
        }
        return what;
    }

    /// When what stopped ran again: as said of it, else when work was resumed.
    private @Nullable PartialDate end(OutageWhat found, @Nullable PartialDate start) {
        StopDates.Of own = ends.get(found);
        PartialDate end = own == null ? resumed : own.date();
        boolean after = end != null && (start == null || !end.earliest().isBefore(day(start)));
        return after ? end : null;
    }

    private static LocalDateTime day(PartialDate date) {
        return date.earliest().toLocalDate().atStartOfDay();
    }

    /// 止めずに, 停止しておらず: it did not stop after all.
    private boolean isUnmet(Mark stop) {
        String told = passage.substring(stop.end(), stop.end() + NOT_HEARD_REACH);
        if (NOT_HEARD.matcher(told).find() || NotDecided.isOf(passage, stop)) {
            return true;
        }
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
        if (thing == null
                || isAnothers(clause, stop)
                || CalledOffRestart.isIt(passage, sentence, stop)) {
            return;
        }
        OutageWhat found = Term.find(OutageWhat.class, idOf(thing)).orElse(OutageWhat.SYSTEMS);
        OutageWhat before = what;
        if (before == null || found.compareTo(before) < 0) {
            what = found;
            at = stop.start();
        }
        PartialDate date = dates.date(sentence, stop);
        if (stop.is("restart")) {
            if (date != null && scopeIsFact(stop) && !isOfPart(clause, stop)) {
                ends.merge(found, new StopDates.Of(date, stop.start()), StopDates::later);
            }
            dates.since(sentence, stop)
                    .ifPresent(day ->
                            starts.merge(
                                    found,
                                    new StopDates.Of(day, stop.start()),
                                    StopDates::earlier));
            return;
        }
        if (date != null) {
            starts.merge(found, new StopDates.Of(date, stop.start()), StopDates::earlier);
        }
        Integer stated = dates.days(sentence, stop);
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
    private StopDates.@Nullable Of start(OutageWhat found) {
        StopDates.Of own = starts.get(found);
        if (own != null) {
            return own;
        }
        Set<OutageWhat> flow = Set.of(OutageWhat.PRODUCTION, OutageWhat.ORDERS);
        StopDates.Of start = null;
        for (Map.Entry<OutageWhat, StopDates.Of> entry : starts.entrySet()) {
            boolean same =
                    entry.getKey() == found
                            || (flow.contains(found) && flow.contains(entry.getKey()));
            if (same) {
                start =
                        start == null
                                ? entry.getValue()
                                : StopDates.earlier(start, entry.getValue());
            }
        }
        return start;
    }

    /// 出荷を一部再開: what runs again in part has not ended.
    private boolean isOfPart(Sentence.Clause clause, Mark stop) {
        if (shares == null) {
            shares = RestartShare.all(passage);
        }
        Sentence sentence = passage.sentenceAt(stop.start());
        if (RestartShare.at(shares, passage, sentence, stop.start()).isPresent()) {
            return true;
        }
        int from = Math.max(clause.start(), stop.start() - REACH_JA);
        String words = passage.substring(from, stop.end()).toLowerCase(Locale.ROOT);
        return Phrase.RESTART_PART.isIn(words);
    }

    private boolean scopeIsFact(Mark stop) {
        return passage.scopeAt(stop.start()).use() == Scope.Use.FACT;
    }

    /// True when the clause has another organisation as its subject.
    private boolean isAnothers(Sentence.Clause clause, Mark stop) {
        for (Mention mention : passage.mentionsIn(clause.start(), stop.start())) {
            boolean named = mention.isFull() || mention.form() == Mention.Form.KNOWN;
            boolean subject = passage.startsWithAny(mention.end(), "は", "が", "も");
            if (named && subject && !victim.covers(mention.start())) {
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
        String before = passage.substring(sentence.start(), stop.start());
        String named = passage.substring(title.start(), title.end());
        Mark thing = things.getLast();
        return restartOfTitle.isMeant(before, named, idOf(thing)) ? thing : null;
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
}
