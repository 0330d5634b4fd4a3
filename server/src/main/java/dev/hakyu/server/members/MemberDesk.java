package dev.hakyu.server.members;

import dev.hakyu.daily.inquiry.Cause;
import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.model.InputRejected;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.Account;
import dev.hakyu.store.api.Membership;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Where members of an incident or an inquiry are decided on, for pages and programs alike.
@Component
class MemberDesk {
    private final NeedToKnow needToKnow;
    private final Kept kept;
    private final Workspace workspace;
    private final Clock clock;

    MemberDesk(NeedToKnow needToKnow, Kept kept, Workspace workspace, Clock hakyuClock) {
        this.needToKnow = needToKnow;
        this.kept = kept;
        this.workspace = workspace;
        this.clock = hakyuClock;
    }

    /// What members are of.
    ///
    /// @param incident id, or an empty text
    /// @param inquiry id, or an empty text
    record Subject(String incident, String inquiry) {}

    /// What became of a decision; nothing was recorded but when it is done.
    enum Outcome {
        DONE,
        ALREADY,
        NOBODY
    }

    /// What an id names.
    ///
    /// @throws ResponseStatusException when it names nothing
    Subject subject(String id) throws IOException {
        if (workspace.current().findIncident(id).isPresent()) {
            return new Subject(id, "");
        }
        try {
            Inquiry inquiry = InquiryFolder.open(workspace.directory(), id).read();
            return new Subject(
                    inquiry.cause() instanceof Cause.OfIncident cause ? cause.incident() : "",
                    inquiry.id().value());
        } catch (InputRejected e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    /// @throws ResponseStatusException when there is no such subject, or who asks may not decide
    Outcome add(String subject, String account, String who) throws IOException {
        demand(subject, who);
        Optional<Account> found =
                kept.store()
                        .accounts()
                        .find(account.strip())
                        .filter(each -> each.disabled().isEmpty());
        return found.isEmpty() ? Outcome.NOBODY : decide(subject, found.get().name(), true, who);
    }

    /// @throws ResponseStatusException when there is no such subject, or who asks may not decide
    Outcome remove(String subject, String account, String who) throws IOException {
        demand(subject, who);
        return decide(subject, account, false, who);
    }

    private Outcome decide(String subject, String account, boolean isMember, String who) {
        if (needToKnow.memberships().members(subject).contains(account) == isMember) {
            return Outcome.ALREADY;
        }
        needToKnow.decide(new Membership(subject, account, isMember, who, clock.instant()));
        return Outcome.DONE;
    }

    private void demand(String subject, String who) throws IOException {
        subject(subject);
        if (!needToKnow.mayManage(who, subject)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
