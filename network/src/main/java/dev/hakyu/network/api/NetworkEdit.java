package dev.hakyu.network.api;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.model.Term;
import dev.hakyu.network.internal.files.CsvPatch;
import dev.hakyu.network.internal.files.CsvText;
import dev.hakyu.network.internal.files.FileKind;
import dev.hakyu.network.internal.files.TextRow;
import dev.hakyu.network.internal.files.Unreadable;
import dev.hakyu.network.internal.files.WorkbookAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Sets single cells and adds rows in the files of `network/`, leaving every other byte as it is.
/// For a table in a workbook they are kept in `network/answers.csv` and laid over it when it is
/// read; the workbook is not written to.
///
/// A row is named by the [Place] of its [dev.hakyu.model.Origin], a column by its id. Nothing is
/// written before [#write()]; then every file is replaced whole, or none. Not for several threads.
public final class NetworkEdit {
    private final Path folder;
    private final Lang language;
    private final Map<String, CsvPatch> patches = new TreeMap<>();
    private final Map<FileKind, List<TextRow>> fresh = new TreeMap<>();
    private @Nullable WorkbookAnswers workbooks;
    private boolean changed;

    private NetworkEdit(Path folder, Lang language) {
        this.folder = folder;
        this.language = language;
    }

    /// An edit of a workspace, before anything is changed.
    public static NetworkEdit of(WorkspaceFiles files) {
        return new NetworkEdit(files.directory().resolve("network"), files.settings().language());
    }

    /// What stands in a cell, with what was set so far; empty when nothing does.
    ///
    /// @throws InputRejected when the file cannot be edited
    public String cell(Place row, String column) throws IOException {
        if (WorkbookAnswers.holds(row)) {
            return workbooks().cell(row, column);
        }
        return patch(row.file()).cell(row.row(), column);
    }

    /// The language of the words in a file.
    ///
    /// @throws InputRejected when the file cannot be edited
    public Lang langOf(Place row) throws IOException {
        if (WorkbookAnswers.holds(row)) {
            return workbooks().lang(workbooks().kind(row)).orElse(language);
        }
        return patch(row.file()).lang();
    }

    /// Sets a cell. A column that the file lacks is added.
    ///
    /// @throws InputRejected when the file cannot be edited
    public void set(Place row, String column, String text) throws IOException {
        if (WorkbookAnswers.holds(row)) {
            workbooks().set(row, column, text);
            changed = true;
            return;
        }
        patch(row.file()).set(row.row(), column, text);
        changed = true;
    }

    /// The language in which words of a new row are written.
    ///
    /// @param table id of the table, such as `uses`
    public Lang langOf(String table) throws IOException {
        FileKind kind = kindOf(table);
        String file = fileOf(kind);
        if (file != null) {
            return patch(file).lang();
        }
        return WorkbookAnswers.isIn(folder) ? workbooks().lang(kind).orElse(language) : language;
    }

    /// Adds a row to a table, whose file is made when there is none.
    ///
    /// @param table id of the table, such as `uses`
    /// @param cells by column id
    /// @return the file that will hold it
    public String add(String table, Map<String, String> cells) throws IOException {
        FileKind kind = kindOf(table);
        String file = fileOf(kind);
        changed = true;
        if (file != null) {
            patch(file).append(cells);
            return file;
        }
        if (WorkbookAnswers.isIn(folder)) {
            workbooks().append(kind, cells);
            return WorkbookAnswers.SHOWN;
        }
        fresh.computeIfAbsent(kind, key -> new ArrayList<>()).add(new TextRow(cells, Map.of()));
        return "network/" + kind.fileName();
    }

    /// Writes every changed file; nothing when nothing was changed.
    ///
    /// @return the files written
    /// @throws InputRejected when one of them cannot be written; then none is
    public List<Path> write() throws IOException {
        if (!changed) {
            return List.of();
        }
        Map<Path, byte[]> contents = contents();
        AtomicFiles.write(contents);
        return List.copyOf(contents.keySet());
    }

    /// What [#write()] would write, by file; empty when nothing was changed.
    ///
    /// @throws InputRejected when a file cannot be written
    public Map<Path, byte[]> contents() {
        if (!changed) {
            return Map.of();
        }
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, CsvPatch> each : patches.entrySet()) {
                contents.put(path(each.getKey()), each.getValue().bytes());
            }
        } catch (Unreadable e) {
            throw new InputRejected(e.problem());
        }
        fresh.forEach((kind, rows) ->
                contents.put(
                        folder.resolve(kind.fileName()),
                        new CsvText(language, true).write(kind, rows)));
        if (workbooks != null) {
            contents.putAll(workbooks.contents());
        }
        return contents;
    }

    private WorkbookAnswers workbooks() throws IOException {
        WorkbookAnswers opened = workbooks;
        if (opened == null) {
            try {
                opened = WorkbookAnswers.open(folder, ReadLimits.DEFAULT);
            } catch (Unreadable e) {
                throw new InputRejected(e.problem());
            }
            workbooks = opened;
        }
        return opened;
    }

    private CsvPatch patch(String file) throws IOException {
        CsvPatch known = patches.get(file);
        if (known != null) {
            return known;
        }
        String name = String.valueOf(path(file).getFileName());
        int dot = name.lastIndexOf('.');
        FileKind kind =
                FileKind.findByName(name.substring(0, dot))
                        .orElseThrow(() -> new IllegalArgumentException("no table " + file));
        try {
            CsvPatch opened = CsvPatch.open(path(file), kind, file, ReadLimits.DEFAULT);
            patches.put(file, opened);
            return opened;
        } catch (Unreadable e) {
            throw new InputRejected(e.problem());
        }
    }

    private Path path(String file) {
        return folder.resolve(file.substring(file.indexOf('/') + 1));
    }

    private static FileKind kindOf(String table) {
        return Term.find(FileKind.class, table)
                .orElseThrow(() -> new IllegalArgumentException("no table " + table));
    }

    private static boolean isText(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt");
    }

    /// The text file that holds a table, or null when there is none yet.
    private @Nullable String fileOf(FileKind kind) throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (var entries = Files.list(folder)) {
            return entries.map(each -> String.valueOf(each.getFileName()))
                    .filter(name -> !name.startsWith(".") && isText(name))
                    .filter(name ->
                            FileKind.findByName(name.substring(0, name.lastIndexOf('.')))
                                    .filter(kind::equals)
                                    .isPresent())
                    .sorted()
                    .findFirst()
                    .map(name -> "network/" + name)
                    .orElse(null);
        }
    }
}
