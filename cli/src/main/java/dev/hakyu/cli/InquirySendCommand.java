package dev.hakyu.cli;

import dev.hakyu.daily.inquiry.Outbox;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hakyu inquiry send DIR ID`: sends the letters, or writes them for a person to send.
@Command(name = "send", mixinStandardHelpOptions = true)
final class InquirySendCommand implements Callable<Integer> {
    private final Session session;

    @Mixin InquiryTarget target = new InquiryTarget();

    @Option(names = "--eml")
    boolean eml;

    @Option(names = "--sent")
    boolean sent;

    @Option(names = "--supplier", paramLabel = "ID", split = ",")
    List<String> suppliers = new ArrayList<>();

    InquirySendCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        return target.holding(session, "send", this::act);
    }

    private int act(WorkspaceFiles files) throws IOException {
        InquiryMail mail = new InquiryMail(files, session.clock());
        Outbox outbox =
                Outbox.open(
                        files,
                        target.folder(files),
                        mail.from(),
                        session.clock(),
                        target.signer(files));
        if (sent) {
            Outbox.Outcome outcome =
                    outbox.markSent(suppliers.stream().map(OrganisationId::new).toList());
            session.say(
                    session.out(),
                    new Text(
                            "%,d通を送信済みとして記録しました。".formatted(outcome.letters().size()),
                            "%,d mails are noted as sent.".formatted(outcome.letters().size())));
            return ExitStatus.DONE;
        }
        Optional<Outbox.Sender> sender = eml ? Optional.empty() : mail.sender();
        return sender.isPresent()
                ? InquiryMail.tell(session, outbox.sendInquiries(sender.get()), false)
                : InquiryMail.tell(session, outbox.writeInquiries(), true);
    }
}
