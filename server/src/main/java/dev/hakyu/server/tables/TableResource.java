package dev.hakyu.server.tables;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.NetworkDifference;
import dev.hakyu.network.api.NetworkDifference.Kind;
import dev.hakyu.network.api.NetworkTables;
import dev.hakyu.network.api.TableImport;
import dev.hakyu.network.api.TableImport.Missing;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Asked;
import dev.hakyu.server.rest.Cursor;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.FileProblem;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.PageOf;
import dev.hakyu.server.rest.ProblemKind;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.shell.Messages;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.NetworkCause;
import dev.hakyu.store.api.NetworkChange;
import dev.hakyu.store.api.NetworkVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The tables of the network, for programs: export, import, versions and what differs between them.
@ApiResource(group = "network")
class TableResource {
    private static final int LONGEST_NAME = 200;
    private final Workspace workspace;
    private final ImportDesk desk;
    private final VersionKeeper keeper;
    private final ContactGuard contacts;
    private final Pages pages;
    private final Etags etags;

    TableResource(
            Workspace workspace,
            ImportDesk desk,
            VersionKeeper keeper,
            ContactGuard contacts,
            Pages pages,
            Etags etags) {
        this.contacts = contacts;
        this.workspace = workspace;
        this.desk = desk;
        this.keeper = keeper;
        this.pages = pages;
        this.etags = etags;
    }

    /// A table there can be.
    record TableEntry(@Says("Such as supplies.") String table, Text label, int rows) {
        static TableEntry of(NetworkTables.NetworkTable table) {
            return new TableEntry(table.id(), table.label(), table.rows());
        }
    }

    /// How many rows came, went and changed.
    record RowCounts(int added, int changed, int removed) {
        static RowCounts of(NetworkDifference difference) {
            return new RowCounts(
                    difference.count(Kind.ADDED),
                    difference.count(Kind.CHANGED),
                    difference.count(Kind.REMOVED));
        }
    }

    /// What became of a file.
    record ImportReport(
            @Says("False for a dry run, and when nothing changes.") boolean written,
            @Says("Nothing is in the way.") boolean usable,
            @Nullable @Says("Number of the version that it made.") Long version,
            @Says("Those that were found in the file.") List<TableEntry> tables,
            RowCounts rows,
            List<FileProblem> problems) {}

    /// A version of the network.
    record VersionEntry(
            long number,
            @Says("Hash of what it says.") String version,
            Instant at,
            NetworkCause cause,
            @Nullable @Says("The account that imported.") String by,
            @Nullable @Says("The files that were imported.") String files,
            int organisations,
            @Says("Of all tables.") int rows,
            @Says("Against the version before.") RowCounts changes) {
        static VersionEntry of(NetworkVersion version) {
            NetworkChange change = version.change();
            return new VersionEntry(
                    version.number(),
                    change.version(),
                    change.at(),
                    change.cause(),
                    change.by(),
                    change.files(),
                    change.organisations(),
                    change.rows(),
                    new RowCounts(change.added(), change.changed(), change.removed()));
        }
    }

    /// A cell that differs.
    record CellEntry(
            Text column,
            @Nullable @Says("Null when nothing stood there.") Text before,
            @Nullable @Says("Null when nothing stands there.") Text after) {}

    /// A row that differs.
    record RowEntry(
            String table,
            Kind kind,
            Text title,
            @Nullable @Says("Id of the node that it is.") String node,
            List<CellEntry> cells) {}

    @GetMapping("/api/v1/network/tables")
    @Operation(id = "listTables", does = "The tables of the network and how many rows they have.")
    ResponseEntity<List<TableEntry>> tables() {
        Network network = workspace.current().network();
        return tagged(network.version())
                .body(NetworkTables.list(network).stream().map(TableEntry::of).toList());
    }

    /// The tag of all that a version of the network says.
    private ResponseEntity.BodyBuilder tagged(String version) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(etags.of(version));
    }

    @GetMapping("/api/v1/network/tables/{table}.csv")
    @Operation(
            id = "getTableCsv",
            does =
                    "A table as CSV, headers and words in the accepted language; contacts only for"
                            + " analysts and above.",
            media = "text/csv")
    ResponseEntity<byte[]> csv(
            HttpServletRequest request, @PathVariable String table, Principal who) {
        Snapshot now = workspace.current();
        Messages t = pages.messages(request);
        return etags.answer(
                new NetworkTables(
                                contacts.shown(now.network(), who),
                                t.lang(),
                                TablePages.marked(now, t))
                        .csv(table)
                        .orElseThrow(ApiTrouble::notFound),
                TablePages.CSV);
    }

    @GetMapping("/api/v1/network/workbook.xlsx")
    @Operation(
            id = "getWorkbook",
            does =
                    "All tables as a workbook, headers and words in the accepted language; contacts"
                            + " only for analysts and above.",
            media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ResponseEntity<byte[]> workbook(HttpServletRequest request, Principal who) throws IOException {
        Snapshot now = workspace.current();
        Messages t = pages.messages(request);
        return etags.answer(
                new NetworkTables(
                                contacts.shown(now.network(), who),
                                t.lang(),
                                TablePages.title(now, t))
                        .workbook(),
                TablePages.WORKBOOK);
    }

    @PostMapping("/api/v1/network/imports")
    @Operation(
            id = "importTables",
            does =
                    "Looks at a CSV file or workbook of at most 10 MB with tables of the network, and"
                            + " writes them unless something is in the way or it is a dry run.",
            takes = "application/octet-stream")
    ResponseEntity<ImportReport> take(
            @Says("Such as supplies.csv; a CSV file is told by its name or its header.")
                    @RequestParam
                    String name,
            @Says("Id of the table, when name and header do not tell it.")
                    @RequestParam(defaultValue = "")
                    String table,
            @Says(
                            value = "What becomes of rows that the file lacks.",
                            oneOf = {"keep", "remove"})
                    @RequestParam(defaultValue = "keep")
                    String missing,
            @Says("Look only; nothing is written, and errors are told as a list.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Says("Tag of the tables, or of the dry run that was looked at.")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable String ifMatch,
            @RequestBody(required = false) byte @Nullable [] content,
            Principal who) {
        List<String> tables =
                NetworkTables.list(workspace.current().network()).stream()
                        .map(NetworkTables.NetworkTable::id)
                        .toList();
        String asked = Asked.oneOf("table", table, tables);
        Missing rest =
                Asked.oneOf("missing", missing, List.of("keep", "remove")).equals("remove")
                        ? Missing.REMOVE
                        : Missing.KEEP;
        SentTable sent =
                SentTable.of(
                        Asked.text("name", name, LONGEST_NAME),
                        content == null ? new byte[0] : content,
                        asked.isEmpty() ? null : asked);
        ImportDesk.refusal(List.of(sent))
                .ifPresent(why -> {
                    throw ApiTrouble.of(ProblemKind.NOT_USABLE, why);
                });
        TableImport read = desk.look(List.of(sent), rest);
        etags.require(ifMatch, read.before().version());
        if (dryRun || !read.isReady()) {
            if (!dryRun && read.hasErrors()) {
                throw ApiTrouble.notUsable(problems(read).filter(Problem::isError).toList());
            }
            if (!dryRun && read.tables().isEmpty()) {
                throw ApiTrouble.of(ProblemKind.NOT_USABLE, read.skipped().getFirst().reason());
            }
            return tagged(read.before().version()).body(report(read, null));
        }
        try {
            NetworkVersion version = desk.write(read, sent.name(), who.getName());
            return tagged(read.after().version()).body(report(read, version.number()));
        } catch (InputRejected e) {
            throw ApiTrouble.of(ProblemKind.CONFLICT, e.problems().getFirst().message());
        }
    }

    @GetMapping("/api/v1/network/versions")
    @Operation(id = "listNetworkVersions", does = "Versions of the network, the newest first.")
    ResponseEntity<PageOf<VersionEntry>> versions(
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        return etags.answer(
                Cursor.page(
                        keeper.list().stream().map(VersionEntry::of).toList(),
                        each -> String.valueOf(each.number()),
                        "versions",
                        limit,
                        cursor));
    }

    @GetMapping("/api/v1/network/versions/{number}/difference")
    @Operation(
            id = "compareNetworkVersions",
            does = "Rows that differ between a version and the one before it, or another.")
    ResponseEntity<PageOf<RowEntry>> difference(
            @PathVariable long number,
            @Says("Number of the version to compare with; 0 for the one before.")
                    @RequestParam(defaultValue = "0")
                    int from,
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor,
            Principal who) {
        NetworkVersion version = keeper.find(number).orElseThrow(ApiTrouble::notFound);
        NetworkVersion base =
                (from == 0 ? keeper.before(number) : keeper.find(from))
                        .orElse(from == 0 ? version : null);
        if (base == null) {
            throw ApiTrouble.notFound();
        }
        List<RowEntry> rows =
                rows(
                        NetworkDifference.between(
                                contacts.shown(keeper.network(base), who),
                                contacts.shown(keeper.network(version), who)));
        return etags.answer(
                Cursor.page(
                        rows,
                        each -> each.table() + "\t" + each.kind().id() + "\t" + each.title().en(),
                        "difference " + base.number() + " " + number,
                        limit,
                        cursor));
    }

    private static List<RowEntry> rows(NetworkDifference difference) {
        List<RowEntry> rows = new ArrayList<>();
        difference
                .tables()
                .forEach(table ->
                        table.rows()
                                .forEach(row ->
                                        rows.add(
                                                new RowEntry(
                                                        table.table(),
                                                        row.kind(),
                                                        row.title(),
                                                        row.node(),
                                                        row.cells().stream()
                                                                .map(cell ->
                                                                        new CellEntry(
                                                                                cell.column(),
                                                                                cell.before(),
                                                                                cell.after()))
                                                                .toList()))));
        return rows;
    }

    private static ImportReport report(TableImport read, @Nullable Long version) {
        return new ImportReport(
                version != null,
                !read.hasErrors() && !read.tables().isEmpty(),
                version,
                read.tables().stream()
                        .map(each -> new TableEntry(each.table(), each.label(), each.rows()))
                        .toList(),
                RowCounts.of(read.difference()),
                problems(read).map(FileProblem::of).toList());
    }

    private static Stream<Problem> problems(TableImport read) {
        return Stream.concat(read.problems().stream(), read.elsewhere().stream());
    }
}
