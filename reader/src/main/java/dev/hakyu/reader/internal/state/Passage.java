package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.mark.ActorNames;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Quantity;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.OwnVoice;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.scope.Scopes;
import dev.hakyu.reader.internal.split.Line;
import dev.hakyu.reader.internal.split.Section;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// A section of a marked text with its scopes: what the extractors read.
final class Passage {
    private static final int ORDER_TAKEN_REACH = 10;

    private final MarkedText marked;
    private final Scopes scopes;
    private final Section section;
    private final List<Sentence> sentences;
    private final List<Mention> mentions;
    private final List<DateMark> dates;
    private final List<Quantity> quantities;
    private final List<ActorNames.Name> actors;
    private final List<Sentence> past;

    Passage(MarkedText marked, Scopes scopes, Section section) {
        this.marked = marked;
        this.scopes = scopes;
        this.section = section;
        this.actors = ActorNames.in(marked.text(), section.start(), section.end());
        List<Sentence> all =
                marked.sentences().stream().filter(s -> isInSection(s.start())).toList();
        this.past = OtherEvents.in(marked, section, all, actors);
        Set<Sentence> other = new HashSet<>(past);
        this.sentences = all.stream().filter(s -> !other.contains(s)).toList();
        this.mentions =
                marked.mentions().stream()
                        .filter(m -> isIn(m.start()))
                        .sorted(Comparator.comparingInt(Mention::start))
                        .toList();
        this.dates = marked.dates().stream().filter(d -> isIn(d.start())).toList();
        this.quantities =
                marked.quantities().stream()
                        .filter(q -> isIn(q.start()))
                        .sorted(Comparator.comparingInt(Quantity::start))
                        .toList();
    }

    /// True within the section, but not where it tells of another event.
    boolean isIn(int offset) {
        if (!isInSection(offset)) {
            return false;
        }
        int after = firstFrom(past, Sentence::start, offset + 1);
        return after == 0 || offset >= past.get(after - 1).end();
    }

    private boolean isInSection(int offset) {
        return offset >= section.start() && offset < section.end();
    }

    /// The names that the section gives to attackers.
    List<ActorNames.Name> actors() {
        return actors;
    }

    List<ActorNames.Name> actorsIn(int start, int end) {
        return actors.stream().filter(name -> name.start() >= start && name.start() < end).toList();
    }

    MarkedText marked() {
        return marked;
    }

    /// Whether the text around speaks for the house that it tells of.
    boolean isOwnVoice() {
        return OwnVoice.isIn(marked);
    }

    Section section() {
        return section;
    }

    String text() {
        return marked.text();
    }

    Marks marks() {
        return marked.marks();
    }

    boolean japanese() {
        return marked.japanese();
    }

    List<Sentence> sentences() {
        return sentences;
    }

    List<Mention> mentions() {
        return mentions;
    }

    List<DateMark> dates() {
        return dates;
    }

    List<DateMark> datesIn(int start, int end) {
        return between(dates, DateMark::start, start, end);
    }

    List<Quantity> quantities() {
        return quantities;
    }

    List<Quantity> quantitiesIn(int start, int end) {
        return between(quantities, Quantity::start, start, end);
    }

    List<Mention> mentionsIn(int start, int end) {
        return between(mentions, Mention::start, start, end);
    }

    /// The part of a list in text order that begins in a span, found by bisection.
    private static <T> List<T> between(List<T> all, ToIntFunction<T> place, int start, int end) {
        int from = firstFrom(all, place, start);
        return all.subList(from, Math.max(from, firstFrom(all, place, end)));
    }

    private static <T> int firstFrom(List<T> all, ToIntFunction<T> place, int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(all.get(middle)) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Scope scopeAt(int offset) {
        return scopes.at(offset);
    }

    /// True for what attackers say, or others repeat of it.
    boolean isClaim(Sentence sentence) {
        return scopeAt(sentence.start()).speaker() == Speaker.ATTACKER;
    }

    Sentence.Clause clauseAt(int offset) {
        return scopes.clauseAt(offset);
    }

    Sentence sentenceAt(int offset) {
        int after = firstFrom(sentences, Sentence::start, offset + 1);
        return sentences.get(Math.max(0, after - 1));
    }

    /// The sentence behind another; null for the last.
    @Nullable Sentence next(Sentence sentence) {
        return firstBehind(sentence.end());
    }

    /// The first sentence that begins at an offset or behind it; null where none does.
    @Nullable Sentence firstBehind(int offset) {
        int at = firstFrom(sentences, Sentence::start, offset);
        return at < sentences.size() ? sentences.get(at) : null;
    }

    /// The sentence ahead of another; null for the first.
    @Nullable Sentence before(Sentence sentence) {
        int at = firstFrom(sentences, Sentence::start, sentence.start());
        return at > 0 ? sentences.get(at - 1) : null;
    }

    /// True for the title of the report or the heading of a section.
    boolean isHeadline(Sentence sentence) {
        boolean first = !section.whole() && sentence.start() == section.start();
        return first || sentence.line().is(Line.Kind.TITLE);
    }

    boolean startsWithAny(int at, String... words) {
        for (String word : words) {
            if (text().startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /// The text between two offsets, cut to the text; empty when they cross.
    String substring(int from, int to) {
        int begin = Math.max(0, from);
        return text().substring(begin, Math.max(begin, Math.min(text().length(), to)));
    }

    /// 納品書, 受発注データ, delivery notes: papers and messages of trade, whose exchange is a service; no
    /// goods move with them.
    boolean isOfMessages(Mark thing) {
        if (!thing.is("orders") && !thing.is("production") && !thing.is("sales")) {
            return false;
        }
        String after = substring(thing.end(), thing.end() + ORDER_TAKEN_REACH);
        boolean taken = after.contains("受付") || after.contains("受け付け");
        return !taken
                && (Phrase.MESSAGE_AFTER.startsAt(text(), thing.end())
                        || Phrase.MESSAGE_AFTER.startsAt(text(), endOfIdeographs(thing.end())));
    }

    /// 生産管理システム: the system that plans production, not production.
    boolean isOfSystem(Mark thing) {
        if (!japanese() || !thing.is("production")) {
            return false;
        }
        int at = endOfIdeographs(thing.end());
        return at > thing.end() && startsWithAny(at, "システム", "サーバ", "ソフト", "端末");
    }

    private int endOfIdeographs(int from) {
        String text = text();
        int at = from;
        while (at < text.length() && isIdeograph(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isIdeograph(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
