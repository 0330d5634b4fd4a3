package dev.hakyu.server.members;

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
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Who is told what suppliers answered, for programs.
@ApiResource(group = "members")
class MemberResource {
    private static final int LONGEST_NAME = 200;

    private final MemberDesk desk;
    private final NeedToKnow needToKnow;
    private final Etags etags;

    MemberResource(MemberDesk desk, NeedToKnow needToKnow, Etags etags) {
        this.desk = desk;
        this.needToKnow = needToKnow;
        this.etags = etags;
    }

    /// The members of an incident or of one inquiry.
    record MemberList(
            String subject,
            @Says("Id, or empty.") String incident,
            @Says("Id, or empty.") String inquiry,
            List<String> members) {}

    /// Whom it is about.
    record MemberName(String account) {}

    @GetMapping("/api/v1/members/{subject}")
    @Operation(
            id = "listMembers",
            does = "Accounts that see what suppliers answered on an incident or to an inquiry.")
    ResponseEntity<MemberList> list(@PathVariable String subject) throws IOException {
        return etags.answer(members(subject));
    }

    @PostMapping("/api/v1/members/{subject}/add")
    @Operation(id = "addMember", does = "An account may see the answers from now on.")
    MemberList add(@PathVariable String subject, @RequestBody MemberName wanted, Principal who)
            throws IOException {
        demand(subject, who);
        String account = Asked.text("account", wanted.account(), LONGEST_NAME);
        if (desk.add(subject, account, who.getName()) == MemberDesk.Outcome.NOBODY) {
            throw ApiTrouble.field(
                    "account",
                    new Text("この名前のアカウントはありません。", "There is no account of this name."),
                    new Text("名前を確かめてください。", "Check the name."));
        }
        return members(subject);
    }

    @PostMapping("/api/v1/members/{subject}/remove")
    @Operation(id = "removeMember", does = "An account sees the answers no more.")
    MemberList remove(@PathVariable String subject, @RequestBody MemberName wanted, Principal who)
            throws IOException {
        demand(subject, who);
        desk.remove(subject, Asked.text("account", wanted.account(), LONGEST_NAME), who.getName());
        return members(subject);
    }

    /// The list is no secret; who may not decide on it is told so.
    private void demand(String subject, Principal who) throws IOException {
        desk.subject(subject);
        if (!needToKnow.mayManage(who.getName(), subject)) {
            throw ApiTrouble.of(ProblemKind.NOT_ALLOWED);
        }
    }

    private MemberList members(String subject) throws IOException {
        MemberDesk.Subject about = desk.subject(subject);
        return new MemberList(
                subject,
                about.incident(),
                about.inquiry(),
                needToKnow.memberships().members(subject).stream().sorted().toList());
    }
}
