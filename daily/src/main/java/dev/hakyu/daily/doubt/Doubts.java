package dev.hakyu.daily.doubt;

import dev.hakyu.daily.alert.Outbox;
import dev.hakyu.daily.alert.Planned;
import dev.hakyu.daily.inquiry.LetterDoubts;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.Delivery;
import dev.hakyu.store.api.DeliveryKey;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All messages in doubt of a workspace: briefs and roundups in the store, letters of inquiries in
/// their folders. What a person says about one is written where the message is, with name, moment
/// and reason; nothing is sent here.
public final class Doubts {
    private static final String BRIEF = "brief";
    private final Store store;
    private final Path workspace;
    private final Network.Index index;
    private final Outbox outbox;

    /// @param store of the workspace; held for writing when something is to be settled
    public Doubts(Store store, WorkspaceFiles files) {
        this.store = store;
        this.workspace = files.directory();
        this.index = files.network().index();
        this.outbox = new Outbox(workspace);
    }

    /// All of them, briefs first, by period.
    public List<Doubt> list() throws IOException {
        List<Doubt> doubts = new ArrayList<>();
        for (Delivery each : store.deliveries().inDoubt()) {
            Optional<Path> file = file(each.key());
            doubts.add(new Doubt(id(each.key()), what(each), each.claimedAt(), file.isPresent()));
        }
        for (LetterDoubts.Letter each : LetterDoubts.list(workspace)) {
            doubts.add(new Doubt(id(each), what(each), each.since(), true));
        }
        return doubts;
    }

    /// Says that one went out: it will never be sent again.
    ///
    /// @param reason how they know; not blank
    /// @throws InputRejected when none in doubt has this id, or the reason is missing
    public void sent(String id, String by, String reason, Instant now) throws IOException {
        settle(id, true, by, reason, now);
    }

    /// Says that one is to go again: the next run of `hakyu daily`, or of `hakyu inquiry send`,
    /// sends it, and it may then arrive twice.
    ///
    /// @throws InputRejected as [#sent], and when its text is kept no longer
    public void again(String id, String by, String reason, Instant now) throws IOException {
        settle(id, false, by, reason, now);
    }

    private void settle(String id, boolean sent, String by, String reason, Instant now)
            throws IOException {
        if (reason.isBlank()) {
            throw new InputRejected(noReason(id));
        }
        for (Delivery each : store.deliveries().inDoubt()) {
            if (id(each.key()).equals(id)) {
                settle(each.key(), sent, by, reason.strip(), now);
                return;
            }
        }
        for (LetterDoubts.Letter each : LetterDoubts.list(workspace)) {
            if (id(each).equals(id)) {
                LetterDoubts.settle(workspace, each, sent, by, reason.strip(), now);
                return;
            }
        }
        throw new InputRejected(unknown(id));
    }

    private void settle(DeliveryKey key, boolean sent, String by, String reason, Instant now)
            throws IOException {
        Optional<Path> file = file(key);
        if (sent) {
            store.deliveries().confirm(key, now, by + ": " + reason);
            Optional<BriefPeriod> period = BriefPeriod.parse(key.period());
            if (file.isPresent() && period.isPresent()) {
                outbox.settle(period.get(), file.get());
            }
        } else if (file.isPresent()) {
            store.deliveries().release(key, now, by, reason);
        } else {
            throw new InputRejected(notKept(id(key)));
        }
    }

    /// Where the text of a message lies; empty when it was too old to be news and taken away.
    private Optional<Path> file(DeliveryKey key) throws IOException {
        Map<Path, Planned> waiting =
                BriefPeriod.parse(key.period()).map(outbox.waiting()::get).orElse(Map.of());
        for (Map.Entry<Path, Planned> each : waiting.entrySet()) {
            Planned message = each.getValue();
            if (message.channel().equals(key.channel())
                    && message.recipient().equals(key.recipient())) {
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }

    private static String id(DeliveryKey key) {
        String id = String.join("/", key.period(), key.channel(), key.recipient());
        return key.content().equals(BRIEF) ? id : id + "/" + key.content();
    }

    private static String id(LetterDoubts.Letter letter) {
        return letter.inquiry() + "/" + letter.letter();
    }

    private static Text what(Delivery each) {
        DeliveryKey key = each.key();
        return new Text(
                "%sの要約、%sあて(%s)".formatted(key.period(), key.recipient(), key.channel()),
                "brief of %s to %s (%s)".formatted(key.period(), key.recipient(), key.channel()));
    }

    private Text what(LetterDoubts.Letter each) {
        String name = index.nameOf(each.addressee());
        boolean reminder = each.letter().contains("/reminder-");
        return new Text(
                "照会 %s の%s、%sあて".formatted(each.inquiry(), reminder ? "督促" : "依頼", name),
                "%s of inquiry %s to %s"
                        .formatted(reminder ? "reminder" : "letter", each.inquiry(), name));
    }

    private static Problem noReason(String id) {
        return Problem.error(
                "no-reason",
                Place.file(id),
                new Text("理由がありません。", "There is no reason."),
                new Text(
                        "どう確かめたかを --reason で書いてください(例: 送信済みフォルダーにある、先方に電話で確認)。",
                        "Say with --reason how you know: it is in the sent folder, they said so."));
    }

    private static Problem unknown(String id) {
        return Problem.error(
                "not-in-doubt",
                Place.file(id),
                new Text("送信済みか不明なものに、これはありません。", "Nothing in doubt is called this."),
                new Text(
                        "hakyu deliveries フォルダー で一覧を確かめてください。",
                        "See the list with: hakyu deliveries DIR"));
    }

    private static Problem notKept(String id) {
        return Problem.error(
                "message-not-kept",
                Place.file(id),
                new Text(
                        "古くなったため本文は残っておらず、もう一度は送れません。",
                        "It was too old to be news; its text is kept no longer and cannot go again."),
                new Text(
                        "要約は briefs フォルダーにあります。必要なら手で送り、「送信済み」にしてください。",
                        "The brief is in the folder briefs: send it by hand if need be, and say that it"
                                + " was sent."));
    }
}
