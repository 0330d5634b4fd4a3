package dev.hakyu.sources.internal.opml;

import dev.hakyu.model.source.Source;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes feeds as a list.
public final class OpmlWriter {
    private OpmlWriter() {}

    /// OPML 2.0 of the feeds among the sources.
    public static String write(List<Source> sources, String title) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            text.append('\n');
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters(allowed(title));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
            for (Source source : sources) {
                if (source instanceof Source.Feed feed) {
                    outline(xml, feed);
                }
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text can always be written", e);
        }
        return text + "\n";
    }

    private static void outline(XMLStreamWriter xml, Source.Feed feed) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", allowed(feed.name()));
        xml.writeAttribute("title", allowed(feed.name()));
        xml.writeAttribute("xmlUrl", feed.address().toString());
    }

    private static String allowed(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ");
    }
}
