package dev.hakyu.sources.internal.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What is asked of a server.
///
/// @param etag of the copy that we know, or null
/// @param lastModified of the copy that we know, as the server wrote it, or null
/// @param accept media types that are of use
/// @param key a header for this server alone, or null
/// @param obeysRobots whether robots.txt is asked first
public record WebRequest(
        URI address,
        @Nullable String etag,
        @Nullable String lastModified,
        String accept,
        @Nullable KeyHeader key,
        boolean obeysRobots) {

    /// A key that a programming interface asks for. It goes to the host it is for, over TLS or
    /// within our own network, and never along a redirect to another.
    public record KeyHeader(String name, String value) {
        /// Never the key.
        @Override
        public String toString() {
            return name + ": (secret)";
        }
    }
}
