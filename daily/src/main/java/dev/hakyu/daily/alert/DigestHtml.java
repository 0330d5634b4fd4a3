package dev.hakyu.daily.alert;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.util.List;

/// A [Digest] as the HTML that mail programs show: one column, styles on the elements, nothing
/// fetched from anywhere, readable in dark and light.
final class DigestHtml {
    private static final String BODY =
            "margin:0;padding:16px;font-family:'Hiragino Sans','Yu Gothic','Noto Sans"
                    + " JP',Meiryo,sans-serif;font-size:15px;line-height:1.7;color:#1c1b19;"
                    + "background:#fbfaf7";
    private final StringBuilder out = new StringBuilder(4096);
    private final Lang lang;

    private DigestHtml(Lang lang) {
        this.lang = lang;
    }

    static String render(Digest digest, Lang lang) {
        DigestHtml html = new DigestHtml(lang);
        html.all(digest);
        return html.out.toString();
    }

    private void all(Digest digest) {
        out.append("<!doctype html><html lang=\"")
                .append(lang == Lang.JA ? "ja" : "en")
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(digest.subject().in(lang)))
                .append("</title></head><body style=\"")
                .append(BODY)
                .append("\"><div style=\"max-width:640px;margin:0 auto\">");
        if (digest.marking() != null) {
            out.append("<p style=\"margin:0 0 8px;font-weight:bold\">[")
                    .append(escape(digest.marking().in(lang)))
                    .append("]</p>");
        }
        for (int i = 0; i < digest.lead().size(); i++) {
            boolean stop = i >= digest.plain();
            paragraph(
                    digest.lead().get(i),
                    stop ? "font-weight:bold;color:#c73e1d;margin:0 0 8px" : "margin:0 0 8px");
        }
        digest.first().forEach(this::section);
        for (int i = 0; i < digest.entries().size(); i++) {
            entry(i, digest.entries().get(i));
        }
        digest.sections().forEach(this::section);
        digest.quiet().forEach(each -> paragraph(each, "margin:16px 0 0"));
        if (!digest.unseen().isEmpty()) {
            heading(new Text("見えていないもの", "Not seen"));
            list(digest.unseen());
        }
        digest.closing()
                .forEach(each -> paragraph(each, "margin:24px 0 0;font-size:13px;color:#5a5750"));
        out.append("</div></body></html>\n");
    }

    private void entry(int index, Digest.Entry entry) {
        out.append(
                        "<h2 style=\"font-size:17px;margin:24px 0 4px;padding-top:12px;border-top:1px"
                                + " solid #d8d4ca\">")
                .append(DigestText.number(index))
                .append(' ')
                .append(escape(entry.title().in(lang)))
                .append("</h2>");
        if (!entry.changes().isEmpty()) {
            list(entry.changes());
        }
        out.append("<table role=\"presentation\" style=\"border-collapse:collapse;width:100%\">");
        for (Digest.Line line : entry.lines()) {
            out.append(
                            "<tr><th style=\"text-align:left;vertical-align:top;white-space:nowrap;"
                                    + "padding:2px 12px 2px 0;font-weight:normal;color:#5a5750\">")
                    .append(escape(line.label().in(lang)))
                    .append("</th><td style=\"padding:2px 0\">")
                    .append(escape(line.value().in(lang)))
                    .append("</td></tr>");
        }
        out.append("</table>");
    }

    private void heading(Text text) {
        out.append("<h3 style=\"font-size:15px;margin:24px 0 4px\">")
                .append(escape(text.in(lang)))
                .append("</h3>");
    }

    private void section(Digest.Section section) {
        heading(section.heading());
        out.append("<ul style=\"margin:0 0 8px;padding-left:20px\">");
        for (Digest.Section.Item item : section.items()) {
            out.append("<li>").append(escape(item.what().in(lang)));
            if (!item.below().isEmpty()) {
                list(item.below());
            }
            out.append("</li>");
        }
        out.append("</ul>");
    }

    private void list(List<Text> lines) {
        out.append("<ul style=\"margin:0 0 8px;padding-left:20px\">");
        lines.forEach(each -> out.append("<li>").append(escape(each.in(lang))).append("</li>"));
        out.append("</ul>");
    }

    private void paragraph(Text text, String style) {
        out.append("<p style=\"")
                .append(style)
                .append("\">")
                .append(escape(text.in(lang)))
                .append("</p>");
    }

    /// Text from reports is a stranger's: no character of it is markup.
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '&' -> safe.append("&amp;");
                        case '"' -> safe.append("&quot;");
                        case '\'' -> safe.append("&#39;");
                        default ->
                                safe.appendCodePoint(
                                        Character.isISOControl(c) && c != '\n' ? ' ' : c);
                    }
                });
        return safe.toString();
    }
}
