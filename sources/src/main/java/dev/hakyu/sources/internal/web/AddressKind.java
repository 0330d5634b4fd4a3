package dev.hakyu.sources.internal.web;

import dev.hakyu.model.Text;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/// What a network address is for, after the IANA special-purpose registries (RFC 6890 and its
/// updates). An IPv6 address that carries an IPv4 one is judged by both.
public enum AddressKind {
    PUBLIC(new Text("公開", "public")),
    /// Ours to use: private, loopback, shared, unique-local.
    PRIVATE(new Text("社内用", "private")),
    /// Never to be asked: link-local (cloud metadata), multicast, broadcast, reserved, unspecified.
    FORBIDDEN(new Text("特別な用途", "reserved"));

    private final Text shown;

    AddressKind(Text shown) {
        this.shown = shown;
    }

    Text shown() {
        return shown;
    }

    public static AddressKind of(InetAddress address) {
        return address instanceof Inet6Address six ? ofSix(six) : ofFour(address.getAddress());
    }

    private static AddressKind ofFour(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        boolean ours =
                a == 10
                        || a == 127
                        || (a == 172 && (b & 0xF0) == 16)
                        || (a == 192 && b == 168)
                        || (a == 100 && (b & 0xC0) == 64);
        boolean forbidden =
                a == 0
                        || a >= 224
                        || (a == 169 && b == 254)
                        || (a == 192 && b == 0 && (c == 0 || c == 2))
                        || (a == 192 && b == 88 && c == 99)
                        || (a == 198 && (b & 0xFE) == 18)
                        || (a == 198 && b == 51 && c == 100)
                        || (a == 203 && b == 0 && c == 113);
        return ours ? PRIVATE : forbidden ? FORBIDDEN : PUBLIC;
    }

    private static AddressKind ofSix(Inet6Address address) {
        byte[] bytes = address.getAddress();
        int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        int second = (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        if (address.isLoopbackAddress() || (first & 0xFE00) == 0xFC00) {
            return PRIVATE;
        }
        if (first == 0x0064 && second == 0xFF9B) {
            return isZero(bytes, 4, 12) ? ofFour(tail(bytes, 12)) : FORBIDDEN;
        }
        if (first == 0x2002) {
            return ofFour(Arrays.copyOfRange(bytes, 2, 6));
        }
        if (isZero(bytes, 0, 10) && !isZero(bytes, 10, 16)) {
            return embedded(bytes);
        }
        boolean documentation = first == 0x2001 && (second == 0x0DB8 || (second & 0xFE00) == 0);
        boolean global = (first & 0xE000) == 0x2000 && first != 0x3FFF;
        return global && !documentation ? PUBLIC : FORBIDDEN;
    }

    /// `::ffff:a.b.c.d` and the old `::a.b.c.d`.
    private static AddressKind embedded(byte[] bytes) {
        boolean mapped = (bytes[10] & bytes[11] & 0xFF) == 0xFF;
        boolean compatible = bytes[10] == 0 && bytes[11] == 0;
        return mapped || compatible ? ofFour(tail(bytes, 12)) : FORBIDDEN;
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
