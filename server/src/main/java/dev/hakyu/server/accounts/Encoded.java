package dev.hakyu.server.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A text as the value of a parameter in an address.
public final class Encoded {
    private Encoded() {}

    public static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
