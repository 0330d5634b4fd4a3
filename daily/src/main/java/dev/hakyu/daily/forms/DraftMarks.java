package dev.hakyu.daily.forms;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;

/// What stands before a line.
final class DraftMarks {
    private static final Text UNKNOWN = new Text("【要確認】", "[to be confirmed] ");
    private static final Text CHANGED = new Text("【更新】", "[updated] ");

    /// What nobody knows yet, in every draft alike.
    static final Text UNKNOWN_YET = new Text("不明(確認中)", "unknown (being checked)");

    private DraftMarks() {}

    static String lead(Draftable.Mark mark, Lang lang) {
        return switch (mark) {
            case PLAIN -> "";
            case ITEM -> "- ";
            case UNKNOWN -> "- " + UNKNOWN.in(lang);
            case CHANGED -> "- " + CHANGED.in(lang);
        };
    }
}
