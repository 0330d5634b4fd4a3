package dev.hakyu.sources.internal.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// One request at a time per host, and a pause between two.
final class HostPace {
    private final Duration pause;
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    HostPace(Duration pause) {
        this.pause = pause;
    }

    /// Waits for this host's turn; close it when the answer is there.
    Turn await(String host, boolean ours) throws InterruptedException {
        Turn turn = turns.computeIfAbsent(host, _ -> new Turn());
        turn.lock.lockInterruptibly();
        if (turn.asked && !ours) {
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

        @Override
        public void close() {
            lock.unlock();
        }
    }
}
