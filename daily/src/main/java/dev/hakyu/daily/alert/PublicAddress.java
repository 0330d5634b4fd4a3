package dev.hakyu.daily.alert;

import dev.hakyu.sources.api.AddressPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// Tells servers of the public network from those of our own.
final class PublicAddress {
    private PublicAddress() {}

    /// Whether every address of this host is public.
    ///
    /// @throws UnknownHostException when it has none
    static boolean isPublic(String host) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (!AddressPolicy.isPublic(address)) {
                return false;
            }
        }
        return true;
    }
}
