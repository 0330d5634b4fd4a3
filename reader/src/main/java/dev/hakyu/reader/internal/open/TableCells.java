package dev.hakyu.reader.internal.open;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Tells a cell that holds a value from one that frames a part of the page.
final class TableCells {
    private static final int MOST_CHARS = 600;
    private static final int MOST_PARAGRAPHS = 8;

    private TableCells() {}

    static boolean isData(Element cell) {
        Count count = new Count();
        NodeTraversor.filter(count, cell);
        return !count.frames;
    }

    private static final class Count implements NodeFilter {
        private int chars;
        private int paragraphs;
        private boolean frames;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                chars += text.getWholeText().length();
            } else if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "table", "h1", "h2", "h3", "article", "section" -> frames = true;
                    case "p", "div" -> paragraphs++;
                    default -> {}
                }
            }
            frames |= chars > MOST_CHARS || paragraphs > MOST_PARAGRAPHS;
            return frames ? FilterResult.STOP : FilterResult.CONTINUE;
        }
    }
}
