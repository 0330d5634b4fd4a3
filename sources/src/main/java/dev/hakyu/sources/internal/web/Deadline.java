package dev.hakyu.sources.internal.web;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Cuts the connection when a request takes too long as a whole: a server that sends a byte now and
/// then never meets the time limit of a single read.
final class Deadline implements AutoCloseable {
    private final ScheduledFuture<?> cut;
    private boolean passed;
    private @Nullable Socket current;

    Deadline(ScheduledExecutorService timer, Duration time) {
        this.cut = timer.schedule(this::pass, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Watches this connection from now on.
    synchronized void watch(Socket socket) {
        current = socket;
        if (passed) {
            closeCurrent();
        }
    }

    synchronized boolean isPassed() {
        return passed;
    }

    private synchronized void pass() {
        passed = true;
        closeCurrent();
    }

    private void closeCurrent() {
        Socket socket = current;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                current = null;
            }
        }
    }

    @Override
    public void close() {
        cut.cancel(false);
    }
}
