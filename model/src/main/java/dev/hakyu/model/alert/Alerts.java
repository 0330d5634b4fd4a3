package dev.hakyu.model.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is told each morning.
///
/// @param mail the server that mail leaves through, or null when none is set up
/// @param people told by mail; empty when there is no server
/// @param webhooks told too
public record Alerts(@Nullable MailServer mail, List<Addressee> people, List<Webhook> webhooks) {
    /// Nobody: nothing leaves the machine.
    public static final Alerts NONE = new Alerts(null, List.of(), List.of());

    public Alerts {
        people = List.copyOf(people);
        webhooks = List.copyOf(webhooks);
        if (mail == null && !people.isEmpty()) {
            throw new IllegalArgumentException(
                    "mail to " + people.size() + " people needs a server; name its host");
        }
    }
}
