package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.ReadLimits;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.WorkspaceFiles.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the `network` folder of a workspace. A file that cannot be read is told and never keeps
/// another from being read.
public final class NetworkFolder {
    private static final int MAX_FILES = 1_000;
    private static final List<String> TEXT_ENDINGS = List.of(".csv", ".tsv", ".txt");

    private final Path workspace;
    private final ReadLimits limits;
    private final Findings findings;
    private final List<Skipped> skipped = new ArrayList<>();
    private final Map<FileKind, Table> tables = new EnumMap<>(FileKind.class);
    private final Map<FileKind, Sheet> sheets = new EnumMap<>(FileKind.class);
    private final Map<FileKind, Sheet> replaced;
    private AnsweredCells answers = new AnsweredCells();
    private boolean organisationsUnread;

    /// Reads a folder once; make a new one for each reading.
    ///
    /// @param workspace the real path of the workspace
    public NetworkFolder(Path workspace, ReadLimits limits, Findings findings) {
        this(workspace, limits, findings, Map.of());
    }

    /// Reads a folder as it would be with other tables.
    ///
    /// @param replaced tables that are read instead of those of the folder
    NetworkFolder(
            Path workspace, ReadLimits limits, Findings findings, Map<FileKind, Sheet> replaced) {
        this.workspace = workspace;
        this.limits = limits;
        this.findings = findings;
        this.replaced = replaced;
    }

    /// What was not read as part of the network.
    public List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /// The sheets of the folder that hold a table, as their files have them.
    Map<FileKind, Sheet> sheets() {
        return Map.copyOf(sheets);
    }

    /// The network that the folder describes; empty where there is none.
    public Network read(Settings settings) throws IOException {
        Path folder = workspace.resolve("network");
        if (!Files.isDirectory(folder) && !replaced.isEmpty()) {
            replaced.forEach(this::lay);
            return assemble(settings);
        }
        if (!Files.isDirectory(folder)) {
            findings.warn(Place.file("network"), Files.exists(folder) ? aFile() : noFolder());
            return Network.empty();
        }
        if (!folder.toRealPath().startsWith(workspace)) {
            findings.error(Place.file("network"), outside());
            return Network.empty();
        }
        readAnswers(folder);
        for (Path file : list(folder)) {
            readFile(file);
        }
        replaced.forEach(this::lay);
        for (FileKind kind : answers.extended()) {
            if (!tables.containsKey(kind) && !answers.added(kind).isEmpty()) {
                Table.of(kind, answers.alone(kind), findings)
                        .ifPresent(table -> tables.put(kind, table));
            }
        }
        if (!tables.containsKey(FileKind.ORGANISATIONS) && !organisationsUnread) {
            findings.warn(Place.file("network/organisations.csv"), noOrganisations());
        }
        return assemble(settings);
    }

    private Network assemble(Settings settings) {
        Network network = new NetworkAssembler(tables, findings, settings).assemble();
        new NamesakeCheck(findings).check(network.organisations());
        return network;
    }

    private void readAnswers(Path folder) throws IOException {
        if (!insideWorkspace(folder.resolve(AnsweredCells.FILE))) {
            return;
        }
        try {
            answers = AnsweredCells.read(folder, limits, findings);
        } catch (Unreadable e) {
            findings.add(e.problem());
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().limit(MAX_FILES).toList();
        }
    }

    private void readFile(Path file) throws IOException {
        String shown = "network/" + file.getFileName();
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || name.startsWith("~$") || name.equals(AnsweredCells.FILE)) {
            return;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !insideWorkspace(file)) {
            findings.error(Place.file(shown), outside());
            organisationsUnread |= mayHoldOrganisations(name);
            return;
        }
        try {
            if (TEXT_ENDINGS.stream().anyMatch(name::endsWith)) {
                readCsv(file, shown);
            } else if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
                readWorkbook(file, shown);
            } else {
                skip(Place.file(shown), notATable());
            }
        } catch (Unreadable e) {
            findings.add(e.problem());
            organisationsUnread |= mayHoldOrganisations(name);
        } catch (IOException e) {
            findings.error(Place.file(shown), cannotOpen(e));
            organisationsUnread |= mayHoldOrganisations(name);
        }
    }

    /// A list that is there and cannot be read is told as that, not as missing.
    private static boolean mayHoldOrganisations(String name) {
        String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return name.endsWith(".xlsx")
                || name.endsWith(".xlsm")
                || FileKind.findByName(stem).equals(Optional.of(FileKind.ORGANISATIONS));
    }

    private boolean insideWorkspace(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(workspace);
        } catch (java.nio.file.NoSuchFileException e) {
            return false;
        }
    }

    private void readCsv(Path file, String shown) throws IOException, Unreadable {
        String name = String.valueOf(file.getFileName());
        Optional<FileKind> kind = FileKind.findByName(name.substring(0, name.lastIndexOf('.')));
        if (kind.isEmpty()) {
            skip(Place.file(shown), unknownName(name));
            return;
        }
        add(kind.get(), CsvSheets.read(file, shown, limits, findings));
    }

    /// A sheet per table; a workbook that is called like a table may have one sheet of any name.
    private void readWorkbook(Path file, String shown) throws IOException, Unreadable {
        String name = String.valueOf(file.getFileName());
        Optional<FileKind> own = FileKind.findByName(name.substring(0, name.lastIndexOf('.')));
        List<SheetContent> sheets = WorkbookSheets.read(file, shown, limits);
        for (SheetContent each : sheets) {
            Sheet sheet = each.sheet();
            String title = String.valueOf(sheet.name());
            Optional<FileKind> kind =
                    FileKind.findByName(title)
                            .or(() -> sheets.size() == 1 ? own : Optional.empty());
            if (kind.isPresent() && !sheet.rows().isEmpty()) {
                add(kind.get(), sheet);
            } else {
                skip(new Place(shown, title, 0, null, null), unknownName(title));
            }
        }
    }

    private void add(FileKind kind, Sheet sheet) {
        sheets.putIfAbsent(kind, sheet);
        if (!replaced.containsKey(kind)) {
            addTable(kind, sheet);
        }
    }

    private void addTable(FileKind kind, Sheet sheet) {
        Table before = tables.get(kind);
        if (before != null) {
            findings.add(
                    Problem.error(
                            "given-twice",
                            new Place(sheet.file(), sheet.name(), 0, null, null),
                            new Text(
                                    "「"
                                            + kind.label().ja()
                                            + "」の表は "
                                            + before.sheet().file()
                                            + " にもあります。こちらは読みませんでした。",
                                    "There is also a table '"
                                            + kind.id()
                                            + "' in "
                                            + before.sheet().file()
                                            + "; this one was not read."),
                            new Text("1つにまとめてください。", "Join them to one.")));
            return;
        }
        lay(kind, sheet);
    }

    private void lay(FileKind kind, Sheet sheet) {
        Table.of(kind, answers.lay(kind, sheet, findings), findings)
                .ifPresentOrElse(
                        table -> tables.put(kind, table),
                        () -> organisationsUnread |= kind == FileKind.ORGANISATIONS);
    }

    private void skip(Place place, Text reason) {
        skipped.add(new Skipped(place, reason));
    }

    private static Text notATable() {
        return new Text("CSV でも Excel でもないため読みませんでした。", "Neither CSV nor a workbook; not read.");
    }

    private static Text unknownName(String name) {
        return new Text(
                "「" + Shown.value(name) + "」は供給網の表の名前ではないため読みませんでした。",
                "'" + Shown.value(name) + "' is not the name of a network table; not read.");
    }

    private static Finding noFolder() {
        return Finding.of(
                "network-missing",
                "network フォルダーがありません。",
                "There is no folder 'network'.",
                "hakyu init で雛形を作るか、hakyu import で取引先一覧を取り込んでください。",
                "Make one with hakyu init, or import your list with hakyu import.");
    }

    private static Finding aFile() {
        return Finding.of(
                "network-missing",
                "network がフォルダーではなくファイルです。",
                "'network' is a file and no folder.",
                "ファイルを別の場所に移し、hakyu init で雛形を作ってください。",
                "Move the file away and make the folder with hakyu init.");
    }

    private static Finding noOrganisations() {
        return Finding.of(
                "organisations-missing",
                "取引先の一覧(organisations.csv)がありません。",
                "There is no list of organisations (organisations.csv).",
                "hakyu import で取引先一覧を取り込むか、network フォルダーに置いてください。",
                "Import your list with hakyu import, or put it into the folder 'network'.");
    }

    private static Finding outside() {
        return Finding.of(
                "outside-workspace",
                "通常のファイルではないか、ワークスペースの外を指すリンクのため読みませんでした。",
                "Not a regular file, or a link to outside the workspace; it was not read.",
                "ファイルそのものを network フォルダーに置いてください。",
                "Put the file itself into the folder 'network'.");
    }

    private static Finding cannotOpen(IOException e) {
        String reason = Shown.value(String.valueOf(e.getMessage()));
        return Finding.of(
                "cannot-open",
                "ファイルを開けません(" + reason + ")。",
                "The file cannot be opened (" + reason + ").",
                "ほかのソフトで開いていないか、読み取り権限があるかを確かめてください。",
                "Check that no other program holds it and that you may read it.");
    }
}
