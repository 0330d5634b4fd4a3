package dev.hakyu.sources.internal.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// One request at a time per host, a pause between two, and an end to asking one that does not
/// answer: with many pages to fetch from it, each would wait its full time.
final class HostPace {
    private static final int GIVEN_UP_AFTER = 2;
    private final Duration pause;
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    HostPace(Duration pause) {
        this.pause = pause;
    }

    /// Waits for this host's turn; close it when the answer is there.
    Turn await(String host) throws InterruptedException {
        Turn turn = turns.computeIfAbsent(host, _ -> new Turn());
        turn.lock.lockInterruptibly();
        if (turn.asked && !turn.isGivenUp()) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                turn.lock.unlock();
                throw e;
            }
        }
        turn.asked = true;
        return turn;
    }

    /// The right to ask a host.
    static final class Turn implements AutoCloseable {
        private final ReentrantLock lock = new ReentrantLock(true);
        private boolean asked;
        private int failuresInARow;

        /// Whether it did not answer twice in a row.
        boolean isGivenUp() {
            return failuresInARow >= GIVEN_UP_AFTER;
        }

        void answered() {
            failuresInARow = 0;
        }

        void failed() {
            failuresInARow++;
        }

        @Override
        public void close() {
            lock.unlock();
        }
    }
}
