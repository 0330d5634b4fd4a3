package dev.hakyu.daily.alert;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;

/// A mail as a file (.eml) that mail programs open, for a person to send.
public final class MailFile {
    private MailFile() {}

    /// The bytes of the file.
    ///
    /// @param now the date of the mail
    /// @throws IOException when the mail cannot be built
    public static byte[] of(OutgoingMail mail, Instant now) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            MimeMail.write(mail, now, bytes);
        } catch (MessagingException e) {
            throw new IOException("the mail cannot be built: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }
}
