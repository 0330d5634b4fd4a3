package dev.hakyu.daily.alert;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;

/// A [Digest] as plain text.
final class DigestText {
    private static final String[] NUMBERS = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"};
    private final StringBuilder out = new StringBuilder(2048);
    private final Lang lang;

    private DigestText(Lang lang) {
        this.lang = lang;
    }

    static String render(Digest digest, Lang lang) {
        DigestText text = new DigestText(lang);
        text.all(digest);
        return text.out.toString();
    }

    /// ①, ②, ... and (11) after ten.
    static String number(int index) {
        return index < NUMBERS.length ? NUMBERS[index] : "(" + (index + 1) + ")";
    }

    private void all(Digest digest) {
        if (digest.marking() != null) {
            line("[" + digest.marking().in(lang) + "]");
        }
        digest.lead().forEach(this::line);
        digest.first().forEach(this::section);
        for (int i = 0; i < digest.entries().size(); i++) {
            Digest.Entry entry = digest.entries().get(i);
            line("");
            line(number(i) + " " + entry.title().in(lang));
            entry.changes().forEach(change -> line(new Text("・", "* ").in(lang) + change.in(lang)));
            entry.lines()
                    .forEach(each ->
                            line(
                                    "  %s: %s"
                                            .formatted(
                                                    each.label().in(lang), each.value().in(lang))));
        }
        digest.sections().forEach(this::section);
        part(digest.quiet(), null);
        part(digest.unseen(), new Text("見えていないもの", "Not seen"));
        part(digest.closing(), null);
    }

    private void section(Digest.Section section) {
        line("");
        line("■ " + section.heading().in(lang));
        for (Digest.Section.Item item : section.items()) {
            line("- " + item.what().in(lang));
            item.below().forEach(each -> line("    " + each.in(lang)));
        }
    }

    private void part(java.util.List<Text> lines, @org.jspecify.annotations.Nullable Text heading) {
        if (lines.isEmpty()) {
            return;
        }
        line("");
        if (heading != null) {
            line("■ " + heading.in(lang));
        }
        lines.forEach(each -> line((heading == null ? "" : "- ") + each.in(lang)));
    }

    private void line(Text text) {
        line(text.in(lang));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
