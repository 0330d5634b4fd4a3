package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;

/// What became of one mail.
public sealed interface MailResult {

    /// The server took it for every recipient.
    ///
    /// @param messageId with angle brackets, as in the mail
    record Sent(String messageId) implements MailResult {}

    /// Nothing was taken, and somebody has to mend something first: an unknown recipient, a wrong
    /// password, a refused sender.
    record Refused(Text why) implements MailResult {}

    /// Nothing was taken for now: no connection, a busy server. It may be tried again.
    record Postponed(Text why) implements MailResult {}

    /// The line broke after the mail was handed over and before the server said that it had it. It
    /// may have arrived: it is not sent again by itself.
    record InDoubt(Text why) implements MailResult {}
}
