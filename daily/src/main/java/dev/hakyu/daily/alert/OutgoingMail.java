package dev.hakyu.daily.alert;

import dev.hakyu.model.alert.MailAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One mail, complete, before it goes.
///
/// Subject, names and headers come in part from what strangers wrote (titles, names of
/// organisations): a line break in one of them is refused, never folded into a header.
///
/// @param from the sender
/// @param to one to [#MOST_RECIPIENTS] addresses, shown to each other
/// @param subject one line, at most 250 characters
/// @param text the plain form, never empty; every mail can be read without HTML
/// @param html the same for readers that show it, or null
/// @param attachments at most 10
/// @param headers further headers by name, such as `Message-ID`, `Auto-Submitted`, `Reply-To`;
///   those that this record fills itself are refused
public record OutgoingMail(
        MailAddress from,
        List<MailAddress> to,
        String subject,
        String text,
        @Nullable String html,
        List<MailAttachment> attachments,
        Map<String, String> headers) {
    /// The most addresses of one mail.
    public static final int MOST_RECIPIENTS = 50;

    /// The name of the header by which servers and readers know a mail again.
    public static final String MESSAGE_ID = "Message-ID";

    private static final int LONGEST_HEADER = 900;
    private static final Set<String> OURS =
            Set.of(
                    "from",
                    "sender",
                    "to",
                    "cc",
                    "bcc",
                    "subject",
                    "date",
                    "mime-version",
                    "return-path",
                    "received");

    public OutgoingMail {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
        if (to.isEmpty() || to.size() > MOST_RECIPIENTS) {
            throw new IllegalArgumentException(
                    "to must hold 1 to " + MOST_RECIPIENTS + " addresses, got " + to.size());
        }
        if (subject.isBlank() || subject.length() > 250) {
            throw new IllegalArgumentException(
                    "subject must have 1 to 250 characters, got " + subject.length());
        }
        requireOneLine("subject", subject);
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be empty; write the plain form");
        }
        if (attachments.size() > 10) {
            throw new IllegalArgumentException(
                    "attachments must be at most 10, got " + attachments.size());
        }
        headers = checked(headers);
    }

    /// A mail of text alone.
    public static OutgoingMail ofText(
            MailAddress from, MailAddress to, String subject, String text) {
        return new OutgoingMail(from, List.of(to), subject, text, null, List.of(), Map.of());
    }

    /// The same with one more header.
    public OutgoingMail withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new OutgoingMail(from, to, subject, text, html, attachments, more);
    }

    private static Map<String, String> checked(Map<String, String> headers) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> {
            if (!name.matches("[A-Za-z][A-Za-z0-9-]{0,60}")
                    || OURS.contains(name.toLowerCase(java.util.Locale.ROOT))
                    || name.regionMatches(true, 0, "content-", 0, 8)) {
                throw new IllegalArgumentException(
                        "a further header must be a plain name that the mail does not"
                                + " fill itself, such as Reply-To, got '"
                                + name
                                + "'");
            }
            if (!seen.add(name)) {
                throw new IllegalArgumentException("header " + name + " is given twice");
            }
            if (value.isBlank() || value.length() > LONGEST_HEADER) {
                throw new IllegalArgumentException(
                        "header "
                                + name
                                + " must have 1 to "
                                + LONGEST_HEADER
                                + " characters, got "
                                + value.length());
            }
            requireOneLine("header " + name, value);
        });
        return Map.copyOf(headers);
    }

    private static void requireOneLine(String what, String value) {
        if (value.chars()
                .anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            throw new IllegalArgumentException(
                    what
                            + " must be one line without control characters; replace them by"
                            + " spaces before");
        }
    }
}
