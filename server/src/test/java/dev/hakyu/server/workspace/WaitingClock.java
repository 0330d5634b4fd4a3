package dev.hakyu.server.workspace;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;

/// Stands still for whoever asks it first, until it may go on.
final class WaitingClock extends Clock {
    private final Clock clock;
    private final CountDownLatch asked;
    private final CountDownLatch mayGoOn;

    WaitingClock(Clock clock, CountDownLatch asked, CountDownLatch mayGoOn) {
        this.clock = clock;
        this.asked = asked;
        this.mayGoOn = mayGoOn;
    }

    @Override
    public Instant instant() {
        asked.countDown();
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
