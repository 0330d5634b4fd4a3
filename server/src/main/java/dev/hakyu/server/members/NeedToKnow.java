package dev.hakyu.server.members;

import dev.hakyu.daily.inquiry.Cause;
import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.AnswerReaders;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.Account;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.Membership;
import dev.hakyu.store.api.Memberships;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The one decision on who sees what suppliers answered.
///
/// Managers and administrators do, and the members of the incident or of the single inquiry. What a
/// person may do is looked up in the store, never in the request, so that a token and a session of
/// one account see the same. Who draws up the first inquiry on an incident becomes a member of the
/// incident; whoever draws up a later one, without being a member, sees the answers to that one
/// only: asking again does not open what others were told.
@Component
public class NeedToKnow implements AnswerReaders {
    private final Kept kept;
    private final Workspace workspace;
    private final Clock clock;

    NeedToKnow(Kept kept, Workspace workspace, Clock hakyuClock) {
        this.kept = kept;
        this.workspace = workspace;
        this.clock = hakyuClock;
    }

    /// For whoever is signed in on this thread.
    @Override
    public Set<Answered> withheld(Set<Answered> all) {
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        @Nullable Account account =
                who == null || !who.isAuthenticated()
                        ? null
                        : kept.store()
                                .accounts()
                                .find(who.getName())
                                .filter(each -> each.disabled().isEmpty())
                                .orElse(null);
        if (account == null) {
            return all;
        }
        if (isManager(account)) {
            return Set.of();
        }
        Set<String> circles = memberships().subjectsOf(account.name());
        return all.stream()
                .filter(each ->
                        !circles.contains(each.inquiry()) && !circles.contains(each.asked()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether an account sees what came back to an inquiry.
    public boolean maySee(String account, Inquiry inquiry) {
        return isIn(account, inquiry.id().value())
                || (inquiry.cause() instanceof Cause.OfIncident cause
                        && isIn(account, cause.incident()));
    }

    /// As [#maySee(String, Inquiry)], of an inquiry by its id.
    ///
    /// @throws InputRejected when there is none, or it cannot be read
    boolean maySee(String account, String inquiry) throws IOException {
        return maySee(account, InquiryFolder.open(workspace.directory(), inquiry).read());
    }

    /// Whether an account sees the answers to every inquiry on an incident; a draft is built from
    /// all of them.
    public boolean maySeeAllOn(String account, IncidentId incident) throws IOException {
        for (InquiryFolder each : InquiryFolder.listOn(workspace.directory(), incident)) {
            if (!maySee(account, each.read())) {
                return false;
            }
        }
        return true;
    }

    /// Whether an account decides on the members of an incident or inquiry: managers,
    /// administrators, and its own members who are analysts.
    boolean mayManage(String account, String subject) {
        return kept.store()
                .accounts()
                .find(account)
                .filter(each -> each.disabled().isEmpty())
                .filter(each ->
                        each.role().includes(AccountRole.MANAGER)
                                || (each.role().includes(AccountRole.ANALYST)
                                        && memberships().members(subject).contains(account)))
                .isPresent();
    }

    /// Makes the one who drew an inquiry up a member.
    public void drawnUp(Inquiry inquiry, String who) throws IOException {
        String subject =
                inquiry.cause() instanceof Cause.OfIncident cause && isFirst(inquiry, cause)
                        ? cause.incident()
                        : inquiry.id().value();
        decide(new Membership(subject, who, true, who, clock.instant()));
    }

    void decide(Membership membership) {
        kept.store()
                .together(() -> {
                    memberships().add(membership);
                    kept.store()
                            .audit()
                            .add(
                                    membership.at(),
                                    membership.by(),
                                    membership.isMember() ? "member-added" : "member-removed",
                                    membership.subject() + " " + membership.account());
                });
    }

    Memberships memberships() {
        return kept.store().memberships();
    }

    /// Nobody was asked before, and nobody decided yet who is in.
    private boolean isFirst(Inquiry inquiry, Cause.OfIncident cause) throws IOException {
        if (!memberships().history(cause.incident()).isEmpty()) {
            return false;
        }
        return InquiryFolder.listOn(workspace.directory(), new IncidentId(cause.incident()))
                .stream()
                .allMatch(each -> each.id().equals(inquiry.id()));
    }

    private boolean isIn(String account, String subject) {
        return kept.store()
                .accounts()
                .find(account)
                .filter(each -> each.disabled().isEmpty())
                .filter(each -> isManager(each) || memberships().members(subject).contains(account))
                .isPresent();
    }

    private static boolean isManager(Account account) {
        return account.role().includes(AccountRole.MANAGER);
    }
}
