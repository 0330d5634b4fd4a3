package dev.hakyu.daily.alert;

import java.net.Inet6Address;
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
            if (!isPublic(address)) {
                return false;
            }
        }
        return true;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            // 2000::/3 is what is routed; of it, 2001:db8::/32 is for documents, 2002::/16 wraps
            // IPv4.
            boolean documents = first == 0x20 && second == 0x01 && bytes[2] == 0x0d;
            boolean wrapped = first == 0x20 && second == 0x02;
            return (first & 0xe0) == 0x20 && !documents && !wrapped;
        }
        boolean shared = first == 100 && (second & 0xc0) == 64;
        int third = bytes[2] & 0xff;
        boolean special =
                first == 0
                        || first >= 240
                        || (first == 192 && second == 0 && (third == 0 || third == 2));
        boolean benchmark = first == 198 && (second & 0xfe) == 18;
        return !shared && !special && !benchmark;
    }
}
