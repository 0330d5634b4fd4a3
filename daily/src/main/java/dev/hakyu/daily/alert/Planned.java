package dev.hakyu.daily.alert;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A message that is ready to go, as it lies in the outbox.
///
/// @param channel `mail`, or the kind of a webhook
/// @param recipient address, or name of the webhook
/// @param recipientName shown beside the address, or null
/// @param subject of a mail; of a webhook for a person to read
/// @param text of a mail, else empty
/// @param html of a mail, or null
/// @param fileName of the file that goes with a mail, or null
/// @param file its text, or null
/// @param body what is posted to a webhook, or null
/// @param incidents ids of incidents and advisories that it tells of
/// @param madeFor the wishes and settings that it was made for; empty when it does not say
public record Planned(
        String channel,
        String recipient,
        @Nullable String recipientName,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String fileName,
        @Nullable String file,
        @Nullable String body,
        List<String> incidents,
        String madeFor) {
    /// The channel of mails.
    public static final String MAIL = "mail";

    public Planned {
        // Those that an earlier version wrote say neither.
        incidents = List.copyOf(Objects.requireNonNullElse(incidents, List.of()));
        madeFor = Objects.requireNonNullElse(madeFor, "");
    }

    boolean isToTheSame(Planned other) {
        return channel.equals(other.channel) && recipient.equals(other.recipient);
    }

    boolean isMail() {
        return channel.equals(MAIL);
    }

    /// Without content and address: it may be logged.
    @Override
    public String toString() {
        return channel;
    }
}
