package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.Asked;
import dev.hakyu.daily.inquiry.FormWorkbook;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.inquiry.LetterStage;
import dev.hakyu.daily.inquiry.LetterState;
import dev.hakyu.daily.inquiry.Outbox;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.FileProblem;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.ProblemKind;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// The letters of an inquiry and their forms, for programs.
@ApiResource(group = "inquiries")
class LetterResource {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String OUTBOX = "outbox/";

    private final Workspace workspace;
    private final Desk desk;
    private final LetterPost post;
    private final Etags etags;

    LetterResource(Workspace workspace, Desk desk, LetterPost post, Etags etags) {
        this.workspace = workspace;
        this.desk = desk;
        this.post = post;
        this.etags = etags;
    }

    /// A letter.
    record LetterEntry(
            @Says("Such as V-1001/inquiry or V-1001/reminder-1.") String letter,
            String addressee,
            String name,
            boolean reminder,
            LetterStage stage,
            @Nullable @Says("Since when it is at that stage.") Instant at,
            @Says("Suppliers whose forms it carries.") List<String> forms,
            @Nullable @Says("Name below outbox, when it was written for a person to send.")
                    String file) {
        static LetterEntry of(LetterState state, Network network, boolean underWay) {
            LetterStage stage =
                    state.stage() == LetterStage.SENDING && !underWay
                            ? LetterStage.IN_DOUBT
                            : state.stage();
            String file = state.file();
            return new LetterEntry(
                    state.letter(),
                    state.addressee().value(),
                    network.index().nameOf(state.addressee()),
                    state.isReminder(),
                    stage,
                    state.at(),
                    state.forms().stream().map(OrganisationId::value).toList(),
                    file == null || !file.startsWith(OUTBOX)
                            ? null
                            : file.substring(OUTBOX.length()));
        }
    }

    /// How the sending by the mail server stands.
    record PostEntry(
            boolean sending,
            @Says("Handed to the mail server so far.") int handed,
            @Nullable @Says("When the last sending ended since the server was started.")
                    Instant endedAt,
            int sent,
            @Says("Letters that had gone out, or may have, before.") int skipped,
            List<FileProblem> problems) {
        static PostEntry of(String id, LetterPost post) {
            Optional<LetterPost.Running> running =
                    post.running().filter(each -> each.inquiry().equals(id));
            Optional<LetterPost.Ended> ended = post.ended(id);
            return new PostEntry(
                    running.isPresent(),
                    running.map(LetterPost.Running::handed).orElse(0),
                    ended.map(LetterPost.Ended::at).orElse(null),
                    ended.map(LetterPost.Ended::sent).orElse(0),
                    ended.map(LetterPost.Ended::skipped).orElse(0),
                    ended.map(LetterPost.Ended::problems).orElse(List.of()).stream()
                            .map(FileProblem::of)
                            .toList());
        }
    }

    /// All letters of an inquiry.
    record LetterList(List<LetterEntry> letters, PostEntry post) {}

    /// Which letters.
    record LetterChoice(
            @Says(
                            value =
                                    "The first letters that have not gone out, or reminders to those who"
                                            + " are due.",
                            oneOf = {"first", "reminder"})
                    String kind) {}

    /// Letters that were written for a person to send.
    record WrittenLetters(List<String> letters, int skipped, List<FileProblem> problems) {}

    @GetMapping("/api/v1/inquiries/{id}/letters")
    @Operation(id = "listLetters", does = "Every letter of an inquiry and how far it is.")
    ResponseEntity<LetterList> list(@PathVariable String id) throws IOException {
        return etags.answer(letters(folder(id)));
    }

    @PostMapping("/api/v1/inquiries/{id}/letters/send")
    @Operation(
            id = "sendLetters",
            does =
                    "Begins to send letters by the mail server; none goes twice. Read the letters to"
                            + " see what became of each.",
            status = 202)
    ResponseEntity<LetterList> send(
            @PathVariable String id, @RequestBody LetterChoice wanted, Principal who)
            throws IOException {
        InquiryFolder folder = folder(id);
        LetterPost.Kind kind = kind(wanted);
        desk.requireMailServer();
        if (!post.start(folder.id().value(), kind, who.getName())) {
            throw ApiTrouble.of(
                    ProblemKind.CONFLICT,
                    new Text("ほかのメールを送信中です。", "Other letters are being sent."));
        }
        return ResponseEntity.accepted().body(letters(folder));
    }

    @PostMapping("/api/v1/inquiries/{id}/letters/write")
    @Operation(
            id = "writeLetters",
            does = "Writes letters as mails below outbox, for a person to send.")
    ResponseEntity<WrittenLetters> write(
            @PathVariable String id, @RequestBody LetterChoice wanted, Principal who)
            throws IOException {
        folder(id);
        LetterPost.Kind kind = kind(wanted);
        if (post.running().filter(each -> each.inquiry().equals(id)).isPresent()) {
            throw ApiTrouble.of(
                    ProblemKind.CONFLICT,
                    new Text(
                            "この照会のメールは、いま送信中です。何も書き出していません。終わってから書き出してください。",
                            "Letters of this inquiry are being sent right now; nothing was written."
                                    + " Write them when the sending is done."));
        }
        Outbox.Outcome outcome =
                switch (kind) {
                    case FIRST -> desk.write(id, who.getName());
                    case REMINDER -> desk.writeReminders(id, who.getName());
                };
        return ResponseEntity.ok(
                new WrittenLetters(
                        outcome.letters(),
                        outcome.skipped(),
                        outcome.problems().stream().map(FileProblem::of).toList()));
    }

    @GetMapping("/api/v1/inquiries/{id}/outbox/{file}")
    @Operation(
            id = "getLetter",
            does = "A letter that was written, as a mail with its forms.",
            media = "message/rfc822")
    ResponseEntity<byte[]> letter(@PathVariable String id, @PathVariable String file)
            throws IOException {
        InquiryFolder folder = folder(id);
        boolean known =
                LetterState.list(folder).stream()
                        .anyMatch(each -> (OUTBOX + file).equals(each.file()));
        Path mail = folder.path().resolve(OUTBOX + file);
        if (!known || !Files.isRegularFile(mail)) {
            throw ApiTrouble.notFound();
        }
        return secret(Files.readAllBytes(mail), MediaType.parseMediaType("message/rfc822"));
    }

    @GetMapping("/api/v1/inquiries/{id}/forms/{supplier}.xlsx")
    @Operation(
            id = "getForm",
            does = "The form of a supplier, empty as its letter carries it.",
            media = XLSX)
    ResponseEntity<byte[]> form(@PathVariable String id, @PathVariable String supplier)
            throws IOException {
        InquiryStatus status = desk.status(folder(id).id().value());
        Asked asked =
                status.inquiry().asked().stream()
                        .filter(each -> each.supplier().value().equals(supplier))
                        .findFirst()
                        .orElseThrow(ApiTrouble::notFound);
        return secret(
                FormWorkbook.of(status.inquiry(), asked, workspace.settings().zone()),
                MediaType.parseMediaType(XLSX));
    }

    /// It names people of ours and theirs, and where to answer.
    private static ResponseEntity<byte[]> secret(byte[] body, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private LetterList letters(InquiryFolder folder) throws IOException {
        String id = folder.id().value();
        boolean underWay = workspace.lettersUnderWay().contains(id);
        Network network = workspace.current().network();
        return new LetterList(
                LetterState.list(folder).stream()
                        .map(each -> LetterEntry.of(each, network, underWay))
                        .toList(),
                PostEntry.of(id, post));
    }

    private static LetterPost.Kind kind(LetterChoice wanted) {
        String kind = dev.hakyu.server.rest.Asked.text("kind", wanted.kind(), 20);
        dev.hakyu.server.rest.Asked.oneOf("kind", kind, List.of("first", "reminder"));
        return kind.equals("first") ? LetterPost.Kind.FIRST : LetterPost.Kind.REMINDER;
    }

    private InquiryFolder folder(String id) {
        try {
            return InquiryFolder.open(workspace.directory(), id);
        } catch (InputRejected e) {
            throw ApiTrouble.notFound();
        }
    }
}
