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
import dev.hakyu.store.api.Delivery;
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
    public record Report(int sent, List<Text> failed, List<Text> inDoubt) {
        public Report {
            failed = List.copyOf(failed);
            inDoubt = List.copyOf(inDoubt);
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
        int sent = 0;
        List<Text> failed = new ArrayList<>();
        List<Text> inDoubt = new ArrayList<>();
        for (Path file : outbox.unreadable()) {
            failed.add(lost(file));
        }
        for (Map.Entry<BriefPeriod, Map<Path, Planned>> period : outbox.waiting().entrySet()) {
            boolean isCurrent = current.contains(period.getKey());
            for (Map.Entry<Path, Planned> each : period.getValue().entrySet()) {
                Planned message = each.getValue();
                DeliveryKey key =
                        new DeliveryKey(
                                period.getKey().value(),
                                message.channel(),
                                message.recipient(),
                                content);
                boolean toldBefore = isInDoubt(key);
                MailResult result = sendOnce(key, message);
                Text to = whom(period.getKey(), message);
                switch (result) {
                    case MailResult.Sent s -> {
                        sent += s.messageId().isEmpty() ? 0 : 1;
                        outbox.remove(each.getKey());
                    }
                    case MailResult.Refused(Text why) -> {
                        failed.add(line(to, why));
                        if (!isCurrent) {
                            outbox.remove(each.getKey());
                        }
                    }
                    case MailResult.Postponed(Text why) -> failed.add(line(to, why));
                    case MailResult.InDoubt(Text why) -> {
                        if (isCurrent || !toldBefore) {
                            inDoubt.add(line(to, why));
                        }
                    }
                }
            }
        }
        return new Report(sent, failed, inDoubt);
    }

    /// Sends one message unless it went before. An id that is empty stands for "before".
    private MailResult sendOnce(DeliveryKey key, Planned message) {
        Optional<DeliveryState> state = deliveries.find(key).map(Delivery::state);
        if (state.filter(DeliveryState.SENT::equals).isPresent()) {
            return new MailResult.Sent("");
        }
        if (isInDoubt(key)) {
            return new MailResult.InDoubt(unconfirmed());
        }
        Claiming claiming = new Claiming(key);
        MailResult result;
        try {
            result = handOver(message, DeliveryIds.of(key, sender()), claiming);
        } catch (Withheld e) {
            return e.sentBefore ? new MailResult.Sent("") : new MailResult.InDoubt(unconfirmed());
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
                    ? new MailResult.Refused(gone())
                    : webhooks.send(webhook, message.body(), id, claiming);
        }
        MailServer server = alerts.mail();
        if (mailer == null || server == null) {
            return new MailResult.Refused(gone());
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

    private static Text lost(Path file) {
        Path folder = file.getParent();
        String period = folder == null ? "" : String.valueOf(folder.getFileName());
        String shown = ".hakyu/outbox/" + period + "/" + file.getFileName();
        return new Text(
                "%sの送信待ちのファイルを読めないため、1通を送れませんでした(%s)。ディスクを確認し、要約を手で届けてから、このファイルを消してください。"
                        .formatted(period, shown),
                "A message of %s was not sent: its file cannot be read (%s). Check the disk, pass the brief on by hand, then delete that file."
                        .formatted(period, shown));
    }

    private static Text whom(BriefPeriod period, Planned message) {
        String name =
                message.recipientName() == null ? message.recipient() : message.recipientName();
        return period.isWeek()
                ? new Text(
                        "%sの週のまとめ・%s(%s)".formatted(period, name, message.channel()),
                        "roundup of %s to %s (%s)".formatted(period, name, message.channel()))
                : new Text(
                        "%sの要約・%s(%s)".formatted(period, name, message.channel()),
                        "brief of %s to %s (%s)".formatted(period, name, message.channel()));
    }

    private static Text line(Text to, Text why) {
        return new Text(to.ja() + ": " + why.ja(), to.en() + ": " + why.en());
    }

    private static Text gone() {
        return new Text(
                "送り先の設定がなくなったため、送りませんでした。",
                "It was not sent: the channel is no longer in the settings.");
    }

    private static Text unconfirmed() {
        return new Text(
                "前回の送信が途中で切れました。届いたかどうか分からないため、もう一度は送りません。hakyu deliveries で決着を付けてください。",
                "An earlier attempt broke off; it may have arrived and is not sent again. Settle it"
                        + " with hakyu deliveries.");
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
