package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What a piece of a report is.
public enum BlockKind implements Term {
    HEADING("heading", "見出し", "heading"),
    PARAGRAPH("paragraph", "段落", "paragraph"),
    LIST_ITEM("list_item", "箇条書き", "list item"),
    TABLE_ROW("table_row", "表の行", "table row"),
    TAIL("tail", "本文外", "page tail");

    private final String id;
    private final Text label;

    BlockKind(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text label() {
        return label;
    }
}
