package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.source.SecretRef;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/// Hands mails to one server (SMTP, RFC 5321), each over a connection of its own.
///
/// A mail goes to all its recipients or to none. It can be used by several threads. Nothing of the
/// mail and no secret is logged.
public final class Mailer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final MailServer server;
    private final Function<SecretRef, Optional<String>> secrets;
    private final Clock clock;

    /// @param secrets looks up a password when it is needed; empty when it is not there
    /// @param clock gives the date of a mail
    public Mailer(MailServer server, Function<SecretRef, Optional<String>> secrets, Clock clock) {
        this.server = server;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Sends one mail.
    public MailResult send(OutgoingMail mail) {
        return send(mail, () -> {});
    }

    /// Sends one mail and says so at the last moment at which nothing of it has left.
    ///
    /// @param beforeHandOver runs after the server has taken sender and recipients and before the
    ///   first byte of the mail. Whoever must never send twice writes down here that the mail is on
    ///   its way; what it throws keeps the mail.
    public MailResult send(OutgoingMail mail, Runnable beforeHandOver) {
        Optional<Text> refusal = refusal();
        if (refusal.isPresent()) {
            return new MailResult.Refused(refusal.get());
        }
        Optional<String> password = Optional.empty();
        if (server.secret() != null) {
            password = secrets.apply(server.secret());
            if (password.isEmpty()) {
                return new MailResult.Refused(noSecret(server.secret().written()));
            }
        }
        Session session = Session.getInstance(properties());
        MimeMail message;
        try {
            message = MimeMail.of(mail, session, clock.instant(), beforeHandOver);
        } catch (MessagingException e) {
            return new MailResult.Refused(said("メールを組み立てられません", "The mail cannot be built", e));
        }
        String id = null;
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(server.host(), server.port(), server.user(), password.orElse(null));
            Address[] to = message.getAllRecipients();
            transport.sendMessage(message, to);
            id = message.getMessageID();
            return new MailResult.Sent(id);
        } catch (MessagingException e) {
            // A server that hangs up after it said yes has the mail all the same.
            return id == null ? failure(e, message) : new MailResult.Sent(id);
        }
    }

    /// Why this server is not used, if it is not.
    private Optional<Text> refusal() {
        try {
            return server.allowPrivate() || PublicAddress.isPublic(server.host())
                    ? Optional.empty()
                    : Optional.of(
                            new Text(
                                    "メールサーバー %s は社内などの公開されていないアドレスです。使う場合は fetch の private_hosts に書いてください。"
                                            .formatted(server.host()),
                                    "The mail server %s has an address that is not public; write it into private_hosts of fetch to use it."
                                            .formatted(server.host())));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static MailResult failure(MessagingException e, MimeMail message) {
        int code = code(e);
        if (code >= 500) {
            return new MailResult.Refused(
                    said("メールサーバーが受け付けませんでした", "The mail server refused the mail", e));
        }
        if (code >= 400) {
            return new MailResult.Postponed(
                    said("メールサーバーが今は受け付けません", "The mail server does not take the mail now", e));
        }
        if (message.handedOver()) {
            return new MailResult.InDoubt(
                    said(
                            "メールを渡した直後に接続が切れました。届いたかどうか分かりません",
                            "The line broke just after the mail was handed over; it may have"
                                    + " arrived",
                            e));
        }
        if (e instanceof AuthenticationFailedException) {
            return new MailResult.Refused(
                    said(
                            "メールサーバーの認証に失敗しました。user と secret を確認してください",
                            "The mail server refused the password; check user and secret",
                            e));
        }
        return new MailResult.Postponed(
                said("メールサーバーにつながりません", "The mail server cannot be reached", e));
    }

    /// The reply of the server, or 0 when there was none.
    private static int code(MessagingException e) {
        Exception at = e;
        int code = 0;
        for (int depth = 0; at != null && depth < 10; depth++) {
            switch (at) {
                case SMTPSendFailedException s -> code = Math.max(code, s.getReturnCode());
                case SMTPAddressFailedException s -> code = Math.max(code, s.getReturnCode());
                case SMTPSenderFailedException s -> code = Math.max(code, s.getReturnCode());
                default -> {}
            }
            at = at instanceof MessagingException m ? m.getNextException() : null;
        }
        return code;
    }

    private static Text said(String ja, String en, MessagingException e) {
        String detail = detail(e);
        return detail.isEmpty()
                ? new Text(ja + "。", en + ".")
                : new Text(ja + "(" + detail + ")。", en + " (" + detail + ").");
    }

    /// What the other side said, on one line and short: it is a stranger's text.
    private static String detail(MessagingException e) {
        Exception deepest = e;
        while (deepest instanceof MessagingException m && m.getNextException() != null) {
            deepest = m.getNextException();
        }
        String text = deepest.getMessage() == null ? "" : deepest.getMessage();
        if (e instanceof MailConnectException connect) {
            text = connect.getHost() + ":" + connect.getPort() + " " + text;
        }
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(200)
                .forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString().strip();
    }

    private Properties properties() {
        String patience = Long.toString(PATIENCE.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.sendpartial", "false");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.from", server.from().address());
        properties.setProperty("mail.smtp.localhost", server.from().domain());
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.mime.charset", "UTF-8");
        switch (server.security()) {
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> {}
        }
        return properties;
    }

    private static Text noSecret(String secret) {
        return new Text(
                "メールサーバーのパスワードが見つかりません(" + secret + ")。環境変数またはファイルを用意してください。",
                "The password of the mail server is not there ("
                        + secret
                        + "); provide the environment variable or the file.");
    }
}
