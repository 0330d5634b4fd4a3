package dev.hakyu.reader.internal.office;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.reader.internal.open.Lines;

/// What a paragraph without a telling style is.
final class WordLines {
    private static final int WIDEST_BOLD_HEADING = 60;

    private WordLines() {}

    static BlockKind kindOf(String words, boolean listed, boolean bold) {
        if (listed) {
            return BlockKind.LIST_ITEM;
        }
        boolean heading =
                bold && Lines.width(words) <= WIDEST_BOLD_HEADING && !Lines.endsSentence(words);
        BlockKind kind = Lines.kindOf(words, "");
        return heading && kind == BlockKind.PARAGRAPH ? BlockKind.HEADING : kind;
    }
}
