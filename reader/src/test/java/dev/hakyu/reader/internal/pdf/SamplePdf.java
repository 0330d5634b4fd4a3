package dev.hakyu.reader.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Builds PDF files for tests. The Japanese font is named, not embedded, as in many older
/// documents, so that no font file is needed; its characters are those of Adobe-Japan1.
public final class SamplePdf {
    private static final double LEFT = 70;
    private static final double TOP = 770;
    private static final double BOTTOM = 80;
    private static final int COLUMN_CHARS = 42;

    private final PDDocument document = new PDDocument();
    private final List<StringBuilder> pages = new ArrayList<>();
    private double y = TOP;

    /// A notice as companies set them: date and issuer to the right, title in large type, wrapped
    /// paragraphs, page numbers.
    public static byte[] notice(String title, String date, String issuer, List<String> paragraphs) {
        SamplePdf pdf = new SamplePdf();
        pdf.newPage();
        pdf.text(400, TOP, 10.5, date);
        pdf.text(400, TOP - 18, 10.5, issuer);
        pdf.y = TOP - 60;
        for (int at = 0; at < title.length(); at += 28) {
            pdf.text(90, pdf.y, 15, title.substring(at, Math.min(title.length(), at + 28)));
            pdf.y -= 22;
        }
        pdf.y -= 12;
        paragraphs.forEach(pdf::paragraph);
        for (int i = 0; i < pdf.pages.size(); i++) {
            pdf.pages.get(i).append(words(290, 40, 9, "- " + (i + 1) + " -"));
        }
        return pdf.bytes();
    }

    public SamplePdf newPage() {
        pages.add(new StringBuilder());
        y = TOP;
        return this;
    }

    /// Words at a place on the current page, in points from the lower left.
    public SamplePdf text(double x, double atY, double size, String words) {
        pages.getLast().append(words(x, atY, size, words));
        return this;
    }

    private static String words(double x, double y, double size, String words) {
        String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
        return String.format(
                Locale.ROOT, "BT /J %.2f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET\n", size, x, y, hex);
    }

    /// A drawing order.
    public SamplePdf order(String format, Object... values) {
        pages.getLast().append(String.format(Locale.ROOT, format, values));
        return this;
    }

    /// Wrapped at the edge of the column; Latin words stay whole.
    public SamplePdf paragraph(String words) {
        StringBuilder line = new StringBuilder("　");
        for (String token : tokens(words)) {
            if (columns(line) + columns(token) > 2 * COLUMN_CHARS) {
                line(line.toString().stripTrailing());
                line.setLength(0);
                token = token.stripLeading();
            }
            line.append(token);
        }
        line(line.toString());
        y -= 10;
        return this;
    }

    private void line(String words) {
        if (y < BOTTOM) {
            newPage();
        }
        int indent = words.startsWith("　") ? 1 : 0;
        text(LEFT + indent * 10.5, y, 10.5, words.substring(indent));
        y -= 18;
    }

    private static List<String> tokens(String words) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : words.toCharArray()) {
            if (c == ' ' || c >= '\u2E80') {
                tokens.add(word.toString());
                word.setLength(0);
            }
            word.append(c);
        }
        tokens.add(word.toString());
        return tokens;
    }

    private static int columns(CharSequence text) {
        return text.chars().map(c -> c >= '\u2E80' ? 2 : 1).sum();
    }

    public PDDocument document() {
        return document;
    }

    public byte[] bytes() {
        try (document) {
            for (StringBuilder orders : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                PDStream contents = new PDStream(document);
                try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(orders.toString().getBytes(StandardCharsets.ISO_8859_1));
                }
                page.setContents(contents);
                page.getCOSObject().setItem(COSName.RESOURCES, resources());
                document.addPage(page);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary resources() {
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("J"), japaneseFont("UniJIS-UTF16-H"));
        fonts.setItem(COSName.getPDFName("V"), japaneseFont("UniJIS-UTF16-V"));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        return resources;
    }

    private static COSDictionary japaneseFont(String encoding) {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Japan1"));
        system.setInt(COSName.SUPPLEMENT, 6);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "Ryumin-Light");
        descriptor.setInt(COSName.FLAGS, 4);
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem(COSName.TYPE, COSName.FONT);
        glyphs.setName(COSName.SUBTYPE, "CIDFontType0");
        glyphs.setName(COSName.BASE_FONT, "Ryumin-Light");
        glyphs.setItem(COSName.CIDSYSTEMINFO, system);
        glyphs.setItem(COSName.FONT_DESC, descriptor);
        glyphs.setInt(COSName.DW, 1000);
        COSArray widths = new COSArray();
        List.of(1, 230, 500).forEach(value -> widths.add(COSInteger.get(value)));
        glyphs.setItem(COSName.W, widths);
        COSArray descendants = new COSArray();
        descendants.add(glyphs);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, "Ryumin-Light-" + encoding);
        font.setName(COSName.ENCODING, encoding);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }
}
