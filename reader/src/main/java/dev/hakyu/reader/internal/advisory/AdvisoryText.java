package dev.hakyu.reader.internal.advisory;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A report as phrases that know under which heading they stand. Page tails are left out.
///
/// @param title first heading, else first line
/// @param structured it has headings on what is concerned or what to do, as notices have
record AdvisoryText(String title, List<Phrase> phrases, boolean structured) {
    private static final int MOST_CHARS = 400_000;
    private static final int LONGEST_PHRASE = 600;
    private static final Pattern SENTENCE_END = Pattern.compile("。|[.!?;](?:\\s+)|;\\s*");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?i)(?:\\bver|\\bv|\\binc|\\bltd|\\bcorp|\\bco|\\bno|\\bvs)\\.\\s*$");
    private static final int LONGEST_ABBREVIATION = 16;
    private static final String BULLETS = "-*・•●○■◆–—";

    AdvisoryText {
        phrases = List.copyOf(phrases);
    }

    static AdvisoryText of(Report report) {
        Scan scan = new Scan(report);
        scan.all();
        String title = report.title().isBlank() ? scan.firstLine : report.title();
        return new AdvisoryText(title, scan.phrases, scan.structured);
    }

    /// The text of all phrases in lower case, one per line.
    String lower() {
        StringBuilder all = new StringBuilder(title).append('\n');
        phrases.forEach(each -> all.append(each.text()).append('\n'));
        return all.toString().toLowerCase(Locale.ROOT);
    }

    private static final class Scan {
        private final Report report;
        private final String text;
        private final List<Phrase> phrases = new ArrayList<>();
        private Part part = Part.OTHER;
        private boolean structured;
        private String firstLine = "";
        private @Nullable VersionTable table;
        private String product = "";

        Scan(Report report) {
            this.report = report;
            this.text = report.text();
        }

        void all() {
            int end = Math.min(MOST_CHARS, text.length());
            int at = 0;
            while (at < end) {
                int stop = text.indexOf('\n', at);
                int lineEnd = stop < 0 || stop > end ? end : stop;
                if (!inTail(at)) {
                    line(at, lineEnd);
                }
                at = lineEnd + 1;
            }
        }

        private boolean inTail(int at) {
            return report.blocks().stream()
                    .anyMatch(each ->
                            each.kind() == BlockKind.TAIL && each.start() <= at && at < each.end());
        }

        private void line(int from, int to) {
            int start = from;
            int end = to;
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (start == end) {
                return;
            }
            String line = text.substring(start, end);
            if (firstLine.isEmpty()) {
                firstLine = line;
            }
            if (row(line, start)) {
                return;
            }
            Part.Heading heading = Part.headingOf(line).orElse(null);
            if (heading != null) {
                structured |= heading.part() == Part.AFFECTED || heading.part() == Part.FIX;
                if (heading.restAt() >= 0) {
                    // A key with its value stands for itself and opens no part.
                    int restAt = start + heading.restAt();
                    sentences(restAt, end, heading.part(), true);
                } else {
                    part = heading.part();
                }
                return;
            }
            boolean item = BULLETS.indexOf(line.charAt(0)) >= 0;
            while (start < end
                    && (BULLETS.indexOf(text.charAt(start)) >= 0 || isSpace(text.charAt(start)))) {
                start++;
            }
            sentences(start, end, part, item || part == Part.PRODUCT || part == Part.VENDOR);
        }

        /// Takes a row of a table of versions.
        private boolean row(String line, int start) {
            VersionTable headed = VersionTable.headedBy(line).orElse(null);
            if (headed != null) {
                table = headed;
                product = "";
                structured = true;
                return true;
            }
            VersionTable under = table;
            List<VersionTable.Cell> cells = VersionTable.cells(line);
            if (under != null && under.isRemark(cells)) {
                return true;
            }
            if (under == null || cells.size() < 2 || !under.holds(cells)) {
                table = null;
                return false;
            }
            if (under.excludes(cells)) {
                return true;
            }
            boolean concerned = under.includes(cells);
            for (int i = 0; i < cells.size(); i++) {
                VersionTable.Cell cell = cells.get(i);
                Part told = under.of(i, cells);
                boolean versions = concerned && VersionWords.namesVersion(cell.text());
                Part where = told == Part.PRODUCT && versions ? Part.AFFECTED : told;
                product = where == Part.PRODUCT ? cell.text().strip() : product;
                if (told == where && under.isHeadOfRow(told, cell.text())) {
                    continue;
                }
                int from = start + cell.start();
                add(from, from + cell.text().length(), where, true, product);
            }
            return true;
        }

        private void sentences(int from, int to, Part where, boolean item) {
            String line = text.substring(from, to);
            Matcher ends = SENTENCE_END.matcher(line);
            int at = 0;
            while (ends.find()) {
                int word = Math.max(0, ends.end() - LONGEST_ABBREVIATION);
                if (!ABBREVIATION.matcher(line.substring(word, ends.end())).find()) {
                    add(from + at, from + ends.end(), where, item);
                    at = ends.end();
                }
            }
            add(from + at, to, where, item);
        }

        private void add(int from, int to, Part where, boolean item) {
            add(from, to, where, item, "");
        }

        private void add(int from, int to, Part where, boolean item, String of) {
            int start = from;
            int end = Math.min(to, from + LONGEST_PHRASE);
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (end > start) {
                phrases.add(
                        new Phrase(
                                report.id(), start, text.substring(start, end), where, item, of));
            }
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || c == '\u3000' || c == '\u00A0';
        }
    }
}
