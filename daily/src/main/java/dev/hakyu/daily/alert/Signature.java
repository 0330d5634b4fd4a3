package dev.hakyu.daily.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what a generic webhook receives: HMAC-SHA256 (RFC 2104) with the shared key over the time
/// in seconds since 1970, a full stop, and the bytes of the body.
///
/// The receiver computes the same, compares in constant time and refuses what is older than five
/// minutes or was seen before (`X-Hakyu-Delivery`).
final class Signature {
    static final String TIME_HEADER = "X-Hakyu-Timestamp";
    static final String SIGNATURE_HEADER = "X-Hakyu-Signature";
    static final String DELIVERY_HEADER = "X-Hakyu-Delivery";

    private Signature() {}

    /// `v1=` and 64 lower-case hexadecimal digits.
    static String of(String key, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.US_ASCII));
            return "v1="
                    + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
