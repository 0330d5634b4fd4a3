package dev.hakyu.sources.internal.opml;

import dev.hakyu.model.source.Source;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes feeds as a list, in the folders of their groups.
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
            Folder.of(sources).write(xml, "\n  ");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text can always be written", e);
        }
        return text + "\n";
    }

    /// Feeds, then folders, each in the order in which they first come.
    private record Folder(List<Source.Feed> feeds, Map<String, Folder> folders) {
        static Folder of(List<Source> sources) {
            Folder top = new Folder(new ArrayList<>(), new LinkedHashMap<>());
            for (Source source : sources) {
                if (source instanceof Source.Feed feed) {
                    Folder at = top;
                    for (String name : feed.group()) {
                        at =
                                at.folders.computeIfAbsent(
                                        name,
                                        _ -> new Folder(new ArrayList<>(), new LinkedHashMap<>()));
                    }
                    at.feeds.add(feed);
                }
            }
            return top;
        }

        /// As deep as a group may be.
        void write(XMLStreamWriter xml, String indent) throws XMLStreamException {
            for (Source.Feed feed : feeds) {
                outline(xml, feed, indent);
            }
            for (Map.Entry<String, Folder> folder : folders.entrySet()) {
                xml.writeCharacters(indent);
                xml.writeStartElement("outline");
                xml.writeAttribute("text", allowed(folder.getKey()));
                xml.writeAttribute("title", allowed(folder.getKey()));
                folder.getValue().write(xml, indent + "  ");
                xml.writeCharacters(indent);
                xml.writeEndElement();
            }
        }
    }

    private static void outline(XMLStreamWriter xml, Source.Feed feed, String indent)
            throws XMLStreamException {
        xml.writeCharacters(indent);
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
