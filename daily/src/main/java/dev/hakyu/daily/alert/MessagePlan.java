package dev.hakyu.daily.alert;

import dev.hakyu.model.Lang;
import dev.hakyu.model.alert.Addressee;
import dev.hakyu.model.alert.Alerts;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.Webhook;
import dev.hakyu.model.alert.Wishes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Decides who gets which message, and writes it.
public final class MessagePlan {
    private final String fileName;
    private final Function<Lang, @Nullable String> page;

    /// @param fileName of the page that goes with mails to people in charge
    /// @param page the whole brief as a page; null when there is none
    public MessagePlan(String fileName, Function<Lang, @Nullable String> page) {
        this.fileName = fileName;
        this.page = page;
    }

    /// One message for each who is to be told; none for those who want no quiet days on a quiet
    /// day.
    ///
    /// @param digest makes what readers with these wishes are told
    public List<Planned> plan(Alerts alerts, String period, Function<Wishes, Digest> digest) {
        List<Planned> planned = new ArrayList<>();
        for (Addressee person : alerts.people()) {
            Digest said = digest.apply(person.wishes());
            if (!said.isQuiet() || person.wishes().quietDays()) {
                planned.add(mail(person, said));
            }
        }
        for (Webhook webhook : alerts.webhooks()) {
            Digest said = digest.apply(webhook.wishes());
            if (!said.isQuiet() || webhook.wishes().quietDays()) {
                planned.add(
                        new Planned(
                                webhook.kind().id(),
                                webhook.name(),
                                null,
                                said.subject().in(webhook.wishes().language()),
                                "",
                                null,
                                null,
                                null,
                                WebhookBody.of(webhook, said, period)));
            }
        }
        return planned;
    }

    private Planned mail(Addressee person, Digest said) {
        Lang lang = person.wishes().language();
        boolean whole = person.wishes().edition() == Edition.IN_CHARGE && !said.isQuiet();
        String file = whole ? page.apply(lang) : null;
        return new Planned(
                Planned.MAIL,
                person.address().address(),
                person.address().name(),
                said.subject().in(lang),
                DigestText.render(said, lang),
                DigestHtml.render(said, lang),
                file == null ? null : fileName,
                file,
                null);
    }
}
