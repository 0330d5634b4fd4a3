package dev.hakyu.server.shell;

import dev.hakyu.model.Lang;
import dev.hakyu.network.api.EnglishMarking;
import dev.hakyu.network.api.Settings;
import dev.hakyu.server.workspace.Workspace;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Makes pages from templates.
@Component
public class Pages {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "dev.hakyu.server.templates");
    private final Workspace workspace;
    private final EnglishNames names;

    Pages(Workspace workspace, EnglishNames names) {
        this.workspace = workspace;
        this.names = names;
    }

    /// A page of the application.
    ///
    /// @param template its name below `src/main/jte`
    /// @param titleKey of its title in the messages
    /// @param values what the template declares besides `page`
    public View show(
            HttpServletRequest request,
            Section section,
            String titleKey,
            String template,
            Map<String, Object> values) {
        Page page = page(request, section, titleKey);
        return show(
                page,
                template,
                values,
                page.user() == null
                        ? UnaryOperator.identity()
                        : html -> names.inPage(html, page.lang()));
    }

    /// A page that holds no name of the workspace: it can be shown before that has been read.
    ///
    /// @param template as in [#show]
    View showNameless(
            HttpServletRequest request,
            Section section,
            String titleKey,
            String template,
            Map<String, Object> values) {
        return show(page(request, section, titleKey), template, values, UnaryOperator.identity());
    }

    private View show(
            Page page, String template, Map<String, Object> values, UnaryOperator<String> last) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("page", page);
        return new PageView(templates, template, all, last);
    }

    /// A page for somebody outside: without our navigation, names and marking.
    ///
    /// @param template that draws itself with `shell/outside.jte`
    public View showOutside(
            HttpServletRequest request,
            String titleKey,
            String template,
            Map<String, Object> values) {
        Page inside = page(request, Section.TODAY, titleKey);
        Map<String, Object> all = new HashMap<>(values);
        all.put(
                "page",
                new Page(
                        inside.t(),
                        inside.section(),
                        inside.title(),
                        inside.nonce(),
                        inside.path(),
                        inside.csrfToken(),
                        null,
                        null));
        return new PageView(templates, template, all, UnaryOperator.identity());
    }

    /// The language of whoever asks: their choice, their browser's, the workspace's.
    public Messages messages(HttpServletRequest request) {
        return Messages.in(LanguageChoice.of(request, workspace.settings().language()));
    }

    public Lang lang(HttpServletRequest request) {
        return messages(request).lang();
    }

    /// What whoever asks sees in the place of a name of the network.
    public String name(HttpServletRequest request, String name) {
        return names.name(name, lang(request));
    }

    private Page page(HttpServletRequest request, Section section, String titleKey) {
        Messages t = messages(request);
        @Nullable Principal user = request.getUserPrincipal();
        @Nullable CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        @Nullable String query = request.getQueryString();
        return new Page(
                t,
                section,
                t.get(titleKey),
                SecurityHeaders.nonceOf(request),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                csrf == null ? "" : csrf.getToken(),
                user == null ? null : user.getName(),
                marking(t.lang()));
    }

    private @Nullable String marking(Lang lang) {
        Settings settings = workspace.settings();
        return settings.marking() == null
                ? null
                : EnglishMarking.of(settings.marking(), settings.englishNames()).in(lang);
    }
}
