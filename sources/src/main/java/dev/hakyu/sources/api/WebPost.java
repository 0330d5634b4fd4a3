package dev.hakyu.sources.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.sources.internal.web.HostResolver;
import dev.hakyu.sources.internal.web.PostExchange;
import dev.hakyu.sources.internal.web.ProxyChoice;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;

/// Posts a text to a server, under the same rules as sources are fetched: the address that was
/// checked is the one that is connected to, or the proxy of the settings. One POST, no redirect; of
/// the answer only the status is read. Can be used by several threads.
public final class WebPost {
    private final PostExchange exchange;

    private WebPost(PostExchange exchange) {
        this.exchange = exchange;
    }

    /// Posts under the rules of a workspace.
    ///
    /// @param rules of the workspace: servers of our own, proxy
    /// @param version of Hakyu
    /// @param secrets opens the proxy's password
    /// @param wholeTime for one POST
    public static WebPost of(
            FetchRules rules,
            String version,
            Function<SecretRef, Optional<String>> secrets,
            Duration wholeTime) {
        return of(
                rules,
                version,
                secrets,
                wholeTime,
                HostResolver.SYSTEM,
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /// For tests: names and certificates of a local site.
    static WebPost of(
            FetchRules rules,
            String version,
            Function<SecretRef, Optional<String>> secrets,
            Duration wholeTime,
            HostResolver resolver,
            SSLSocketFactory tls) {
        return new WebPost(
                new PostExchange(
                        new AddressPolicy(Set.copyOf(rules.privateHosts())),
                        ProxyChoice.of(rules.proxy(), secrets),
                        FetchLimits.DEFAULT.change().requestTime(wholeTime).limits(),
                        FetchSettings.userAgent(version, rules.contact()),
                        resolver,
                        tls));
    }

    /// Posts a text.
    ///
    /// @param address http or https
    /// @param headers by name; a value that could be more than one header is left out
    /// @param beforeHandOver runs at the last moment at which nothing has left; what it throws goes
    ///   to the caller and nothing is sent
    public Outcome post(
            URI address, Map<String, String> headers, String body, Runnable beforeHandOver) {
        return exchange.post(
                address, headers, body.getBytes(StandardCharsets.UTF_8), beforeHandOver);
    }

    /// What became of it.
    public sealed interface Outcome {
        /// The server answered.
        record Answered(int status) implements Outcome {}

        /// Nothing has left.
        ///
        /// @param code such as `address-refused`
        record NotSent(String code, Text message, Text remedy) implements Outcome {}

        /// It left, at least in part, and no answer came.
        record InDoubt() implements Outcome {}
    }
}
