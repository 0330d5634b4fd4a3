package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.Change;
import dev.hakyu.daily.inquiry.Conflict;
import dev.hakyu.daily.inquiry.ImportResult;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.SupplierState;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Asked;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.FileProblem;
import dev.hakyu.server.rest.OnceShown;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.ProblemKind;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// What comes back of an inquiry, for programs: filled forms, and the links by which suppliers
/// answer.
@ApiResource(group = "inquiries")
class AnswerResource {
    private static final int LONGEST_NAME = 200;

    private final Workspace workspace;
    private final Desk desk;
    private final LinkDesk links;
    private final Etags etags;
    private final OnceShown onceShown;

    AnswerResource(
            Workspace workspace, Desk desk, LinkDesk links, Etags etags, OnceShown onceShown) {
        this.workspace = workspace;
        this.desk = desk;
        this.links = links;
        this.etags = etags;
        this.onceShown = onceShown;
    }

    /// What became of a file; a mail may carry several.
    record FormFile(
            String file,
            @Nullable String supplier,
            @Says(
                            value = "Known means that the same bytes were taken before.",
                            oneOf = {"taken", "known", "rejected"})
                    String outcome,
            @Says("Lines taken.") int answers,
            @Says("Lines that could not be.") int errors,
            @Nullable Instant takenAt) {
        static FormFile of(ImportResult.FileResult result) {
            return new FormFile(
                    result.file(),
                    result.supplier().isEmpty() ? null : result.supplier(),
                    result.outcome().name().toLowerCase(Locale.ROOT),
                    result.answers(),
                    result.errors(),
                    result.findImportedAt().orElse(null));
        }
    }

    /// A cell of the network that an answer sets.
    record AnsweredCell(
            String supplier,
            String file,
            @Says("1-based; 0 for a new row.") int row,
            String column,
            String before,
            String after) {
        static AnsweredCell of(Change change) {
            return new AnsweredCell(
                    change.supplier().value(),
                    change.file(),
                    change.row(),
                    change.column(),
                    change.before(),
                    change.after());
        }
    }

    /// An answer that was not entered, for a person to decide.
    record AnswerConflict(
            String supplier,
            String file,
            int row,
            String column,
            String present,
            String answered,
            Text why) {
        static AnswerConflict of(Conflict conflict) {
            return new AnswerConflict(
                    conflict.supplier().value(),
                    conflict.file(),
                    conflict.row(),
                    conflict.column(),
                    conflict.present(),
                    conflict.answered(),
                    conflict.why());
        }
    }

    /// A supplier whose state the answers change.
    record SupplierStateChange(String supplier, SupplierState state) {}

    /// What came of a filled form.
    record ImportedAnswers(
            @Says("False for a dry run, and when nothing was taken.") boolean written,
            List<FormFile> files,
            List<AnsweredCell> changes,
            List<AnswerConflict> conflicts,
            @Says("Answers that say what stands in the network already.") int confirmed,
            @Says("Answers that stay with the inquiry.") int facts,
            List<SupplierStateChange> states,
            List<FileProblem> problems) {
        static ImportedAnswers of(ImportResult result, boolean written) {
            List<SupplierStateChange> states = new ArrayList<>();
            result.states()
                    .forEach((supplier, state) ->
                            states.add(new SupplierStateChange(supplier.value(), state)));
            return new ImportedAnswers(
                    written && result.taken() > 0,
                    result.files().stream().map(FormFile::of).toList(),
                    result.changes().stream().map(AnsweredCell::of).toList(),
                    result.conflicts().stream().map(AnswerConflict::of).toList(),
                    result.confirmed(),
                    result.facts(),
                    states,
                    result.problems().stream().map(FileProblem::of).toList());
        }
    }

    /// A link by which a supplier can answer now.
    record LinkEntry(
            @Says("Names it here; nobody can answer with it.") String link,
            String supplier,
            Instant until) {
        static LinkEntry of(AnswerLinks.Open open) {
            return new LinkEntry(open.hash(), open.supplier().value(), open.until());
        }
    }

    /// Whom a link is for.
    record NewLink(@Says("Id of a supplier that is asked.") String supplier) {}

    /// A link that was made.
    record MadeLink(
            LinkEntry entry,
            @Nullable @Says(
                            "Where the supplier answers; without host when the server's public address"
                                    + " is not set. Told once and kept nowhere: null when the write"
                                    + " is sent again.")
                    String address) {}

    /// Links that were ended.
    record RevokedLinks(List<LinkEntry> links) {}

    @PostMapping("/api/v1/inquiries/{id}/answers")
    @Operation(
            id = "importAnswers",
            does =
                    "Takes a filled form, or a mail that carries some, into the inquiry and the"
                            + " network; what is wrong with a line keeps no other out.",
            takes = "application/octet-stream")
    ResponseEntity<ImportedAnswers> take(
            @PathVariable String id,
            @Says("Such as answer.xlsx; xlsx, xlsm, csv, tsv or eml.") @RequestParam String name,
            @Says("Look only; nothing is written.") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @RequestBody(required = false) byte @Nullable [] content,
            Principal who)
            throws IOException {
        folder(id);
        String named = Asked.text("name", name, LONGEST_NAME);
        try (SentForms sent = SentForms.of(named, content == null ? new byte[0] : content)) {
            sent.refusal()
                    .ifPresent(why -> {
                        throw ApiTrouble.of(ProblemKind.NOT_USABLE, why);
                    });
            ImportResult result = desk.take(id, sent.paths(), !dryRun, who.getName());
            boolean refused =
                    result.files().stream()
                            .allMatch(each -> each.outcome() == ImportResult.Outcome.REJECTED);
            if (refused && !dryRun) {
                throw ApiTrouble.notUsable(result.problems());
            }
            return ResponseEntity.ok(ImportedAnswers.of(result, !dryRun));
        }
    }

    @GetMapping("/api/v1/inquiries/{id}/links")
    @Operation(id = "listAnswerLinks", does = "The links by which suppliers can answer now.")
    ResponseEntity<List<LinkEntry>> list(@PathVariable String id) throws IOException {
        folder(id);
        return etags.answer(links.list(id).stream().map(LinkEntry::of).toList());
    }

    @PostMapping("/api/v1/inquiries/{id}/links")
    @Operation(
            id = "makeAnswerLink",
            does = "Makes a link by which a supplier answers once, without an account.",
            status = 201)
    ResponseEntity<MadeLink> make(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody NewLink wanted,
            Principal who)
            throws IOException {
        InquiryFolder folder = folder(id);
        OrganisationId supplier =
                new OrganisationId(Asked.text("supplier", wanted.supplier(), LONGEST_NAME));
        if (folder.read().find(supplier).isEmpty()) {
            throw ApiTrouble.field(
                    "supplier",
                    new Text("この照会の照会先ではありません。", "The inquiry does not ask it."),
                    new Text("照会先の組織IDを指定してください。", "Name one of its suppliers by id."));
        }
        AnswerLinks.Made made =
                links.make(id, supplier, who.getName()).orElseThrow(ApiTrouble::notFound);
        LinkEntry entry = new LinkEntry(made.hash(), supplier.value(), made.until());
        onceShown.keepInstead(request, new MadeLink(entry, null));
        return ResponseEntity.created(
                        URI.create("/api/v1/inquiries/" + folder.id() + "/links/" + made.hash()))
                .cacheControl(CacheControl.noStore())
                .body(new MadeLink(entry, links.address(id, made.token())));
    }

    @PostMapping("/api/v1/inquiries/{id}/links/{link}/revoke")
    @Operation(id = "revokeAnswerLink", does = "Ends a link.")
    ResponseEntity<RevokedLinks> revoke(
            @PathVariable String id, @PathVariable String link, Principal who) throws IOException {
        folder(id);
        if (links.list(id).stream().noneMatch(each -> each.hash().equals(link))) {
            throw ApiTrouble.notFound();
        }
        return ResponseEntity.ok(
                new RevokedLinks(
                        links.revoke(id, link, who.getName()).stream()
                                .map(LinkEntry::of)
                                .toList()));
    }

    @PostMapping("/api/v1/inquiries/{id}/links/revoke")
    @Operation(id = "revokeAnswerLinks", does = "Ends all links of an inquiry.")
    ResponseEntity<RevokedLinks> revokeAll(@PathVariable String id, Principal who)
            throws IOException {
        folder(id);
        List<LinkEntry> open = links.list(id).stream().map(LinkEntry::of).toList();
        links.revokeAll(id, who.getName());
        return ResponseEntity.ok(new RevokedLinks(open));
    }

    private InquiryFolder folder(String id) {
        try {
            return InquiryFolder.open(workspace.directory(), id);
        } catch (InputRejected e) {
            throw ApiTrouble.notFound();
        }
    }
}
