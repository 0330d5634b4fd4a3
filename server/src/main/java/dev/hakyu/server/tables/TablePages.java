package dev.hakyu.server.tables;

import dev.hakyu.network.api.NetworkDifference;
import dev.hakyu.network.api.NetworkTables;
import dev.hakyu.server.shell.Messages;
import dev.hakyu.server.shell.Moments;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Roles;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.NetworkVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The tables of the network, as files to take away, and the versions that they have had.
@Controller
class TablePages {
    static final MediaType WORKBOOK =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Workspace workspace;
    private final VersionKeeper keeper;
    private final ContactGuard contacts;
    private final Pages pages;

    TablePages(Workspace workspace, VersionKeeper keeper, ContactGuard contacts, Pages pages) {
        this.workspace = workspace;
        this.keeper = keeper;
        this.contacts = contacts;
        this.pages = pages;
    }

    @GetMapping("/tables")
    View tables(HttpServletRequest request) {
        Snapshot now = workspace.current();
        Messages t = pages.messages(request);
        return pages.show(
                request,
                Section.NETWORK,
                "tables.title",
                "tables/tables.jte",
                Map.of(
                        "tables", NetworkTables.list(now.network()),
                        "newest", keeper.newest().map(each -> VersionView.of(each, zone(), t)),
                        "mayImport", Roles.mayDecide(request)));
    }

    @GetMapping("/tables/network.xlsx")
    ResponseEntity<byte[]> workbook(HttpServletRequest request, Principal who) throws IOException {
        Snapshot now = workspace.current();
        Messages t = pages.messages(request);
        byte[] book =
                new NetworkTables(contacts.shown(now.network(), who), t.lang(), title(now, t))
                        .workbook();
        return file(book, WORKBOOK, t.get("tables.fileName") + ".xlsx");
    }

    @GetMapping("/tables/{table}.csv")
    ResponseEntity<byte[]> csv(
            HttpServletRequest request, @PathVariable String table, Principal who) {
        Snapshot now = workspace.current();
        Messages t = pages.messages(request);
        byte[] csv =
                new NetworkTables(contacts.shown(now.network(), who), t.lang(), marked(now, t))
                        .csv(table)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(csv, CSV, table + ".csv");
    }

    @GetMapping("/tables/versions")
    View versions(HttpServletRequest request) {
        Messages t = pages.messages(request);
        return pages.show(
                request,
                Section.NETWORK,
                "tables.versions",
                "tables/versions.jte",
                Map.of(
                        "versions",
                        keeper.list().stream()
                                .map(each -> VersionView.of(each, zone(), t))
                                .toList()));
    }

    /// What differs between a version and the one before it, or another.
    @GetMapping("/tables/versions/{number}")
    View version(
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String table,
            Principal who) {
        Messages t = pages.messages(request);
        NetworkVersion version =
                keeper.find(number(number))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<NetworkVersion> base =
                from.isBlank() ? keeper.before(version.number()) : keeper.find(number(from));
        NetworkDifference difference =
                base.map(each ->
                                NetworkDifference.between(
                                        contacts.shown(keeper.network(each), who),
                                        contacts.shown(keeper.network(version), who)))
                        .orElse(new NetworkDifference(List.of()));
        Map<String, Object> values = new HashMap<>();
        values.put("version", VersionView.of(version, zone(), t));
        values.put("base", base.map(each -> VersionView.of(each, zone(), t)));
        values.put("sum", DifferenceView.sum(difference, t));
        values.put("seesContacts", contacts.maySee(who));
        values.put("shown", DifferenceView.of(difference, table, t));
        values.put(
                "others",
                keeper.list().stream()
                        .filter(each -> each.number() != version.number())
                        .map(each -> VersionView.of(each, zone(), t))
                        .toList());
        return pages.show(request, Section.NETWORK, "tables.version", "tables/version.jte", values);
    }

    /// What stands above the tables of a workbook: marking, moment and version.
    static String title(Snapshot now, Messages t) {
        String edition =
                t.get(
                        "tables.edition",
                        Moments.shown(now.asOf(), now.settings().zone()),
                        now.network().version());
        return now.marking() == null ? edition : now.marking() + " — " + edition;
    }

    /// Of a CSV file, which programs read too, only where the user wants a marking.
    static @Nullable String marked(Snapshot now, Messages t) {
        return now.marking() == null ? null : title(now, t);
    }

    static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }

    private ZoneId zone() {
        return workspace.current().settings().zone();
    }

    private static long number(String typed) {
        boolean digits =
                !typed.isEmpty()
                        && typed.length() <= 15
                        && typed.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Long.parseLong(typed);
    }
}
