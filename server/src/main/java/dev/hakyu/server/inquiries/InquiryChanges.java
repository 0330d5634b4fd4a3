package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.InquiryDesk;
import dev.hakyu.daily.inquiry.Outbox;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Workspace;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// One change of inquiries at a time, each in the audit log.
@Component
class InquiryChanges {
    private final Workspace workspace;
    private final Kept kept;
    private final Clock clock;

    InquiryChanges(Workspace workspace, Kept kept, Clock hakyuClock) {
        this.workspace = workspace;
        this.kept = kept;
        this.clock = hakyuClock;
    }

    /// What a change was about, for the audit log.
    interface Subject<T> {
        String of(T result);
    }

    /// Does a change and writes it down.
    <T> T change(String action, String who, InquiryDesk.Work<T> work, Subject<T> subject)
            throws IOException {
        ReentrantLock changing = workspace.inquiryLock();
        changing.lock();
        try {
            T result = InquiryDesk.holding(kept.store(), workspace.directory(), work);
            kept.store().audit().add(clock.instant(), who, action, subject.of(result));
            return result;
        } finally {
            changing.unlock();
        }
    }

    /// One step of a longer work that writes itself down when it is done.
    void alone(Outbox.Step step) throws IOException {
        ReentrantLock changing = workspace.inquiryLock();
        changing.lock();
        try {
            step.run();
        } finally {
            changing.unlock();
        }
    }
}
