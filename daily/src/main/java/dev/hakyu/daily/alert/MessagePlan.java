package dev.hakyu.daily.alert;

import dev.hakyu.model.Lang;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.incident.IncidentId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Decides who gets which message, and writes it.
public final class MessagePlan {
    private final String fileName;
    private final Function<Lang, @Nullable String> page;
    private final String settings;

    /// @param fileName of the page that goes with mails to people in charge
    /// @param page the whole brief as a page; null when there is none
    /// @param settings hash of the settings' file
    public MessagePlan(String fileName, Function<Lang, @Nullable String> page, String settings) {
        this.fileName = fileName;
        this.page = page;
        this.settings = settings;
    }

    /// What goes, and to whom nothing does.
    public record Messages(List<Planned> planned, List<Receiver> withoutNews) {
        public Messages {
            planned = List.copyOf(planned);
            withoutNews = List.copyOf(withoutNews);
        }
    }

    /// One message for each who is to be told; none for those who want no quiet days on a quiet
    /// day.
    ///
    /// @param digest makes what one is told
    public Messages plan(
            List<Receiver> receivers, String period, Function<Receiver, Digest> digest) {
        List<Planned> planned = new ArrayList<>();
        List<Receiver> withoutNews = new ArrayList<>();
        for (Receiver each : receivers) {
            Digest said = digest.apply(each);
            if (said.isQuiet() && !each.wishes().quietDays()) {
                withoutNews.add(each);
            } else {
                planned.add(message(each, said, period));
            }
        }
        return new Messages(planned, withoutNews);
    }

    private Planned message(Receiver receiver, Digest said, String period) {
        Lang lang = receiver.wishes().language();
        boolean mail = receiver.webhook() == null;
        boolean whole = mail && receiver.wishes().edition() == Edition.IN_CHARGE && !said.isQuiet();
        String file = whole ? page.apply(lang) : null;
        return new Planned(
                receiver.channel(),
                receiver.name(),
                receiver.shownName(),
                said.subject().in(lang),
                mail ? DigestText.render(said, lang) : "",
                mail ? DigestHtml.render(said, lang) : null,
                file == null ? null : fileName,
                file,
                receiver.webhook() == null
                        ? null
                        : WebhookBody.of(receiver.webhook(), said, period),
                said.tells().stream().map(IncidentId::value).toList(),
                receiver.madeFor(settings));
    }
}
