package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.ReadLimits;
import dev.hakyu.network.api.SentFile;
import dev.hakyu.network.api.WorkspaceFiles.Skipped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables in files that somebody sent. What a file is, its bytes tell; which table a sheet
/// holds, the sender, its name, or else its header tells.
final class SentTables {
    private final ReadLimits limits;
    private final Findings findings;
    private final Map<FileKind, Table> tables = new EnumMap<>(FileKind.class);
    private final List<Skipped> skipped = new ArrayList<>();

    SentTables(ReadLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    Map<FileKind, Table> tables() {
        return new EnumMap<>(tables);
    }

    /// Sheets that hold none of our tables.
    List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    void read(SentFile file) throws IOException {
        Optional<FileKind> told =
                file.table() == null ? Optional.empty() : Term.find(FileKind.class, file.table());
        try {
            if (isWorkbook(file)) {
                readWorkbook(file, told);
            } else {
                Sheet sheet = CsvSheets.read(file.path(), file.name(), limits, findings);
                add(SheetContent.plain(sheet), told.or(() -> kindOf(stem(file.name()), sheet)));
            }
        } catch (Unreadable e) {
            findings.add(e.problem());
        }
    }

    private void readWorkbook(SentFile file, Optional<FileKind> told)
            throws IOException, Unreadable {
        List<SheetContent> sheets = WorkbookSheets.read(file.path(), file.name(), limits);
        for (SheetContent each : sheets) {
            Optional<FileKind> kind = kindOf(String.valueOf(each.sheet().name()), each.sheet());
            boolean only = sheets.size() == 1;
            add(each, only ? told.or(() -> kind).or(() -> byName(stem(file.name()))) : kind);
        }
        for (SheetContent each : WorkbookSheets.readHidden(file.path(), file.name(), limits)) {
            skipped.add(new Skipped(place(each.sheet()), HIDDEN));
        }
    }

    private void add(SheetContent content, Optional<FileKind> kind) {
        Sheet sheet = content.sheet();
        if (sheet.rows().isEmpty()) {
            skipped.add(new Skipped(place(sheet), EMPTY));
            return;
        }
        if (kind.isEmpty()) {
            skipped.add(new Skipped(place(sheet), NO_TABLE));
            return;
        }
        Optional<Table> table = Table.of(kind.get(), sheet, findings);
        if (table.isEmpty()) {
            return;
        }
        Table before = tables.putIfAbsent(kind.get(), table.get());
        if (before != null) {
            findings.add(
                    Problem.error(
                            "given-twice",
                            place(sheet),
                            new Text(
                                    "「%s」の表が2つあります(もう1つは %s)。"
                                            .formatted(
                                                    kind.get().label().ja(), where(before.sheet())),
                                    "There are two tables '%s' (the other is in %s)."
                                            .formatted(kind.get().id(), where(before.sheet()))),
                            new Text("1つにまとめてください。", "Join them to one.")));
            return;
        }
        new SentCells(table.get(), findings).check(content.formulas());
    }

    private static boolean isWorkbook(SentFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] head = in.readNBytes(4);
            boolean zip = head.length > 1 && head[0] == 'P' && head[1] == 'K';
            return zip || (head.length > 1 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF);
        }
    }

    private static Optional<FileKind> kindOf(String name, Sheet sheet) {
        return byName(name).or(() -> byHeader(sheet));
    }

    private static Optional<FileKind> byName(String name) {
        return FileKind.findByName(name);
    }

    /// The table of which most columns are there, when no other has as many.
    private static Optional<FileKind> byHeader(Sheet sheet) {
        Optional<FileKind> best = Optional.empty();
        int most = 0;
        boolean tied = false;
        for (FileKind kind : FileKind.values()) {
            int known =
                    Table.of(kind, sheet, new Findings(1))
                            .map(table -> table.layout().size() - table.extraHeaders().size())
                            .orElse(0);
            tied = known == most || (known < most && tied);
            if (known > most) {
                most = known;
                best = Optional.of(kind);
            }
        }
        return tied || most < 2 ? Optional.empty() : best;
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Place place(Sheet sheet) {
        return new Place(sheet.file(), sheet.name(), 0, null, null);
    }

    private static String where(Sheet sheet) {
        return sheet.name() == null ? sheet.file() : sheet.file() + " [" + sheet.name() + "]";
    }

    private static final Text HIDDEN =
            new Text(
                    "非表示のシートのため読みませんでした。取り込むときは表示してください。",
                    "The sheet is hidden; it was not read. Show it to have it imported.");
    private static final Text EMPTY =
            new Text("空のため読みませんでした。", "There is nothing in it; it was not read.");
    private static final Text NO_TABLE =
            new Text(
                    "どの表か分からないため読みませんでした。シート名かファイル名を表の名前(例: 組織、供給)にするか、表の種類を選んでください。",
                    "It is not clear which table this is; it was not read. Name the sheet or file"
                            + " after a table (such as organisations or supplies), or choose the"
                            + " table.");
}
