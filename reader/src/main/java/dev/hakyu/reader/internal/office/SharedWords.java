package dev.hakyu.reader.internal.office;

import dev.hakyu.reader.internal.open.Refused;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// The table of texts that the cells of a workbook share.
final class SharedWords extends DefaultHandler {
    private final String location;
    private final int maxChars;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private long chars;
    private boolean inText;
    private int readingDepth;

    SharedWords(String location, int maxChars) {
        this.location = location;
        this.maxChars = maxChars;
    }

    /// Empty when there is none of that number.
    String get(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : "";
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> open.setLength(0);
            case "rPh" -> readingDepth++;
            case "t" -> inText = readingDepth == 0;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> words.add(open.toString());
            case "rPh" -> readingDepth--;
            case "t" -> inText = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (inText) {
            chars += length;
            if (chars > 4L * maxChars) {
                throw new SAXException(new Refused(OfficeProblems.tooMuchText(location, maxChars)));
            }
            open.append(text, start, length);
        }
    }
}
