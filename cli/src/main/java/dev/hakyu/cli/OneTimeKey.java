package dev.hakyu.cli;

import java.security.SecureRandom;
import java.util.Base64;

/// A key of 256 bits that nobody can guess, as it stands in a link.
final class OneTimeKey {
    private static final int BYTES = 32;

    private OneTimeKey() {}

    static String make() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
