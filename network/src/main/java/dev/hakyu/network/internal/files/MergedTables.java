package dev.hakyu.network.internal.files;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.AtomicFiles;
import dev.hakyu.network.api.ReadLimits;
import dev.hakyu.network.api.SentFile;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.WorkspaceFiles.Skipped;
import dev.hakyu.network.internal.settings.SettingsYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Tables that were sent, laid over those of a workspace: read as they would be read after they
/// were written, before anything is.
public final class MergedTables {
    /// In this order rows can be known again: what refers comes after what it refers to.
    private static final List<Set<FileKind>> STEPS =
            List.of(
                    EnumSet.of(
                            FileKind.ORGANISATIONS,
                            FileKind.SITES,
                            FileKind.SYSTEMS,
                            FileKind.CONTROLS),
                    EnumSet.of(FileKind.CONTRACTS),
                    EnumSet.of(
                            FileKind.HOLDINGS,
                            FileKind.SUPPLIES,
                            FileKind.NEEDS,
                            FileKind.ACCESS,
                            FileKind.USES,
                            FileKind.CALENDAR));

    private final Path workspace;
    private final ReadLimits limits;
    private final boolean keep;
    private final Settings settings;
    private final NetworkFolder folder;
    private final Network before;
    private final List<Problem> beforeProblems;
    private final SentTables sent;
    private final Findings findings;
    private final Map<FileKind, TableMerge> merges = new EnumMap<>(FileKind.class);
    private final Map<FileKind, Table> present = new EnumMap<>(FileKind.class);
    private final Map<FileKind, Sheet> sheets = new EnumMap<>(FileKind.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> elsewhere = new ArrayList<>();
    private final Map<Path, byte[]> seen = new LinkedHashMap<>();
    private Network after;

    /// Reads everything; writes nothing.
    ///
    /// @param workspace the real path of the workspace
    /// @param limits of each sent file
    /// @param keep whether rows of the workspace that were not sent stay
    public MergedTables(List<SentFile> files, boolean keep, Path workspace, ReadLimits limits)
            throws IOException {
        this.workspace = workspace;
        this.limits = limits;
        this.keep = keep;
        settings = new SettingsYaml(new Findings(1)).read(workspace);
        Findings own = new Findings(Integer.MAX_VALUE);
        folder = new NetworkFolder(workspace, ReadLimits.DEFAULT, own);
        before = folder.read(settings);
        beforeProblems = own.toList();
        findings = new Findings(limits.maxProblemsPerCode());
        sent = new SentTables(limits, findings);
        for (SentFile file : files) {
            sent.read(file);
        }
        after = before;
        for (Set<FileKind> step : STEPS) {
            merge(step);
        }
        readAfter();
    }

    public Network before() {
        return before;
    }

    public Network after() {
        return after;
    }

    /// What is wrong in the files that were sent, by their rows.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// What would become wrong in rows that were not sent.
    public List<Problem> elsewhere() {
        return List.copyOf(elsewhere);
    }

    public List<Skipped> skipped() {
        return sent.skipped();
    }

    /// A table that was understood.
    ///
    /// @param rows that hold something
    public record Read(FileKind kind, Place place, int rows) {}

    public List<Read> tables() {
        List<Read> tables = new ArrayList<>();
        sent.tables()
                .forEach((kind, table) ->
                        tables.add(
                                new Read(
                                        kind,
                                        table.place(headerOf(table), null, null),
                                        table.rows().size())));
        return List.copyOf(tables);
    }

    private static Sheet.SheetRow headerOf(Table table) {
        return new Sheet.SheetRow(table.headerRow(), table.headerCells(), false);
    }

    /// Writes the merged tables, all or none.
    ///
    /// @return the files
    /// @throws InputRejected when a file of the network is not what it was when this was made
    public List<Path> write() throws IOException {
        Network now =
                new NetworkFolder(workspace, ReadLimits.DEFAULT, new Findings(1)).read(settings);
        boolean same = now.version().equals(before.version());
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        for (Map.Entry<FileKind, TableMerge> each : merges.entrySet()) {
            Path file = workspace.resolve(sheetOf(each.getKey()).file());
            byte[] was = seen.getOrDefault(file, new byte[0]);
            same &= Arrays.equals(was, contentOf(file));
            contents.put(file, each.getValue().bytes(was.length == 0 || hasMark(was)));
        }
        if (!same) {
            throw new InputRejected(changedMeanwhile());
        }
        AtomicFiles.write(contents);
        return List.copyOf(contents.keySet());
    }

    private void merge(Set<FileKind> step) throws IOException {
        Map<FileKind, Table> tables = sent.tables();
        tables.keySet().retainAll(step);
        tables.keySet().removeIf(kind -> !isWritable(kind));
        if (tables.isEmpty()) {
            return;
        }
        Map<FileKind, Sheet> trial = new EnumMap<>(FileKind.class);
        trial.putAll(sheets);
        tables.forEach((kind, table) -> trial.put(kind, table.sheet()));
        Network alone =
                new NetworkFolder(workspace, ReadLimits.DEFAULT, new Findings(1), trial)
                        .read(settings);
        for (Map.Entry<FileKind, Table> each : tables.entrySet()) {
            FileKind kind = each.getKey();
            TableMerge merge =
                    TableMerge.of(
                            each.getValue(),
                            present.get(kind),
                            known(kind, each.getValue(), alone),
                            keep,
                            settings.language());
            merges.put(kind, merge);
            String file = fileOf(kind);
            sheets.put(kind, merge.sheet(file));
            seen.put(workspace.resolve(file), contentOf(workspace.resolve(file)));
        }
    }

    /// The row of the workspace for each row that was sent, where there is one.
    private Map<Integer, Integer> known(FileKind kind, Table table, Network alone) {
        Map<String, Integer> rows = new HashMap<>();
        RowKeys.byRow(kind, before, fileOf(kind)).forEach((row, key) -> rows.put(key, row));
        Map<Integer, String> keys = RowKeys.byRow(kind, alone, table.sheet().file());
        Map<Integer, Integer> known = new HashMap<>();
        for (Sheet.SheetRow row : table.rows()) {
            String key = keys.get(row.number());
            Integer there = rows.get(key == null ? CellText.clean(table.cell(row, "id")) : key);
            if (there != null) {
                known.put(row.number(), there);
            }
        }
        return known;
    }

    /// Whether the table of the workspace can be written; if not, why is told.
    private boolean isWritable(FileKind kind) {
        Sheet there = folder.sheets().get(kind);
        if (there == null) {
            return true;
        }
        Place place = new Place(there.file(), there.name(), 0, null, null);
        if (there.name() != null) {
            problems.add(inWorkbook(kind, place));
            return false;
        }
        Findings header = new Findings(1);
        Table.of(kind, there, header).ifPresent(table -> present.put(kind, table));
        if (!present.containsKey(kind) && keep) {
            problems.addAll(header.toList());
            return false;
        }
        return true;
    }

    private Sheet sheetOf(FileKind kind) {
        return Objects.requireNonNull(sheets.get(kind));
    }

    private String fileOf(FileKind kind) {
        Sheet there = folder.sheets().get(kind);
        return there == null ? "network/" + kind.fileName() : there.file();
    }

    private static byte[] contentOf(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }

    private void readAfter() throws IOException {
        Findings elsewhereNew = new Findings(limits.maxProblemsPerCode());
        if (!merges.isEmpty()) {
            Findings told = new Findings(Integer.MAX_VALUE);
            after = new NetworkFolder(workspace, ReadLimits.DEFAULT, told, sheets).read(settings);
            new NewProblems(merges, sheets, beforeProblems)
                    .tell(told.toList(), findings, elsewhereNew);
        }
        problems.addAll(findings.toList());
        elsewhere.addAll(elsewhereNew.toList());
    }

    private static Problem inWorkbook(FileKind kind, Place place) {
        return Problem.error(
                "workbook-in-place",
                place,
                new Text(
                        "「%s」の表は Excel ブックの中にあるため、ここからは書き換えられません。".formatted(kind.label().ja()),
                        "The table '%s' stands in a workbook, which cannot be written from here."
                                .formatted(kind.id())),
                new Text(
                        "ブックの該当シートを直接直すか、ブックを別の場所に移してから取り込んでください。",
                        "Edit that sheet of the workbook, or move the workbook away and import"
                                + " then."));
    }

    private static Problem changedMeanwhile() {
        return Problem.error(
                "changed-meanwhile",
                Place.file("network"),
                new Text(
                        "確認の間に供給網のファイルが変わりました。何も書き込んでいません。",
                        "The files of the network changed meanwhile; nothing was written."),
                new Text("もう一度プレビューを確かめてください。", "Look at the preview again."));
    }
}
