package dev.hakyu.server.accounts;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import org.springframework.stereotype.Component;

/// The sessions of browsers that nobody has signed in with. Each form for signing in begins one, so
/// whoever reaches this server can begin any number: beyond [#MOST] the oldest ends, and the memory
/// that strangers take stays bounded. Those of people who are signed in are not touched.
@Component
class StrangerSessions implements HttpSessionListener {
    /// Of some kilobytes each; more than an hour of one stranger a second.
    static final int MOST = 5_000;

    private final SequencedSet<HttpSession> open = new LinkedHashSet<>();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        oldestBeside(event.getSession()).ifPresent(StrangerSessions::end);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        forget(event.getSession());
    }

    /// Somebody has signed in with it.
    synchronized void forget(HttpSession session) {
        open.remove(session);
    }

    synchronized int count() {
        return open.size();
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyOver) {
            // Its time ran out meanwhile; that is what was wanted.
            return;
        }
    }

    private synchronized Optional<HttpSession> oldestBeside(HttpSession created) {
        open.add(created);
        return open.size() > MOST ? Optional.of(open.removeFirst()) : Optional.empty();
    }
}
