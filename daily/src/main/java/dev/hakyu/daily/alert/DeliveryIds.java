package dev.hakyu.daily.alert;

import dev.hakyu.store.api.DeliveryKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names a delivery to the receiving side: the same for every attempt.
final class DeliveryIds {
    private static final int BYTES = 12;

    private DeliveryIds() {}

    /// @param sender keeps two workspaces apart
    static String of(DeliveryKey key, String sender) {
        String all =
                String.join(
                        "\n", sender, key.period(), key.channel(), key.recipient(), key.content());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return "hakyu-" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
