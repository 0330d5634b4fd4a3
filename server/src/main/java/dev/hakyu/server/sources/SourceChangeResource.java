package dev.hakyu.server.sources;

import dev.hakyu.daily.settings.SourcesFile;
import dev.hakyu.daily.settings.SourcesFile.Outcome;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Asked;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.FileProblem;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.ProblemKind;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.sources.SourceResource.SourceDocument;
import dev.hakyu.sources.api.Catalogue;
import dev.hakyu.sources.api.Opml;
import dev.hakyu.sources.api.Preview;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/// Changes to sources, for programs; each is written to `hakyu.yaml` as on the pages.
@ApiResource(group = "sources")
class SourceChangeResource {
    private static final Duration SHORT_WAIT = Duration.ofSeconds(5);
    private static final int LONGEST_RULES = 200 * 501;
    private static final int MOST_OF_CATALOGUE = 200;
    private static final int USUAL_LAST = 20;

    private final SourceResource sources;
    private final SourceDesk desk;
    private final Etags etags;

    SourceChangeResource(SourceResource sources, SourceDesk desk, Etags etags) {
        this.sources = sources;
        this.desk = desk;
        this.etags = etags;
    }

    /// A feed to add.
    record NewSource(
            @Says("Of the feed, beginning with https:// or http://.") String address,
            @Nullable @Says(most = FeedToAdd.LONGEST_NAME) String name,
            @Nullable @Says("Add it without looking at it first.") Boolean unchecked) {}

    /// Sources of the catalogue to add.
    record CatalogueChoice(@Says("As /api/v1/source-catalogue lists them.") List<String> ids) {}

    /// What a source is to take.
    record NewFilter(
            @Says("Entries with one of these words are taken; without any, all.")
                    List<String> include,
            @Says("Entries with one of these words are not taken.") List<String> exclude) {}

    /// A filter to try.
    record FilterTrial(
            List<String> include,
            List<String> exclude,
            @Nullable @Says("How many of its newest entries, at most 200; usually 20.")
                    Integer last) {}

    /// What became of a change.
    record SourceChange(
            @Says("False when it was so already.") boolean changed,
            @Says("Ids of what was added or changed.") List<String> sources,
            @Says("Entries of a list that were left out.") List<FileProblem> leftOut) {}

    /// An entry that a source lists now.
    record TriedEntry(
            @Nullable String title,
            String location,
            @Nullable Instant published,
            @Says("The filter takes it.") boolean kept,
            @Nullable @Says("The word that decided.") String rule) {}

    /// What a filter makes of what a source lists now; nothing was kept.
    record TriedFilter(
            int kept,
            List<TriedEntry> entries,
            @Says("Why there are none.") List<FileProblem> problems) {
        static TriedFilter of(Preview preview) {
            List<TriedEntry> entries =
                    preview.entries().stream()
                            .map(each ->
                                    new TriedEntry(
                                            each.title(),
                                            each.location(),
                                            each.published(),
                                            each.kept(),
                                            each.rule()))
                            .toList();
            return new TriedFilter(
                    (int) entries.stream().filter(TriedEntry::kept).count(),
                    entries,
                    preview.problems().stream().map(FileProblem::of).toList());
        }
    }

    @PostMapping("/api/v1/sources")
    @Operation(
            id = "addSource",
            does = "Adds a feed after looking at it; one that cannot be read is refused.",
            status = 201)
    ResponseEntity<SourceChange> add(@RequestBody NewSource wanted, Principal who)
            throws IOException {
        String address = Asked.text("address", wanted.address(), FeedToAdd.LONGEST_ADDRESS);
        String name = Asked.optional("name", wanted.name(), FeedToAdd.LONGEST_NAME);
        Source source =
                FeedToAdd.of(address, name)
                        .orElseThrow(
                                () -> ApiTrouble.of(ProblemKind.NOT_USABLE, FeedToAdd.NO_ADDRESS));
        if (!Boolean.TRUE.equals(wanted.unchecked())) {
            List<Problem> found = look(source, 3).problems();
            if (!found.isEmpty()) {
                throw ApiTrouble.notUsable(found);
            }
        }
        return made(desk.add(List.of(source), who.getName()), List.of());
    }

    @PostMapping("/api/v1/sources/catalogue")
    @Operation(
            id = "addCatalogueSources",
            does = "Adds sources of the catalogue; those that are there are left as they are.",
            status = 201)
    ResponseEntity<SourceChange> addOfCatalogue(@RequestBody CatalogueChoice wanted, Principal who)
            throws IOException {
        List<Source> chosen =
                Asked.list("ids", wanted.ids(), 1, MOST_OF_CATALOGUE).stream()
                        .map(SourceChangeResource::ofCatalogue)
                        .toList();
        return made(desk.add(chosen, who.getName()), List.of());
    }

    private static Source ofCatalogue(@Nullable String id) {
        return Optional.ofNullable(id)
                .filter(SourceId::isValid)
                .flatMap(each -> Catalogue.shipped().find(new SourceId(each)))
                .map(Catalogue.Entry::source)
                .orElseThrow(() ->
                        ApiTrouble.field(
                                "ids",
                                new Text("カタログにない情報源です。", "The catalogue has no such source."),
                                new Text(
                                        "/api/v1/source-catalogue の id を指定してください。",
                                        "Give ids of /api/v1/source-catalogue.")));
    }

    @PostMapping("/api/v1/sources/opml")
    @Operation(
            id = "importOpml",
            does = "Adds the feeds of an OPML list of at most 2 MB.",
            status = 201,
            takes = "application/octet-stream")
    ResponseEntity<SourceChange> opml(
            @RequestBody(required = false) byte @Nullable [] content, Principal who)
            throws IOException {
        byte[] list = content == null ? new byte[0] : content;
        if (list.length > FeedToAdd.LONGEST_LIST) {
            throw ApiTrouble.of(ProblemKind.TOO_LARGE, FeedToAdd.LIST_TOO_LARGE);
        }
        try {
            Opml.Read read = Opml.read(list, "OPML");
            return made(desk.add(List.copyOf(read.feeds()), who.getName()), read.problems());
        } catch (InputRejected e) {
            throw ApiTrouble.notUsable(e.problems());
        }
    }

    @PostMapping("/api/v1/sources/{id}/preview")
    @Operation(
            id = "previewFilter",
            does = "What a filter would make of what the source lists now; nothing is kept.")
    TriedFilter preview(@PathVariable String id, @RequestBody FilterTrial wanted) {
        Source source = sources.found(id);
        int last = wanted.last() == null ? USUAL_LAST : wanted.last();
        if (last < 1 || last > FeedToAdd.MOST_LAST) {
            throw ApiTrouble.field(
                    "last",
                    new Text("件数が合いません。", "It is too few or too many."),
                    Text.of("1〜%d にしてください。", "Give 1 to %d.", FeedToAdd.MOST_LAST));
        }
        ItemFilter filter = filter(wanted.include(), wanted.exclude());
        return TriedFilter.of(look(SourcesFile.withFilter(source, filter), last));
    }

    @PostMapping("/api/v1/sources/{id}/filter")
    @Operation(id = "setFilter", does = "Gives a source another filter.")
    ResponseEntity<SourceDocument> setFilter(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody NewFilter wanted,
            Principal who)
            throws IOException {
        Source source = sources.found(id);
        etags.require(ifMatch, sources.filters(source));
        demandDone(
                desk.setFilter(source, filter(wanted.include(), wanted.exclude()), who.getName()));
        return sources.one(id);
    }

    @PostMapping("/api/v1/sources/{id}/off")
    @Operation(id = "turnSourceOff", does = "The day's job asks this source no more.")
    SourceChange off(@PathVariable String id, Principal who) throws IOException {
        SourceId source = sources.found(id).id();
        return change(desk.setEnabled(source, false, who.getName()), List.of());
    }

    @PostMapping("/api/v1/sources/{id}/on")
    @Operation(id = "turnSourceOn", does = "The day's job asks this source again.")
    SourceChange on(@PathVariable String id, Principal who) throws IOException {
        if (desk.off().stream().noneMatch(each -> each.id().value().equals(id))) {
            sources.found(id);
        }
        return change(desk.setEnabled(new SourceId(id), true, who.getName()), List.of());
    }

    private Preview look(Source source, int last) {
        return desk.preview(source, last)
                .orElseThrow(() -> ApiTrouble.later(ProblemKind.NOT_READY, SHORT_WAIT));
    }

    private static ItemFilter filter(
            @Nullable List<String> include, @Nullable List<String> exclude) {
        return new FilterForm(lines("include", include), lines("exclude", exclude))
                .filter()
                .orElseThrow(() -> ApiTrouble.of(ProblemKind.NOT_USABLE, FeedToAdd.TOO_MANY_RULES));
    }

    private static String lines(String field, @Nullable List<String> rules) {
        if (rules == null) {
            return "";
        }
        for (String each : rules) {
            if (each == null || each.isBlank() || each.lines().count() != 1) {
                throw ApiTrouble.field(
                        field,
                        new Text("空の条件、または改行のある条件です。", "A rule is empty or has several lines."),
                        new Text("1 個を 1 行の文字にしてください。", "Give each as text on one line."));
            }
        }
        return Asked.optional(field, String.join("\n", rules), LONGEST_RULES);
    }

    private static ResponseEntity<SourceChange> made(Outcome outcome, List<Problem> leftOut) {
        return ResponseEntity.status(201).body(change(outcome, leftOut));
    }

    private static SourceChange change(Outcome outcome, List<Problem> leftOut) {
        List<String> changed = demandDone(outcome).stream().map(each -> each.id().value()).toList();
        return new SourceChange(
                outcome instanceof Outcome.Written,
                changed,
                leftOut.stream().map(FileProblem::of).toList());
    }

    /// What was changed.
    ///
    /// @throws ApiTrouble when the file could not be changed
    private static List<Source> demandDone(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Written(List<Source> written) -> written;
            case Outcome.AsItWas _ -> List.of();
            case Outcome.NoFile _, Outcome.ByHand _ -> {
                SourceNote note = SourceNote.of(outcome);
                throw ApiTrouble.of(
                        ProblemKind.CONFLICT,
                        new Text(
                                note.lines().getFirst().ja() + "\n" + note.code(),
                                note.lines().getFirst().en() + "\n" + note.code()));
            }
        };
    }
}
