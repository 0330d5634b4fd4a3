package dev.hakyu.reader.internal.mail;

import dev.hakyu.reader.api.MailPasses;
import dev.hakyu.reader.internal.open.OpenedPage;
import dev.hakyu.reader.internal.open.Page;
import dev.hakyu.reader.internal.open.Refused;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Opens an internet message (RFC 5322, MIME). Nothing is fetched, no content handler is run.
public final class MailOpener {
    /// Lines that may divide parts; each costs memory even when it divides nothing.
    private static final int MOST_DIVIDING_LINES = 50_000;

    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private MailOpener() {}

    /// The text of a mail and its attachments.
    ///
    /// @param mostBytes what all attachments together may unpack to
    /// @param passes what may still be gone over of the file this mail is or lies in
    /// @throws Refused when this is no mail, an encrypted or an empty one
    /// @throws IOException when it is damaged beyond repair
    public static Mail open(String location, byte[] bytes, long mostBytes, MailPasses passes)
            throws IOException, Refused {
        if (dividingLines(bytes) > MOST_DIVIDING_LINES) {
            throw new Refused(MailProblems.tooManyLines(location, MOST_DIVIDING_LINES));
        }
        try {
            MimeMessage message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(bytes));
            return open(location, message, mostBytes, passes);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static Mail open(
            String location, MimeMessage message, long mostBytes, MailPasses passes)
            throws MessagingException, IOException, Refused {
        String subject = header(message, "Subject");
        String from = header(message, "From");
        String date = header(message, "Date");
        if (subject.isEmpty()
                && from.isEmpty()
                && date.isEmpty()
                && message.getHeader("Content-Type") == null) {
            throw new Refused(MailProblems.noMail(location));
        }
        MimeWalk walk = new MimeWalk(location, mostBytes, passes);
        walk.walk(message);
        if (walk.isEncrypted() && walk.text().isBlank() && walk.html().isBlank()) {
            throw new Refused(MailProblems.encrypted(location));
        }
        boolean words = !walk.text().isBlank() || !walk.html().isBlank() || walk.parts().isEmpty();
        Page page =
                words
                        ? MailBody.page(
                                subject,
                                walk.html(),
                                walk.text(),
                                sender(from),
                                from,
                                MailBody.header(date))
                        : null;
        if (page == null && walk.parts().isEmpty()) {
            throw new Refused(MailProblems.empty(location));
        }
        return new Mail(page == null ? null : new OpenedPage(page, walk.problems()), walk.parts());
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null || values.length == 0 ? "" : EncodedWords.decode(values[0]);
    }

    /// The name a mail shows as its sender, else the address; null when a browser saved a page.
    static @Nullable String sender(String from) {
        int open = from.lastIndexOf('<');
        String name = open > 0 ? from.substring(0, open).strip() : from;
        if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
            name = name.substring(1, name.length() - 1).replace("\\", "").strip();
        }
        if (name.isEmpty() || name.startsWith("<")) {
            name = from.replace("<", "").replace(">", "").strip();
        }
        return name.isEmpty() || name.startsWith("Saved by ") ? null : name;
    }

    private static int dividingLines(byte[] bytes) {
        int lines = 0;
        for (int i = 1; i + 1 < bytes.length; i++) {
            if (bytes[i] == '-' && bytes[i + 1] == '-' && bytes[i - 1] == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
