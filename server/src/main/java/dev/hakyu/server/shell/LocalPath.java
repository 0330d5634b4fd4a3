package dev.hakyu.server.shell;

import java.net.URI;
import java.net.URISyntaxException;

/// An address of this server that a form carries, to come back to.
public final class LocalPath {
    private static final int LONGEST = 4000;

    private LocalPath() {}

    /// The path when it is one of ours, so that nobody is sent elsewhere; else the fallback.
    ///
    /// @param path with or without a query
    public static String orElse(String path, String fallback) {
        boolean isOurs =
                path.startsWith("/")
                        && !path.startsWith("//")
                        && path.length() <= LONGEST
                        && path.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 127)
                        && isAddress(path);
        return isOurs ? path : fallback;
    }

    private static boolean isAddress(String path) {
        try {
            return new URI(path).getHost() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
