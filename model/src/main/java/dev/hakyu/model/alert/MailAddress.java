package dev.hakyu.model.alert;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One address of electronic mail with the name shown beside it.
///
/// The address is the plain form of RFC 5321 in ASCII, without comments, quotes or routes: what a
/// person types. Neither part can carry a line break, so that nothing written here becomes a
/// header.
///
/// @param address local part, `@`, domain; at most 254 characters
/// @param name shown to the reader, at most 200 characters, or null
public record MailAddress(String address, @Nullable String name) {
    private static final String LOCAL = "!#$%&'*+-/=?^_`{|}~.";
    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 200;

    public MailAddress {
        address = address.strip();
        if (!usable(address)) {
            throw new IllegalArgumentException(
                    "a mail address must be like name@example.co.jp in ASCII and at most "
                            + LONGEST
                            + " characters, got a text of "
                            + address.length()
                            + " characters; check it for spaces, full-width characters and"
                            + " missing parts");
        }
        if (name != null) {
            name = name.strip();
            if (name.isEmpty()) {
                name = null;
            } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(MailAddress::breaks)) {
                throw new IllegalArgumentException(
                        "the name beside a mail address must be one line of at most "
                                + LONGEST_NAME
                                + " characters, got "
                                + name.length());
            }
        }
    }

    public static MailAddress of(String address) {
        return new MailAddress(address, null);
    }

    /// Whether this text is a plain address that [MailAddress] takes.
    public static boolean usable(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at > 64 || at != text.lastIndexOf('@') || text.length() > LONGEST) {
            return false;
        }
        String local = text.substring(0, at);
        return local.charAt(0) != '.'
                && !local.endsWith(".")
                && !local.contains("..")
                && local.chars().allMatch(c -> letterOrDigit(c) || LOCAL.indexOf(c) >= 0)
                && domain(text.substring(at + 1));
    }

    /// What follows the `@`, in lower case.
    public String domain() {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean domain(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (String label : text.split("\\.", -1)) {
            if (label.isEmpty()
                    || label.length() > 63
                    || label.startsWith("-")
                    || label.endsWith("-")
                    || !label.chars().allMatch(c -> letterOrDigit(c) || c == '-')) {
                return false;
            }
        }
        return true;
    }

    private static boolean letterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /// Whether this character would end a line or is not shown at all.
    private static boolean breaks(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }
}
