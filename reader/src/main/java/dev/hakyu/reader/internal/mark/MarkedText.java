package dev.hakyu.reader.internal.mark;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.normalise.NormalText;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report with everything marked in it.
///
/// @param denialsTakenBack where the report takes back that it denied a leak
/// @param published day of publication, or of the last update, as the report or its source line
///   says, or null: what the text says of "now" is from then
/// @param firstPublished day of publication as the report or its source line says, or null
public record MarkedText(
        NormalText normal,
        List<Line> lines,
        List<Sentence> sentences,
        Marks marks,
        List<Mention> mentions,
        List<DateMark> dates,
        List<Quantity> quantities,
        List<Amount> amounts,
        List<Integer> denialsTakenBack,
        boolean japanese,
        @Nullable PartialDate published,
        @Nullable PartialDate firstPublished) {
    public MarkedText {
        lines = List.copyOf(lines);
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        dates = List.copyOf(dates);
        quantities = List.copyOf(quantities);
        amounts = List.copyOf(amounts);
        denialsTakenBack = List.copyOf(denialsTakenBack);
    }

    private static final int LONGEST_DATE_LINE = 22;

    public static MarkedText of(
            Report report,
            NormalText normal,
            Marks marks,
            List<Line> lines,
            List<Integer> denialsTakenBack,
            Lexicon lexicon) {
        String text = normal.text();
        boolean japanese = isJapanese(report, text);
        PartialDate published = report.saidOn();
        if (published == null) {
            published = sourceDate(text, lines);
        }
        List<Sentence> sentences = SentenceCutter.cut(text, lines);
        List<Mention> mentions =
                japanese
                        ? JapaneseOrganisations.scan(text, lines, marks, lexicon)
                        : EnglishOrganisations.scan(text, sentences, marks, lexicon);
        return new MarkedText(
                normal,
                lines,
                sentences,
                marks,
                mentions,
                DateScanner.scan(text, lines, published),
                QuantityScanner.scan(text, marks),
                AmountScanner.scan(text),
                denialsTakenBack,
                japanese,
                published,
                report.published() == null ? published : report.published());
    }

    /// The dates that begin in a span, found by bisection.
    public List<DateMark> datesIn(int start, int end) {
        int from = firstDateFrom(start);
        return dates.subList(from, Math.max(from, firstDateFrom(end)));
    }

    private int firstDateFrom(int offset) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public String text() {
        return normal.text();
    }

    /// The line before another; null before the first.
    public @Nullable Line lineAbove(Line line) {
        int at = Collections.binarySearch(lines, line, Comparator.comparingInt(Line::start));
        int above = (at < 0 ? -at - 1 : at) - 1;
        return above < 0 ? null : lines.get(above);
    }

    private static @Nullable PartialDate sourceDate(String text, List<Line> lines) {
        List<Line> sources = new ArrayList<>();
        for (Line line : lines) {
            if (line.is(Line.Kind.SOURCE)) {
                sources.add(line);
            }
        }
        for (DateMark date : DateScanner.scan(text, sources, null)) {
            if (date.date().hasDay()) {
                return date.date();
            }
        }
        return dateAlone(text, lines);
    }

    /// A line that is nothing but a date, as notices have it at their head or foot.
    private static @Nullable PartialDate dateAlone(String text, List<Line> lines) {
        int latestYear = DateScanner.latestYear(text);
        for (Line line : lines) {
            if (line.length() > LONGEST_DATE_LINE) {
                continue;
            }
            for (DateMark date : DateScanner.scan(text, List.of(line), null, latestYear)) {
                boolean whole = date.end() - date.start() >= line.length() - 2;
                if (whole && date.date().hasDay()) {
                    return date.date();
                }
            }
        }
        return null;
    }

    /// Whether a report is written in Japanese.
    ///
    /// @param text its normalised text
    public static boolean isJapanese(Report report, String text) {
        return report.language() == ReportLanguage.JA || isJapanese(text);
    }

    private static boolean isJapanese(String text) {
        int kana = 0;
        int limit = Math.min(text.length(), 2000);
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            if (c >= 0x3041 && c <= 0x30FC) {
                kana++;
            }
        }
        return kana * 10 > limit;
    }
}
