package dev.hakyu.server.accounts;

import dev.hakyu.store.api.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Giving an account another name: one's own, or any for an administrator. Its sessions end, since
/// they hold the old one.
@Controller
class RenameForms {
    private final Kept kept;
    private final Sessions sessions;
    private final Clock clock;

    RenameForms(Kept kept, Sessions sessions, Clock hakyuClock) {
        this.kept = kept;
        this.sessions = sessions;
        this.clock = hakyuClock;
    }

    /// Shortly after a sign-in: whoever finds a browser open must not lock its owner out.
    @PostMapping("/account/rename")
    View own(HttpServletRequest request, @RequestParam String to, Principal who) {
        String name = who.getName();
        if (!sessions.isFresh(request.getSession(false))) {
            return new RedirectView("/account?stale");
        }
        String note = rename(name, to.strip(), name);
        return new RedirectView((note.equals("renamed") ? "/sign-in?" : "/account?") + note);
    }

    @PostMapping("/accounts/rename")
    View other(@RequestParam String name, @RequestParam String to, Principal who) {
        String wanted = to.strip();
        String note = rename(name, wanted, who.getName());
        String now = note.equals("renamed") ? wanted : name;
        return new RedirectView("/accounts/one?name=" + Encoded.of(now) + "&" + note);
    }

    /// What became of it, as a note.
    private String rename(String from, String to, String who) {
        if (!Account.isName(to)) {
            return "badName";
        }
        boolean renamed =
                kept.store()
                        .together(() -> {
                            if (!kept.store()
                                    .accountNames()
                                    .rename(from, to, who, clock.instant())) {
                                return false;
                            }
                            kept.store()
                                    .audit()
                                    .add(
                                            clock.instant(),
                                            who,
                                            "account-renamed",
                                            from + " → " + to);
                            return true;
                        });
        if (!renamed) {
            return "nameTaken";
        }
        sessions.endAll(from, null);
        return "renamed";
    }
}
