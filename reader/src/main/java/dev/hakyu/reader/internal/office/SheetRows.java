package dev.hakyu.reader.internal.office;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.reader.internal.open.Lines;
import dev.hakyu.reader.internal.open.Piece;
import dev.hakyu.reader.internal.open.Refused;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Collects the rows of sheets as pieces; empty cells and hidden rows are left out.
final class SheetRows extends DefaultHandler {
    private static final int LONGEST_CELL = 32_767;
    private final String location;
    private final SharedWords shared;
    private final CellFormats formats;
    private final int maxChars;
    private final List<Piece> pieces;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private String type = "n";
    private int style;
    private boolean inValue;
    private boolean hidden;
    private int readingDepth;
    private long chars;

    SheetRows(
            String location,
            SharedWords shared,
            CellFormats formats,
            int maxChars,
            List<Piece> pieces) {
        this.location = location;
        this.shared = shared;
        this.formats = formats;
        this.maxChars = maxChars;
        this.pieces = pieces;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String state = WordText.value(attributes, "hidden");
                hidden = "1".equals(state) || "true".equals(state);
                cells.clear();
            }
            case "c" -> {
                String stated = WordText.value(attributes, "t");
                type = stated == null ? "n" : stated;
                style = WordText.number(WordText.value(attributes, "s"), 0);
                value.setLength(0);
            }
            case "rPh" -> readingDepth++;
            case "v", "t" -> inValue = readingDepth == 0;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> readingDepth--;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inValue && value.length() < LONGEST_CELL) {
            value.append(text, start, length);
        }
    }

    private void endCell() throws SAXException {
        String raw = value.toString();
        String words =
                switch (type) {
                    case "s" -> shared.get(WordText.number(raw.strip(), -1));
                    case "n" -> formats.show(raw, style);
                    case "e" -> "";
                    default -> raw;
                };
        String line = words.replaceAll("\\s+", " ").strip();
        chars += line.length();
        if (chars > maxChars) {
            throw new SAXException(new Refused(OfficeProblems.tooMuchText(location, maxChars)));
        }
        if (!line.isEmpty() && !hidden) {
            cells.add(line);
        }
    }

    private void endRow() {
        if (cells.size() > 1) {
            pieces.add(new Piece(BlockKind.TABLE_ROW, String.join(" | ", cells)));
        } else if (cells.size() == 1) {
            pieces.add(new Piece(Lines.kindOf(cells.getFirst(), ""), cells.getFirst()));
        }
    }
}
