package dev.hakyu.sources.internal.feed;

import org.jsoup.parser.Parser;

/// Mends the slips that many feeds make and every reader of feeds forgives: a blank line before the
/// declaration, control characters, a bare `&`, entities of HTML.
final class XmlRepair {
    private static final int MAX_NAME = 10;

    private XmlRepair() {}

    static String mend(String xml) {
        int start = Math.max(0, xml.indexOf('<'));
        StringBuilder mended = new StringBuilder(xml.length());
        int i = start;
        while (i < xml.length()) {
            char c = xml.charAt(i);
            if (xml.startsWith("<![CDATA[", i)) {
                int end = xml.indexOf("]]>", i);
                int stop = end < 0 ? xml.length() : end + 3;
                appendAllowed(mended, xml.substring(i, stop));
                i = stop;
            } else if (c == '&') {
                i += reference(mended, xml, i);
            } else {
                int size = Character.charCount(xml.codePointAt(i));
                appendAllowed(mended, xml.substring(i, i + size));
                i += size;
            }
        }
        return mended.toString();
    }

    /// Appends a reference in a form that XML knows, and says how many characters it took.
    private static int reference(StringBuilder mended, String xml, int at) {
        int end = at + 1;
        while (end < xml.length()
                && end - at <= MAX_NAME
                && (Character.isLetterOrDigit(xml.charAt(end)) || xml.charAt(end) == '#')) {
            end++;
        }
        boolean closed = end > at + 1 && end < xml.length() && xml.charAt(end) == ';';
        if (!closed) {
            mended.append("&amp;");
            return 1;
        }
        String reference = xml.substring(at, end + 1);
        switch (reference) {
            case "&amp;", "&lt;", "&gt;", "&quot;", "&apos;" -> mended.append(reference);
            default -> {
                String meant = Parser.unescapeEntities(reference, true);
                boolean known = !meant.equals(reference);
                String plain = known ? meant : "&amp;" + reference.substring(1);
                appendAllowed(
                        mended, known ? meant.replace("&", "&amp;").replace("<", "&lt;") : plain);
            }
        }
        return reference.length();
    }

    private static void appendAllowed(StringBuilder mended, String text) {
        text.codePoints().filter(XmlRepair::isAllowed).forEach(mended::appendCodePoint);
    }

    private static boolean isAllowed(int c) {
        return c == 9
                || c == 10
                || c == 13
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
