package dev.hakyu.daily.forms;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.util.List;

/// A draft as plain text or Markdown.
final class PlainDraft {
    private final Lang lang;
    private final boolean markdown;

    PlainDraft(Lang lang, boolean markdown) {
        this.lang = lang;
        this.markdown = markdown;
    }

    String of(Draftable draft) {
        StringBuilder text = new StringBuilder();
        draft.findMarking().ifPresent(marking -> text.append(safe(marking)).append("\n\n"));
        text.append(markdown ? "# " : "").append(safe(draft.title().in(lang))).append("\n\n");
        draft.head().forEach(line -> text.append(safe(line.in(lang))).append(breakLine()));
        if (!draft.stamps().isEmpty()) {
            text.append('\n');
            grid(
                    text,
                    new Draftable.Grid(
                            draft.stamps(),
                            List.of(draft.stamps().stream().map(each -> blank()).toList())));
        }
        for (Draftable.Section section : draft.sections()) {
            text.append('\n')
                    .append(markdown ? "## " : "■ ")
                    .append(safe(section.heading().in(lang)))
                    .append("\n\n");
            section.blocks().forEach(block -> block(text, block));
        }
        return text.toString();
    }

    private String breakLine() {
        return markdown ? "  \n" : "\n";
    }

    private static Text blank() {
        return new Text("―", "-");
    }

    private void block(StringBuilder text, Draftable.Block block) {
        switch (block) {
            case Draftable.Line(Text words, Draftable.Mark mark) ->
                    text.append(DraftMarks.lead(mark, lang))
                            .append(safe(words.in(lang)))
                            .append(mark == Draftable.Mark.PLAIN ? breakLine() : "\n");
            case Draftable.Grid grid -> grid(text, grid);
        }
    }

    private void grid(StringBuilder text, Draftable.Grid grid) {
        if (markdown) {
            row(text, grid.headers());
            text.append("|").append(" --- |".repeat(grid.headers().size())).append('\n');
            grid.rows().forEach(row -> row(text, row));
            return;
        }
        for (List<Text> row : grid.rows()) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "・" : "  ")
                        .append(safe(grid.headers().get(i).in(lang)))
                        .append(lang == Lang.JA ? ":" : ": ")
                        .append(safe(row.get(i).in(lang)).replace("\n", " / "))
                        .append('\n');
            }
        }
    }

    private void row(StringBuilder text, List<Text> cells) {
        for (Text cell : cells) {
            text.append("| ")
                    .append(
                            safe(cell.in(lang))
                                    .replace("|", "\\|")
                                    .replace("\r", "")
                                    .replace("\n", "<br>"))
                    .append(' ');
        }
        text.append("|\n");
    }

    /// What others wrote cannot become markup or control a terminal.
    private String safe(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        words.codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> {
                    if (markdown && (c == '<' || c == '[' || c == '`' || c == '*')) {
                        safe.append('\\');
                    }
                    safe.appendCodePoint(c);
                });
        return safe.toString();
    }
}
