package dev.hakyu.network.internal.files;

import dev.hakyu.network.api.ReadLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Collects the rows of one sheet of a workbook.
final class SheetXml extends DefaultHandler {
    private final String file;
    private final String sheet;
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final ReadLimits limits;

    private final List<Sheet.SheetRow> rows = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<String> merged = new ArrayList<>();
    private final Map<Integer, Set<Integer>> formulas = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private boolean rowHidden;
    private @Nullable String type;
    private int style;
    private boolean inValue;
    private int inReading;
    private long cellCount;

    SheetXml(
            String file,
            String sheet,
            SharedStrings strings,
            NumberFormats formats,
            ReadLimits limits) {
        this.file = file;
        this.sheet = sheet;
        this.strings = strings;
        this.formats = formats;
        this.limits = limits;
    }

    /// What was collected.
    SheetContent content() {
        int last = rows.size();
        while (last > 0 && rows.get(last - 1).isBlank()) {
            last--;
        }
        return new SheetContent(
                new Sheet(file, sheet, rows.subList(0, last)), hiddenColumns, merged, formulas);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
            throws SAXException {
        switch (name) {
            case "col" -> column(attributes);
            case "row" -> row(attributes);
            case "c" -> cell(attributes);
            case "v", "t" -> {
                inValue = inReading == 0;
            }
            case "rPh" -> inReading++;
            case "f" -> formula();
            case "mergeCell" -> {
                String reference = attributes.getValue("ref");
                if (reference != null && merged.size() < limits.maxRows()) {
                    merged.add(reference);
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inReading--;
            case "c" -> endCell();
            case "row" -> rows.add(new Sheet.SheetRow(row, List.copyOf(cells), rowHidden));
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (inValue) {
            text.append(chars, start, length);
            if (text.length() > limits.maxCellChars() * 7L) {
                within(() ->
                        Bounds.requireCells(List.of(text.toString()), row, file, sheet, limits));
            }
        }
    }

    private void column(Attributes attributes) {
        if (isTrue(attributes.getValue("hidden"))) {
            int from = Math.max(1, number(attributes.getValue("min"), 1));
            int to = Math.min(limits.maxColumns(), number(attributes.getValue("max"), from));
            for (int i = from; i <= to; i++) {
                hiddenColumns.add(i - 1);
            }
        }
    }

    private void row(Attributes attributes) throws SAXException {
        int next = number(attributes.getValue("r"), row + 1);
        if (next <= row) {
            throw new SAXException("rows out of order");
        }
        row = next;
        within(() -> Bounds.requireRow(row, file, sheet, limits));
        rowHidden = isTrue(attributes.getValue("hidden"));
        cells = new ArrayList<>();
        column = -1;
    }

    private void cell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        int next = reference == null ? column + 1 : columnOf(reference);
        if (next <= column) {
            throw new SAXException("cells out of order");
        }
        column = next;
        type = attributes.getValue("t");
        style = number(attributes.getValue("s"), 0);
        text.setLength(0);
    }

    private void formula() {
        if (column < limits.maxColumns() && row <= limits.maxRows()) {
            formulas.computeIfAbsent(row, key -> new HashSet<>()).add(column);
        }
    }

    private void endCell() throws SAXException {
        if (text.isEmpty()) {
            return;
        }
        String value = value();
        cellCount += column + 1 - cells.size();
        within(() -> {
            Bounds.requireColumns(column + 1, row, file, sheet, limits);
            Bounds.requireCells(List.of(value), row, file, sheet, limits);
            Bounds.requireCellCount(cellCount, file, sheet);
        });
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(value);
    }

    private String value() {
        String raw = text.toString();
        return switch (type == null ? "n" : type) {
            case "s" -> strings.get(number(raw.strip(), -1));
            case "str", "inlineStr" -> ExcelText.decode(raw);
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> formats.show(raw, style);
            case null, default -> raw;
        };
    }

    /// A check that may refuse the file.
    private interface Check {
        void run() throws Unreadable;
    }

    private static void within(Check check) throws BoundExceeded {
        try {
            check.run();
        } catch (Unreadable e) {
            throw new BoundExceeded(e);
        }
    }

    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
