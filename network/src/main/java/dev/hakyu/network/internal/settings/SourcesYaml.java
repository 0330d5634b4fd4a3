package dev.hakyu.network.internal.settings;

import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.ListKind;
import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.WebAddress;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.internal.files.Parsed;
import dev.hakyu.network.internal.files.Shown;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `sources` of `hakyu.yaml`. A source that cannot be read is told and left out; the others
/// are used.
final class SourcesYaml {
    private static final String USUAL_FOLDER = "reports";
    private static final int IMAPS_PORT = 993;
    private static final int IMAP_PORT = 143;
    private static final int MAX_PORT = 65_535;
    private final YamlCursor entry;

    private SourcesYaml(YamlCursor entry) {
        this.entry = entry;
    }

    static List<Source> read(YamlCursor root) {
        if (root.node("sources") == null) {
            return Settings.DEFAULT.sources();
        }
        List<Source> sources = new ArrayList<>();
        Set<SourceId> ids = new HashSet<>();
        for (YamlCursor entry : root.children("sources")) {
            boolean enabled = !Boolean.FALSE.equals(entry.flag("enabled"));
            Source source = new SourcesYaml(entry).source();
            entry.requireKnownKeys();
            if (source != null && !ids.add(source.id())) {
                entry.fail("id", SourceFindings.idTwice(source.id()));
            } else if (source != null && enabled) {
                sources.add(source);
            }
        }
        return sources;
    }

    private @Nullable Source source() {
        String kind = entry.text("kind");
        return switch (kind == null ? "" : kind.toLowerCase(Locale.ROOT)) {
            case "folder" -> folder();
            case "feed" -> feed();
            case "page" -> page();
            case "mailbox" -> mailbox();
            case "list" -> list();
            default -> {
                entry.keys();
                entry.fail("kind", SourceFindings.kind(kind));
                yield null;
            }
        };
    }

    private @Nullable Source folder() {
        String read = entry.read("path", Times::inside);
        String path = entry.node("path") == null ? USUAL_FOLDER : read;
        Head head = head(path);
        return head == null || path == null
                ? null
                : new Source.Folder(head.id(), head.name(), head.filter(), path);
    }

    private @Nullable Source feed() {
        URI address = entry.read("address", SourcesYaml::address);
        FollowRule follow = follow(FollowRule.WHEN_SUMMARY);
        List<String> group = group();
        Head head = head(address);
        return head == null || address == null
                ? missing("address", address)
                : new Source.Feed(head.id(), head.name(), head.filter(), address, follow, group);
    }

    private @Nullable Source page() {
        URI address = entry.read("address", SourcesYaml::address);
        String items = entry.text("items");
        String link = entry.text("link");
        String title = entry.text("title");
        String date = entry.text("date");
        FollowRule follow = follow(FollowRule.ALWAYS);
        Head head = head(address);
        if (head == null || address == null) {
            return missing("address", address);
        }
        return items == null
                ? missing("items", null)
                : new Source.Page(
                        head.id(),
                        head.name(),
                        head.filter(),
                        address,
                        items,
                        link,
                        title,
                        date,
                        follow);
    }

    private @Nullable Source mailbox() {
        String host = entry.text("host");
        MailSecurity read = entry.term("security", MailSecurity.class);
        MailSecurity security = read == null ? MailSecurity.TLS : read;
        Long port = entry.read("port", value -> Range.parse(value, 1, MAX_PORT));
        int usual = security == MailSecurity.TLS ? IMAPS_PORT : IMAP_PORT;
        String user = entry.text("user");
        String folder = entry.text("folder");
        SecretRef password = secret("password");
        Head head = head(host);
        if (host == null || user == null || password == null || head == null) {
            missing("host", host);
            missing("user", user);
            return missing("password", entry.node("password"));
        }
        return new Source.Mailbox(
                head.id(),
                head.name(),
                head.filter(),
                host,
                port == null ? usual : port.intValue(),
                security,
                user,
                password,
                folder == null ? "INBOX" : folder);
    }

    private @Nullable Source list() {
        URI address = entry.read("address", SourcesYaml::address);
        ListKind kind = entry.term("list", ListKind.class);
        SecretRef key = secret("key");
        Head head = head(address);
        if (head == null || address == null) {
            return missing("address", address);
        }
        return kind == null
                ? missing("list", entry.node("list"))
                : new Source.JsonList(head.id(), head.name(), head.filter(), address, kind, key);
    }

    /// What every kind has: the id as written, or one that stays as long as name and address do.
    private @Nullable Head head(@Nullable Object where) {
        String named = entry.text("name");
        String written = entry.text("id");
        ItemFilter filter = filter();
        if (where == null || filter == null) {
            return null;
        }
        String address = where.toString();
        String name = named == null ? address : named;
        if (written == null) {
            boolean isId = where instanceof String && SourceId.isValid(address);
            return new Head(
                    isId ? new SourceId(address) : SourceId.derive(name, address), name, filter);
        }
        if (!SourceId.isValid(written)) {
            entry.fail("id", SourceFindings.noId(written));
            return null;
        }
        return new Head(new SourceId(written), name, filter);
    }

    private @Nullable ItemFilter filter() {
        List<String> include = entry.list("include");
        List<String> exclude = entry.list("exclude");
        try {
            return new ItemFilter(include, exclude);
        } catch (IllegalArgumentException e) {
            entry.fail("include", SourceFindings.rules());
            return null;
        }
    }

    private List<String> group() {
        List<String> written = entry.list("group");
        if (Source.Feed.isGroup(written)) {
            return written;
        }
        entry.fail("group", SourceFindings.group());
        return List.of();
    }

    private FollowRule follow(FollowRule usual) {
        FollowRule read = entry.term("follow", FollowRule.class);
        return read == null ? usual : read;
    }

    private @Nullable SecretRef secret(String key) {
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

    private static Parsed<URI> address(String value) {
        return WebAddress.parse(value)
                .<Parsed<URI>>map(Parsed::known)
                .orElseGet(() -> Parsed.bad(SourceFindings.noAddress(Shown.value(value))));
    }

    /// Tells that a key is needed, unless something was written there and told already.
    private @Nullable Source missing(String key, @Nullable Object value) {
        if (value == null && entry.node(key) == null) {
            entry.fail(key, SourceFindings.missing(key));
        }
        return null;
    }

    private record Head(SourceId id, String name, ItemFilter filter) {}
}
