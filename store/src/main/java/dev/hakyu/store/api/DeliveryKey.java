package dev.hakyu.store.api;

/// Names one thing that goes to one recipient once.
///
/// @param period of the brief it belongs to, or another name of the occasion: `2026-12-03`
/// @param channel `mail`, `slack`, ...
/// @param recipient address or name of the channel's destination; never a secret
/// @param content what it is: `brief`, `alert:<incident>`, `inquiry:<id>:<recipient>`, ...
public record DeliveryKey(String period, String channel, String recipient, String content) {
    private static final int LONGEST = 500;

    public DeliveryKey {
        check("period", period);
        check("channel", channel);
        check("recipient", recipient);
        check("content", content);
    }

    private static void check(String name, String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "%s of a delivery must have 1 to %d characters, got %d"
                            .formatted(name, LONGEST, value.length()));
        }
    }
}
