package dev.hakyu.sources.internal.feed;

import dev.hakyu.sources.internal.web.FetchFailed;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Goes once through a stranger's XML before anything is built of it: no document type (so no
/// entities of its own), bounded depth and number of elements.
public final class XmlGuard {
    private static final int MAX_DEPTH = 90;
    private static final int MAX_ELEMENTS = 300_000;

    private XmlGuard() {}

    /// A factory that opens nothing and knows no entities.
    public static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is opened");
        });
        return factory;
    }

    /// Makes sure that the text is XML within the bounds.
    static void check(String xml) throws FetchFailed {
        try {
            XMLStreamReader reader = safeFactory().createXMLStreamReader(new StringReader(xml));
            int depth = 0;
            int elements = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw FeedTrouble.entities();
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        elements++;
                        if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
                            throw FeedTrouble.tooDeep();
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw FeedTrouble.broken("XML, line " + line);
        }
    }
}
