package dev.hakyu.reader.internal.mark;

import dev.hakyu.model.Term;
import dev.hakyu.model.incident.CountQualifier;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.WordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds figures with a counter of people or things that an incident may harm.
///
/// Figures without such a counter (台, %, GB, 歳, 円) are no quantities here.
final class QuantityScanner {
    private static final int LABEL_REACH = 60;
    private static final int WORDS_TO_NOUN = 7;
    private static final String[] MEASURES = {
        " gigabyte", " terabyte", " megabyte", " GB", " TB", " MB", " percent", " per cent",
                " hours",
        " days", " weeks", " months", " years", " year", " minutes", " miles", " bitcoin",
                " countries"
    };

    private QuantityScanner() {}

    static List<Quantity> scan(String text, Marks marks) {
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Figures.Figure figure = Figures.isDigit(text.charAt(at)) ? Figures.at(text, at) : null;
            if (figure == null) {
                at++;
                continue;
            }
            Quantity quantity = quantity(text, at, figure, marks);
            if (quantity != null) {
                found.add(quantity);
            }
            at = Math.max(figure.end(), at + 1);
        }
        return List.copyOf(found);
    }

    private static @Nullable Quantity quantity(
            String text, int start, Figures.Figure figure, Marks marks) {
        if (figure.value().signum() <= 0 || Qualifiers.isMoneySign(text, start)) {
            return null;
        }
        int after = Qualifiers.skipTrailing(text, figure.end());
        Mark found = counter(text, after, marks);
        Mark counter = found == null ? counterBefore(text, start, marks) : found;
        if (counter == null) {
            return null;
        }
        CountUnit unit = Term.find(CountUnit.class, counter.id()).orElse(CountUnit.OTHER);
        int end = Math.max(counter.end(), after);
        if (end < text.length() && text.charAt(end) == '分') {
            end++;
        }
        CountQualifier qualifier = Qualifiers.of(text, start, figure.end(), after, end);
        return new Quantity(
                Qualifiers.leadingStart(text, start),
                start,
                Qualifiers.skipTrailing(text, end),
                figure.value(),
                unit,
                text.substring(counter.start(), found == null ? counter.end() : end),
                qualifier);
    }

    private static @Nullable Mark counter(String text, int from, Marks marks) {
        Optional<Mark> glued = marks.at(WordKind.COUNTER, from);
        if (glued.isPresent()) {
            return glued.get();
        }
        if (from >= text.length() || text.charAt(from) != ' ') {
            return null;
        }
        for (String measure : MEASURES) {
            if (text.startsWith(measure, from)) {
                return null;
            }
        }
        int limit = phraseEnd(text, from);
        Mark last = null;
        for (Mark mark : marks.in(WordKind.COUNTER, from, limit)) {
            if (mark.start() < 0x80 || text.charAt(mark.start()) < 0x250) {
                last = last == null || isJoined(text, last, mark) ? mark : last;
            }
        }
        return last;
    }

    /// Total number of persons affected: 57,028
    private static @Nullable Mark counterBefore(String text, int start, Marks marks) {
        int from = Math.max(0, start - LABEL_REACH);
        String label = text.substring(from, start);
        int number = label.lastIndexOf("umber of ");
        boolean labelled =
                number >= 0
                        && label.indexOf('.', number) < 0
                        && label.indexOf('\n', number) < 0
                        && (label.endsWith(": ")
                                || label.endsWith(" is ")
                                || label.endsWith(" was "));
        if (!labelled) {
            return null;
        }
        List<Mark> nouns = marks.in(WordKind.COUNTER, from + number, start);
        return nouns.isEmpty() ? null : nouns.getFirst();
    }

    /// "current and former employees": the later of two nouns joined directly is the counter.
    private static boolean isJoined(String text, Mark first, Mark second) {
        return text.substring(first.end(), second.start()).isBlank();
    }

    /// The end of the noun phrase after an English figure: a few words, no punctuation, no verb.
    private static int phraseEnd(String text, int from) {
        int words = 0;
        int at = from;
        while (at < text.length() && words < WORDS_TO_NOUN) {
            char c = text.charAt(at);
            if (",.;:()\"\n".indexOf(c) >= 0 || Figures.isDigit(c)) {
                return at;
            }
            if (c == ' ') {
                words++;
                if (Qualifiers.isPhraseBreak(text, at + 1)) {
                    return at;
                }
            }
            at++;
        }
        return at;
    }
}
