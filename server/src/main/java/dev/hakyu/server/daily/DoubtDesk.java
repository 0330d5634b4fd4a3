package dev.hakyu.server.daily;

import dev.hakyu.daily.doubt.Doubt;
import dev.hakyu.daily.doubt.Doubts;
import dev.hakyu.daily.inquiry.InquiryDesk;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Workspace;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// Messages of which nobody knows whether they went out, and what a person found out about one.
@Component
class DoubtDesk {
    static final int LONGEST_REASON = 500;

    private final Workspace workspace;
    private final Kept kept;
    private final Clock clock;

    DoubtDesk(Workspace workspace, Kept kept, Clock hakyuClock) {
        this.workspace = workspace;
        this.kept = kept;
        this.clock = hakyuClock;
    }

    List<Doubt> list() throws IOException {
        return new Doubts(kept.store(), WorkspaceReader.read(workspace.directory())).list();
    }

    /// Records that a message was sent, or is to go again.
    ///
    /// @return why nothing was recorded; empty when it was
    Optional<Text> settle(String id, boolean sent, String reason, String who) throws IOException {
        int slash = id.indexOf('/');
        if (slash > 0 && workspace.lettersUnderWay().contains(id.substring(0, slash))) {
            return Optional.of(
                    new Text(
                            "この照会のメールは、いま送信中です。終わってから確かめてください。何も記録していません。",
                            "Letters of this inquiry are being sent right now; look again when they"
                                    + " are done. Nothing was recorded."));
        }
        ReentrantLock changing = workspace.inquiryLock();
        changing.lock();
        try {
            InquiryDesk.holding(
                    kept.store(),
                    workspace.directory(),
                    files -> settle(files, id, sent, who, reason));
        } catch (InputRejected e) {
            return Optional.of(
                    e.problems().getFirst().code().equals("no-reason")
                            ? new Text(
                                    "どう確かめたかを書いてください。何も記録していません。",
                                    "Write how you know. Nothing was recorded.")
                            : e.problems().getFirst().message());
        } finally {
            changing.unlock();
        }
        kept.store().audit().add(clock.instant(), who, "delivery-settled", id);
        return Optional.empty();
    }

    private String settle(WorkspaceFiles files, String id, boolean sent, String by, String reason)
            throws IOException {
        Doubts doubts = new Doubts(kept.store(), files);
        if (sent) {
            doubts.sent(id, by, reason, clock.instant());
        } else {
            doubts.again(id, by, reason, clock.instant());
        }
        return id;
    }
}
