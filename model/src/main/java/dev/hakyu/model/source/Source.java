package dev.hakyu.model.source;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One place that reports come from, as configured in `hakyu.yaml`.
public sealed interface Source {
    SourceId id();

    /// What a person calls it.
    String name();

    ItemFilter filter();

    /// Where it is, to be shown: an address, a folder, or a mail folder on its server.
    String shownAddress();

    /// RSS, Atom, RDF or JSON Feed.
    ///
    /// @param address http or https
    /// @param follow when the pages behind the entries are fetched
    /// @param group folders that a person sorted it into, the outermost first; none to
    ///   [#MOST_GROUPS] of 1 to [#MOST_GROUP_CHARS] characters
    record Feed(
            SourceId id,
            String name,
            ItemFilter filter,
            URI address,
            FollowRule follow,
            List<String> group)
            implements Source {
        public static final int MOST_GROUPS = 5;
        public static final int MOST_GROUP_CHARS = 80;

        public Feed {
            requireWeb(address);
            group = List.copyOf(group);
            if (!isGroup(group)) {
                throw new IllegalArgumentException(
                        "group must be at most %d names of 1 to %d characters, got %s"
                                .formatted(MOST_GROUPS, MOST_GROUP_CHARS, group));
            }
        }

        /// The whole feed at an address, as a person names it; without a name as its host.
        public static Feed at(URI address, @Nullable String name) {
            String shown = name == null || name.isBlank() ? address.getHost() : name.strip();
            return new Feed(
                    SourceId.derive(shown, address.toString()),
                    shown,
                    ItemFilter.ALL,
                    address,
                    FollowRule.WHEN_SUMMARY);
        }

        /// Without a group.
        public Feed(SourceId id, String name, ItemFilter filter, URI address, FollowRule follow) {
            this(id, name, filter, address, follow, List.of());
        }

        /// Whether these can be its folders.
        public static boolean isGroup(List<String> names) {
            return names.size() <= MOST_GROUPS
                    && names.stream()
                            .allMatch(each -> !each.isBlank() && each.length() <= MOST_GROUP_CHARS);
        }

        @Override
        public String shownAddress() {
            return address.toString();
        }
    }

    /// A page that lists articles.
    ///
    /// @param address http or https
    /// @param items CSS selector of one entry
    /// @param link selector of its link within the entry, or null: the first one
    /// @param title selector of its title within the entry, or null: the link's text
    /// @param date selector of its date within the entry, or null: the first `time`, else any date
    /// @param follow when the pages behind the entries are fetched
    record Page(
            SourceId id,
            String name,
            ItemFilter filter,
            URI address,
            String items,
            @Nullable String link,
            @Nullable String title,
            @Nullable String date,
            FollowRule follow)
            implements Source {
        public Page {
            requireWeb(address);
            if (items.isBlank()) {
                throw new IllegalArgumentException("a page needs a selector of its items");
            }
        }

        @Override
        public String shownAddress() {
            return address.toString();
        }
    }

    /// A folder of a mailbox, read by IMAP; nothing in it is changed.
    ///
    /// @param port 1 to 65535
    /// @param password where the password lies
    /// @param folder such as `INBOX`
    record Mailbox(
            SourceId id,
            String name,
            ItemFilter filter,
            String host,
            int port,
            MailSecurity security,
            String user,
            SecretRef password,
            String folder)
            implements Source {
        public Mailbox {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("port must be 1 to 65535, got " + port);
            }
            if (host.isBlank() || user.isBlank() || folder.isBlank()) {
                throw new IllegalArgumentException("a mailbox needs host, user and folder");
            }
        }

        @Override
        public String shownAddress() {
            return "imap://" + host + ":" + port + "/" + folder;
        }
    }

    /// A folder on this machine.
    ///
    /// @param path within the workspace
    record Folder(SourceId id, String name, ItemFilter filter, String path) implements Source {
        public Folder {
            if (path.isBlank()) {
                throw new IllegalArgumentException("a folder needs a path");
            }
        }

        @Override
        public String shownAddress() {
            return path;
        }
    }

    /// A public list with a programming interface.
    ///
    /// @param address http or https
    /// @param key where the key lies that the list asks for, or null
    record JsonList(
            SourceId id,
            String name,
            ItemFilter filter,
            URI address,
            ListKind kind,
            @Nullable SecretRef key)
            implements Source {
        public JsonList {
            requireWeb(address);
        }

        @Override
        public String shownAddress() {
            return address.toString();
        }
    }

    private static void requireWeb(URI address) {
        String scheme = address.getScheme();
        String lower = scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
        boolean web = lower.equals("http") || lower.equals("https");
        if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "an address begins with https:// or http://, names a host and holds no user");
        }
    }
}
