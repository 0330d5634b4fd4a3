package dev.hakyu.network.internal.files;

/// Ids for rows to which the user gave none, made of what the row joins.
final class MadeId {
    private static final int MAX_CHARS = 200;

    private MadeId() {}

    /// The text itself while it is short enough, else its beginning with a hash of the whole.
    static String of(String text) {
        if (text.length() <= MAX_CHARS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(179)) ? 179 : 180;
        return text.substring(0, end) + "-" + StableId.sha256(text).substring(0, 10);
    }
}
