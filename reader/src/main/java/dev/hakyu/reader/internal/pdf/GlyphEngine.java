package dev.hakyu.reader.internal.pdf;

import dev.hakyu.reader.internal.open.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Runs the drawing orders of pages and notes every glyph with its place. Nothing is painted, no
/// image unpacked, no script or link looked at.
///
/// Words that are drawn invisibly count only on a page with a picture, where they are what a
/// scanner recognised in it. Slanted words (watermarks) do not count.
final class GlyphEngine extends PDFStreamEngine {
    private static final int MAX_OPERATORS = 5_000_000;
    private static final int MAX_FORMS = 20_000;
    private static final double SMALLEST_POINTS = 1;
    private static final double MOST_SLANT = Math.PI / 18;

    private final String location;
    private final int maxGlyphs;
    private PageGlyphs page = new PageGlyphs();
    private final List<Runnable> hidden = new ArrayList<>();
    private final Set<String> drawn = new HashSet<>();

    /// Forms that are being drawn: one that draws itself is drawn once.
    private final Set<COSStream> drawing = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean spaceBefore;
    private int operators;
    private int forms;
    private int glyphs;
    private int lost;

    /// Wraps a refusal while it passes through the library.
    private static final class Stop extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Refused refused;

        Stop(Refused refused) {
            super(refused);
            this.refused = refused;
        }
    }

    GlyphEngine(String location, int maxGlyphs) {
        this.location = location;
        this.maxGlyphs = maxGlyphs;
        addOperator(new BeginText(this));
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new EndText(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    /// The glyphs of a page in the order they are drawn.
    PageGlyphs read(PDPage source) throws IOException, Refused {
        page = new PageGlyphs();
        hidden.clear();
        drawn.clear();
        drawing.clear();
        try {
            processPage(source);
        } catch (Stop e) {
            throw e.refused;
        }
        if (page.images() > 0) {
            hidden.forEach(Runnable::run);
        }
        return page;
    }

    /// Glyphs of all pages so far that have no known character.
    int lost() {
        return lost;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MAX_OPERATORS) {
            throw new Stop(new Refused(PdfProblems.tooManyOrders(location, MAX_OPERATORS)));
        }
        String name = operator.getName();
        boolean image =
                name.equals("BI")
                        || (name.equals("Do")
                                && !operands.isEmpty()
                                && operands.getFirst() instanceof COSName key
                                && getResources() != null
                                && getResources().isImageXObject(key));
        if (image) {
            page.addImage();
        }
        spaceBefore |= name.equals("BT");
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++forms > MAX_FORMS) {
            throw new Stop(new Refused(PdfProblems.tooManyOrders(location, MAX_FORMS)));
        }
        if (drawing.add(form.getCOSObject())) {
            super.showForm(form);
            drawing.remove(form.getCOSObject());
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (drawing.add(form.getCOSObject())) {
            super.showTransparencyGroup(form);
            drawing.remove(form.getCOSObject());
        }
    }

    /// One bad order never keeps the rest of a page from being read.
    @Override
    protected void operatorException(
            Operator operator, List<COSBase> operands, IOException exception) throws IOException {
        if (exception instanceof Stop || Thread.currentThread().isInterrupted()) {
            throw exception;
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        if (++glyphs > maxGlyphs) {
            throw new Stop(new Refused(PdfProblems.tooMuchText(location, maxGlyphs)));
        }
        String text = GlyphText.of(font.toUnicode(code));
        if (text.isEmpty()) {
            lost++;
            return;
        }
        if (text.isBlank()) {
            spaceBefore = true;
            return;
        }
        double size = matrix.getScalingFactorY();
        PageGlyphs.Run run = run(matrix, font.isVertical());
        if (run == null || !(size >= SMALLEST_POINTS)) {
            return;
        }
        Glyph glyph = glyph(run, matrix, displacement, text, isBold(font));
        spaceBefore = false;
        boolean invisible =
                getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
        PageGlyphs target = page;
        if (isDrawnAgain(run, glyph)) {
            return;
        }
        if (invisible) {
            hidden.add(() -> target.add(run, glyph));
        } else {
            target.add(run, glyph);
        }
    }

    private Glyph glyph(
            PageGlyphs.Run run, Matrix matrix, Vector displacement, String text, boolean bold) {
        double x = matrix.getTranslateX();
        double y = matrix.getTranslateY();
        double size = matrix.getScalingFactorY();
        double width = Math.abs(displacement.getX()) * matrix.getScalingFactorX();
        double height = Math.abs(displacement.getY()) * size;
        return switch (run) {
            case ACROSS -> new Glyph(text, x, -y, width, size, bold, spaceBefore);
            case UPWARDS -> new Glyph(text, y, x, width, size, bold, spaceBefore);
            case UPSIDE_DOWN -> new Glyph(text, -x, y, width, size, bold, spaceBefore);
            case DOWNWARDS -> new Glyph(text, -y, -x, width, size, bold, spaceBefore);
            case VERTICAL -> new Glyph(text, -y, -x, height, size, bold, spaceBefore);
        };
    }

    private static PageGlyphs.@Nullable Run run(Matrix matrix, boolean vertical) {
        double angle = Math.atan2(matrix.getShearY(), matrix.getScaleX());
        long quarters = Math.round(angle / (Math.PI / 2));
        if (Double.isNaN(angle) || Math.abs(angle - quarters * Math.PI / 2) > MOST_SLANT) {
            return null;
        }
        return switch ((int) quarters) {
            case 0 -> vertical ? PageGlyphs.Run.VERTICAL : PageGlyphs.Run.ACROSS;
            case 1 -> PageGlyphs.Run.UPWARDS;
            case -1 -> PageGlyphs.Run.DOWNWARDS;
            default -> PageGlyphs.Run.UPSIDE_DOWN;
        };
    }

    /// Bold type is often the same word drawn twice, a hair apart.
    private boolean isDrawnAgain(PageGlyphs.Run run, Glyph glyph) {
        long cell = Math.round(20 * glyph.left() / glyph.size());
        long line = Math.round(10 * glyph.down() / glyph.size());
        boolean again = false;
        for (long near = cell - 1; near <= cell + 1; near++) {
            again |= drawn.contains(key(run, glyph, near, line));
        }
        drawn.add(key(run, glyph, cell, line));
        return again;
    }

    private static String key(PageGlyphs.Run run, Glyph glyph, long cell, long line) {
        return glyph.text() + ' ' + run.name() + ' ' + cell + ' ' + line;
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName();
        String plain = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return plain.contains("bold") || plain.contains("heavy") || plain.contains("black");
    }
}
