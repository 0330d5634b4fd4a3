package dev.hakyu.daily.alert;

import dev.hakyu.model.alert.MailAddress;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An [OutgoingMail] as RFC 5322 and MIME write it: plain text first, HTML beside it, files after.
final class MimeMail extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private final Runnable beforeHandOver;
    private final @Nullable String wantedId;
    private boolean handedOver;

    private MimeMail(Session session, @Nullable String wantedId, Runnable beforeHandOver) {
        super(session);
        this.wantedId = wantedId;
        this.beforeHandOver = beforeHandOver;
    }

    static MimeMail of(OutgoingMail mail, Session session, Instant now, Runnable beforeHandOver)
            throws MessagingException {
        String id = mail.headers().get(OutgoingMail.MESSAGE_ID);
        MimeMail message = new MimeMail(session, id, beforeHandOver);
        message.setFrom(address(mail.from()));
        for (MailAddress to : mail.to()) {
            message.addRecipient(Message.RecipientType.TO, address(to));
        }
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            if (!header.getKey().equalsIgnoreCase(OutgoingMail.MESSAGE_ID)) {
                message.setHeader(header.getKey(), encoded(header.getValue(), header.getKey()));
            }
        }
        fill(message, mail);
        message.saveChanges();
        return message;
    }

    /// The whole mail as a file that mail programs open.
    static void write(OutgoingMail mail, Instant now, OutputStream to)
            throws MessagingException, IOException {
        of(mail, Session.getInstance(new java.util.Properties()), now, () -> {}).writeTo(to);
    }

    /// Whether every byte was written to the line; the server may have the mail.
    boolean handedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream to, String @Nullable [] without)
            throws IOException, MessagingException {
        beforeHandOver.run();
        super.writeTo(to, without);
        handedOver = true;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        if (wantedId == null) {
            super.updateMessageID();
        } else {
            setHeader(OutgoingMail.MESSAGE_ID, wantedId);
        }
    }

    private static void fill(MimeMail message, OutgoingMail mail) throws MessagingException {
        if (mail.html() == null && mail.attachments().isEmpty()) {
            message.setText(mail.text(), UTF_8);
            return;
        }
        MimeMultipart whole = new MimeMultipart("mixed");
        whole.addBodyPart(body(mail.text(), mail.html()));
        for (MailAttachment attachment : mail.attachments()) {
            whole.addBodyPart(part(attachment));
        }
        message.setContent(whole);
    }

    private static MimeBodyPart body(String text, @Nullable String html) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, UTF_8);
        if (html == null) {
            return plain;
        }
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, UTF_8, "html");
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", plain, rich));
        return both;
    }

    private static MimeBodyPart part(MailAttachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        try (InputStream bytes = attachment.content().newInputStream()) {
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(bytes, attachment.mediaType())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        part.setFileName(attachment.fileName());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    private static InternetAddress address(MailAddress address) throws MessagingException {
        try {
            return new InternetAddress(address.address(), address.name(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("no " + UTF_8, e);
        }
    }

    private static String encoded(String value, String name) throws MessagingException {
        try {
            return MimeUtility.fold(name.length() + 2, MimeUtility.encodeText(value, UTF_8, null));
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("no " + UTF_8, e);
        }
    }
}
