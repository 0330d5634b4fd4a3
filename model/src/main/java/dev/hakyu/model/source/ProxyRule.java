package dev.hakyu.model.source;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The HTTP proxy that an organisation lets requests out through, from `fetch.proxy` of
/// `hakyu.yaml`.
public sealed interface ProxyRule {
    /// A proxy named in the settings.
    ///
    /// @param host name or address of the proxy, lower case; it may be private
    /// @param port 1 to 65535
    /// @param user it wants to be told, or null; not without a password
    /// @param password where the user's password lies, or null
    /// @param direct hosts that are reached without it, as [#isDirect] takes them
    record Named(
            String host,
            int port,
            @Nullable String user,
            @Nullable SecretRef password,
            List<String> direct)
            implements ProxyRule {
        public Named {
            host = host.strip().toLowerCase(Locale.ROOT);
            if (!isHost(host)) {
                throw new IllegalArgumentException(
                        "a proxy needs the name or address of its host alone, got '" + host + "'");
            }
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("port must be 1 to 65535, got " + port);
            }
            if ((user == null) != (password == null)) {
                throw new IllegalArgumentException(
                        "a proxy needs user and password both, or neither");
            }
            if (user != null && !isUser(user)) {
                throw new IllegalArgumentException(
                        "the user of a proxy is one line without a colon");
            }
            direct = direct.stream().map(each -> each.strip().toLowerCase(Locale.ROOT)).toList();
        }
    }

    /// The one that the environment variables `HTTPS_PROXY` and `NO_PROXY` (or in lower case) name;
    /// none where they are not set.
    record FromEnvironment() implements ProxyRule {}

    /// Whether it is a bare host: ASCII letters, digits, `.`, `-`, `_`, or `:` of an IPv6 address.
    static boolean isHost(String written) {
        return !written.isEmpty()
                && written.length() <= 253
                && written.chars()
                        .allMatch(c ->
                                (c < 128 && Character.isLetterOrDigit(c)) || ".-_:".indexOf(c) >= 0)
                && (written.indexOf(':') < 0 || written.indexOf(':') != written.lastIndexOf(':'));
    }

    /// Whether it can be the user's name in Basic authentication (RFC 7617).
    static boolean isUser(String written) {
        return !written.isBlank()
                && written.length() <= 200
                && written.chars().noneMatch(c -> c == ':' || c < 32 || c == 127);
    }

    /// Whether a list of hosts without proxy holds this one: `example.com` and `.example.com` stand
    /// for the name and all below it, `*` for every host, numbers for themselves.
    ///
    /// @param host lower case
    static boolean isDirect(String host, List<String> direct) {
        for (String each : direct) {
            String name = each.startsWith(".") ? each.substring(1) : each;
            if (name.equals("*")
                    || host.equals(name)
                    || (!name.isEmpty() && host.endsWith("." + name))) {
                return true;
            }
        }
        return false;
    }
}
