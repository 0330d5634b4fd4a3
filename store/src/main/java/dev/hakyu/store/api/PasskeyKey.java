package dev.hakyu.store.api;

/// What a signature of a passkey is checked against.
///
/// @param data the attested credential data (WebAuthn Level 3, 6.5.1: kind of device, id, public
///   key), base64url, at most 8,192 characters
/// @param signCount how often the device says it has signed, 0 to 4,294,967,295; 0 for one that
///   does not count
/// @param backupEligible it may be copied to other devices of its holder; never changes
/// @param backedUp it was, when it was last used
public record PasskeyKey(String data, long signCount, boolean backupEligible, boolean backedUp) {
    private static final int LONGEST_DATA = 8_192;
    private static final long MOST_SIGNS = 0xFFFF_FFFFL;

    public PasskeyKey {
        if (!Passkey.isEncoded(data, LONGEST_DATA)) {
            throw new IllegalArgumentException(
                    "the key of a passkey has 1 to 8,192 characters of base64url, got "
                            + data.length());
        }
        if (signCount < 0 || signCount > MOST_SIGNS) {
            throw new IllegalArgumentException(
                    "a passkey counts from 0 to 4,294,967,295, got " + signCount);
        }
    }
}
