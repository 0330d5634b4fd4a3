package dev.hakyu.server.shell;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Under which address people reach this server (`HAKYU_PUBLIC_ADDRESS`). Links in letters and the
/// way back from an identity provider are made from it and from nothing that a request says;
/// without it letters hold no link.
@Component
public class PublicAddress {
    private final Optional<String> address;

    PublicAddress(@Value("${hakyu.public-address:}") String written) {
        address = checked(written.strip());
    }

    /// Without a slash at its end.
    public Optional<String> address() {
        return address;
    }

    /// @throws IllegalArgumentException when it is no such address
    private static Optional<String> checked(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(written);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean own = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
            if (uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && (scheme.equals("https") || (scheme.equals("http") && own))) {
                return Optional.of(written.replaceAll("/+$", ""));
            }
        } catch (URISyntaxException e) {
            throw refused(written, e);
        }
        throw refused(written, null);
    }

    private static IllegalArgumentException refused(
            String written, @org.jspecify.annotations.Nullable Throwable cause) {
        return new IllegalArgumentException(
                "HAKYU_PUBLIC_ADDRESS must be like https://hakyu.example.com, got '"
                        + written
                        + "'",
                cause);
    }
}
