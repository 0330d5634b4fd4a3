package dev.hakyu.sources.internal.web;

import dev.hakyu.sources.api.AddressPolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A server whose addresses were looked up and checked: only these are connected to, or the proxy
/// that leads to it.
///
/// @param host as named in the address, for the Host header and TLS
/// @param proxy it is reached through, or null
/// @param addresses that are connected to, at least one: allowed ones of the host, or the proxy's
record Target(
        String host, int port, boolean secure, @Nullable Proxy proxy, List<InetAddress> addresses) {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    /// Names that some networks give to their own servers.
    private static final Set<String> OWN_ENDINGS =
            Set.of("localhost", "local", "internal", "intranet", "intra", "lan", "corp", "home");

    Target {
        addresses = List.copyOf(addresses);
    }

    /// Looks up the host of an address once. A server of our own network is reached directly, all
    /// others through the proxy when there is one.
    ///
    /// @throws FetchFailed when there is no such host or none of its addresses is allowed
    static Target of(URI address, AddressPolicy policy, ProxyChoice proxies, HostResolver resolver)
            throws FetchFailed {
        String host = bare(address.getHost());
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() > 0 ? address.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        boolean ours = policy.privateHosts().contains(host);
        Proxy proxy = ours ? null : proxies.forHost(host);
        if (proxy != null) {
            requireNotOurs(host, secure, resolver);
            return new Target(host, port, secure, proxy, lookUp(proxy, resolver));
        }
        List<InetAddress> allowed = new ArrayList<>();
        AddressKind refused = AddressKind.FORBIDDEN;
        for (InetAddress each : resolve(host, resolver)) {
            AddressKind kind = AddressKind.of(each);
            if (kind == AddressKind.PUBLIC || (ours && kind == AddressKind.PRIVATE)) {
                allowed.add(each);
            } else {
                refused = kind;
            }
        }
        if (allowed.isEmpty()) {
            throw Reasons.refusedAddress(host, refused.shown());
        }
        return new Target(host, port, secure, null, allowed);
    }

    /// The proxy looks the name up by itself, so a single address that is not public refuses it. A
    /// name that only the proxy can look up passes with TLS, whose certificate a server of our own
    /// network does not have.
    private static void requireNotOurs(String host, boolean secure, HostResolver resolver)
            throws FetchFailed {
        try {
            for (InetAddress each : resolver.resolve(host)) {
                AddressKind kind = AddressKind.of(each);
                if (kind != AddressKind.PUBLIC) {
                    throw Reasons.refusedAddress(host, kind.shown());
                }
            }
        } catch (UnknownHostException e) {
            String ending = host.substring(host.lastIndexOf('.') + 1);
            boolean number = ending.isEmpty() || Character.isDigit(ending.charAt(0));
            if (number || host.indexOf('.') < 0 || OWN_ENDINGS.contains(ending)) {
                throw Reasons.refusedAddress(host, AddressKind.PRIVATE.shown());
            }
            if (!secure) {
                throw ProxyReasons.unchecked(host);
            }
        }
    }

    /// The settings name the proxy, so it may have any address.
    private static List<InetAddress> lookUp(Proxy proxy, HostResolver resolver) throws FetchFailed {
        try {
            return resolver.resolve(proxy.host());
        } catch (UnknownHostException e) {
            throw ProxyReasons.notThere(proxy, "unknown host");
        }
    }

    private static List<InetAddress> resolve(String host, HostResolver resolver)
            throws FetchFailed {
        try {
            return resolver.resolve(host);
        } catch (UnknownHostException e) {
            throw Reasons.unknownHost(host);
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /// The port that is connected to.
    int nearestPort() {
        return proxy == null ? port : proxy.port();
    }

    /// For the Host header.
    String hostHeader() {
        boolean usual = port == (secure ? HTTPS_PORT : HTTP_PORT);
        return usual ? name() : name() + ":" + port;
    }

    /// Host and port, as a proxy is asked for a tunnel.
    String authority() {
        return name() + ":" + port;
    }

    /// What stands after the method: a path, or the whole address for a proxy that reads it.
    String requestTarget(URI at) {
        String query = at.getRawQuery();
        String path =
                (at.getRawPath().isEmpty() ? "/" : at.getRawPath())
                        + (query == null ? "" : "?" + query);
        return isForwarded() ? "http://" + hostHeader() + path : path;
    }

    /// Whether a proxy reads the request and asks the server itself.
    boolean isForwarded() {
        return proxy != null && !secure;
    }

    private String name() {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
