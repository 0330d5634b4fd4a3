package dev.hakyu.server.daily;

import dev.hakyu.daily.doubt.Doubt;
import dev.hakyu.model.Text;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Asked;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.ProblemKind;
import dev.hakyu.server.rest.Says;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Messages that may have gone out, for programs.
@ApiResource(group = "daily")
class DoubtResource {
    private static final int LONGEST_ID = 500;

    private final DoubtDesk desk;
    private final Etags etags;

    DoubtResource(DoubtDesk desk, Etags etags) {
        this.desk = desk;
        this.etags = etags;
    }

    /// A message that may have gone out.
    record DoubtEntry(
            String id,
            @Says("What it is and for whom.") Text what,
            @Says("When it was handed over.") Instant since,
            @Says("Its text is there still, so that it can go again.") boolean kept) {
        static DoubtEntry of(Doubt doubt) {
            return new DoubtEntry(doubt.id(), doubt.what(), doubt.since(), doubt.kept());
        }
    }

    /// What somebody found out.
    record Settlement(
            String id,
            @Says(oneOf = {"sent", "again"}) String verdict,
            @Says(value = "How it is known.", most = DoubtDesk.LONGEST_REASON) String reason) {}

    @GetMapping("/api/v1/daily/doubts")
    @Operation(id = "listDoubts", does = "Messages of which nobody knows whether they went out.")
    ResponseEntity<List<DoubtEntry>> list() throws IOException {
        return etags.answer(entries());
    }

    @PostMapping("/api/v1/daily/doubts/settle")
    @Operation(
            id = "settleDoubt",
            does = "Says that a message was sent, or has it go again; answers those that are left.")
    List<DoubtEntry> settle(@RequestBody Settlement wanted, Principal who) throws IOException {
        String id = Asked.text("id", wanted.id(), LONGEST_ID);
        String verdict = Asked.text("verdict", wanted.verdict(), LONGEST_ID);
        Asked.oneOf("verdict", verdict, List.of("sent", "again"));
        String reason = Asked.text("reason", wanted.reason(), DoubtDesk.LONGEST_REASON);
        if (entries().stream().noneMatch(each -> each.id().equals(id))) {
            throw ApiTrouble.notFound();
        }
        desk.settle(id, verdict.equals("sent"), reason, who.getName())
                .ifPresent(why -> {
                    throw ApiTrouble.of(ProblemKind.CONFLICT, why);
                });
        return entries();
    }

    private List<DoubtEntry> entries() throws IOException {
        return desk.list().stream().map(DoubtEntry::of).toList();
    }
}
