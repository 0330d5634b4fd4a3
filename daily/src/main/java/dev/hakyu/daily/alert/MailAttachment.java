package dev.hakyu.daily.alert;

import dev.hakyu.model.source.Content;

/// A file that goes with a mail.
///
/// @param fileName as the reader saves it: no folder, no control characters, at most 120 characters
/// @param mediaType such as `text/html; charset=UTF-8`
/// @param content at most [#LARGEST] bytes
public record MailAttachment(String fileName, String mediaType, Content content) {
    /// The largest attachment in bytes: most mail servers take 10 MB in all.
    public static final int LARGEST = 8 << 20;

    public MailAttachment {
        if (fileName.isBlank()
                || fileName.length() > 120
                || fileName.startsWith(".")
                || fileName.chars()
                        .anyMatch(c -> Character.isISOControl(c) || "/\\:\"".indexOf(c) >= 0)) {
            throw new IllegalArgumentException(
                    "fileName must be a plain file name of at most 120 characters, got "
                            + fileName.length()
                            + " characters; leave out folders, quotes and line breaks");
        }
        if (!mediaType.matches("[\\w.+-]+/[\\w.+-]+(; ?charset=[\\w-]+)?")) {
            throw new IllegalArgumentException(
                    "mediaType must be like application/pdf, got " + mediaType);
        }
        if (content.size() > LARGEST) {
            throw new IllegalArgumentException(
                    "an attachment must be at most "
                            + LARGEST
                            + " bytes, got "
                            + content.size()
                            + "; send a link or the text instead");
        }
    }
}
