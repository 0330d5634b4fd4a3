package dev.hakyu.cli;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/// Problems as a person reads them: where, what, and what would be right.
final class ProblemPrinter {
    private static final int LONGEST_VALUE = 60;

    private ProblemPrinter() {}

    static void print(List<Problem> problems, PrintWriter to, Lang lang) {
        for (Problem problem : problems) {
            to.printf(
                    "%s: %s %s%n",
                    problem.severity().label().in(lang),
                    where(problem.place(), lang),
                    visible(problem.message().in(lang)));
            to.printf("  → %s [%s]%n", visible(problem.remedy().in(lang)), problem.code());
        }
    }

    /// `supplies.csv 12行 列 share「1.4」` / `supplies.csv row 12 column share '1.4'`.
    static String where(Place place, Lang lang) {
        StringBuilder text = new StringBuilder(visible(place.file()));
        String sheet = place.sheet();
        String column = place.column();
        String value = place.value();
        boolean ja = lang == Lang.JA;
        if (sheet != null) {
            text.append(ja ? " シート " : " sheet ").append(visible(sheet));
        }
        if (place.row() > 0) {
            text.append(ja ? " %d行".formatted(place.row()) : " row %d".formatted(place.row()));
        }
        if (column != null) {
            boolean keys =
                    place.file().endsWith(".yaml")
                            || place.file().endsWith(".yml")
                            || place.file().endsWith(".jsonl");
            text.append(keys ? (ja ? " キー " : " key ") : (ja ? " 列 " : " column "))
                    .append(visible(column));
        }
        if (value != null) {
            String shown = visible(shorten(value));
            text.append(ja ? "「" + shown + "」" : " '" + shown + "'");
        }
        return text.append(':').toString();
    }

    private static String shorten(String value) {
        if (value.codePointCount(0, value.length()) <= LONGEST_VALUE) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }

    /// Several lines, each made visible by itself.
    static String visibleLines(String text) {
        return text.lines()
                .map(ProblemPrinter::visible)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /// Control and direction marks made visible, so that a value cannot rewrite the line it is on.
    static String visible(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    int type = Character.getType(c);
                    if (type == Character.CONTROL
                            || type == Character.FORMAT
                            || type == Character.LINE_SEPARATOR
                            || type == Character.PARAGRAPH_SEPARATOR) {
                        safe.append("<U+%04X>".formatted(c));
                    } else {
                        safe.appendCodePoint(c);
                    }
                });
        return safe.toString();
    }
}
