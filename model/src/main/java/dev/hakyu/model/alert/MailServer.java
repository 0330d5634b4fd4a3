package dev.hakyu.model.alert;

import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.model.source.SecretRef;
import org.jspecify.annotations.Nullable;

/// The server that our mail leaves through.
///
/// @param host name or address, without scheme and port
/// @param port 1 to 65535
/// @param user for authentication, or null when the server wants none
/// @param secret where the password of `user` stands; given exactly when `user` is
/// @param from the sender of every mail
/// @param allowPrivate whether `host` may be an address of the own network or machine
public record MailServer(
        String host,
        int port,
        MailSecurity security,
        @Nullable String user,
        @Nullable SecretRef secret,
        MailAddress from,
        boolean allowPrivate) {
    public MailServer {
        if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ' || c == '/' || c > '~')) {
            throw new IllegalArgumentException(
                    "host must be a name such as smtp.example.co.jp without scheme, got '"
                            + host
                            + "'");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port must be 1 to 65535, got " + port);
        }
        if ((user == null) != (secret == null)) {
            throw new IllegalArgumentException(
                    "user and secret go together; give both, or neither for a server that asks for"
                            + " no password");
        }
        if (user != null && security == MailSecurity.NONE) {
            throw new IllegalArgumentException(
                    "a password is not sent over an unprotected line; use security tls or"
                            + " starttls, or leave out user and secret");
        }
    }
}
