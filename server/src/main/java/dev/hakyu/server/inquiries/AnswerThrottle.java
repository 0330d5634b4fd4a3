package dev.hakyu.server.inquiries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How often one address may come to the pages for suppliers: links that are none are told from
/// those that are only this often, and forms are read only so many at once.
@Component
class AnswerThrottle {
    private static final int MOST_WRONG = 20;
    private static final int MOST_VISITS = 240;
    private static final int MOST_ADDRESSES = 10_000;
    private static final int FORMS_AT_ONCE = 2;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Clock clock;
    private final Semaphore forms = new Semaphore(FORMS_AT_ONCE);
    private final Map<String, Visits> byAddress =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Visits> eldest) {
                    return size() > MOST_ADDRESSES;
                }
            };

    AnswerThrottle(Clock hakyuClock) {
        this.clock = hakyuClock;
    }

    private record Visits(Instant since, int all, int wrong) {}

    /// Counts a visit.
    ///
    /// @return false when there were too many
    synchronized boolean enter(String address) {
        Visits now = visits(address);
        if (now.wrong() >= MOST_WRONG || now.all() >= MOST_VISITS) {
            return false;
        }
        byAddress.put(address, new Visits(now.since(), now.all() + 1, now.wrong()));
        return true;
    }

    /// The visit was with a link that is none.
    synchronized void wrong(String address) {
        Visits now = visits(address);
        byAddress.put(address, new Visits(now.since(), now.all(), now.wrong() + 1));
    }

    /// Takes a place to read a form; false when none is left.
    boolean takePlace() {
        return forms.tryAcquire();
    }

    void givePlace() {
        forms.release();
    }

    private Visits visits(String address) {
        @Nullable Visits known = byAddress.get(address);
        Instant now = clock.instant();
        return known == null || known.since().plus(WINDOW).isBefore(now)
                ? new Visits(now, 0, 0)
                : known;
    }
}
