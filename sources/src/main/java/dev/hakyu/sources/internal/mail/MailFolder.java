package dev.hakyu.sources.internal.mail;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.model.source.Source;
import dev.hakyu.sources.api.FetchLimits;
import dev.hakyu.sources.internal.web.Allowance;
import dev.hakyu.sources.internal.web.FetchFailed;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Takes new mails of a folder by IMAP. The folder is opened read-only and mails are peeked at:
/// what is unread stays so.
public final class MailFolder {
    private final Source.Mailbox source;
    private final FetchLimits limits;
    private final Allowance allowance;

    public MailFolder(Source.Mailbox source, FetchLimits limits, Allowance allowance) {
        this.source = source;
        this.limits = limits;
        this.allowance = allowance;
    }

    /// The mails after a mark, oldest first.
    ///
    /// @param mark that the last read left, or null
    /// @param since mails that came in before are left out when there is no usable mark
    /// @throws FetchFailed when the folder cannot be read
    public NewMails read(@Nullable String mark, Instant since, String password) throws FetchFailed {
        Session session = Session.getInstance(properties());
        try (Store store = session.getStore(protocol())) {
            store.connect(source.host(), source.port(), source.user(), password);
            try (Folder folder = store.getFolder(source.folder())) {
                folder.open(Folder.READ_ONLY);
                return newMails(folder, mark, since);
            }
        } catch (AuthenticationFailedException e) {
            throw MailTrouble.login(source);
        } catch (FolderNotFoundException e) {
            throw MailTrouble.noFolder(source);
        } catch (MessagingException e) {
            throw MailTrouble.server(source, e);
        } catch (IOException e) {
            throw MailTrouble.server(source, new MessagingException("reading failed", e));
        }
    }

    private NewMails newMails(Folder folder, @Nullable String mark, Instant since)
            throws MessagingException, IOException {
        if (!(folder instanceof UIDFolder numbered)) {
            throw new MessagingException("the server numbers no mails");
        }
        Mark known = Mark.parse(mark);
        boolean usable = known != null && known.validity == numbered.getUIDValidity();
        Message[] messages =
                usable && known != null
                        ? numbered.getMessagesByUID(known.last + 1, UIDFolder.LASTUID)
                        : newest(folder);
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.ENVELOPE);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, profile);
        long last = usable && known != null ? known.last : 0;
        List<Mail> mails = new ArrayList<>();
        List<Text> left = new ArrayList<>();
        boolean whole = true;
        int waiting = 0;
        for (int i = 0; i < messages.length; i++) {
            Message message = messages[i];
            long number = numbered.getUID(message);
            if (number <= last) {
                continue;
            }
            if (mails.size() == limits.itemsPerSource()) {
                waiting = messages.length - i;
                break;
            }
            if (allowance.isSpent()) {
                whole = false;
                break;
            }
            Date received = message.getReceivedDate();
            boolean old = !usable && received != null && received.toInstant().isBefore(since);
            if (message.getSize() > limits.bytes()) {
                left.add(MailTrouble.tooLarge(message.getSubject()));
            } else if (!old) {
                Mail mail = Mail.of(message);
                allowance.keep(mail.content().size());
                mails.add(mail);
            }
            last = number;
        }
        return new NewMails(
                mails,
                left,
                waiting,
                usable ? 0 : older(folder, messages, since),
                new Mark(numbered.getUIDValidity(), last).written(),
                whole);
    }

    /// How many mails before the newest came in since a day.
    private static int older(Folder folder, Message[] newest, Instant since)
            throws MessagingException {
        int first = newest.length == 0 ? 1 : newest[0].getMessageNumber();
        if (first == 1) {
            return 0;
        }
        Message[] before = folder.getMessages(1, first - 1);
        return folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since)), before)
                .length;
    }

    private Message[] newest(Folder folder) throws MessagingException {
        int count = folder.getMessageCount();
        int from = Math.max(1, count - limits.itemsPerSource() + 1);
        return count == 0 ? new Message[0] : folder.getMessages(from, count);
    }

    private String protocol() {
        return source.security() == MailSecurity.TLS ? "imaps" : "imap";
    }

    private Properties properties() {
        Properties properties = new Properties();
        for (String protocol : List.of("imap", "imaps")) {
            String key = "mail." + protocol + ".";
            properties.put(key + "connectiontimeout", millis(limits.connectTime().toMillis()));
            properties.put(key + "timeout", millis(limits.readTime().toMillis()));
            properties.put(key + "writetimeout", millis(limits.readTime().toMillis()));
            properties.put(key + "peek", "true");
            properties.put(key + "ssl.checkserveridentity", "true");
            properties.put(key + "partialfetch", "true");
        }
        boolean upgraded = source.security() == MailSecurity.STARTTLS;
        properties.put("mail.imap.starttls.enable", Boolean.toString(upgraded));
        properties.put("mail.imap.starttls.required", Boolean.toString(upgraded));
        return properties;
    }

    private static String millis(long value) {
        return Long.toString(value);
    }

    /// What came in.
    ///
    /// @param mails oldest first
    /// @param leftOut what was left out, and why
    /// @param waiting how many are left for the next read, 0 or more
    /// @param older how many came in since the moment asked for and are never read, since a first
    ///   read takes the newest only; 0 or more, to the day
    /// @param mark to be given at the next read
    /// @param isWhole whether time and room were enough for all of them
    public record NewMails(
            List<Mail> mails,
            List<Text> leftOut,
            int waiting,
            int older,
            String mark,
            boolean isWhole) {
        public NewMails {
            mails = List.copyOf(mails);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// Which mails were read: numbers hold as long as the folder's validity does (RFC 9051, 2.3.1).
    private record Mark(long validity, long last) {
        static @Nullable Mark parse(@Nullable String written) {
            if (written == null) {
                return null;
            }
            List<String> parts = Arrays.asList(written.split(":"));
            try {
                return parts.size() == 2
                        ? new Mark(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)))
                        : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }

        String written() {
            return validity + ":" + last;
        }
    }
}
