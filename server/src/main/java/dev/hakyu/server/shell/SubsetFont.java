package dev.hakyu.server.shell;

import java.awt.geom.GeneralPath;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;

/// A small TrueType font with the glyphs of one document, taken from any OpenType font.
///
/// The Japanese fonts of Debian and macOS keep their outlines in the form of PostScript (CFF),
/// which the PDF writer cannot embed in part. Here such outlines become quadratic curves: each
/// cubic is cut into four and each quarter replaced by the parabola with the same ends and
/// tangents' midpoint, in a grid twice as fine as the font's own. Tables and their fields: ISO/IEC
/// 14496-22.
final class SubsetFont {
    private static final int FINER = 2;
    private final TrueTypeFont source;
    private final int unitsPerEm;
    private final List<byte[]> glyphs = new ArrayList<>();
    private final List<Integer> advances = new ArrayList<>();
    private final NavigableMap<Integer, Integer> glyphOf = new TreeMap<>();
    private int mostPoints;
    private int mostContours;

    private SubsetFont(TrueTypeFont source) throws IOException {
        this.source = source;
        unitsPerEm = source.getUnitsPerEm() * FINER;
    }

    /// The font file.
    ///
    /// @param codePoints of the document; those that the font does not have are left out
    static byte[] of(TrueTypeFont source, NavigableSet<Integer> codePoints) throws IOException {
        SubsetFont font = new SubsetFont(source);
        font.add(0);
        CmapLookup lookup = source.getUnicodeCmapLookup();
        for (int codePoint : codePoints) {
            int glyph = lookup.getGlyphId(codePoint);
            if (glyph > 0) {
                font.glyphOf.put(codePoint, font.glyphs.size());
                font.add(glyph);
            }
        }
        return font.file();
    }

    private void add(int glyph) throws IOException {
        GlyphOutline outline = new GlyphOutline(FINER, outline(glyph));
        glyphs.add(outline.bytes());
        advances.add(source.getAdvanceWidth(glyph) * FINER);
        mostPoints = Math.max(mostPoints, outline.points());
        mostContours = Math.max(mostContours, outline.contours());
    }

    private GeneralPath outline(int glyph) throws IOException {
        if (source instanceof OpenTypeFont open && open.isPostScript()) {
            CFFFont cff = open.getCFF().getFont();
            int id =
                    cff instanceof CFFCIDFont keyed
                            ? keyed.getCharset().getCIDForGID(glyph)
                            : glyph;
            return cff.getType2CharString(id).getPath();
        }
        GlyphData data = source.getGlyph().getGlyph(glyph);
        return data == null ? new GeneralPath() : data.getPath();
    }

    private byte[] file() throws IOException {
        NavigableMap<String, byte[]> tables = new TreeMap<>();
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        Table places = new Table();
        for (byte[] glyph : glyphs) {
            places.int32(outlines.size());
            outlines.write(glyph);
        }
        places.int32(outlines.size());
        tables.put("glyf", outlines.toByteArray());
        tables.put("loca", places.bytes());
        tables.put("cmap", characters());
        tables.put("head", head());
        tables.put("hhea", horizontal());
        tables.put("hmtx", widths());
        tables.put("maxp", limits());
        tables.put("name", names());
        tables.put("post", postScript());
        tables.put("OS/2", windows());
        return joined(tables);
    }

    /// Format 12: groups of code points, here of one each.
    private byte[] characters() throws IOException {
        Table table = new Table();
        table.int16(0, 1, 3, 10).int32(12).int16(12, 0);
        table.int32(16 + 12 * glyphOf.size(), 0, glyphOf.size());
        for (Map.Entry<Integer, Integer> each : glyphOf.entrySet()) {
            table.int32(each.getKey(), each.getKey(), each.getValue());
        }
        return table.bytes();
    }

    private byte[] head() throws IOException {
        var box = source.getFontBBox();
        return new Table()
                .int32(0x00010000, 0x00010000, 0, 0x5F0F3CF5)
                .int16(3, unitsPerEm)
                .int32(0, 0, 0, 0)
                .int16(
                        fine(box.getLowerLeftX()),
                        fine(box.getLowerLeftY()),
                        fine(box.getUpperRightX()),
                        fine(box.getUpperRightY()))
                .int16(0, 8, 2, 1, 0)
                .bytes();
    }

    private byte[] horizontal() throws IOException {
        var theirs = source.getHorizontalHeader();
        return new Table()
                .int32(0x00010000)
                .int16(
                        theirs.getAscender() * FINER,
                        theirs.getDescender() * FINER,
                        theirs.getLineGap() * FINER,
                        advances.stream().mapToInt(each -> each).max().orElse(0))
                .int16(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0)
                .int16(glyphs.size())
                .bytes();
    }

    private byte[] widths() throws IOException {
        Table table = new Table();
        for (int advance : advances) {
            table.int16(advance, 0);
        }
        return table.bytes();
    }

    private byte[] limits() throws IOException {
        return new Table()
                .int32(0x00010000)
                .int16(glyphs.size(), mostPoints, mostContours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)
                .bytes();
    }

    private byte[] names() throws IOException {
        byte[] name = "HakyuSubset".getBytes(StandardCharsets.UTF_16BE);
        Table table = new Table().int16(0, 2, 30);
        table.int16(3, 1, 0x409, 1, name.length, 0);
        table.int16(3, 1, 0x409, 6, name.length, 0);
        return table.raw(name).bytes();
    }

    private byte[] postScript() throws IOException {
        return new Table()
                .int32(0x00030000, 0)
                .int16(-100 * FINER, 50 * FINER)
                .int32(0, 0, 0, 0, 0)
                .bytes();
    }

    /// What the font allows to be embedded is handed on, and checked by the PDF writer.
    private byte[] windows() throws IOException {
        OS2WindowsMetricsTable theirs = source.getOS2Windows();
        int ascent = source.getHorizontalHeader().getAscender() * FINER;
        int descent = source.getHorizontalHeader().getDescender() * FINER;
        return new Table()
                .int16(
                        0,
                        unitsPerEm,
                        theirs == null ? 400 : theirs.getWeightClass(),
                        5,
                        theirs == null ? 0 : theirs.getFsType())
                .int16(new int[11])
                .raw(new byte[10 + 16])
                .raw("HKYU".getBytes(StandardCharsets.US_ASCII))
                .int16(0x40, 0x20, 0xFFFF)
                .int16(ascent, descent, 0, ascent, Math.abs(descent))
                .bytes();
    }

    private static byte[] joined(NavigableMap<String, byte[]> tables) throws IOException {
        int power = Integer.highestOneBit(tables.size());
        Table file = new Table().int32(0x00010000);
        file.int16(
                tables.size(),
                power * 16,
                Integer.numberOfTrailingZeros(power),
                (tables.size() - power) * 16);
        int offset = 12 + 16 * tables.size();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            file.raw(table.getKey().getBytes(StandardCharsets.US_ASCII));
            file.int32(sum(table.getValue()), offset, table.getValue().length);
            offset += padded(table.getValue().length);
        }
        for (byte[] table : tables.values()) {
            file.raw(table).raw(new byte[padded(table.length) - table.length]);
        }
        return file.bytes();
    }

    private static int sum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += (table[i] & 0xFF) << (24 - 8 * (i % 4));
        }
        return sum;
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static int fine(double value) {
        return (int) Math.round(value * FINER);
    }

    /// Big-endian fields, one after the other.
    static final class Table {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        Table int16(int... values) throws IOException {
            for (int value : values) {
                out.writeShort(value);
            }
            return this;
        }

        Table int32(int... values) throws IOException {
            for (int value : values) {
                out.writeInt(value);
            }
            return this;
        }

        Table raw(byte[] values) throws IOException {
            out.write(values);
            return this;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
