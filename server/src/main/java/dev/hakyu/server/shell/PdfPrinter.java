package dev.hakyu.server.shell;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/// Prints templates as PDF, with a Japanese font of this machine. Nothing is loaded from anywhere:
/// no picture, no style sheet, no address.
@Component
public class PdfPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(PdfPrinter.class);
    private static final String FAMILY = "hakyu";
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "dev.hakyu.server.templates");
    private final String named;

    /// @param named path of a font, or empty for one of the usual places
    PdfPrinter(@Value("${hakyu.pdf.font:}") String named) {
        this.named = named;
    }

    /// A template as PDF; empty when there is no font that can be used, which is in the log.
    ///
    /// @param template its name below `src/main/jte`; it asks for the font family `hakyu`
    public Optional<byte[]> print(String template, Map<String, Object> values) {
        Optional<DocumentFont> font = DocumentFont.find(named);
        if (font.isEmpty()) {
            LOG.warn("There is no Japanese font for PDF; hakyu.pdf.font may name one.");
            return Optional.empty();
        }
        StringOutput html = new StringOutput();
        templates.render(template, values, html);
        Document page = Jsoup.parse(html.toString());
        try {
            return Optional.of(print(page, font.get().subset(characters(page))));
        } catch (IOException e) {
            LOG.warn("The font {} cannot be used for PDF.", font.get().file(), e);
            return Optional.empty();
        }
    }

    private static byte[] print(Document page, byte[] font) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .withW3cDocument(new W3CDom().fromJsoup(page), null)
                .useUriResolver((base, uri) -> null)
                .useFont(() -> new ByteArrayInputStream(font), FAMILY, 400, FontStyle.NORMAL, true)
                .useObjectDrawerFactory(new OutputDrawers())
                .toStream(pdf)
                .run();
        return pdf.toByteArray();
    }

    private static final class OutputDrawers implements FSObjectDrawerFactory {
        @Override
        public @Nullable FSObjectDrawer createDrawer(Element element) {
            return isReplacedObject(element) ? new PrintedOutput() : null;
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.getNodeName().equals("object")
                    && element.getAttribute("type").equals(PrintedOutput.TYPE);
        }
    }

    private static NavigableSet<Integer> characters(Document page) {
        NavigableSet<Integer> characters = new TreeSet<>();
        page.wholeText().codePoints().forEach(characters::add);
        for (char each = ' '; each <= '~'; each++) {
            characters.add((int) each);
        }
        characters.add((int) '•');
        characters.add(0xA0);
        return characters;
    }
}
