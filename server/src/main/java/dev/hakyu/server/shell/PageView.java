package dev.hakyu.server.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.servlet.View;

/// One page: a template with its values. Rendered whole before a byte is sent, so that a failure
/// never leaves half a page.
final class PageView implements View {
    private final TemplateEngine templates;
    private final String template;
    private final Map<String, Object> values;

    PageView(TemplateEngine templates, String template, Map<String, Object> values) {
        this.templates = templates;
        this.template = template;
        this.values = Map.copyOf(values);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
            @org.jspecify.annotations.Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(template, values, page);
        response.setContentType(getContentType());
        response.setContentLength(page.getContentLength());
        response.setHeader("Cache-Control", "no-store");
        page.writeTo(response.getOutputStream());
    }
}
