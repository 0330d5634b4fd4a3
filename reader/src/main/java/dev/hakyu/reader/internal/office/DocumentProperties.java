package dev.hakyu.reader.internal.office;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// What a document says about itself: title and the moment it was made.
final class DocumentProperties extends DefaultHandler {
    private static final int LONGEST = 400;
    private final StringBuilder words = new StringBuilder();
    private String title = "";
    private String created = "";

    String title() {
        return title;
    }

    String created() {
        return created;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        words.setLength(0);
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        words.append(chars, start, Math.min(length, LONGEST));
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (words.length() <= LONGEST) {
            switch (name) {
                case "title" -> title = words.toString().strip();
                case "created" -> created = words.toString().strip();
                default -> {}
            }
        }
        words.setLength(0);
    }
}
