package dev.hakyu.network.internal.importing;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.AtomicFiles;
import dev.hakyu.network.api.ImportMapping;
import dev.hakyu.network.api.ImportOutcome;
import dev.hakyu.network.api.ImportOutcome.Entry;
import dev.hakyu.network.api.ImportOutcome.FieldChange;
import dev.hakyu.network.api.ImportOutcome.MergedRows;
import dev.hakyu.network.api.ReadLimits;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.network.internal.files.CsvText;
import dev.hakyu.network.internal.files.FileKind;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.files.TextRow;
import dev.hakyu.network.internal.files.TextTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One import of a list into a workspace.
public final class ImportRun {
    private static final int MAX_DOUBTS = 10_000;

    private final Path list;
    private final ImportMapping mapping;
    private final Path workspace;
    private final ReadLimits limits;
    private final Findings doubts;

    public ImportRun(Path list, ImportMapping mapping, Path workspace, ReadLimits limits) {
        this.list = list;
        this.mapping = mapping;
        this.workspace = workspace;
        this.limits = limits;
        this.doubts = new Findings(MAX_DOUBTS);
    }

    /// Reads the list and says what it changes; writes when asked to.
    public ImportOutcome run(boolean write) throws IOException {
        String shown = String.valueOf(list.getFileName());
        HeaderFinder.Header header = ListHeader.find(ListFile.open(list, limits), mapping, shown);
        for (String column : ListHeader.unknown(header, mapping)) {
            doubts.warn(
                    new Place(shown, mapping.sheet(), header.rowNumber(), column, null),
                    Doubt.newColumn(column));
        }
        ListRows rows = ListRows.read(header, mapping);
        if (rows.rows().isEmpty()) {
            throw new InputRejected(
                    ListHeader.noRows(new Place(shown, mapping.sheet(), 0, null, null)));
        }
        WorkspaceFiles before = readWorkspace();
        RowMerging merging = merge(rows, shown);
        List<DraftNetwork.Settled> settled =
                new DraftNetwork(merging.drafts(), mapping, before.settings(), doubts, shown)
                        .settle();
        NetworkUpdate update =
                new NetworkUpdate(rowsOf(before, FileKind.ORGANISATIONS), mapping.source());
        SiteUpdate sites = new SiteUpdate(rowsOf(before, FileKind.SITES), mapping.source());
        List<MergedRows> merged = new ArrayList<>();
        for (DraftNetwork.Settled each : settled) {
            String id = update.put(each.row());
            Entry entry = new Entry(id, each.draft().name());
            sites.put(entry, each.draft());
            if (each.draft().rows().size() > 1) {
                merged.add(
                        new MergedRows(
                                entry,
                                each.draft().rows(),
                                merging.reasons()
                                        .getOrDefault(
                                                each.draft(), new Text("名称が同じ", "same name"))));
            }
        }
        List<FieldChange> changed = new ArrayList<>(update.changed());
        changed.addAll(sites.changed());
        List<Path> written = write ? write(before, update, sites) : List.of();
        return new ImportOutcome(
                rows.rows().size(),
                settled.size(),
                sites.count(),
                update.added(),
                update.removed(),
                changed,
                merged,
                rows.skipped(),
                doubts.toList(),
                written);
    }

    private RowMerging merge(ListRows rows, String shown) {
        List<String> all = rows.rows().stream().map(r -> r.value("organisations.code")).toList();
        Codes codes = Codes.of(all);
        Place place = new Place(shown, mapping.sheet(), 0, null, null);
        long padded = all.stream().filter(c -> !c.isEmpty() && !codes.restore(c).equals(c)).count();
        if (codes.width() > 0 && padded > 0) {
            doubts.warn(place, Doubt.codesPadded((int) padded, codes.width()));
        }
        long hidden = rows.rows().stream().filter(ListRows.Row::hidden).count();
        if (hidden > 0) {
            doubts.warn(place, Doubt.hiddenRows((int) hidden));
        }
        RowMerging merging = new RowMerging(codes, doubts, shown, mapping.sheet());
        for (ListRows.Row row : rows.rows()) {
            if (row.continued()) {
                doubts.warn(
                        new Place(shown, mapping.sheet(), row.number(), null, row.name()),
                        Doubt.continued());
            }
            merging.add(row);
        }
        for (Draft draft : merging.drafts()) {
            for (String target : draft.differing()) {
                String header = mapping.headerOf(target);
                doubts.warn(
                        new Place(
                                shown, mapping.sheet(), draft.rows().get(1), header, draft.name()),
                        Doubt.valuesDiffer(header));
            }
        }
        return merging;
    }

    /// What the workspace has; refused while its tables have errors, since writing them again would
    /// lose the rows that could not be read.
    private WorkspaceFiles readWorkspace() {
        WorkspaceFiles files = WorkspaceReader.read(workspace, limits);
        List<Problem> inTheWay = new ArrayList<>();
        for (Problem problem : files.errors()) {
            String file = problem.place().file();
            if (file.equals("network/organisations.csv") || file.equals("network/sites.csv")) {
                inTheWay.add(problem);
            }
        }
        if (Files.exists(workspace.resolve("network/network.xlsx"))) {
            inTheWay.add(workbookThere());
        }
        if (!inTheWay.isEmpty()) {
            throw new InputRejected(inTheWay);
        }
        return files;
    }

    private static List<TextRow> rowsOf(WorkspaceFiles files, FileKind kind) {
        return TextTables.rows(kind, files.network(), files.settings().language());
    }

    private List<Path> write(WorkspaceFiles before, NetworkUpdate update, SiteUpdate sites)
            throws IOException {
        CsvText csv = new CsvText(before.settings().language(), true);
        Path folder = before.directory().resolve("network");
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        contents.put(
                folder.resolve(FileKind.ORGANISATIONS.fileName()),
                csv.write(FileKind.ORGANISATIONS, update.rows()));
        if (!sites.rows().isEmpty()) {
            contents.put(
                    folder.resolve(FileKind.SITES.fileName()),
                    csv.write(FileKind.SITES, sites.rows()));
        }
        contents.put(
                before.directory().resolve(ImportYaml.FILE),
                ImportYaml.write(mapping).getBytes(StandardCharsets.UTF_8));
        AtomicFiles.write(contents);
        return List.copyOf(contents.keySet());
    }

    private static Problem workbookThere() {
        return Problem.error(
                "workbook-in-place",
                Place.file("network/network.xlsx"),
                new Text(
                        "network.xlsx があるため取り込めません。",
                        "There is a network.xlsx, so nothing can be imported beside it."),
                new Text("network.xlsx を別の場所に移してください。", "Move network.xlsx to another place."));
    }
}
