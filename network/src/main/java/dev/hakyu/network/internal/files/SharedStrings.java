package dev.hakyu.network.internal.files;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Collects the shared strings of a workbook, without the readings that Japanese spreadsheets keep
/// above the characters (`rPh`).
final class SharedStrings extends DefaultHandler {
    private final List<String> strings = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int inReading;
    private boolean inText;

    /// The string at a 0-based index; empty beyond the last one.
    String get(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> inReading++;
            case "t" -> inText = true;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> strings.add(ExcelText.decode(text.toString()));
            case "rPh" -> inReading--;
            case "t" -> inText = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inText && inReading == 0) {
            text.append(chars, start, length);
        }
    }
}
