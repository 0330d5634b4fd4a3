package dev.hakyu.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who is signed in, and from where.
///
/// Sessions live in the memory of the process: a restart ends all of them, and no address of a
/// person is written to the disk for it. What is signed in and not in this list counts as ended.
@Component
public class Sessions {
    /// Without a request for this long a session ends.
    static final Duration IDLE = Duration.ofHours(2);

    /// However busy, a session ends this long after the sign-in.
    static final Duration LONGEST = Duration.ofHours(12);

    /// How long a sign-in counts as one of just now.
    static final Duration FRESH = Duration.ofMinutes(10);

    /// Of one account at a time; the one that was not used for longest ends first.
    static final int MOST = 10;

    private static final int ID_BYTES = 12;

    private final StrangerSessions strangers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> byId = new ConcurrentHashMap<>();

    Sessions(StrangerSessions strangers, Clock hakyuClock) {
        this.strangers = strangers;
        this.clock = hakyuClock;
    }

    /// Begins one for somebody who has just signed in.
    void begin(HttpServletRequest request, String account) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        HttpSession container = request.getSession();
        strangers.forget(container);
        Session session =
                new Session(
                        id,
                        account,
                        Device.of(request.getHeader("User-Agent")),
                        request.getRemoteAddr(),
                        clock.instant(),
                        container,
                        () -> byId.remove(id));
        byId.put(id, session);
        container.setAttribute(Session.ATTRIBUTE, session);
        List<Session> all = of(account);
        all.subList(Math.min(MOST, all.size()), all.size()).forEach(this::end);
    }

    /// Whether a session may go on; if so it was seen now.
    boolean goesOn(HttpSession container, String account) {
        @Nullable Session session = (Session) container.getAttribute(Session.ATTRIBUTE);
        Instant now = clock.instant();
        if (session == null
                || !byId.containsKey(session.id())
                || !session.account().equals(account)
                || now.isAfter(session.since().plus(LONGEST))
                || now.isAfter(session.lastSeen().plus(IDLE))) {
            return false;
        }
        session.seen(now);
        return true;
    }

    /// Whether somebody signed in so shortly ago that a new way to sign in may be added: who finds
    /// a browser open must not make themselves a key.
    boolean isFresh(@Nullable HttpSession container) {
        return container != null
                && container.getAttribute(Session.ATTRIBUTE) instanceof Session session
                && !clock.instant().isAfter(session.since().plus(FRESH));
    }

    /// Of one account, the one seen last first.
    List<Session> of(String account) {
        return byId.values().stream()
                .filter(each -> each.account().equals(account))
                .sorted(
                        Comparator.comparing(Session::lastSeen)
                                .reversed()
                                .thenComparing(Session::id))
                .toList();
    }

    /// Ends one of an account.
    ///
    /// @return false when it has none of this id
    boolean end(String account, String id) {
        @Nullable Session session = byId.get(id);
        if (session == null || !session.account().equals(account)) {
            return false;
        }
        end(session);
        return true;
    }

    /// Ends all of an account but one.
    ///
    /// @param kept of the request that goes on, or null to end all
    /// @return how many
    int endAll(String account, @Nullable HttpSession kept) {
        @Nullable Object own = kept == null ? null : kept.getAttribute(Session.ATTRIBUTE);
        List<Session> ended = of(account).stream().filter(each -> each != own).toList();
        ended.forEach(this::end);
        return ended.size();
    }

    private void end(Session session) {
        byId.remove(session.id());
        try {
            session.container().invalidate();
        } catch (IllegalStateException alreadyOver) {
            // The container was quicker; that is what was wanted.
            byId.remove(session.id());
        }
    }
}
