package dev.hakyu.server.incidents;

import dev.hakyu.daily.job.FetchedReports;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.WebAddress;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.sources.api.OneFetched;
import dev.hakyu.store.api.Filing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Takes in reports that people bring: files and pasted words go into the folder `reports` and onto
/// the shelf of evidence, pages of the web onto the shelf, as the daily job keeps them.
///
/// What is no report, or cannot be read, is not kept.
@Component
class Additions {
    /// Files of one form.
    static final int MOST_FILES = 20;

    /// Of one file.
    static final int MOST_BYTES = 20 << 20;

    private static final SourceId BY_HAND = new SourceId("added-by-hand");
    private static final String FOLDER = "reports/";

    private final Workspace workspace;
    private final Kept kept;
    private final OnePage web;
    private final Clock clock;

    Additions(Workspace workspace, Kept kept, OnePage web, Clock hakyuClock) {
        this.workspace = workspace;
        this.kept = kept;
        this.web = web;
        this.clock = hakyuClock;
    }

    /// Takes in one file.
    ///
    /// @param sentName as the browser sent it; anything
    Addition file(String sentName, byte[] bytes, String who) {
        String shown = SafeName.of(sentName);
        if (bytes.length == 0) {
            return Addition.refused(shown, Refusals.EMPTY, Refusals.OTHER_FILE);
        }
        if (bytes.length > MOST_BYTES) {
            return Addition.refused(shown, Refusals.TOO_LARGE, Refusals.SMALLER);
        }
        Optional<ContentKind> kind = ContentKind.of(bytes);
        if (kind.isEmpty()) {
            return Addition.refused(shown, Refusals.NO_REPORT, Refusals.KINDS);
        }
        String name = shown + "." + kind.get().ending();
        Found found = Found.in(ReportOpener.openAll(name, "", bytes));
        if (found.reports().isEmpty()) {
            return Addition.refused(name, found.problems().getFirst());
        }
        if (isKnown(found.reports())) {
            return told(name, found, Refusals.KNOWN_BEFORE);
        }
        try {
            String stored = ReportsShelf.keep(workspace.directory(), name, bytes);
            kept.store().evidence().put(item(FOLDER + stored, kind.get(), bytes));
            kept.store().audit().add(clock.instant(), who, "report-added", FOLDER + stored);
            workspace.add(
                    found.reports().stream().map(each -> renamed(each, name, stored)).toList());
            return told(stored, found, Refusals.kept(FOLDER + stored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes in words that somebody pasted.
    Addition text(Pasted pasted, String who) {
        return file(
                pasted.name() + ".txt",
                pasted.asFile().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                who);
    }

    /// Fetches a page of the web and takes it in.
    Addition page(String address, String who) {
        Optional<URI> parsed = WebAddress.parse(address);
        if (parsed.isEmpty()) {
            return Addition.refused(address, Refusals.NO_ADDRESS, Refusals.ADDRESS_HOW);
        }
        Snapshot now = workspace.current();
        return switch (web.fetch(parsed.get(), BY_HAND, now.settings().fetching())) {
            case OneFetched.Refused refused ->
                    Addition.refused(
                            parsed.get().toString(),
                            refused.why(),
                            Refusals.remedy(refused.code()));
            case OneFetched.Got got -> kept(got.item(), now, who);
        };
    }

    private Addition kept(Item item, Snapshot now, String who) {
        if (ContentKind.of(item.content().toBytes()).isEmpty()) {
            return Addition.refused(item.location(), Refusals.NO_REPORT, Refusals.KINDS);
        }
        Found found = Found.in(FetchedReports.open(item, now.settings().zone()));
        if (found.reports().isEmpty()) {
            return Addition.refused(item.location(), found.problems().getFirst());
        }
        Filing filing = kept.store().evidence().put(item);
        kept.store().audit().add(clock.instant(), who, "page-added", item.location());
        switch (filing) {
            case NEW -> workspace.add(found.reports());
            case NEW_VERSION -> workspace.refresh();
            case SAME -> {}
        }
        return told(
                item.location(),
                found,
                switch (filing) {
                    case NEW -> Refusals.kept(item.location());
                    case SAME -> Refusals.KNOWN_BEFORE;
                    case NEW_VERSION -> Refusals.NEW_VERSION;
                });
    }

    private Addition told(String name, Found found, Text what) {
        Snapshot now = workspace.current();
        List<Incident> incidents =
                now.incidents().stream()
                        .filter(each ->
                                found.reports().stream()
                                        .anyMatch(report -> each.reports().contains(report.id())))
                        .toList();
        List<Text> lines = new ArrayList<>();
        lines.add(what);
        found.problems().forEach(problem -> lines.add(problem.message()));
        if (incidents.isEmpty()) {
            boolean isShown =
                    found.reports().stream()
                            .allMatch(each -> now.findReport(each.id()).isPresent());
            lines.add(isShown ? Refusals.NO_INCIDENT : Refusals.FROM_LATER);
        }
        return new Addition(name, true, lines, incidents);
    }

    private boolean isKnown(List<Report> reports) {
        Snapshot now = workspace.current();
        return reports.stream()
                .allMatch(each -> now.findReport(each.id()).isPresent() && now.isWhole(each.id()));
    }

    private Item item(String location, ContentKind kind, byte[] bytes) {
        return new Item(
                BY_HAND,
                location,
                null,
                null,
                clock.instant(),
                kind.mediaType(),
                Content.of(bytes));
    }

    /// A part of a file keeps its own place in it.
    private static Report renamed(Report report, String name, String stored) {
        String location = report.location();
        return location.startsWith(name)
                ? report.at(stored + location.substring(name.length()))
                : report;
    }

    /// What a file holds.
    private record Found(List<Report> reports, List<Problem> problems) {
        static Found in(List<Opened> all) {
            List<Report> reports = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (Opened opened : all) {
                switch (opened) {
                    case Opened.Readable readable -> {
                        reports.add(readable.report());
                        problems.addAll(readable.warnings());
                    }
                    case Opened.Unreadable unreadable -> problems.add(unreadable.problem());
                }
            }
            return new Found(List.copyOf(reports), List.copyOf(problems));
        }
    }
}
