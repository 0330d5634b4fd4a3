package dev.hakyu.daily.job;

import dev.hakyu.brief.api.WholeFile;
import dev.hakyu.daily.alert.Roundup;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The roundup as files: `weekly.html`, `weekly.txt`, `weekly.json`.
public final class RoundupFiles {
    private static final long LARGEST_BYTES = 4L << 20;
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Text HOME = new Text("国内", "home");
    private static final Text ABROAD = new Text("国外", "abroad");
    private static final Text UNKNOWN = new Text("国不明", "country unknown");

    private RoundupFiles() {}

    /// The roundup that lies in a folder; empty when there is none, or none of this format.
    public static Optional<Roundup> read(Path folder) throws IOException {
        Path file = folder.resolve("weekly.json");
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(Files.readString(file), Roundup.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static void write(Roundup roundup, Lang lang, Path folder) throws IOException {
        Files.createDirectories(folder);
        WholeFile.write(folder.resolve("weekly.json"), MAPPER.writeValueAsString(roundup) + "\n");
        WholeFile.write(folder.resolve("weekly.txt"), text(roundup, lang));
        WholeFile.write(folder.resolve("weekly.html"), html(roundup, lang));
    }

    static String text(Roundup roundup, Lang lang) {
        StringBuilder out = new StringBuilder(4096);
        out.append(roundup.title().in(lang));
        if (!roundup.marking().isEmpty()) {
            out.append("  [").append(roundup.marking(lang)).append(']');
        }
        out.append("\n\n");
        roundup.conclusion().forEach(each -> out.append(each.in(lang)).append('\n'));
        heading(out, Roundup.HIGHLIGHTS.in(lang));
        if (roundup.highlights().isEmpty()) {
            out.append(Roundup.NONE.in(lang)).append('\n');
        }
        highlights(out, roundup.highlights(), lang);
        if (!roundup.products().isEmpty()) {
            heading(out, Roundup.PRODUCTS.in(lang));
            highlights(out, roundup.products(), lang);
        }
        list(out, Roundup.BY_INDUSTRY, said(roundup.byIndustry()), lang);
        list(out, Roundup.BY_ATTACK, said(roundup.byAttack()), lang);
        list(out, Roundup.FIGURES, roundup.figures(), lang);
        heading(out, Roundup.WATCHED.in(lang));
        if (roundup.watched().isEmpty()) {
            out.append(Roundup.NONE.in(lang)).append('\n');
        }
        roundup.watched().forEach(each -> item(out, each.what(), each.lines(), lang));
        if (!roundup.past().isEmpty()) {
            list(out, Roundup.PAST, roundup.past(), lang);
        }
        return out.toString();
    }

    private static List<Text> said(List<Roundup.Row> rows) {
        return rows.stream().map(Roundup.Row::said).toList();
    }

    private static void highlights(
            StringBuilder out, List<Roundup.Highlight> highlights, Lang lang) {
        for (Roundup.Highlight each : highlights) {
            List<Text> lines = new ArrayList<>(each.changes());
            lines.addAll(each.lines());
            item(out, each.title(), lines, lang);
        }
    }

    private static void item(StringBuilder out, Text what, List<Text> lines, Lang lang) {
        out.append("- ").append(what.in(lang)).append('\n');
        lines.forEach(each -> out.append("    ").append(each.in(lang)).append('\n'));
    }

    private static void list(StringBuilder out, Text title, List<Text> lines, Lang lang) {
        heading(out, title.in(lang));
        if (lines.isEmpty()) {
            out.append(Roundup.NONE.in(lang)).append('\n');
        }
        lines.forEach(each -> out.append("- ").append(each.in(lang)).append('\n'));
    }

    private static void heading(StringBuilder out, String title) {
        out.append("\n■ ").append(title).append('\n');
    }

    static String html(Roundup roundup, Lang lang) {
        Page page = new Page(lang);
        page.begin(roundup.title(), roundup.marking(lang));
        roundup.conclusion().forEach(page::paragraph);
        page.heading(Roundup.HIGHLIGHTS);
        if (roundup.highlights().isEmpty()) {
            page.paragraph(Roundup.NONE);
        }
        roundup.highlights().forEach(page::highlight);
        if (!roundup.products().isEmpty()) {
            page.heading(Roundup.PRODUCTS);
            roundup.products().forEach(page::highlight);
        }
        page.table(Roundup.BY_INDUSTRY, roundup.byIndustry());
        page.table(Roundup.BY_ATTACK, roundup.byAttack());
        page.heading(Roundup.FIGURES);
        page.list(roundup.figures());
        page.heading(Roundup.WATCHED);
        if (roundup.watched().isEmpty()) {
            page.paragraph(Roundup.NONE);
        }
        for (Roundup.Watched each : roundup.watched()) {
            page.paragraph(each.what());
            page.list(each.lines());
        }
        if (!roundup.past().isEmpty()) {
            page.heading(Roundup.PAST);
            page.list(roundup.past());
        }
        return page.end();
    }

    /// A page that needs nothing from elsewhere.
    private static final class Page {
        private static final String STYLE =
                "body{margin:0 auto;padding:24px;max-width:44em;color:#1c1b19;background:#fbfaf7;"
                        + "font-family:'Hiragino Sans','Yu Gothic','Noto Sans JP',Meiryo,sans-serif;"
                        + "line-height:1.7}h1{font-size:1.4em}h2{font-size:1.1em;border-top:1px solid"
                        + " #d8d4ca;padding-top:.8em}h3{font-size:1em;margin-bottom:0}table{"
                        + "border-collapse:collapse}td,th{padding:.2em 1em .2em 0;text-align:left}"
                        + "td+td{text-align:right;font-variant-numeric:tabular-nums}@media"
                        + " (prefers-color-scheme:dark){body{color:#eee;background:#1c1b19}}";
        private final StringBuilder out = new StringBuilder(8192);
        private final Lang lang;

        private Page(Lang lang) {
            this.lang = lang;
        }

        void begin(Text title, String marking) {
            out.append("<!doctype html>\n<html lang=\"")
                    .append(lang == Lang.JA ? "ja" : "en")
                    .append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\"")
                    .append(" content=\"width=device-width\"><title>")
                    .append(safe(title))
                    .append("</title><style>")
                    .append(STYLE)
                    .append("</style></head><body><main><h1>")
                    .append(safe(title))
                    .append("</h1>\n");
            if (!marking.isEmpty()) {
                paragraph(Text.same("[" + marking + "]"));
            }
        }

        void heading(Text text) {
            out.append("<h2>").append(safe(text)).append("</h2>\n");
        }

        void subheading(Text text) {
            out.append("<h3>").append(safe(text)).append("</h3>\n");
        }

        void highlight(Roundup.Highlight highlight) {
            subheading(highlight.title());
            list(highlight.changes());
            highlight.lines().forEach(this::paragraph);
        }

        void paragraph(Text text) {
            out.append("<p>").append(safe(text)).append("</p>\n");
        }

        void list(List<Text> lines) {
            if (lines.isEmpty()) {
                return;
            }
            out.append("<ul>");
            lines.forEach(each -> out.append("<li>").append(safe(each)).append("</li>"));
            out.append("</ul>\n");
        }

        void table(Text title, List<Roundup.Row> rows) {
            heading(title);
            if (rows.isEmpty()) {
                paragraph(Roundup.NONE);
                return;
            }
            out.append("<table><thead><tr><th></th><th>")
                    .append(safe(HOME))
                    .append("</th><th>")
                    .append(safe(ABROAD))
                    .append("</th><th>")
                    .append(safe(UNKNOWN))
                    .append("</th></tr></thead><tbody>");
            for (Roundup.Row row : rows) {
                out.append("<tr><td>")
                        .append(safe(row.label()))
                        .append("</td><td>")
                        .append(row.home())
                        .append("</td><td>")
                        .append(row.abroad())
                        .append("</td><td>")
                        .append(row.unknown())
                        .append("</td></tr>");
            }
            out.append("</tbody></table>\n");
        }

        String end() {
            return out.append("</main></body></html>\n").toString();
        }

        private String safe(Text text) {
            String plain = text.in(lang);
            return plain.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }
}
