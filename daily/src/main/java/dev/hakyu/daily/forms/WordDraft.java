package dev.hakyu.daily.forms;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/// A draft as a Word document on A4.
final class WordDraft {
    private static final long A4_WIDTH_TWIPS = 11_906;
    private static final long A4_HEIGHT_TWIPS = 16_838;
    private static final long MARGIN_TWIPS = 1_134;
    private static final int STAMP_HEIGHT_TWIPS = 1_000;
    private static final int BODY_POINTS = 10;
    private final Lang lang;
    private final XWPFDocument word;

    private WordDraft(Lang lang, XWPFDocument word) {
        this.lang = lang;
        this.word = word;
    }

    static byte[] of(Draftable draft, Lang lang) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            new WordDraft(lang, word).fill(draft);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        }
    }

    private void fill(Draftable draft) {
        page();
        draft.findMarking()
                .ifPresent(marking -> {
                    XWPFParagraph line = word.createParagraph();
                    line.setAlignment(ParagraphAlignment.RIGHT);
                    run(line, marking, 11, true);
                });
        XWPFParagraph title = word.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        run(title, draft.title().in(lang), 16, true);
        if (!draft.stamps().isEmpty()) {
            stamps(draft.stamps());
        }
        for (Text line : draft.head()) {
            paragraph(line.in(lang));
        }
        for (Draftable.Section section : draft.sections()) {
            XWPFParagraph heading = word.createParagraph();
            heading.setSpacingBefore(180);
            heading.setSpacingAfter(40);
            heading.setKeepNext(true);
            run(heading, section.heading().in(lang), 12, true);
            section.blocks().forEach(this::block);
        }
    }

    private void page() {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH_TWIPS));
        size.setH(BigInteger.valueOf(A4_HEIGHT_TWIPS));
        CTPageMar margin = section.addNewPgMar();
        BigInteger around = BigInteger.valueOf(MARGIN_TWIPS);
        margin.setTop(around);
        margin.setBottom(around);
        margin.setLeft(around);
        margin.setRight(around);
    }

    private void stamps(List<Text> names) {
        XWPFTable table = word.createTable(2, names.size());
        table.setTableAlignment(TableRowAlign.RIGHT);
        for (int i = 0; i < names.size(); i++) {
            cell(table.getRow(0).getCell(i), names.get(i).in(lang), true);
            table.getRow(0).getCell(i).setWidth("1000");
        }
        table.getRow(1).setHeight(STAMP_HEIGHT_TWIPS);
        word.createParagraph();
    }

    private void block(Draftable.Block block) {
        switch (block) {
            case Draftable.Line(Text words, Draftable.Mark mark) -> {
                XWPFParagraph line = word.createParagraph();
                line.setSpacingAfter(20);
                if (mark != Draftable.Mark.PLAIN) {
                    line.setIndentationLeft(240);
                }
                String lead = DraftMarks.lead(mark, lang).replaceFirst("^- ", "・");
                if (!lead.isEmpty()) {
                    run(line, lead, BODY_POINTS, mark != Draftable.Mark.ITEM);
                }
                run(line, words.in(lang), BODY_POINTS, false);
            }
            case Draftable.Grid grid -> grid(grid);
        }
    }

    private void grid(Draftable.Grid grid) {
        int columns = grid.headers().size();
        XWPFTable table = word.createTable(grid.rows().size() + 1, columns);
        table.setWidth("100%");
        for (int i = 0; i < columns; i++) {
            XWPFTableCell head = table.getRow(0).getCell(i);
            cell(head, grid.headers().get(i).in(lang), true);
            head.setColor("E7E6E6");
        }
        table.getRow(0).setRepeatHeader(true);
        for (int r = 0; r < grid.rows().size(); r++) {
            for (int i = 0; i < columns; i++) {
                cell(table.getRow(r + 1).getCell(i), grid.rows().get(r).get(i).in(lang), false);
            }
        }
    }

    private void cell(XWPFTableCell cell, String words, boolean bold) {
        XWPFParagraph line = cell.getParagraphs().getFirst();
        line.setSpacingAfter(0);
        run(line, words, BODY_POINTS - 1, bold);
    }

    private void paragraph(String words) {
        XWPFParagraph line = word.createParagraph();
        line.setSpacingAfter(20);
        run(line, words, BODY_POINTS, false);
    }

    private void run(XWPFParagraph line, String words, int points, boolean bold) {
        XWPFRun run = line.createRun();
        run.setFontSize(points);
        run.setBold(bold);
        run.setFontFamily("Calibri", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Calibri", XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily("游ゴシック", XWPFRun.FontCharRange.eastAsia);
        String[] parts = visible(words).split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(parts[i]);
        }
    }

    /// Characters that XML 1.0 cannot hold, and marks that nobody sees, are left out.
    private static String visible(String words) {
        StringBuilder visible = new StringBuilder();
        words.codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c))
                .filter(c ->
                        Character.getType(c) != Character.FORMAT
                                && Character.getType(c) != Character.SURROGATE
                                && (c & 0xFFFE) != 0xFFFE)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }
}
