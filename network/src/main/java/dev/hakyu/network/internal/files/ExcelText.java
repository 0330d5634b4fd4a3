package dev.hakyu.network.internal.files;

/// Texts as they stand in a workbook's XML.
final class ExcelText {
    private ExcelText() {}

    /// Turns `_x000D_` and its like into the characters they stand for.
    static String decode(String raw) {
        int at = raw.indexOf("_x");
        if (at < 0) {
            return raw;
        }
        StringBuilder decoded = new StringBuilder(raw.length());
        int from = 0;
        while (at >= 0) {
            if (isEscape(raw, at)) {
                decoded.append(raw, from, at);
                decoded.append((char) Integer.parseInt(raw, at + 2, at + 6, 16));
                from = at + 7;
                at = raw.indexOf("_x", from);
            } else {
                at = raw.indexOf("_x", at + 2);
            }
        }
        return decoded.append(raw, from, raw.length()).toString();
    }

    private static boolean isEscape(String raw, int at) {
        if (at + 7 > raw.length() || raw.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(raw.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
