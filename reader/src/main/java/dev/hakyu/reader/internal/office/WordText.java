package dev.hakyu.reader.internal.office;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.reader.internal.open.Piece;
import dev.hakyu.reader.internal.open.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Collects the paragraphs and table rows of one part of a Word document, with their looks.
final class WordText extends DefaultHandler {
    private static final int HALF_POINTS_OF_BODY = 21;

    private final String location;
    private final WordStyles styles;
    private final int maxChars;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Outer> outer = new ArrayDeque<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder row = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private int openParagraphs;
    private int titleAt = -1;
    private int images;
    private int chars;
    private int tableDepth;
    private int cells;
    private int skipDepth;
    private boolean inText;
    private boolean inRunProperties;
    private boolean hiddenRun;
    private boolean listed;
    private boolean outlined;
    private @Nullable String style;
    private int runSize;
    private int paragraphSize;
    private boolean runBold;
    private boolean allBold;

    /// A paragraph that waits while the text box in it is read.
    private record Outer(
            String words,
            String run,
            @Nullable String style,
            boolean listed,
            boolean outlined,
            boolean allBold,
            boolean runBold,
            boolean hidden,
            int size) {}

    WordText(String location, WordStyles styles, int maxChars) {
        this.location = location;
        this.styles = styles;
        this.maxChars = maxChars;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /// The piece that a style makes the title, or -1.
    int titleAt() {
        return titleAt;
    }

    /// Size of a piece's type in half points.
    int size(int piece) {
        return sizes.get(piece);
    }

    int images() {
        return images;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (skipDepth > 0) {
            skipDepth++;
            return;
        }
        String value = value(attributes, "val");
        switch (name) {
            case "Fallback", "rt", "del", "moveFrom", "comment", "instrText", "delText" ->
                    skipDepth = 1;
            case "p" -> openParagraph();
            case "pStyle" -> style = value;
            case "numPr" -> listed = true;
            case "outlineLvl" -> outlined = number(value, 9) < 9;
            case "r" -> openRun();
            case "rPr" -> inRunProperties = true;
            case "vanish" -> hiddenRun |= inRunProperties && isOn(value);
            case "b" -> runBold |= inRunProperties && isOn(value);
            case "sz" -> runSize = inRunProperties ? number(value, runSize) : runSize;
            case "t" -> inText = true;
            case "tab", "ptab" -> run.append(inRunProperties ? "" : "\t");
            case "br", "cr" -> run.append('\n');
            case "noBreakHyphen" -> run.append('-');
            case "blip", "imagedata" -> images++;
            case "tbl" -> tableDepth++;
            case "tr" -> {
                if (tableDepth == 1) {
                    row.setLength(0);
                    cells = 0;
                }
            }
            case "tc" -> {
                if (tableDepth == 1) {
                    row.append(cells++ > 0 ? "| " : "");
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (skipDepth > 0) {
            skipDepth--;
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "rPr" -> inRunProperties = false;
            case "r" -> closeRun();
            case "p" -> closeParagraph();
            case "tr" -> {
                if (tableDepth == 1 && !row.toString().replace('|', ' ').isBlank()) {
                    boolean data = cells > 1;
                    add(data ? BlockKind.TABLE_ROW : BlockKind.PARAGRAPH, row.toString().strip());
                }
            }
            case "tbl" -> tableDepth--;
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (inText && skipDepth == 0) {
            chars += length;
            if (chars > maxChars) {
                throw new SAXException(new Refused(OfficeProblems.tooMuchText(location, maxChars)));
            }
            run.append(text, start, length);
        }
    }

    private void openParagraph() {
        if (openParagraphs++ > 0) {
            outer.push(
                    new Outer(
                            paragraph.toString(),
                            run.toString(),
                            style,
                            listed,
                            outlined,
                            allBold,
                            runBold,
                            hiddenRun,
                            paragraphSize));
        }
        paragraph.setLength(0);
        run.setLength(0);
        style = null;
        listed = false;
        outlined = false;
        allBold = true;
        paragraphSize = 0;
    }

    /// Back to the paragraph in which a text box stands.
    private void resume(Outer before) {
        paragraph.append(before.words);
        run.append(before.run);
        style = before.style;
        listed = before.listed;
        outlined = before.outlined;
        allBold = before.allBold;
        runBold = before.runBold;
        hiddenRun = before.hidden;
        paragraphSize = before.size;
    }

    private void openRun() {
        run.setLength(0);
        hiddenRun = false;
        runBold = false;
        runSize = 0;
    }

    private void closeRun() {
        if (hiddenRun || run.isEmpty()) {
            return;
        }
        if (!run.toString().isBlank()) {
            allBold &= runBold;
            paragraphSize = Math.max(paragraphSize, runSize);
        }
        if (tableDepth > 0) {
            row.append(run.toString().replace('\n', ' ').replace('\t', ' '));
        } else {
            paragraph.append(run);
        }
        run.setLength(0);
    }

    private void closeParagraph() {
        if (tableDepth > 0) {
            row.append(' ');
        } else {
            for (String line : paragraph.toString().split("\n")) {
                String words = line.replace('\t', '\u3000').strip();
                if (!words.isEmpty()) {
                    addLine(words);
                }
            }
        }
        paragraph.setLength(0);
        run.setLength(0);
        if (--openParagraphs > 0 && !outer.isEmpty()) {
            resume(outer.pop());
        }
    }

    private void addLine(String words) {
        WordStyles.Role role = styles.roleOf(style);
        if (role == WordStyles.Role.TITLE && titleAt < 0) {
            titleAt = pieces.size();
        }
        boolean heading = role != WordStyles.Role.BODY || outlined;
        add(heading ? BlockKind.HEADING : WordLines.kindOf(words, listed, allBold), words);
    }

    private void add(BlockKind kind, String words) {
        pieces.add(new Piece(kind, words.replaceAll("[ \\u00A0]{2,}", " ")));
        sizes.add(paragraphSize == 0 ? HALF_POINTS_OF_BODY : paragraphSize);
    }

    static @Nullable String value(Attributes attributes, String name) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(name)) {
                return attributes.getValue(i);
            }
        }
        return null;
    }

    static int number(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 6) {
            return otherwise;
        }
        return text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(text)
                : otherwise;
    }

    private static boolean isOn(@Nullable String value) {
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
