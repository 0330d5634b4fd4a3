package dev.hakyu.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Slows down guessing without shutting the holder of a name out.
///
/// Failures are counted by address and name, by address, and, much more patiently, by name alone. A
/// browser in which the holder signed in before has a count of its own and is not slowed down by
/// what others do. Names are counted whether they exist or not, so that waiting tells nothing. What
/// is an hour old is forgotten.
@Component
class SignInThrottle {
    private static final int MOST_COUNTS = 20_000;
    private static final int LONGEST_NAME = 100;
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Failures> counts =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > MOST_COUNTS;
                }
            };

    SignInThrottle(Clock hakyuClock) {
        this.clock = hakyuClock;
    }

    /// Somebody who wants in.
    ///
    /// @param name as typed; empty when nobody said who they are, as on the way back from an
    ///   identity provider: then the address alone is counted
    /// @param address they come from
    /// @param known the browser is one in which the holder of this name signed in before
    record Attempt(String name, String address, boolean known) {}

    /// What is counted, and how patiently: failures without a wait, and the longest wait.
    private enum Count {
        BROWSER(5, Duration.ofMinutes(15)),
        ADDRESS_AND_NAME(5, Duration.ofMinutes(15)),
        ADDRESS(50, Duration.ofMinutes(15)),
        NAME(50, Duration.ofMinutes(1));

        private final int free;
        private final Duration longest;

        Count(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        private Duration wait(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            Duration wait = SHORTEST.multipliedBy(1L << Math.min(20, failures - free));
            return wait.compareTo(longest) > 0 ? longest : wait;
        }

        private String key(Attempt attempt) {
            String name = attempt.name().strip().toLowerCase(Locale.ROOT);
            String typed = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
            return switch (this) {
                case BROWSER, NAME -> name() + "\n" + typed;
                case ADDRESS_AND_NAME -> name() + "\n" + attempt.address() + "\n" + typed;
                case ADDRESS -> name() + "\n" + attempt.address();
            };
        }
    }

    private record Failures(int number, Instant last) {}

    /// Lets an attempt in, counted as a failure until it is known to be none: so many at once get
    /// no more guesses than one after the other.
    ///
    /// @return false when it has to wait; then nothing is counted
    synchronized boolean enter(Attempt attempt) {
        if (isWaiting(attempt)) {
            return false;
        }
        count(attempt);
        return true;
    }

    /// Whether it has to wait.
    synchronized boolean isWaiting(Attempt attempt) {
        Instant now = clock.instant();
        return counts(attempt).stream()
                .anyMatch(count -> {
                    @Nullable Failures failures = found(count.key(attempt), now);
                    return failures != null
                            && now.isBefore(failures.last().plus(count.wait(failures.number())));
                });
    }

    /// Counts a failure.
    synchronized void count(Attempt attempt) {
        Instant now = clock.instant();
        for (Count count : counts(attempt)) {
            @Nullable Failures before = found(count.key(attempt), now);
            counts.put(
                    count.key(attempt),
                    new Failures(before == null ? 1 : before.number() + 1, now));
        }
    }

    /// Forgets the failures of the one who is in; those of its address stay but for this attempt,
    /// since others may guess from there.
    synchronized void succeeded(Attempt attempt) {
        if (!attempt.known()) {
            counts.computeIfPresent(
                    Count.ADDRESS.key(attempt),
                    (_, failures) ->
                            failures.number() == 1
                                    ? null
                                    : new Failures(failures.number() - 1, failures.last()));
        }
        for (Count count : List.of(Count.BROWSER, Count.ADDRESS_AND_NAME, Count.NAME)) {
            counts.remove(count.key(attempt));
        }
    }

    private static List<Count> counts(Attempt attempt) {
        if (attempt.name().isEmpty()) {
            return List.of(Count.ADDRESS);
        }
        return attempt.known()
                ? List.of(Count.BROWSER)
                : List.of(Count.ADDRESS_AND_NAME, Count.ADDRESS, Count.NAME);
    }

    private @Nullable Failures found(String key, Instant now) {
        @Nullable Failures failures = counts.get(key);
        return failures == null || failures.last().plus(FORGOTTEN_AFTER).isBefore(now)
                ? null
                : failures;
    }
}
