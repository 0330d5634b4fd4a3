package dev.hakyu.server.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.web.servlet.View;

/// One page: a template with its values. Rendered whole before a byte is sent, so that a failure
/// never leaves half a page.
final class PageView implements View {
    private final TemplateEngine templates;
    private final String template;
    private final Map<String, Object> values;
    private final UnaryOperator<String> wording;

    /// @param wording what becomes of the page before it is sent
    PageView(
            TemplateEngine templates,
            String template,
            Map<String, Object> values,
            UnaryOperator<String> wording) {
        this.templates = templates;
        this.template = template;
        this.values = Map.copyOf(values);
        this.wording = wording;
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
        StringOutput page = new StringOutput();
        templates.render(template, values, page);
        byte[] sent = wording.apply(page.toString()).getBytes(StandardCharsets.UTF_8);
        response.setContentType(getContentType());
        response.setContentLength(sent.length);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(sent);
    }
}
