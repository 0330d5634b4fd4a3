package dev.hakyu.daily.alert;

import dev.hakyu.model.alert.Alerts;
import dev.hakyu.model.alert.Webhook;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.source.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One who is told: a person by mail, or a webhook.
///
/// @param channel `mail`, or the kind of a webhook
/// @param name address of a person, or name of a webhook
/// @param shownName shown beside the address, or null
/// @param webhook where to, or null for a person
public record Receiver(
        String channel,
        String name,
        @Nullable String shownName,
        Wishes wishes,
        @Nullable Webhook webhook) {

    /// All who are to be told.
    public static List<Receiver> of(Alerts alerts) {
        List<Receiver> all = new ArrayList<>();
        alerts.people()
                .forEach(each ->
                        all.add(
                                new Receiver(
                                        Planned.MAIL,
                                        each.address().address(),
                                        each.address().name(),
                                        each.wishes(),
                                        null)));
        alerts.webhooks()
                .forEach(each ->
                        all.add(
                                new Receiver(
                                        each.kind().id(), each.name(), null, each.wishes(), each)));
        return List.copyOf(all);
    }

    /// Whether a message is for this one.
    public boolean gets(Planned message) {
        return message.channel().equals(channel) && message.recipient().equals(name);
    }

    /// Names the wishes of this one with the settings that they stand in: another name tells that a
    /// message is to be made anew.
    ///
    /// @param settings hash of the settings' file
    public String madeFor(String settings) {
        return Content.of(wishes + "\n" + settings).hash();
    }
}
