package dev.hakyu.reader.internal.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The sheets of a workbook and the parts they are kept in.
final class WorkbookIndex extends DefaultHandler {
    private static final int MAX_SHEETS = 200;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> parts = new HashMap<>();
    private boolean from1904;

    private record Entry(String name, String relation, boolean hidden) {}

    /// A sheet.
    ///
    /// @param part name of its part in lower case
    record Sheet(String name, String part, boolean hidden) {}

    List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (Entry entry : entries) {
            String part = parts.get(entry.relation);
            if (part != null && sheets.size() < MAX_SHEETS) {
                sheets.add(new Sheet(entry.name, part, entry.hidden));
            }
        }
        return sheets;
    }

    boolean countsFrom1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "workbookPr" -> {
                String value = WordText.value(attributes, "date1904");
                from1904 = "1".equals(value) || "true".equals(value);
            }
            case "sheet" -> {
                String state = WordText.value(attributes, "state");
                entries.add(
                        new Entry(
                                words(WordText.value(attributes, "name")),
                                words(WordText.value(attributes, "id")),
                                state != null && !state.equals("visible")));
            }
            case "Relationship" -> {
                String target = words(WordText.value(attributes, "Target"));
                String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                parts.put(words(WordText.value(attributes, "Id")), part.toLowerCase(Locale.ROOT));
            }
            default -> {}
        }
    }

    private static String words(@Nullable String value) {
        return value == null ? "" : value;
    }
}
