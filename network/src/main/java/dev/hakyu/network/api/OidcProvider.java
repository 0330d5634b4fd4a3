package dev.hakyu.network.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.SecretRef;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// An identity provider by which people sign in (OpenID Connect), from `sign_in.oidc` of
/// `hakyu.yaml`.
///
/// @param issuer exactly as the provider writes itself: https, or http to this machine; no query
/// @param clientId under which the provider knows this server
/// @param clientSecret where the secret of this server lies
/// @param name what people call it, at most 40 characters
public record OidcProvider(String issuer, String clientId, SecretRef clientSecret, Text name) {
    /// What is written on the button where the settings say nothing.
    public static final Text USUAL_NAME = new Text("組織のアカウント", "your organisation's account");

    private static final int LONGEST_ISSUER = 500;
    private static final int LONGEST_CLIENT = 300;
    private static final int LONGEST_NAME = 40;
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    public OidcProvider {
        if (!isIssuer(issuer)) {
            throw new IllegalArgumentException(
                    "an issuer is an https address without query, or http to this machine, got '"
                            + issuer
                            + "'");
        }
        if (!isClientId(clientId)) {
            throw new IllegalArgumentException("a client id has 1 to 300 printable characters");
        }
        if (!isName(name.ja()) || !isName(name.en())) {
            throw new IllegalArgumentException("the name of a provider has 1 to 40 characters");
        }
    }

    /// Whether a text can be the address by which a provider calls itself.
    public static boolean isIssuer(String written) {
        try {
            URI uri = new URI(written);
            return written.length() <= LONGEST_ISSUER
                    && isReachedSafely(uri)
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// Whether what is sent to an address can be read by its server only: https, or http that does
    /// not leave this machine.
    public static boolean isReachedSafely(URI uri) {
        String host = uri.getHost();
        return host != null
                && uri.getRawUserInfo() == null
                && ("https".equals(uri.getScheme())
                        || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(host)));
    }

    /// Whether a text can be a client id (RFC 6749, appendix A.1).
    public static boolean isClientId(String written) {
        return !written.isBlank()
                && written.length() <= LONGEST_CLIENT
                && written.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /// Whether a text fits on the button.
    public static boolean isName(String written) {
        return !written.isBlank()
                && written.length() <= LONGEST_NAME
                && written.chars().noneMatch(Character::isISOControl);
    }
}
