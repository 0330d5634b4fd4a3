package dev.hakyu.brief.internal.render;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.IncidentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines, headings and lists of plain text in one language.
final class TextSheet {
    private static final String RULE = "-".repeat(60);
    private final StringBuilder out = new StringBuilder(8192);
    private final HtmlView view;
    private final Lang lang;

    TextSheet(HtmlView view, Lang lang) {
        this.view = view;
        this.lang = lang;
    }

    String text() {
        return out.toString();
    }

    void facts(List<Brief.Fact> facts) {
        for (HtmlView.FactGroup group : view.factGroups(facts)) {
            for (Brief.Fact fact : group.facts()) {
                line("- %s %s".formatted(fact.statement().in(lang), certainty(fact.certainty())));
            }
            String quote = group.quote();
            line("  " + (quote == null ? "" : "「" + quote + "」 ") + "(" + group.source() + ")");
        }
    }

    String id(IncidentId id) {
        return "  [" + ShownId.of(id) + "]";
    }

    String title(String victim, Text kind, Certainty certainty) {
        return victim + " " + certainty(certainty) + " — " + kind.in(lang);
    }

    String certainty(Certainty certainty) {
        return CertaintyMark.of(certainty) + " " + certainty.label().in(lang);
    }

    void list(List<Text> lines, Caption whenEmpty) {
        if (lines.isEmpty()) {
            line(whenEmpty.in(lang));
        }
        lines.forEach(each -> line("- " + each.in(lang)));
    }

    void optional(Caption caption, @Nullable Text text) {
        if (text != null) {
            line("  " + caption.in(lang) + ": " + text.in(lang));
        }
    }

    void optionalLine(@Nullable Text text) {
        if (text != null) {
            line(text.in(lang));
        }
    }

    void heading(Caption caption) {
        line("");
        line(RULE);
        line("■ " + caption.in(lang));
    }

    void part(Caption caption) {
        line("[" + caption.in(lang) + "]");
    }

    void line(String text) {
        out.append(text).append('\n');
    }
}
