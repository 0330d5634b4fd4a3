package dev.hakyu.daily.inquiry;

import dev.hakyu.model.source.Content;
import dev.hakyu.reader.api.MailPasses;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The parts of a mail that may be forms: attachments whose name ends like a table, also within a
/// mail that was passed on. A stranger's mail: parts, depth and bytes are bounded.
final class FormParts {
    private static final int MOST_PARTS = 200;
    private static final int MOST_BYTES = 32 << 20;
    private static final int LONGEST_NAME = 80;
    private static final List<String> ENDINGS = List.of(".xlsx", ".xlsm", ".csv", ".tsv");

    private final List<Part> parts = new ArrayList<>();
    private int seen;
    private int bytesLeft = MOST_BYTES;
    private final MailPasses passes;
    private boolean incomplete;
    private boolean tooDeep;

    /// @param mailBytes the size of the mail
    FormParts(long mailBytes) {
        passes = MailPasses.of(mailBytes);
    }

    /// One of them.
    ///
    /// @param name safe as the name of a file, with its ending
    record Part(String name, Content content) {}

    List<Part> parts() {
        return parts;
    }

    /// Not all of the mail was looked at.
    boolean incomplete() {
        return incomplete;
    }

    /// Something in it lay too deep to be opened.
    boolean tooDeep() {
        return tooDeep;
    }

    void collect(jakarta.mail.Part mail) throws MessagingException {
        collect(mail, 0);
    }

    private void collect(jakarta.mail.Part part, int depth) throws MessagingException {
        if (++seen > MOST_PARTS) {
            incomplete = true;
            return;
        }
        try {
            String name = name(part);
            if (name != null) {
                keep(part, name);
            } else if (part.isMimeType("multipart/*") || part.isMimeType("message/rfc822")) {
                collectWithin(part, depth);
            }
        } catch (IOException e) {
            // The encoding of this part breaks off; the others may be whole.
            incomplete = true;
        }
    }

    private void collectWithin(jakarta.mail.Part part, int depth)
            throws MessagingException, IOException {
        if (!passes.mayOpen(depth, part.getSize())) {
            incomplete = true;
            tooDeep = true;
            return;
        }
        switch (part.getContent()) {
            case Multipart several -> {
                for (int i = 0; i < several.getCount() && seen <= MOST_PARTS; i++) {
                    collect(several.getBodyPart(i), depth + 1);
                }
            }
            case jakarta.mail.Part inner -> collect(inner, depth + 1);
            default -> {}
        }
    }

    private void keep(jakarta.mail.Part part, String name) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(bytesLeft + 1);
            if (bytes.length > bytesLeft) {
                incomplete = true;
                return;
            }
            bytesLeft -= bytes.length;
            parts.add(new Part(name, Content.of(bytes)));
        }
    }

    /// A name to keep the part under; null when it is no table.
    private static @Nullable String name(jakarta.mail.Part part) throws MessagingException {
        String given = part.getFileName();
        if (given == null) {
            return null;
        }
        String decoded;
        try {
            decoded = MimeUtility.decodeText(given);
        } catch (UnsupportedEncodingException e) {
            decoded = given;
        }
        String lower = decoded.strip().toLowerCase(Locale.ROOT);
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending)) {
                String stem = decoded.strip();
                return safe(stem.substring(0, stem.length() - ending.length())) + ending;
            }
        }
        return null;
    }

    private static String safe(String stem) {
        StringBuilder safe = new StringBuilder();
        stem.codePoints()
                .limit(LONGEST_NAME)
                .map(c -> Character.isLetterOrDigit(c) || "-_. ()".indexOf(c) >= 0 ? c : '_')
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
