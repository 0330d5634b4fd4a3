package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.scope.Scopes;
import dev.hakyu.reader.internal.split.Line;
import dev.hakyu.reader.internal.split.Section;
import java.util.List;

/// A section of a marked text with its scopes: what the extractors read.
final class Passage {
    private final MarkedText marked;
    private final Scopes scopes;
    private final Section section;
    private final List<Sentence> sentences;
    private final List<Mention> mentions;
    private final List<DateMark> dates;

    Passage(MarkedText marked, Scopes scopes, Section section) {
        this.marked = marked;
        this.scopes = scopes;
        this.section = section;
        this.sentences = marked.sentences().stream().filter(s -> isIn(s.start())).toList();
        this.mentions = marked.mentions().stream().filter(m -> isIn(m.start())).toList();
        this.dates = marked.dates().stream().filter(d -> isIn(d.start())).toList();
    }

    boolean isIn(int offset) {
        return offset >= section.start() && offset < section.end();
    }

    MarkedText marked() {
        return marked;
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
        return dates.stream().filter(d -> d.start() >= start && d.start() < end).toList();
    }

    List<Mention> mentionsIn(int start, int end) {
        return mentions.stream().filter(m -> m.start() >= start && m.start() < end).toList();
    }

    Scope scopeAt(int offset) {
        return scopes.at(offset);
    }

    Sentence.Clause clauseAt(int offset) {
        return scopes.clauseAt(offset);
    }

    Sentence sentenceAt(int offset) {
        Sentence found = sentences.getFirst();
        for (Sentence sentence : sentences) {
            if (sentence.start() > offset) {
                break;
            }
            found = sentence;
        }
        return found;
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
}
