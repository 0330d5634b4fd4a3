package dev.hakyu.sources.internal.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A proxy that takes requests over plain HTTP.
///
/// @param authorization value of `Proxy-Authorization`, or null; it goes to the proxy alone
record Proxy(String host, int port, @Nullable String authorization) {
    /// With Basic authentication (RFC 7617), or none without a user.
    static Proxy of(String host, int port, @Nullable String user, @Nullable String password) {
        if (user == null || password == null) {
            return new Proxy(host, port, null);
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Proxy(host, port, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /// Never the password.
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
