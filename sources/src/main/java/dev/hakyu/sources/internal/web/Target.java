package dev.hakyu.sources.internal.web;

import dev.hakyu.sources.api.AddressPolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/// A server whose addresses were looked up and checked: only these are connected to.
///
/// @param host as named in the address, for the Host header and TLS
/// @param addresses allowed ones, at least one
record Target(String host, int port, boolean secure, List<InetAddress> addresses) {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    Target {
        addresses = List.copyOf(addresses);
    }

    /// Looks up the host of an address once.
    ///
    /// @throws FetchFailed when there is no such host or none of its addresses is allowed
    static Target of(URI address, AddressPolicy policy, HostResolver resolver) throws FetchFailed {
        String host = bare(address.getHost());
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() > 0 ? address.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        boolean ours = policy.privateHosts().contains(host);
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
        return new Target(host, port, secure, allowed);
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

    /// For the Host header.
    String hostHeader() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        boolean usual = port == (secure ? HTTPS_PORT : HTTP_PORT);
        return usual ? name : name + ":" + port;
    }
}
