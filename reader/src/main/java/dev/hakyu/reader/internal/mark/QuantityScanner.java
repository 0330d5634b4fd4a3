package dev.hakyu.reader.internal.mark;

import com.google.re2j.Pattern;
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
    private static final int WORDS_TO_NOUN = 7;
    private static final int PART_REACH = 80;
    private static final int PAPERS_REACH = 12;
    private static final Pattern PAPERS =
            Pattern.compile(
                    "(?:図面|資料|書類|文書|写真|画像|仕様書|見積書|帳票|ファイル|書面)(?:データ)?[^、。0-9A-Za-z]{0,2}(?:約|およそ|計|合計|合わせて)? ?$");
    private static final Pattern PART = Pattern.compile("^ of (?:which|whom|them|these)\\b");
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
            if (quantity == null && !found.isEmpty()) {
                quantity = partOf(found.getLast(), text, at, figure);
            }
            if (quantity != null) {
                found.add(quantity);
            }
            at = Math.max(figure.end(), at + 1);
        }
        return List.copyOf(found);
    }

    /// 6,120 records, 840 of which: of the kind of the figure before it.
    private static @Nullable Quantity partOf(
            Quantity whole, String text, int start, Figures.Figure figure) {
        boolean near = start - whole.end() <= PART_REACH && start >= whole.end();
        boolean same = near && text.substring(whole.end(), start).indexOf('.') < 0;
        boolean part =
                same
                        && PART.matcher(
                                        text.substring(
                                                figure.end(),
                                                Math.min(text.length(), figure.end() + 12)))
                                .find()
                        && figure.value().signum() > 0
                        && figure.value().compareTo(whole.value()) < 0;
        return part
                ? new Quantity(
                        Qualifiers.leadingStart(text, start),
                        start,
                        figure.end(),
                        figure.value(),
                        whole.unit(),
                        whole.counter(),
                        Qualifiers.of(text, start, figure.end(), figure.end(), figure.end()))
                : null;
    }

    private static @Nullable Quantity quantity(
            String text, int start, Figures.Figure figure, Marks marks) {
        if (figure.value().signum() <= 0 || Qualifiers.isMoneySign(text, start)) {
            return null;
        }
        int after = Qualifiers.skipTrailing(text, figure.end());
        Mark found = counter(text, after, marks);
        Mark counter = found == null ? elsewhere(text, start, figure, marks) : found;
        if (counter == null || isPartOfWord(text, counter) || isOfNoPapers(text, start, counter)) {
            return null;
        }
        CountUnit unit = Term.find(CountUnit.class, counter.id()).orElse(CountUnit.OTHER);
        int end = found == null ? after : Math.max(counter.end(), after);
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

    /// 2 名刺, 3 名簿: an item's number before a word that begins like a counter.
    private static boolean isPartOfWord(String text, Mark counter) {
        return counter.word().term().equals("名")
                && counter.end() < text.length()
                && "刺簿前称義".indexOf(text.charAt(counter.end())) >= 0;
    }

    /// 次の3点: points are counted so as well as papers, 図面46点.
    private static boolean isOfNoPapers(String text, int start, Mark counter) {
        return counter.word().term().equals("点")
                && !PAPERS.matcher(text.substring(Math.max(0, start - PAPERS_REACH), start)).find();
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

    /// In the words before the figure, or behind the one that it was changed to.
    private static @Nullable Mark elsewhere(
            String text, int start, Figures.Figure figure, Marks marks) {
        Mark before = FigureLabels.counter(text, start, figure.value(), marks);
        int changed = before == null ? FigureLabels.changedTo(text, start, figure.end()) : -1;
        return changed < 0 ? before : counter(text, changed, marks);
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
