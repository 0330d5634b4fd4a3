package dev.hakyu.sources.internal.mail;

import dev.hakyu.model.source.Content;
import dev.hakyu.sources.internal.entry.Markup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/// One mail as it lies on the server.
///
/// @param location `mid:` and its Message-ID (RFC 2392); of the content's hash when it has none
/// @param sent by its own date, or null
/// @param text its words without attachments, for filters
public record Mail(
        String location,
        @Nullable String subject,
        @Nullable Instant sent,
        String text,
        Content content) {
    private static final int MAX_DEPTH = 10;
    private static final int MAX_PARTS = 100;
    private static final int MAX_TEXT_CHARS = 200_000;

    static Mail of(Message message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        Content content = Content.of(bytes.toByteArray());
        MimeMessage mail = new MimeMessage(null, content.newInputStream());
        String id = mail.getMessageID();
        Date date = mail.getSentDate() == null ? message.getReceivedDate() : mail.getSentDate();
        StringBuilder text = new StringBuilder();
        new Words(text).add(mail, 0);
        return new Mail(
                "mid:" + (id == null ? content.hash() : plain(id)),
                subject(mail),
                date == null ? null : date.toInstant(),
                text.toString(),
                content);
    }

    private static @Nullable String subject(MimeMessage mail) throws MessagingException {
        String subject = mail.getSubject();
        return subject == null ? null : Markup.text(Markup.escape(subject));
    }

    private static String plain(String id) {
        StringBuilder plain = new StringBuilder();
        id.codePoints()
                .filter(c -> c > 32 && c != 127 && c != '<' && c != '>')
                .limit(500)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /// Collects the words of a mail's texts.
    private static final class Words {
        private final StringBuilder text;
        private int parts;

        Words(StringBuilder text) {
            this.text = text;
        }

        void add(Part part, int depth) throws MessagingException, IOException {
            parts++;
            if (depth > MAX_DEPTH || parts > MAX_PARTS || text.length() > MAX_TEXT_CHARS) {
                return;
            }
            if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                return;
            }
            try {
                switch (part.getContent()) {
                    case Multipart several -> {
                        for (int i = 0; i < several.getCount(); i++) {
                            add(several.getBodyPart(i), depth + 1);
                        }
                    }
                    case String words ->
                            text.append(part.isMimeType("text/html") ? Markup.text(words) : words)
                                    .append('\n');
                    default -> {}
                }
            } catch (UnsupportedEncodingException e) {
                text.append('\n');
            }
        }
    }
}
