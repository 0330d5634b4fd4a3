package dev.hakyu.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Slows down guessing: after five failures in a row a name waits, each time twice as long, up to
/// 15 minutes. Names are counted whether they exist or not, so that waiting tells nothing.
@Component
class SignInThrottle {
    private static final int FREE_FAILURES = 5;
    private static final int MOST_NAMES = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    private final Clock clock;
    private final Map<String, Failures> byName =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > MOST_NAMES;
                }
            };

    SignInThrottle(Clock hakyuClock) {
        this.clock = hakyuClock;
    }

    private record Failures(int inARow, Instant until) {}

    /// Whether a name has to wait before the next attempt.
    synchronized boolean isWaiting(String name) {
        @Nullable Failures failures = byName.get(key(name));
        return failures != null && clock.instant().isBefore(failures.until());
    }

    synchronized void failed(String name) {
        @Nullable Failures before = byName.get(key(name));
        int inARow = before == null ? 1 : before.inARow() + 1;
        byName.put(key(name), new Failures(inARow, clock.instant().plus(wait(inARow))));
    }

    synchronized void succeeded(String name) {
        byName.remove(key(name));
    }

    private static Duration wait(int inARow) {
        if (inARow < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration wait = SHORTEST.multipliedBy(1L << Math.min(20, inARow - FREE_FAILURES));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static String key(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        return key.length() > 100 ? key.substring(0, 100) : key;
    }
}
