package dev.hakyu.reader.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the glyphs of a page into rows, the rows of a page from top to bottom, without the readings
/// (ruby) that stand above characters.
final class Rows {
    /// Base lines nearer than this share of the type belong to one row: raised footnote marks do,
    /// readings above a row do not.
    private static final double SAME_ROW = 0.45;

    private static final double LATIN_SPACE = 0.17;
    private static final double MIXED_SPACE = 0.6;
    private static final double JAPANESE_SPACE = 0.9;
    private static final double WIDE_GAP = 1.8;
    private static final double SPREAD_GAP = 4;
    private static final double RUBY_SIZE = 0.62;
    private static final double RUBY_HEIGHT = 1.35;

    private Rows() {}

    static List<Row> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::down));
        List<Row> rows = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        double anchor = 0;
        double anchorSize = 0;
        for (Glyph glyph : sorted) {
            double reach = SAME_ROW * Math.max(anchorSize, glyph.size());
            if (!open.isEmpty() && glyph.down() - anchor > reach) {
                rows.add(row(open));
                open.clear();
            }
            if (open.isEmpty() || glyph.size() > anchorSize) {
                anchor = glyph.down();
                anchorSize = glyph.size();
            }
            open.add(glyph);
        }
        if (!open.isEmpty()) {
            rows.add(row(open));
        }
        return withoutReadings(rows);
    }

    private static Row row(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::left));
        double size = commonSize(sorted);
        List<Fragment> fragments = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double left = 0;
        boolean bold = true;
        Glyph before = null;
        for (Glyph glyph : sorted) {
            double gap = before == null ? 0 : glyph.left() - before.right();
            if (before != null && gap > WIDE_GAP * size) {
                fragments.add(new Fragment(text.toString(), left, before.right(), size, bold));
                before = null;
            }
            if (before == null) {
                text.setLength(0);
                left = glyph.left();
                bold = true;
            } else {
                text.append(between(before, glyph, gap / size));
            }
            text.append(glyph.text());
            bold &= glyph.bold();
            before = glyph;
        }
        if (before != null) {
            fragments.add(new Fragment(text.toString(), left, before.right(), size, bold));
        }
        return new Row(joinedSpread(fragments, size), sorted.getFirst().down(), size);
    }

    private static String between(Glyph before, Glyph glyph, double gapInTypes) {
        boolean wideBefore = isJapanese(before.text());
        boolean wideAfter = isJapanese(glyph.text());
        double least =
                wideBefore && wideAfter
                        ? JAPANESE_SPACE
                        : wideBefore || wideAfter ? MIXED_SPACE : LATIN_SPACE;
        boolean set = glyph.spaceBefore() && gapInTypes > LATIN_SPACE;
        if (!set && gapInTypes < least) {
            return "";
        }
        return wideBefore && wideAfter ? "\u3000" : " ";
    }

    private static boolean isJapanese(String text) {
        return text.charAt(text.length() - 1) >= '\u2E80';
    }

    /// Single characters spread over a column, as labels of forms are, are one word.
    private static List<Fragment> joinedSpread(List<Fragment> fragments, double size) {
        List<Fragment> joined = new ArrayList<>();
        boolean lastIsSpread = false;
        for (Fragment part : fragments) {
            boolean single = part.text().length() == 1 && isJapanese(part.text());
            boolean near =
                    !joined.isEmpty() && part.left() - joined.getLast().right() < SPREAD_GAP * size;
            if (single && lastIsSpread && near) {
                joined.set(joined.size() - 1, joined.getLast().and(part));
            } else {
                joined.add(part);
            }
            lastIsSpread = single;
        }
        return joined;
    }

    private static double commonSize(List<Glyph> glyphs) {
        Map<Double, Integer> counts = new HashMap<>();
        double common = glyphs.getFirst().size();
        int most = 0;
        for (Glyph glyph : glyphs) {
            int count = counts.merge(Math.round(glyph.size() * 10) / 10.0, 1, Integer::sum);
            if (count > most) {
                most = count;
                common = Math.round(glyph.size() * 10) / 10.0;
            }
        }
        return common;
    }

    private static List<Row> withoutReadings(List<Row> rows) {
        List<Row> kept = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (i + 1 == rows.size() || !isReading(rows.get(i), rows.get(i + 1))) {
                kept.add(rows.get(i));
            }
        }
        return kept;
    }

    private static boolean isReading(Row row, Row below) {
        return row.size() <= RUBY_SIZE * below.size()
                && below.down() - row.down() <= RUBY_HEIGHT * below.size()
                && row.left() >= below.left() - below.size()
                && row.right() <= below.right() + below.size()
                && row.fragments().stream().allMatch(part -> isKana(part.text()));
    }

    private static boolean isKana(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kana = (c >= '\u3040' && c <= '\u30FF') || c == '\u3000' || c == ' ';
            if (!kana) {
                return false;
            }
        }
        return true;
    }
}
