package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.inquiry.SupplierState;
import dev.hakyu.daily.inquiry.UnreadCell;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Text;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Asked;
import dev.hakyu.server.rest.AskedVersions;
import dev.hakyu.server.rest.Cursor;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.PageOf;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Inquiries, for programs.
@ApiResource(group = "inquiries")
class InquiryResource {
    private static final int LONGEST_ID = 200;
    private final Workspace workspace;
    private final Desk desk;
    private final DrawingDesk drawing;
    private final Etags etags;

    InquiryResource(Workspace workspace, Desk desk, DrawingDesk drawing, Etags etags) {
        this.workspace = workspace;
        this.desk = desk;
        this.drawing = drawing;
        this.etags = etags;
    }

    /// An inquiry in the list.
    record InquiryEntry(
            String id,
            Text about,
            Instant createdAt,
            Instant dueAt,
            int suppliers,
            int asked,
            int answered,
            int overdue) {
        static InquiryEntry of(InquiryStatus status) {
            Inquiry inquiry = status.inquiry();
            return new InquiryEntry(
                    inquiry.id().value(),
                    inquiry.cause().shown(),
                    inquiry.created(),
                    inquiry.due(),
                    status.entries().size(),
                    status.asked(),
                    status.answered(),
                    status.overdue());
        }
    }

    /// A supplier that is asked.
    record AskedSupplier(
            String supplier,
            String name,
            @Says("The supplier in whose form it answers, or null.") @Nullable String via,
            @Nullable String buyer,
            SupplierState state,
            @Says("A letter may have gone out; nobody knows.") boolean inDoubt,
            Instant dueAt,
            @Nullable Instant askedAt,
            @Nullable Instant answeredAt,
            int workingDaysLate,
            int reminders,
            @Says("Day of the restart as it says.") @Nullable String restart,
            @Says("Cells that could not be read, until a corrected form came.")
                    List<UnreadEntry> unread) {
        static AskedSupplier of(InquiryStatus.Entry entry) {
            return new AskedSupplier(
                    entry.asked().supplier().value(),
                    entry.asked().name(),
                    entry.asked().findVia().map(each -> each.value()).orElse(null),
                    entry.asked().buyer(),
                    entry.standing().state(),
                    entry.standing().inDoubt(),
                    entry.asked().due(),
                    entry.standing().findAsked().orElse(null),
                    entry.standing().findAnswered().orElse(null),
                    entry.workingDaysLate(),
                    entry.standing().reminders(),
                    entry.restart().orElse(null),
                    entry.unread().stream().map(UnreadEntry::of).toList());
        }
    }

    /// A cell of a form that could not be read.
    record UnreadEntry(
            @Says("Number of the line.") String no,
            String file,
            @Says("Such as E12.") String cell,
            Text message,
            Text remedy) {
        static UnreadEntry of(UnreadCell cell) {
            return new UnreadEntry(
                    cell.no(), cell.file(), cell.cell(), cell.message(), cell.remedy());
        }
    }

    /// An inquiry with all whom it asks.
    record InquiryDocument(
            InquiryEntry inquiry, double responseRate, List<AskedSupplier> suppliers) {
        static InquiryDocument of(InquiryStatus status) {
            return new InquiryDocument(
                    InquiryEntry.of(status),
                    status.responseRate(),
                    status.entries().stream().map(AskedSupplier::of).toList());
        }
    }

    /// What an inquiry is to be about.
    record NewInquiry(
            @Nullable @Says("Id of the incident, or null for a product.") String incident,
            @Nullable @Says(value = "Such as KiriGate, or null for an incident.", most = 200)
                    String product,
            @Nullable @Says(
                            value =
                                    "Of the product, such as '7.0.0 to 7.0.14' or 'before 7.2.5';"
                                            + " null for all.",
                            most = 200)
                    String versions) {}

    @GetMapping("/api/v1/inquiries")
    @Operation(id = "listInquiries", does = "All inquiries, the newest first.")
    ResponseEntity<PageOf<InquiryEntry>> list(
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor,
            Principal who)
            throws IOException {
        return etags.answer(
                Cursor.page(
                        desk.all(who.getName()).stream()
                                .filter(Listed.Open.class::isInstance)
                                .map(each -> InquiryEntry.of(((Listed.Open) each).status()))
                                .toList(),
                        InquiryEntry::id,
                        "inquiries",
                        limit,
                        cursor));
    }

    @GetMapping("/api/v1/inquiries/{id}")
    @Operation(id = "getInquiry", does = "How one inquiry stands, supplier by supplier.")
    ResponseEntity<InquiryDocument> one(@PathVariable String id) throws IOException {
        return etags.answer(InquiryDocument.of(status(id)));
    }

    @PostMapping("/api/v1/inquiries")
    @Operation(
            id = "drawUpInquiry",
            does =
                    "Draws up an inquiry on an incident, or on a product, to the suppliers it"
                            + " concerns; sends nothing.",
            status = 201)
    ResponseEntity<InquiryDocument> drawUp(@RequestBody NewInquiry wanted, Principal who)
            throws IOException {
        Inquiry made = drawing.drawUp(wish(wanted), who.getName());
        InquiryDocument drawn = InquiryDocument.of(status(made.id().value()));
        return ResponseEntity.created(URI.create("/api/v1/inquiries/" + made.id().value()))
                .eTag(etags.of(drawn))
                .body(drawn);
    }

    private DrawingDesk.Wish wish(NewInquiry wanted) {
        if (wanted.product() == null) {
            return new DrawingDesk.Wish.OfIncident(
                    workspace
                            .current()
                            .findIncident(Asked.text("incident", wanted.incident(), LONGEST_ID))
                            .orElseThrow(ApiTrouble::notFound));
        }
        String product = Asked.text("product", wanted.product(), LONGEST_ID);
        if (wanted.incident() != null) {
            throw ApiTrouble.field(
                    "product",
                    new Text(
                            "incident と product の両方があります。", "Both incident and product are given."),
                    new Text("どちらか一つにしてください。", "Give one of them."));
        }
        if (product.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw ApiTrouble.field(
                    "product",
                    new Text("製品名ではありません。", "It is no name of a product."),
                    new Text("KiriGate のように指定してください。", "Give a name such as KiriGate."));
        }
        return new DrawingDesk.Wish.OfProduct(
                product,
                AskedVersions.of(Asked.optional("versions", wanted.versions(), LONGEST_ID)));
    }

    @PostMapping("/api/v1/inquiries/{id}/sent")
    @Operation(
            id = "markInquirySent",
            does = "Notes that a person sent all letters that were written.")
    ResponseEntity<InquiryDocument> sent(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal who)
            throws IOException {
        etags.require(ifMatch, InquiryDocument.of(status(id)));
        desk.markSent(id, who.getName());
        return etags.answer(InquiryDocument.of(status(id)));
    }

    private InquiryStatus status(String id) throws IOException {
        try {
            return desk.status(id);
        } catch (InputRejected e) {
            throw ApiTrouble.notFound();
        }
    }
}
