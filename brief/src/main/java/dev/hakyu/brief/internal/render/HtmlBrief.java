package dev.hakyu.brief.internal.render;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.model.Lang;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The brief as one HTML page that needs nothing else: inline styles and drawings, no scripts.
public final class HtmlBrief {
    private static final String STYLE = "/dev/hakyu/brief/brief.css";
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "dev.hakyu.brief.templates");

    /// One complete page in this language.
    public String render(Brief brief, Lang lang) {
        return render("brief.jte", brief, lang);
    }

    /// Its sections alone, for a page that has a head of its own.
    public String renderSections(Brief brief, Lang lang) {
        return render("body.jte", brief, lang);
    }

    /// What comes after the incidents: what happened elsewhere, what is not seen, and the data.
    public String renderRest(Brief brief, Lang lang) {
        return render("rest.jte", brief, lang);
    }

    /// What partners ask of us; empty when they ask and promise nothing.
    public String renderAsks(Brief brief, Lang lang) {
        return brief.asks().saysNothing()
                ? ""
                : render("asks.jte", Map.of("asks", brief.asks(), "lang", lang));
    }

    /// What one incident does to us, without its name and facts.
    public String renderEffect(Brief brief, Brief.IncidentPage page, Lang lang) {
        return render(
                "effect.jte", Map.of("page", page, "view", new HtmlView(brief, lang, style())));
    }

    private String render(String template, Brief brief, Lang lang) {
        return render(template, Map.of("brief", brief, "view", new HtmlView(brief, lang, style())));
    }

    private String render(String template, Map<String, Object> values) {
        StringOutput page = new StringOutput(64 * 1024);
        templates.render(template, values, page);
        return page.toString();
    }

    /// The style sheet that the sections are written for.
    public static String style() {
        try (InputStream in = HtmlBrief.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the build: " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
