package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Money;
import dev.hakyu.model.alert.Addressee;
import dev.hakyu.model.alert.Alerts;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.alert.Threshold;
import dev.hakyu.model.alert.Webhook;
import dev.hakyu.model.alert.WebhookKind;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.model.source.WebAddress;
import dev.hakyu.network.internal.files.Parsed;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `alerts` of `hakyu.yaml`. A channel that cannot be read is told and left out; the others
/// are used.
final class AlertsYaml {
    private static final int MAX_PORT = 65_535;
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_HOURS = 87_600;
    private final FetchRules rules;
    private final Lang usual;
    private final Currency currency;

    private AlertsYaml(FetchRules rules, Lang usual, Currency currency) {
        this.rules = rules;
        this.usual = usual;
        this.currency = currency;
    }

    /// @param rules whose private hosts mail and webhooks may go to
    static Alerts read(YamlCursor root, FetchRules rules, Lang usual, Currency currency) {
        YamlCursor alerts = root.child("alerts");
        if (alerts == null) {
            return Alerts.NONE;
        }
        Alerts read = new AlertsYaml(rules, usual, currency).alerts(alerts);
        alerts.requireKnownKeys();
        return read;
    }

    private Alerts alerts(YamlCursor alerts) {
        MailServer server = null;
        List<Addressee> people = new ArrayList<>();
        YamlCursor mail = alerts.child("mail");
        if (mail != null) {
            server = server(mail);
            Set<String> addresses = new HashSet<>();
            for (YamlCursor entry : mail.children("to")) {
                Addressee person = person(entry);
                entry.requireKnownKeys();
                if (person != null
                        && !addresses.add(person.address().address().toLowerCase(Locale.ROOT))) {
                    entry.fail("address", AlertFindings.twice(person.address().address()));
                } else if (person != null) {
                    people.add(person);
                }
            }
            mail.requireKnownKeys();
        }
        return new Alerts(server, server == null ? List.of() : people, webhooks(alerts));
    }

    private @Nullable MailServer server(YamlCursor mail) {
        String host = mail.text("host");
        MailSecurity read = mail.term("security", MailSecurity.class);
        MailSecurity security = read == null ? MailSecurity.STARTTLS : read;
        Long port = mail.read("port", value -> Range.parse(value, 1, MAX_PORT));
        String user = mail.text("user");
        SecretRef password = secret(mail, "password");
        MailAddress from = address(mail, "from", mail.text("from_name"));
        if (host == null || from == null) {
            missing(mail, "host");
            missing(mail, "from");
            return null;
        }
        try {
            return new MailServer(
                    host,
                    port == null ? usualPort(security) : port.intValue(),
                    security,
                    user,
                    password,
                    from,
                    rules.privateHosts().contains(host.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            mail.fail("host", AlertFindings.server());
            return null;
        }
    }

    private @Nullable Addressee person(YamlCursor entry) {
        MailAddress address = address(entry, "address", entry.text("name"));
        Wishes wishes = wishes(entry);
        if (address == null || wishes == null) {
            missing(entry, "address");
            return null;
        }
        return new Addressee(address, wishes);
    }

    private List<Webhook> webhooks(YamlCursor alerts) {
        List<Webhook> webhooks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlCursor entry : alerts.children("webhooks")) {
            Webhook webhook = webhook(entry);
            entry.requireKnownKeys();
            if (webhook != null && !names.add(webhook.name())) {
                entry.fail("name", AlertFindings.twice(webhook.name()));
            } else if (webhook != null) {
                webhooks.add(webhook);
            }
        }
        return webhooks;
    }

    private @Nullable Webhook webhook(YamlCursor entry) {
        String name = entry.text("name");
        WebhookKind kind = entry.term("kind", WebhookKind.class);
        String written = entry.text("address");
        SecretRef elsewhere = written == null ? null : SecretRef.parse(written).orElse(null);
        URI address =
                written == null || elsewhere != null
                        ? null
                        : entry.read("address", this::webAddress);
        SecretRef key = secret(entry, "key");
        Wishes wishes = wishes(entry);
        if (name == null || kind == null || written == null || wishes == null) {
            missing(entry, "name");
            missing(entry, "kind");
            missing(entry, "address");
            return null;
        }
        if (kind == WebhookKind.GENERIC && key == null) {
            missing(entry, "key");
            return null;
        }
        if (address == null && elsewhere == null) {
            return null;
        }
        if (name.length() > 80) {
            entry.fail("name", AlertFindings.longName());
            return null;
        }
        return new Webhook(name, kind, address, elsewhere, key, wishes);
    }

    private @Nullable Wishes wishes(YamlCursor entry) {
        Lang language = entry.read("language", Times::language);
        Edition read = entry.term("edition", Edition.class);
        Edition edition = read == null ? Edition.IN_CHARGE : read;
        String organisation = entry.text("organisation");
        Boolean quietDays = entry.flag("quiet_days");
        Boolean weekly = entry.flag("weekly");
        Threshold threshold = threshold(entry);
        if ((edition == Edition.SUPPLIER) != (organisation != null)) {
            entry.fail("organisation", AlertFindings.supplier());
            return null;
        }
        boolean ours = edition != Edition.SUPPLIER;
        return new Wishes(
                language == null ? usual : language,
                edition,
                threshold,
                organisation == null ? null : new OrganisationId(organisation),
                quietDays == null ? ours : quietDays,
                weekly == null ? ours : weekly);
    }

    private Threshold threshold(YamlCursor entry) {
        YamlCursor when = entry.child("when");
        if (when == null) {
            return Threshold.EVERYTHING;
        }
        Boolean everything = when.flag("touches_us");
        Long days = when.read("stop_within_days", value -> Range.parse(value, 0, MOST_DAYS));
        Money loss = when.money("loss_over", currency);
        Long hours = when.read("clock_within_hours", value -> Range.parse(value, 0, MOST_HOURS));
        when.requireKnownKeys();
        boolean none = days == null && loss == null && hours == null;
        return new Threshold(
                Boolean.TRUE.equals(everything) || none,
                days == null ? null : (Integer) days.intValue(),
                loss,
                hours == null ? null : (Integer) hours.intValue());
    }

    private static @Nullable MailAddress address(
            YamlCursor entry, String key, @Nullable String name) {
        String written = entry.text(key);
        if (written == null) {
            return null;
        }
        try {
            return new MailAddress(written, name);
        } catch (IllegalArgumentException e) {
            entry.fail(key, AlertFindings.noAddress());
            return null;
        }
    }

    private static @Nullable SecretRef secret(YamlCursor entry, String key) {
        String written = entry.text(key);
        if (written == null) {
            return null;
        }
        SecretRef ref = SecretRef.parse(written).orElse(null);
        if (ref == null) {
            entry.failUnshown(key, SourceFindings.secretWritten());
        }
        return ref;
    }

    /// https, or http to a host of our own.
    private Parsed<URI> webAddress(String value) {
        return WebAddress.parse(value)
                .filter(address ->
                        "https".equals(address.getScheme())
                                || rules.privateHosts().contains(address.getHost()))
                .<Parsed<URI>>map(Parsed::known)
                .orElseGet(() -> Parsed.bad(AlertFindings.noWebAddress()));
    }

    private static int usualPort(MailSecurity security) {
        return switch (security) {
            case TLS -> 465;
            case STARTTLS -> 587;
            case NONE -> 25;
        };
    }

    private static void missing(YamlCursor entry, String key) {
        if (entry.node(key) == null) {
            entry.fail(key, AlertFindings.missing(key));
        }
    }
}
