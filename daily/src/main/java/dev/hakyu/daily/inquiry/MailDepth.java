package dev.hakyu.daily.inquiry;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;

/// How deep the parts and mails within a mail are nested, told from one pass over its lines: a
/// reader of mails goes over the rest of the mail once more at each level.
final class MailDepth {
    /// Nobody passes a form on that often.
    static final int DEEPEST = 32;

    private static final int LONGEST_LINE = 1_000;
    private static final String TYPE = "content-type:";
    private static final String MARK = "boundary=";
    private final Deque<String> open = new ArrayDeque<>();
    private int mails;
    private boolean inType;

    private MailDepth() {}

    /// Whether a mail is nested deeper than [#DEEPEST]; stops at the line at which it is.
    static boolean isTooDeep(InputStream mail) throws IOException {
        MailDepth depth = new MailDepth();
        InputStream in = new BufferedInputStream(mail, 1 << 16);
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                depth.take(line.toString());
                line.setLength(0);
            } else if (c != '\r' && line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
            if (depth.open.size() > DEEPEST || depth.mails > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private void take(String line) {
        if (line.startsWith("--")) {
            divide(line.substring(2).stripTrailing());
            return;
        }
        boolean continued = inType && (line.startsWith(" ") || line.startsWith("\t"));
        boolean begins = line.regionMatches(true, 0, TYPE, 0, TYPE.length());
        inType = begins || continued;
        if (!inType) {
            return;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        if (begins && lower.substring(TYPE.length()).strip().startsWith("message/rfc822")) {
            mails++;
        }
        int at = lower.indexOf(MARK);
        if (at >= 0) {
            open.push(value(line.substring(at + MARK.length())));
        }
    }

    /// A line between parts ends whatever was open within them.
    private void divide(String mark) {
        int within = 0;
        for (Iterator<String> each = open.iterator(); each.hasNext(); within++) {
            String boundary = each.next();
            boolean last = mark.equals(boundary + "--");
            if (last || mark.equals(boundary)) {
                for (int i = 0; i < within + (last ? 1 : 0); i++) {
                    open.pop();
                }
                mails = 0;
                inType = false;
                return;
            }
        }
    }

    private static String value(String written) {
        String text = written.strip();
        if (text.startsWith("\"")) {
            int end = text.indexOf('"', 1);
            return end < 0 ? text.substring(1) : text.substring(1, end);
        }
        int end = 0;
        while (end < text.length() && "; \t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }
}
