package dev.hakyu.server.accounts;

import dev.hakyu.server.shell.PublicAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// For which address passkeys are made. It is the public one, and nothing that a request says: a
/// passkey belongs to a name for ever, and browsers make none for numbers.
@Component
class PasskeyAddress {
    /// What browsers take for an IPv4 address: its last part is a number (WHATWG URL, "ends in a
    /// number").
    private static final Pattern ENDS_IN_NUMBER =
            Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

    private final Optional<URI> address;

    /// Why there can be no passkeys.
    enum Obstacle {
        NONE,
        NO_ADDRESS,
        /// The address is a number, such as `127.0.0.1`.
        IP_ADDRESS
    }

    PasskeyAddress(PublicAddress written) {
        this.address = written.address().map(URI::create);
    }

    Obstacle obstacle() {
        if (address.isEmpty()) {
            return Obstacle.NO_ADDRESS;
        }
        String host = host(address.get());
        return host.startsWith("[") || ENDS_IN_NUMBER.matcher(host).matches()
                ? Obstacle.IP_ADDRESS
                : Obstacle.NONE;
    }

    boolean isOffered() {
        return obstacle() == Obstacle.NONE;
    }

    /// Name that passkeys are made for (relying party id); empty when there can be none.
    String rpId() {
        return isOffered() ? host(address.orElseThrow()) : "";
    }

    /// As a browser writes the address of a page there (WHATWG HTML, serialised origin); empty when
    /// there can be no passkeys.
    String origin() {
        if (!isOffered()) {
            return "";
        }
        URI uri = address.orElseThrow();
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return scheme + "://" + host(uri) + port;
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }
}
