package dev.hakyu.reader.internal.open;

/// Whether decoded characters look like something a person wrote.
final class Plausibility {
    private static final double KANA_BONUS = 0.25;
    private static final double KANA_SHARE = 0.1;
    private static final double MOST_CONTROLS_SHARE = 0.005;
    private static final double MOST_ACCENTS_SHARE = 0.2;

    private Plausibility() {}

    /// Share of letters that are likely, less what is unlikely; more when there is kana. A text
    /// without letters beyond ASCII has 1.
    static double of(String text) {
        int likely = 0;
        int unlikely = 0;
        int kana = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnlikely(c)) {
                unlikely++;
            } else if (c >= '\u3041' && c <= '\u30FF') {
                kana++;
                likely++;
            } else if (Character.isLetterOrDigit(c)) {
                likely++;
            }
        }
        if (likely + unlikely == 0) {
            return 0;
        }
        double share = (likely - 2.0 * unlikely) / (likely + unlikely);
        return share + (kana > KANA_SHARE * likely ? KANA_BONUS : 0);
    }

    /// False when control characters give a binary file away.
    static boolean isText(Decoded decoded) {
        String text = decoded.text();
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' && c != '\f' && c != '\u001B') {
                controls++;
            }
        }
        return controls <= MOST_CONTROLS_SHARE * text.length()
                && decoded.lost() <= 0.1 * text.length();
    }

    /// True when most letters are plain Latin ones with some accents between.
    static boolean isWestern(String text) {
        int plain = 0;
        int accents = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                accents++;
            } else if (Character.isLetter(c)) {
                plain++;
            }
        }
        return plain > 0 && accents <= MOST_ACCENTS_SHARE * plain;
    }

    private static boolean isUnlikely(char c) {
        return (c >= '\uFF61' && c <= '\uFF9F')
                || (c >= '\uE000' && c <= '\uF8FF')
                || (c >= '\u0080' && c < '\u00A0')
                || c == '\uFFFD'
                || (c < ' ' && c != '\n' && c != '\t' && c != '\f')
                || !Character.isDefined(c);
    }
}
