package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Alerts;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.alert.Webhook;
import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.Claim;
import dev.hakyu.store.api.Deliveries;
import dev.hakyu.store.api.DeliveryKey;
import dev.hakyu.store.api.DeliveryState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sends what lies in the outbox, each message once.
///
/// A message is claimed in the store at the last moment at which nothing of it has left, and
/// confirmed when the server has said that it took it. A process that dies between the two leaves
/// it in doubt: it is told to a person and not sent again by itself. One that was refused waits in
/// the outbox as long as its day or week is the current one, so that it goes once what was wrong is
/// mended.
public final class Dispatch {
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Alerts alerts;
    private final @Nullable Mailer mailer;
    private final WebhookSender webhooks;
    private final Clock clock;
    private final String content;

    /// @param rules of the workspace: servers of our own network, proxy
    /// @param hakyuVersion told to webhooks
    /// @param content what is sent, as a delivery names it: `brief`
    public Dispatch(
            Deliveries deliveries,
            Outbox outbox,
            Alerts alerts,
            FetchRules rules,
            String hakyuVersion,
            Function<SecretRef, Optional<String>> secrets,
            Clock clock,
            String content) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.alerts = alerts;
        this.mailer = alerts.mail() == null ? null : new Mailer(alerts.mail(), secrets, clock);
        this.webhooks = new WebhookSender(rules, hakyuVersion, secrets, clock);
        this.clock = clock;
        this.content = content;
    }

    /// What became of the messages.
    ///
    /// @param sent how many went in this run
    /// @param failed why others did not, one line each
    /// @param inDoubt which may have gone, one line each
    /// @param dropped which will not go, since the settings name their receiver no more
    public record Report(int sent, List<Text> failed, List<Text> inDoubt, List<Text> dropped) {
        public Report {
            failed = List.copyOf(failed);
            inDoubt = List.copyOf(inDoubt);
            dropped = List.copyOf(dropped);
        }

        /// With nothing dropped.
        public Report(int sent, List<Text> failed, List<Text> inDoubt) {
            this(sent, failed, inDoubt, List.of());
        }

        public boolean isComplete() {
            return failed.isEmpty() && inDoubt.isEmpty();
        }
    }

    /// Sends all that waits, the oldest period first.
    ///
    /// @param current day and week; doubts about earlier ones were told before, and what was
    ///   refused then is no news any more
    public Report sendAll(Set<BriefPeriod> current) throws IOException {
        Tally tally = new Tally();
        for (Path file : outbox.unreadable()) {
            tally.failed.add(DispatchWords.lost(file));
        }
        for (Map.Entry<BriefPeriod, Map<Path, Planned>> period : outbox.waiting().entrySet()) {
            for (Map.Entry<Path, Planned> each : period.getValue().entrySet()) {
                handle(
                        period.getKey(),
                        current.contains(period.getKey()),
                        each.getKey(),
                        each.getValue(),
                        tally);
            }
        }
        return new Report(tally.sent, tally.failed, tally.inDoubt, tally.dropped);
    }

    /// What became of the messages so far.
    private static final class Tally {
        private int sent;
        private final List<Text> failed = new ArrayList<>();
        private final List<Text> inDoubt = new ArrayList<>();
        private final List<Text> dropped = new ArrayList<>();
    }

    private void handle(
            BriefPeriod period, boolean isCurrent, Path file, Planned message, Tally tally)
            throws IOException {
        DeliveryKey key = key(period, message);
        boolean toldBefore = isInDoubt(key);
        Text to = DispatchWords.whom(period, message);
        if (!isDecided(key) && !isNamed(message)) {
            tally.dropped.add(DispatchWords.line(to, DispatchWords.noLongerNamed()));
            outbox.lose(period, message);
            outbox.remove(file);
            return;
        }
        switch (sendOnce(key, message)) {
            case MailResult.Sent s -> {
                tally.sent += s.messageId().isEmpty() ? 0 : 1;
                outbox.arrived(period, message);
                outbox.remove(file);
            }
            case MailResult.Refused(Text why) -> {
                tally.failed.add(DispatchWords.line(to, why));
                if (!isCurrent) {
                    outbox.lose(period, message);
                    outbox.remove(file);
                }
            }
            case MailResult.Postponed(Text why) -> tally.failed.add(DispatchWords.line(to, why));
            case MailResult.InDoubt(Text why) -> {
                if (isCurrent || !toldBefore) {
                    tally.inDoubt.add(DispatchWords.line(to, why));
                }
            }
        }
    }

    private DeliveryKey key(BriefPeriod period, Planned message) {
        return new DeliveryKey(period.value(), message.channel(), message.recipient(), content);
    }

    /// Whether the settings still name the one whom a message is for. Without a mail server nobody
    /// is named; then it waits.
    private boolean isNamed(Planned message) {
        return (message.isMail() && alerts.mail() == null)
                || Receiver.of(alerts).stream().anyMatch(each -> each.gets(message));
    }

    /// Whether it went, may have gone, or is to go because a person said so.
    private boolean isDecided(DeliveryKey key) {
        return deliveries
                .find(key)
                .filter(each -> each.state() != DeliveryState.FAILED)
                .isPresent();
    }

    private boolean wentBefore(DeliveryKey key) {
        return deliveries.find(key).filter(each -> each.state() == DeliveryState.SENT).isPresent();
    }

    /// Sends one message unless it went before. An id that is empty stands for "before".
    private MailResult sendOnce(DeliveryKey key, Planned message) {
        if (wentBefore(key)) {
            return new MailResult.Sent("");
        }
        if (isInDoubt(key)) {
            return new MailResult.InDoubt(DispatchWords.unconfirmed());
        }
        Claiming claiming = new Claiming(key);
        MailResult result;
        try {
            result = handOver(message, DeliveryIds.of(key, sender()), claiming);
        } catch (Withheld e) {
            return e.sentBefore
                    ? new MailResult.Sent("")
                    : new MailResult.InDoubt(DispatchWords.unconfirmed());
        }
        write(key, result, claiming);
        return result;
    }

    private boolean isInDoubt(DeliveryKey key) {
        return deliveries
                .find(key)
                .filter(each -> each.state() == DeliveryState.CLAIMED)
                .isPresent();
    }

    private MailResult handOver(Planned message, String id, Runnable claiming) {
        if (!message.isMail()) {
            Webhook webhook = webhook(message.recipient());
            return webhook == null || message.body() == null
                    ? new MailResult.Refused(DispatchWords.gone())
                    : webhooks.send(webhook, message.body(), id, claiming);
        }
        MailServer server = alerts.mail();
        if (mailer == null || server == null) {
            return new MailResult.Refused(DispatchWords.gone());
        }
        return mailer.send(
                mail(message, server, "<" + id + "@" + server.from().domain() + ">"), claiming);
    }

    private static OutgoingMail mail(Planned message, MailServer server, String id) {
        List<MailAttachment> files =
                message.file() == null || message.fileName() == null
                        ? List.of()
                        : List.of(
                                new MailAttachment(
                                        message.fileName(),
                                        "text/html; charset=UTF-8",
                                        Content.of(message.file())));
        Map<String, String> headers = new HashMap<>();
        headers.put(OutgoingMail.MESSAGE_ID, id);
        headers.put("Auto-Submitted", "auto-generated");
        return new OutgoingMail(
                server.from(),
                List.of(new MailAddress(message.recipient(), message.recipientName())),
                message.subject(),
                message.text(),
                message.html(),
                files,
                headers);
    }

    /// Writes down what became of it. What is in doubt stays claimed.
    private void write(DeliveryKey key, MailResult result, Claiming claiming) {
        switch (result) {
            case MailResult.Sent(String id) -> deliveries.confirm(key, clock.instant(), id);
            case MailResult.Refused(Text why) -> fail(key, why, claiming);
            case MailResult.Postponed(Text why) -> fail(key, why, claiming);
            case MailResult.InDoubt _ -> {}
        }
    }

    private void fail(DeliveryKey key, Text why, Claiming claiming) {
        if (!claiming.granted) {
            deliveries.claim(key, clock.instant());
        }
        deliveries.fail(key, clock.instant(), why.en());
    }

    private String sender() {
        return alerts.mail() == null ? "" : alerts.mail().from().address();
    }

    private @Nullable Webhook webhook(String name) {
        return alerts.webhooks().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// Claims a delivery at the last moment.
    private final class Claiming implements Runnable {
        private final DeliveryKey key;
        private boolean granted;

        private Claiming(DeliveryKey key) {
            this.key = key;
        }

        @Override
        public void run() {
            granted =
                    switch (deliveries.claim(key, clock.instant())) {
                        case Claim.Granted _ -> true;
                        case Claim.AlreadySent _ -> throw new Withheld(true);
                        case Claim.InDoubt _ -> throw new Withheld(false);
                    };
        }
    }

    /// Keeps a message that must not go.
    private static final class Withheld extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean sentBefore;

        private Withheld(boolean sentBefore) {
            super("not to be sent again", null, false, false);
            this.sentBefore = sentBefore;
        }
    }
}
