package dev.hakyu.network.internal.files;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.network.api.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sets cells and adds rows of tables that stand in workbooks, by way of `answers.csv`. A workbook
/// is a person's file with formulas, formats and other sheets: not a byte of it is written.
public final class WorkbookAnswers {
    /// Path of the file with the answers, for messages.
    public static final String SHOWN = AnsweredCells.SHOWN;

    private final Path folder;
    private final AnsweredCells answers;
    private final Map<FileKind, Table> tables = new EnumMap<>(FileKind.class);
    private final Map<FileKind, Map<Sheet.SheetRow, String>> keys = new EnumMap<>(FileKind.class);
    private boolean changed;

    private WorkbookAnswers(Path folder, AnsweredCells answers) {
        this.folder = folder;
        this.answers = answers;
    }

    /// Opens the workbooks of a network.
    ///
    /// @param folder `network` of a workspace
    /// @throws Unreadable when one of them, or `answers.csv`, cannot be read
    public static WorkbookAnswers open(Path folder, ReadLimits limits)
            throws IOException, Unreadable {
        WorkbookAnswers opened =
                new WorkbookAnswers(folder, AnsweredCells.read(folder, limits, new Findings(1)));
        for (Path file : workbooks(folder)) {
            opened.addTables(file, limits);
        }
        return opened;
    }

    /// Whether a place is in a workbook, or in a row that answers added.
    public static boolean holds(Place row) {
        String file = row.file().toLowerCase(Locale.ROOT);
        return file.endsWith(".xlsx")
                || file.endsWith(".xlsm")
                || row.file().equals(AnsweredCells.SHOWN);
    }

    /// Whether a network has a workbook.
    public static boolean isIn(Path folder) throws IOException {
        return Files.isDirectory(folder) && !workbooks(folder).isEmpty();
    }

    private static List<Path> workbooks(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(each -> {
                        String name = String.valueOf(each.getFileName()).toLowerCase(Locale.ROOT);
                        return !name.startsWith(".")
                                && !name.startsWith("~$")
                                && (name.endsWith(".xlsx") || name.endsWith(".xlsm"));
                    })
                    .sorted()
                    .toList();
        }
    }

    private void addTables(Path file, ReadLimits limits) throws IOException, Unreadable {
        String name = String.valueOf(file.getFileName());
        List<SheetContent> sheets = WorkbookSheets.read(file, "network/" + name, limits);
        for (SheetContent each : sheets) {
            Sheet sheet = each.sheet();
            Optional<FileKind> kind =
                    FileKind.findByName(String.valueOf(sheet.name()))
                            .or(() ->
                                    sheets.size() == 1
                                            ? FileKind.findByName(stem(name))
                                            : Optional.empty());
            if (kind.isPresent() && !sheet.rows().isEmpty()) {
                Table.of(kind.get(), sheet, new Findings(1))
                        .ifPresent(table -> tables.putIfAbsent(kind.get(), table));
            }
        }
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /// What is read in a cell, with what was set so far; empty when nothing is.
    public String cell(Place place, String column) {
        FileKind kind = kind(place);
        Map<String, String> added = addedRow(kind, place.row());
        if (added != null) {
            return added.getOrDefault(column, "");
        }
        Sheet.SheetRow row = row(kind, place);
        String present = present(kind, row, column);
        String answered = answers.find(kind, key(kind, row), column, present);
        return answered == null ? present : answered;
    }

    /// Sets a cell.
    public void set(Place place, String column, String text) {
        FileKind kind = kind(place);
        Map<String, String> added = addedRow(kind, place.row());
        if (added != null) {
            added.put(column, text);
        } else {
            Sheet.SheetRow row = row(kind, place);
            answers.set(kind, key(kind, row), column, present(kind, row, column), text);
        }
        changed = true;
    }

    /// Adds a row to a table.
    public void append(FileKind kind, Map<String, String> cells) {
        answers.added(kind).add(new LinkedHashMap<>(cells));
        changed = true;
    }

    /// The language of the words in a table; empty when no workbook holds it.
    public Optional<Lang> lang(FileKind kind) {
        Table table = tables.get(kind);
        if (table == null) {
            return Optional.empty();
        }
        boolean ascii =
                table.headerCells().stream().allMatch(each -> each.chars().allMatch(c -> c < 128));
        return Optional.of(ascii ? Lang.EN : Lang.JA);
    }

    /// The table that a place is in.
    public FileKind kind(Place place) {
        int slash = place.file().lastIndexOf('/');
        return FileKind.findByName(String.valueOf(place.sheet()))
                .or(() -> FileKind.findByName(stem(place.file().substring(slash + 1))))
                .orElseThrow(() -> new IllegalArgumentException("no table at " + place));
    }

    /// What is to be written; empty when nothing was changed.
    public Map<Path, byte[]> contents() {
        return changed ? Map.of(folder.resolve(AnsweredCells.FILE), answers.bytes()) : Map.of();
    }

    private String present(FileKind kind, Sheet.SheetRow row, String column) {
        Table table = tables.get(kind);
        return table == null ? "" : CellText.clean(table.cell(row, column));
    }

    private @Nullable Map<String, String> addedRow(FileKind kind, int number) {
        Table table = tables.get(kind);
        int last = table == null ? 1 : table.sheet().rows().getLast().number();
        List<Map<String, String>> added = answers.added(kind);
        int index = number - last - 1;
        return index >= 0 && index < added.size() ? added.get(index) : null;
    }

    private Sheet.SheetRow row(FileKind kind, Place place) {
        Table table = tables.get(kind);
        if (table != null) {
            for (Sheet.SheetRow each : table.rows()) {
                if (each.number() == place.row()) {
                    return each;
                }
            }
        }
        throw new IllegalArgumentException("no row at " + place);
    }

    private String key(FileKind kind, Sheet.SheetRow row) {
        Table table = tables.get(kind);
        if (table == null) {
            throw new IllegalStateException("no table of " + kind.id());
        }
        String key = keys.computeIfAbsent(kind, k -> LaidSheet.keys(k, table)).get(row);
        if (key == null) {
            throw new IllegalStateException("a row without a key: " + row.number());
        }
        return key;
    }
}
