package dev.hakyu.model.source;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a workspace fetches, from the key `fetch` of `hakyu.yaml`.
///
/// @param contact an address (mail or page) that the owner of a server can turn to, or null; it
///   stands in the User-Agent
/// @param privateHosts names or addresses of our own network's servers, which may have private or
///   loopback addresses; every other host must have a public one. Lower case
/// @param proxy through which all other servers are reached, or null: directly
public record FetchRules(
        @Nullable String contact, List<String> privateHosts, @Nullable ProxyRule proxy) {
    public static final FetchRules DEFAULT = new FetchRules(null, List.of());

    /// Without a proxy.
    public FetchRules(@Nullable String contact, List<String> privateHosts) {
        this(contact, privateHosts, null);
    }

    public FetchRules {
        if (contact != null && !isPlain(contact)) {
            throw new IllegalArgumentException(
                    "contact must be one line of printable ASCII, got '" + contact + "'");
        }
        privateHosts =
                privateHosts.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /// Whether it can stand in a header.
    public static boolean isPlain(String contact) {
        return !contact.isBlank()
                && contact.length() <= 200
                && contact.chars().allMatch(c -> c > 31 && c < 127 && c != '(' && c != ')');
    }
}
