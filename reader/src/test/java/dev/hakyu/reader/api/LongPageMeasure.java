package dev.hakyu.reader.api;

import java.util.List;
import java.util.Locale;

/// Processor time of reading pages that say one thing over and over, by their length; run by hand.
/// Arguments: the longest in characters, 108,000 by default, then lines to be measured in the place
/// of those of the test.
final class LongPageMeasure {
    private static final int LONGEST_CHARS = 108_000;
    private static final int STEPS = 3;
    private static final int STEP = 3;

    /// In step with its length, but dearest for each character of what was found.
    private static final String DEAREST = "2027.05.12 立ち上げ計画の取消しについて【第四報】";

    private LongPageMeasure() {}

    public static void main(String[] arguments) {
        int longest = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LONGEST_CHARS;
        ReportReader reader = ReportReader.shipped();
        for (String line : LongPages.JAPANESE) {
            LongPages.nanosOfReading(reader, LongPages.japanese(line, longest / STEP / STEP));
        }
        if (arguments.length > 1) {
            List.of(arguments)
                    .subList(1, arguments.length)
                    .forEach(line -> print(reader, line, longest));
            return;
        }
        LongPages.JAPANESE.forEach(line -> print(reader, line, longest));
        print(reader, DEAREST, longest);
    }

    private static void print(ReportReader reader, String line, int longest) {
        StringBuilder row = new StringBuilder(line.strip()).append(':');
        int chars = longest;
        for (int step = 1; step < STEPS; step++) {
            chars /= STEP;
        }
        for (; chars <= longest; chars *= STEP) {
            double seconds =
                    LongPages.nanosOfReading(reader, LongPages.japanese(line, chars)) / 1e9;
            row.append(String.format(Locale.ROOT, " %,d %.2f s;", chars, seconds));
        }
        System.out.println(row);
    }
}
