package dev.hakyu.duties.internal.draft;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds the sentences of a report that hold one of some words.
final class Sentences {
    private static final int MAX_SENTENCE = 400;

    private Sentences() {}

    /// At most `most` sentences, in reading order; page tails are not read.
    static List<Quote> with(List<String> words, Report report, int most) {
        List<Quote> found = new ArrayList<>();
        String text = report.text();
        for (Report.Block block : report.blocks()) {
            if (block.kind() == BlockKind.TAIL || block.kind() == BlockKind.HEADING) {
                continue;
            }
            int start = block.start();
            for (int i = block.start(); i < block.end() && found.size() < most; i++) {
                if (isEnd(text, i) || i == block.end() - 1) {
                    add(text, start, i + 1, words, report, found);
                    start = i + 1;
                }
            }
        }
        return found;
    }

    private static boolean isEnd(String text, int i) {
        char c = text.charAt(i);
        if (c == '。' || c == '\n' || c == '\uFF01' || c == '\uFF1F') {
            return true;
        }
        boolean stop = c == '.' || c == '!' || c == '?';
        return stop && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
    }

    private static void add(
            String text, int from, int to, List<String> words, Report report, List<Quote> found) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end - start < 2 || end - start > MAX_SENTENCE) {
            return;
        }
        String sentence = text.substring(start, end);
        String lower = sentence.toLowerCase(Locale.ROOT);
        if (words.stream().anyMatch(lower::contains)) {
            found.add(new Quote(report.id(), start, end, sentence));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }
}
