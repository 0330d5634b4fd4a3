package dev.hakyu.sources.api;

import dev.hakyu.sources.internal.web.AddressKind;
import java.net.InetAddress;
import java.util.Set;

/// Which servers may be asked. By default public addresses only: no private, loopback, link-local,
/// shared, documentation or multicast ones, in no notation, and after every redirect again.
///
/// @param privateHosts host names or addresses of our own network, lower case, that may be private
///   or loopback. Link-local (where clouds keep their keys) and multicast stay refused for them too
public record AddressPolicy(Set<String> privateHosts) {
    public static final AddressPolicy PUBLIC_ONLY = new AddressPolicy(Set.of());

    public AddressPolicy {
        privateHosts = Set.copyOf(privateHosts);
    }

    /// Whether an address is of the public network, after the IANA special-purpose registries.
    public static boolean isPublic(InetAddress address) {
        return AddressKind.of(address) == AddressKind.PUBLIC;
    }
}
