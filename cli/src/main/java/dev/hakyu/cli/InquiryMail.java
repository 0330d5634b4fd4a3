package dev.hakyu.cli;

import dev.hakyu.daily.alert.Mailer;
import dev.hakyu.daily.inquiry.LetterSender;
import dev.hakyu.daily.inquiry.Outbox;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.sources.api.Secrets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How letters of inquiries leave: by the mail server of `hakyu.yaml`, or as files.
final class InquiryMail {
    private final WorkspaceFiles files;
    private final @Nullable MailServer server;
    private final Clock clock;

    InquiryMail(WorkspaceFiles files, Clock clock) {
        this.files = files;
        this.server = files.settings().alerts().mail();
        this.clock = clock;
    }

    /// The sender of letters: that of the mail server, else our own contact.
    MailAddress from() {
        return LetterSender.of(files);
    }

    /// The mail server; empty when there is none, and letters are written as files.
    Optional<Outbox.Sender> sender() {
        if (server == null) {
            return Optional.empty();
        }
        Secrets secrets = Secrets.of(System.getenv(), files.directory());
        Mailer mailer = new Mailer(server, secrets::find, clock);
        return Optional.of(mailer::send);
    }

    /// Tells what was done.
    static int tell(Session session, Outbox.Outcome outcome, boolean asFiles) {
        ProblemPrinter.print(outcome.problems(), session.err(), session.lang());
        session.say(
                session.out(),
                asFiles
                        ? new Text(
                                "メール %,d通を書き出しました(送信済みのため省いたもの %,d)。"
                                        .formatted(outcome.letters().size(), outcome.skipped()),
                                "%,d mails were written (%,d were sent before)."
                                        .formatted(outcome.letters().size(), outcome.skipped()))
                        : new Text(
                                "メール %,d通を送りました(送信済みのため省いたもの %,d)。"
                                        .formatted(outcome.letters().size(), outcome.skipped()),
                                "%,d mails were sent (%,d were sent before)."
                                        .formatted(outcome.letters().size(), outcome.skipped())));
        if (asFiles && !outcome.letters().isEmpty()) {
            outcome.written().stream()
                    .map(Path::getParent)
                    .filter(folder -> folder != null && folder.endsWith("outbox"))
                    .findFirst()
                    .ifPresent(folder -> session.out().println("  " + folder));
            session.say(
                    session.out(),
                    new Text(
                            "メールソフトで開いて送り、送ったら --sent を付けてもう一度実行してください。",
                            "Open them in your mail program and send them; then run this again with"
                                    + " --sent."));
        }
        boolean errors = outcome.problems().stream().anyMatch(Problem::isError);
        return errors ? ExitStatus.REJECTED : ExitStatus.DONE;
    }
}
