package dev.hakyu.daily.job;

import dev.hakyu.brief.api.BriefFiles;
import dev.hakyu.brief.api.EnglishText;
import dev.hakyu.daily.alert.Digest;
import dev.hakyu.daily.alert.DigestMaker;
import dev.hakyu.daily.alert.EnglishNames;
import dev.hakyu.daily.alert.MessagePlan;
import dev.hakyu.daily.alert.Outbox;
import dev.hakyu.daily.alert.Planned;
import dev.hakyu.daily.alert.Receiver;
import dev.hakyu.daily.alert.ToldBefore;
import dev.hakyu.daily.alert.ToldLog;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Content;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.Deliveries;
import dev.hakyu.store.api.DeliveryKey;
import dev.hakyu.store.api.DeliveryState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who gets the message of a day, and which (ADR 111).
///
/// Somebody is served when their message went, may have gone, or lies ready as today's settings
/// want it, or when there was nothing to tell them. Everybody else is to be told, also in a later
/// run of the day.
final class DayMessages {
    private static final int DAYS_IN_OUTBOX = 7;
    static final String CONTENT = "brief";
    private final Outbox outbox;
    private final ToldLog toldLog;
    private final List<Receiver> receivers;
    private final String settings;
    private final ZoneId zone;
    private final WorkspaceFiles files;
    private final Set<Text> left = new LinkedHashSet<>();

    DayMessages(DayRequest request) throws IOException {
        Path workspace = request.files().directory();
        this.outbox = new Outbox(workspace);
        this.toldLog = new ToldLog(workspace);
        this.receivers = Receiver.of(request.files().settings().alerts());
        this.settings = hash(workspace.resolve("hakyu.yaml"));
        this.zone = request.files().settings().zone();
        this.files = request.files();
    }

    /// Writes the messages of a brief that nobody was told of.
    void plan(BriefEntry entry, DayReading.Result read) throws IOException {
        outbox.expire(entry.asOf().atZone(zone).toLocalDate().minusDays(DAYS_IN_OUTBOX));
        MessagePlan.Messages messages = messages(receivers, entry, read);
        outbox.plan(entry.period(), messages.planned());
        note(messages, entry.period());
    }

    /// Writes the messages of those who are not served, in the place of older ones for them.
    void planAlso(List<Receiver> unserved, BriefEntry entry, DayReading.Result read)
            throws IOException {
        MessagePlan.Messages messages = messages(unserved, entry, read);
        outbox.renew(entry.period(), messages.planned());
        note(messages, entry.period());
    }

    /// Which names the messages planned had no English form for, one line for each message.
    List<Text> withoutEnglishName() {
        return List.copyOf(left);
    }

    /// Those who are still to be told of a brief that was made.
    List<Receiver> unserved(BriefPeriod period, Deliveries deliveries) throws IOException {
        ToldLog.Contents told = toldLog.read();
        List<Planned> waiting =
                List.copyOf(outbox.waiting().getOrDefault(period, Map.of()).values());
        return receivers.stream()
                .filter(each -> !isServed(each, period, deliveries, told, waiting))
                .toList();
    }

    /// Whether a message of this brief went to anybody, or may have gone.
    static boolean anyWent(BriefPeriod period, Deliveries deliveries) {
        return deliveries.of(period.value()).stream()
                .anyMatch(each -> each.state() != DeliveryState.FAILED);
    }

    private boolean isServed(
            Receiver receiver,
            BriefPeriod period,
            Deliveries deliveries,
            ToldLog.Contents told,
            List<Planned> waiting) {
        DeliveryKey key =
                new DeliveryKey(period.value(), receiver.channel(), receiver.name(), CONTENT);
        boolean went =
                deliveries
                        .find(key)
                        .filter(each -> each.state() != DeliveryState.FAILED)
                        .isPresent();
        String madeFor = receiver.madeFor(settings);
        Optional<Planned> ready = waiting.stream().filter(receiver::gets).findFirst();
        return went
                || ready.filter(each -> each.madeFor().equals(madeFor)).isPresent()
                || (ready.isEmpty() && told.hadNothing(receiver, period.value(), madeFor));
    }

    private MessagePlan.Messages messages(
            List<Receiver> to, BriefEntry entry, DayReading.Result read) throws IOException {
        BriefPeriod period = entry.period();
        DigestMaker digests = new DigestMaker(read.prepared(), read.news());
        EnglishText english = EnglishText.of(files, read.prepared().concerns());
        EnglishNames names = new EnglishNames(english);
        Map<Receiver, ToldBefore> before = toldLog.read().of(to);
        return new MessagePlan(
                        "hakyu-" + period + ".html",
                        lang -> BriefFiles.page(read.prepared().brief(), lang, english),
                        settings)
                .plan(
                        to,
                        period.value(),
                        each -> {
                            Digest named =
                                    names.in(
                                            digests.make(
                                                    each.wishes(),
                                                    before.getOrDefault(each, ToldBefore.NOTHING)));
                            EnglishNames.left(named, each.wishes()).ifPresent(left::add);
                            return named;
                        });
    }

    private void note(MessagePlan.Messages messages, BriefPeriod period) throws IOException {
        toldLog.append(
                messages.withoutNews().stream()
                        .map(each ->
                                new ToldLog.Line(
                                        period.value(),
                                        each.channel(),
                                        each.name(),
                                        ToldLog.What.NOTHING,
                                        List.of(),
                                        each.madeFor(settings)))
                        .toList());
    }

    /// Of the settings' file; of nothing where there is none.
    static String hash(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Content.of(Files.readAllBytes(file)).hash()
                : Content.of("").hash();
    }
}
