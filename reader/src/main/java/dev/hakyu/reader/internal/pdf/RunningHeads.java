package dev.hakyu.reader.internal.pdf;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.open.Lines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds what stands at the top or the foot of every page: running heads, page numbers.
final class RunningHeads {
    private static final int ROWS_AT_EACH_END = 2;
    private static final double SAME_PLACE_POINTS = 6;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "(?i)^[-–—―‐ー<(【\\s]*(?:p(?:age)?\\.?\\s*)?[0-9\uFF10-\uFF19]{1,4}"
                            + "(?:\\s*(?:/|\uFF0F|of|-)\\s*[0-9\uFF10-\uFF19]{1,4})?\\s*(?:ページ|頁)?"
                            + "[-–—―‐ー>)】\\s]*$");

    private final Map<String, Integer> pagesOf = new HashMap<>();
    private final int pages;

    private RunningHeads(int pages) {
        this.pages = pages;
    }

    /// Looks at all pages, each with its rows from top to bottom.
    static RunningHeads of(List<List<Row>> pages) {
        RunningHeads heads = new RunningHeads(pages.size());
        for (List<Row> rows : pages) {
            Set<String> here = new HashSet<>();
            for (int i = 0; i < rows.size(); i++) {
                if (isAtEnd(i, rows.size())) {
                    here.add(key(rows.get(i)));
                }
            }
            here.forEach(key -> heads.pagesOf.merge(key, 1, Integer::sum));
        }
        return heads;
    }

    /// Takes the running heads out of a page.
    ///
    /// @param heads where their words go, once each
    List<Row> without(List<Row> rows, Map<String, String> heads) {
        List<Row> body = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (isAtEnd(i, rows.size()) && isHead(row)) {
                heads.putIfAbsent(key(row), row.joined(" "));
            } else {
                body.add(row);
            }
        }
        return body;
    }

    private boolean isHead(Row row) {
        int count = pagesOf.getOrDefault(key(row), 0);
        boolean repeated = count >= 2 && 2 * count >= pages;
        return repeated || PAGE_NUMBER.matches(row.joined(""));
    }

    private static boolean isAtEnd(int row, int rows) {
        return row < ROWS_AT_EACH_END || row >= rows - ROWS_AT_EACH_END;
    }

    /// Words and place; every figure made one, since page numbers differ; a sentence is itself.
    private static String key(Row row) {
        String text = row.joined("");
        boolean sentence = Lines.endsSentence(text);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c) && !sentence) {
                key.append('0');
            } else if (!Character.isWhitespace(c)) {
                key.append(c);
            }
        }
        return key.append('@').append(Math.round(row.down() / SAME_PLACE_POINTS)).toString();
    }
}
