package dev.hakyu.server.accounts;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// One browser in which somebody is signed in. It hangs on the session of the servlet container and
/// leaves the list together with it.
final class Session implements HttpSessionBindingListener {
    static final String ATTRIBUTE = Session.class.getName();

    private final String id;
    private final String account;
    private final Device device;
    private final String address;
    private final Instant since;
    private final AtomicReference<Instant> lastSeen;
    private final HttpSession container;
    private final Runnable left;

    Session(
            String id,
            String account,
            Device device,
            String address,
            Instant since,
            HttpSession container,
            Runnable left) {
        this.id = id;
        this.account = account;
        this.device = device;
        this.address = address;
        this.since = since;
        this.lastSeen = new AtomicReference<>(since);
        this.container = container;
        this.left = left;
    }

    /// Names it on pages; it opens nothing.
    String id() {
        return id;
    }

    String account() {
        return account;
    }

    Device device() {
        return device;
    }

    String address() {
        return address;
    }

    Instant since() {
        return since;
    }

    Instant lastSeen() {
        return lastSeen.get();
    }

    void seen(Instant now) {
        lastSeen.set(now);
    }

    HttpSession container() {
        return container;
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        left.run();
    }
}
