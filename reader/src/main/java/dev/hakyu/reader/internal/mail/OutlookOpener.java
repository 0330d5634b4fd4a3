package dev.hakyu.reader.internal.mail;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Problem;
import dev.hakyu.reader.internal.open.OpenedPage;
import dev.hakyu.reader.internal.open.Page;
import dev.hakyu.reader.internal.open.Refused;
import dev.hakyu.reader.internal.open.Stamps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Calendar;
import java.util.List;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/// Opens a mail that Outlook saved (`.msg`). Mails inside it become parts, with their own
/// attachments beside them.
public final class OutlookOpener {
    private static final int MAX_DEPTH = 4;
    private static final int MAX_PARTS = 200;
    private static final String END = "\r\n";

    private final String location;
    private final MailNames names = new MailNames();
    private final List<MailPart> parts = new ArrayList<>();
    private long bytesLeft;
    private boolean tooMany;

    private OutlookOpener(String location, long mostBytes) {
        this.location = location;
        this.bytesLeft = mostBytes;
    }

    /// What one message says.
    private record Words(
            String subject,
            String html,
            String text,
            @Nullable String from,
            @Nullable Calendar sent) {}

    /// The text of a mail and its attachments.
    ///
    /// @param mostBytes what all attachments together may take
    /// @throws Refused when it holds nothing that is read
    /// @throws IOException when it is damaged beyond repair
    public static Mail open(String location, byte[] bytes, long mostBytes)
            throws IOException, Refused {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
            return new OutlookOpener(location, mostBytes).read(message);
        }
    }

    private Mail read(MAPIMessage message) throws IOException, Refused {
        Words words = words(message);
        attachments(message, 0);
        boolean any = !words.html.isBlank() || !words.text.isBlank() || parts.isEmpty();
        Page page =
                any
                        ? MailBody.page(
                                words.subject,
                                words.html,
                                words.text,
                                words.from,
                                words.from == null ? "" : words.from,
                                new Sent(words.sent))
                        : null;
        if (page == null && parts.isEmpty()) {
            throw new Refused(MailProblems.empty(location));
        }
        List<Problem> problems =
                tooMany ? List.of(MailProblems.onlyFirstParts(location, MAX_PARTS)) : List.of();
        return new Mail(page == null ? null : new OpenedPage(page, problems), parts);
    }

    /// By the clock of those who read it: the file says only the moment.
    private record Sent(@Nullable Calendar at) implements MailBody.Sent {
        @Override
        public @Nullable PartialDate read(boolean japanese) {
            return at == null ? null : Stamps.of(at.toInstant(), japanese);
        }

        @Override
        public @Nullable ZoneOffset zone(boolean japanese) {
            return at == null ? null : Stamps.zone(at.toInstant(), japanese);
        }
    }

    private static Words words(MAPIMessage message) {
        message.setReturnNullOnMissingChunk(true);
        if (message.has7BitEncodingStrings()) {
            message.guess7BitEncoding();
        }
        try {
            String subject = message.getSubject();
            String html = message.getHtmlBody();
            String text = message.getTextBody();
            String from = message.getDisplayFrom();
            return new Words(
                    subject == null ? "" : EncodedWords.oneLine(subject),
                    html == null ? "" : html,
                    text == null ? "" : text.replace("\r\n", "\n"),
                    from == null || from.isBlank() ? null : EncodedWords.oneLine(from),
                    message.getMessageDate());
        } catch (ChunkNotFoundException e) {
            return new Words("", "", "", null, null);
        }
    }

    private void attachments(MAPIMessage message, int depth) throws IOException {
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            if (parts.size() >= MAX_PARTS || bytesLeft <= 0) {
                tooMany = true;
                return;
            }
            if (attachment.isEmbeddedMessage()) {
                if (depth >= MAX_DEPTH) {
                    tooMany = true;
                } else {
                    embedded(attachment, depth);
                }
            } else {
                file(attachment);
            }
        }
    }

    private void embedded(AttachmentChunks attachment, int depth) throws IOException {
        try (MAPIMessage inner = attachment.getEmbeddedMessage()) {
            byte[] mail = asMail(words(inner));
            add(names.name("", "eml"), "message/rfc822", mail);
            attachments(inner, depth + 1);
        }
    }

    private void file(AttachmentChunks attachment) {
        ByteChunk data = attachment.getAttachData();
        byte[] content = data == null ? null : data.getValue();
        String type = value(attachment.getAttachMimeTag());
        String name = value(attachment.getAttachLongFileName());
        if (name.isEmpty()) {
            name = value(attachment.getAttachFileName());
        }
        boolean picture = type.startsWith("image/") || name.matches("(?i).*\\.(png|jpe?g|gif|bmp)");
        if (content != null && content.length > 0 && !picture) {
            add(names.name(EncodedWords.oneLine(name), "bin"), type, content);
        }
    }

    private void add(String name, String type, byte[] content) {
        bytesLeft -= content.length;
        if (bytesLeft >= 0) {
            parts.add(new MailPart(name, type, content));
        } else {
            tooMany = true;
        }
    }

    private static String value(@Nullable StringChunk chunk) {
        String value = chunk == null ? null : chunk.getValue();
        return value == null ? "" : value.strip();
    }

    /// An inner message as an internet message, so that it is read as one.
    private static byte[] asMail(Words words) {
        boolean html = !words.html.isBlank();
        StringBuilder mail = new StringBuilder();
        mail.append("Subject: ").append(encoded(words.subject)).append(END);
        if (words.from != null) {
            mail.append("From: ").append(encoded(words.from)).append(END);
        }
        if (words.sent != null) {
            mail.append("Date: ").append(words.sent.toInstant()).append(END);
        }
        mail.append("Content-Type: text/")
                .append(html ? "html" : "plain")
                .append("; charset=UTF-8")
                .append(END)
                .append("Content-Transfer-Encoding: 8bit")
                .append(END)
                .append(END)
                .append(html ? words.html : words.text);
        return mail.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
