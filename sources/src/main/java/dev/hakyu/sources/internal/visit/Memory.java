package dev.hakyu.sources.internal.visit;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.internal.web.FetchFailed;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a source remembers, while it is being visited.
final class Memory {
    private static final int MAX_SEEN = 5_000;
    private static final int MAX_DAYS = 90;
    private static final Duration FORGET_AFTER = Duration.ofDays(60);
    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(5);
    private static final Duration LONGEST_BACK_OFF = Duration.ofHours(6);
    private static final int MAX_DOUBLINGS = 10;

    private final SourceState before;
    private final @Nullable URI address;
    private final boolean sameAddress;
    private final Instant now;
    private final LocalDate today;
    private final Map<String, SourceState.Seen> seen;
    private @Nullable String etag;
    private @Nullable String lastModified;
    private @Nullable String cursor;
    private @Nullable URI movedTo;

    /// @param address as configured now, or null for what has none
    Memory(SourceState before, @Nullable URI address, Clock clock) {
        this.before = before;
        this.address = address;
        this.sameAddress = Objects.equals(before.address(), address);
        this.now = clock.instant();
        this.today = LocalDate.ofInstant(now, clock.getZone());
        this.seen = new LinkedHashMap<>(before.seen());
        this.etag = sameAddress ? before.etag() : null;
        this.lastModified = sameAddress ? before.lastModified() : null;
        this.cursor = sameAddress ? before.cursor() : null;
        this.movedTo = sameAddress ? before.movedTo() : null;
    }

    /// As it was when the visit began.
    SourceState before() {
        return before;
    }

    Instant now() {
        return now;
    }

    /// Whether the source asked not to be asked yet.
    boolean mustWait() {
        Instant until = before.notBefore();
        return sameAddress && until != null && now.isBefore(until);
    }

    /// The earliest publication that still counts as new.
    Instant oldestTaken(int backlogDays) {
        Instant last = before.lastSuccess();
        Instant from = last == null || !sameAddress ? now : last;
        return from.minus(Duration.ofDays(backlogDays));
    }

    @Nullable String etag() {
        return etag;
    }

    @Nullable String lastModified() {
        return lastModified;
    }

    @Nullable String cursor() {
        return cursor;
    }

    void cursor(@Nullable String mark) {
        cursor = mark;
    }

    void validators(@Nullable String newEtag, @Nullable String newLastModified) {
        etag = newEtag;
        lastModified = newLastModified;
    }

    void movedTo(@Nullable URI newAddress) {
        movedTo = newAddress;
    }

    SourceState.@Nullable Seen seen(String location) {
        return seen.get(location);
    }

    /// A copy, so that it can be gone through while entries are remembered.
    Map<String, SourceState.Seen> allSeen() {
        return new LinkedHashMap<>(seen);
    }

    /// Remembers an entry as the newest.
    void remember(String location, SourceState.Seen entry) {
        seen.remove(location);
        seen.put(location, entry);
    }

    /// Forgets what is long gone from the source's list.
    void forgetAllBut(Set<String> listed) {
        seen.entrySet()
                .removeIf(entry ->
                        !listed.contains(entry.getKey())
                                && entry.getValue()
                                        .lastChecked()
                                        .isBefore(now.minus(FORGET_AFTER)));
        Iterator<String> oldest = seen.keySet().iterator();
        while (seen.size() > MAX_SEEN) {
            oldest.next();
            oldest.remove();
        }
    }

    /// After the source answered.
    ///
    /// @param taken new or edited items
    /// @param brokenOff why some items were left for the next time, or null
    SourceState succeeded(int taken, @Nullable FetchFailed brokenOff) {
        return state(
                now,
                taken > 0 ? now : before.lastItem(),
                0,
                null,
                brokenOff == null ? null : brokenOff.message(),
                perDay(taken));
    }

    /// After it failed. What passes is asked again after a growing pause, what lasts at the next
    /// fetch.
    SourceState failed(FetchFailed failure) {
        int failures = before.failuresInARow() + 1;
        Instant until = failure.notBefore();
        if (until == null && !failure.isLasting() && !failure.isOutOfTime()) {
            Duration pause =
                    FIRST_BACK_OFF.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
            until = now.plus(pause.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : pause);
        }
        return state(
                before.lastSuccess(),
                before.lastItem(),
                failures,
                until,
                failure.message(),
                perDay(0));
    }

    private SourceState state(
            @Nullable Instant lastSuccess,
            @Nullable Instant lastItem,
            int failures,
            @Nullable Instant notBefore,
            @Nullable Text error,
            Map<LocalDate, Integer> itemsPerDay) {
        return new SourceState(
                before.source(),
                address,
                etag,
                lastModified,
                now,
                lastSuccess,
                lastItem,
                failures,
                notBefore,
                error,
                movedTo,
                cursor,
                itemsPerDay,
                seen);
    }

    private Map<LocalDate, Integer> perDay(int taken) {
        Map<LocalDate, Integer> days = new TreeMap<>(before.itemsPerDay());
        days.merge(today, taken, Integer::sum);
        days.keySet().removeIf(day -> day.isBefore(today.minusDays(MAX_DAYS)));
        return days;
    }
}
