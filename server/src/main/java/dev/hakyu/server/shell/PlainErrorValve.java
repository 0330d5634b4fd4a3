package dev.hakyu.server.shell;

import dev.hakyu.model.Lang;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// What a person sees when a request is refused before it reaches the application: an address that
/// cannot be decoded, or one that is too long. The words are those of [ErrorPages].
public final class PlainErrorValve extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    public PlainErrorValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < FIRST_ERROR
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            HttpServletResponse answer = response.getResponse();
            SecurityHeaders.set(answer, "none");
            answer.setHeader("Cache-Control", "no-store");
            answer.setContentType("text/html");
            answer.setCharacterEncoding("UTF-8");
            Writer reporter = response.getReporter();
            if (reporter != null) {
                reporter.write(
                        page(
                                Messages.in(lang(request.getHeader("Accept-Language"))),
                                response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("The visitor has gone.", e);
        }
    }

    /// The same for one who reads it in a filter.
    public static void write(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        response.setStatus(status);
        SecurityHeaders.set(response, "none");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(page(Messages.in(lang(request.getHeader("Accept-Language"))), status));
    }

    private static String page(Messages t, int status) {
        return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s — %s</title><link rel="stylesheet" href="%s"></head>
        <body class="app"><header class="bar"><a class="brand" href="/">%s</a></header>
        <main id="main"><h1>%s</h1><p class="lead" role="alert">%s</p><p><a href="/">%s</a></p></main></body></html>
        """
                .formatted(
                        t.locale().getLanguage(),
                        t.get("error.title"),
                        t.get("app.name"),
                        Assets.style(),
                        t.get("app.name"),
                        t.get("error.title"),
                        t.get(ErrorPages.key(String.valueOf(status))),
                        t.get("nav.today"));
    }

    private static Lang lang(@Nullable String wanted) {
        return wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("ja")
                ? Lang.JA
                : Lang.EN;
    }

    /// Puts it in the place of Tomcat's own.
    @Component
    static final class Placed
            implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
        @Override
        public void customize(ConfigurableTomcatWebServerFactory factory) {
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(PlainErrorValve.class.getName());
                }
            });
        }
    }
}
