package dev.hakyu.sources.internal.web;

import dev.hakyu.model.source.ProxyRule;
import dev.hakyu.model.source.SecretRef;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which proxy a server is reached through. The variables of the environment are asked only when
/// the settings say so: a variable that somebody once set must not weaken what the settings
/// promise.
public final class ProxyChoice {
    private static final int HTTP_PORT = 80;
    private static final List<String> NAMES = List.of("HTTPS_PROXY", "https_proxy");
    private static final List<String> EXCEPT = List.of("NO_PROXY", "no_proxy");
    private final @Nullable ProxyRule rule;
    private final Function<SecretRef, Optional<String>> secrets;

    private ProxyChoice(@Nullable ProxyRule rule, Function<SecretRef, Optional<String>> secrets) {
        this.rule = rule;
        this.secrets = secrets;
    }

    /// The choice that the settings make.
    ///
    /// @param rule or null: no proxy
    /// @param secrets opens passwords and variables
    public static ProxyChoice of(
            @Nullable ProxyRule rule, Function<SecretRef, Optional<String>> secrets) {
        return new ProxyChoice(rule, secrets);
    }

    /// The proxy for a host, or null: directly.
    ///
    /// @throws FetchFailed when the settings name one that cannot be used
    @Nullable Proxy forHost(String host) throws FetchFailed {
        return switch (rule) {
            case null -> null;
            case ProxyRule.Named named ->
                    ProxyRule.isDirect(host, named.direct()) ? null : open(named);
            case ProxyRule.FromEnvironment _ ->
                    ProxyRule.isDirect(host, exceptions()) ? null : fromEnvironment();
        };
    }

    private Proxy open(ProxyRule.Named named) throws FetchFailed {
        SecretRef ref = named.password();
        String password =
                ref == null
                        ? null
                        : secrets.apply(ref)
                                .orElseThrow(() -> ProxyReasons.noPassword(ref.written()));
        return Proxy.of(named.host(), named.port(), named.user(), password);
    }

    private List<String> exceptions() {
        String written = variable(EXCEPT);
        return written == null
                ? List.of()
                : Stream.of(written.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                        .map(each -> each.startsWith("*.") ? each.substring(1) : each)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /// As other programs read it: `http://user:password@host:port`, or `host:port`.
    private @Nullable Proxy fromEnvironment() throws FetchFailed {
        String written = variable(NAMES);
        if (written == null) {
            return null;
        }
        try {
            URI uri = new URI(written.contains("://") ? written : "http://" + written);
            String host = uri.getHost();
            if (host == null || !"http".equalsIgnoreCase(uri.getScheme())) {
                throw ProxyReasons.badVariable();
            }
            String info = uri.getUserInfo();
            int colon = info == null ? -1 : info.indexOf(':');
            boolean named = info != null && colon >= 0;
            return Proxy.of(
                    host.toLowerCase(Locale.ROOT),
                    uri.getPort() > 0 ? uri.getPort() : HTTP_PORT,
                    named ? info.substring(0, colon) : info,
                    named ? info.substring(colon + 1) : info == null ? null : "");
        } catch (URISyntaxException e) {
            throw ProxyReasons.badVariable();
        }
    }

    private @Nullable String variable(List<String> names) {
        for (String name : names) {
            Optional<String> value = secrets.apply(new SecretRef.Environment(name));
            if (value.isPresent() && !value.get().isBlank()) {
                return value.get().strip();
            }
        }
        return null;
    }
}
