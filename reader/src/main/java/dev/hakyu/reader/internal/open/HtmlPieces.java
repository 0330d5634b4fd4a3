package dev.hakyu.reader.internal.open;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Walks a page in the order of its text and cuts it into pieces: headings, paragraphs, items, rows
/// of data tables. Asides inside the article and what follows it become tails; what stands before
/// it is left out.
final class HtmlPieces implements NodeVisitor {
    private static final int MOST_WORDS_ABOVE = 8;
    private static final int MAX_TAIL_PIECES = 300;
    private static final int WIDEST_BOLD_HEADING = 60;
    private static final Set<String> HEADINGS =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend");
    private static final Set<String> IMAGES = Set.of("img", "picture", "svg", "canvas", "object");

    private final MainNode main;
    private final List<Piece> pieces = new ArrayList<>();
    private final LineDraft line = new LineDraft();
    private boolean begun;
    private boolean ended;
    private int skipDepth;
    private int asideDepth;
    private int headingDepth;
    private int itemDepth;
    private int rowDepth;
    private final SpannedCells spans = new SpannedCells();
    private boolean dataRow;
    private int cellStart;
    private int emptyCells;
    private int preDepth;
    private int tailPieces;
    private int images;
    private String firstHeading = "";
    private @Nullable PartialDate dateAbove;
    private final List<String> wordsAbove = new ArrayList<>();

    HtmlPieces(MainNode main) {
        this.main = main;
    }

    List<Piece> pieces() {
        flush();
        return pieces;
    }

    String firstHeading() {
        return firstHeading;
    }

    /// A date that stands alone above the article. The last short lines above the main part.
    List<String> wordsAbove() {
        return List.copyOf(wordsAbove);
    }

    @Nullable PartialDate dateAbove() {
        return dateAbove;
    }

    int images() {
        return images;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (skipDepth == 0) {
                line.append(text.getWholeText(), preDepth > 0);
            }
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        String tag = element.normalName();
        images += IMAGES.contains(tag) ? 1 : 0;
        if (skipDepth > 0 || PageParts.isInvisible(element)) {
            skipDepth++;
            return;
        }
        if (element.equals(main.element())) {
            flush();
            begun = true;
        }
        if (asideDepth > 0 || main.isAside(element)) {
            if (asideDepth == 0) {
                flush();
            }
            asideDepth++;
        }
        switch (tag) {
            case "br" -> line.breakLine();
            case "td", "th", "dd" -> openCell(tag);
            case "tr" -> {
                flush();
                openRow(element);
            }
            case "dt" -> {
                flush();
                rowDepth++;
            }
            case "pre" -> {
                flush();
                preDepth++;
            }
            default -> {
                if (element.isBlock() && rowDepth == 0) {
                    flush();
                } else if (element.isBlock()) {
                    line.append(" ", false);
                }
            }
        }
        headingDepth += isHeading(element) ? 1 : 0;
        itemDepth += tag.equals("li") ? 1 : 0;
    }

    private void openRow(Element row) {
        dataRow = isDataRow(row, spans.reachInto(row));
        rowDepth += dataRow ? 1 : 0;
        emptyCells = 0;
        if (dataRow) {
            spans.begin(row);
        } else {
            spans.drop();
        }
    }

    private void closeRow() {
        if (dataRow) {
            spannedCells();
        }
        flush();
        rowDepth = Math.max(0, rowDepth - (dataRow ? 1 : 0));
        dataRow = false;
    }

    /// What cells of rows above say at this place of the row.
    private void spannedCells() {
        for (String words : spans.above()) {
            nextCell();
            line.append(words, false);
        }
    }

    private void nextCell() {
        for (; emptyCells > 0; emptyCells--) {
            line.nextCell();
        }
        line.nextCell();
    }

    private void openCell(String tag) {
        if (dataRow) {
            spannedCells();
            nextCell();
            cellStart = line.length();
        } else if (rowDepth > 0) {
            line.nextCell();
        } else {
            flush();
        }
        if (tag.equals("dd") && rowDepth == 0) {
            rowDepth++;
        }
    }

    private void close(Element element) {
        if (skipDepth > 0) {
            skipDepth--;
            return;
        }
        String tag = element.normalName();
        boolean aside = asideDepth > 0;
        switch (tag) {
            case "tr" -> closeRow();
            case "dd", "dl" -> {
                flush();
                rowDepth = 0;
            }
            case "pre" -> {
                flush();
                preDepth--;
            }
            case "td", "th", "dt", "br" -> {
                if (rowDepth == 0 && !tag.equals("br")) {
                    flush();
                } else if (dataRow && tag.startsWith("t")) {
                    emptyCells += spans.end(element, line.since(cellStart));
                }
            }
            default -> {
                if (element.isBlock() && rowDepth == 0) {
                    flush();
                } else if (element.isBlock()) {
                    line.append(" ", false);
                }
            }
        }
        headingDepth -= isHeading(element) ? 1 : 0;
        itemDepth -= tag.equals("li") ? 1 : 0;
        if (aside) {
            if (asideDepth == 1) {
                flush();
            }
            asideDepth--;
        }
        if (element.equals(main.element())) {
            flush();
            ended = true;
        }
    }

    private boolean isHeading(Element element) {
        String tag = element.normalName();
        if (HEADINGS.contains(tag)) {
            return true;
        }
        if (!tag.equals("p") && !tag.equals("div")) {
            return false;
        }
        Element only = element.firstElementChild();
        if (only == null) {
            return false;
        }
        boolean bold =
                only.nextElementSibling() == null
                        && (only.normalName().equals("strong") || only.normalName().equals("b"))
                        && element.ownText().isBlank();
        if (!bold) {
            return false;
        }
        if (main.chars(only) > WIDEST_BOLD_HEADING) {
            return false;
        }
        String words = only.text();
        return Lines.width(words) <= WIDEST_BOLD_HEADING && !Lines.endsSentence(words);
    }

    /// A row of a table that holds data; a table used for layout is only a frame.
    ///
    /// @param spanned cells of rows above stand in it too
    private static boolean isDataRow(Element row, boolean spanned) {
        int cells = spanned ? 1 : 0;
        for (Element cell = row.firstElementChild();
                cell != null;
                cell = cell.nextElementSibling()) {
            cells++;
            if (!TableCells.isData(cell)) {
                return false;
            }
        }
        return cells > 1;
    }

    private void flush() {
        if (line.isBlank()) {
            line.clear();
            return;
        }
        BlockKind kind = kind();
        for (String words : line.take(rowDepth > 0 || headingDepth > 0)) {
            add(kind, words);
        }
    }

    private BlockKind kind() {
        if (asideDepth > 0 || ended) {
            return BlockKind.TAIL;
        }
        if (headingDepth > 0) {
            return BlockKind.HEADING;
        }
        if (rowDepth > 0) {
            return BlockKind.TABLE_ROW;
        }
        return itemDepth > 0 ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
    }

    private void add(BlockKind kind, String words) {
        if (kind == BlockKind.HEADING && firstHeading.isEmpty()) {
            firstHeading = words;
        }
        if (!begun) {
            if (asideDepth == 0 && words.length() <= 40) {
                Optional<DateWords.Found> date = DateWords.in(words);
                dateAbove = date.map(DateWords.Found::date).orElse(dateAbove);
                wordsAbove.add(words);
                if (wordsAbove.size() > MOST_WORDS_ABOVE) {
                    wordsAbove.removeFirst();
                }
            }
            return;
        }
        if (kind == BlockKind.TAIL && ++tailPieces > MAX_TAIL_PIECES) {
            return;
        }
        pieces.add(new Piece(kind, words));
    }
}
