package dev.hakyu.cli;

import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.inquiry.Outbox;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hakyu inquiry remind DIR ID`: reminds those who have not answered and should have, or are about
/// to be late.
@Command(name = "remind", mixinStandardHelpOptions = true)
final class InquiryRemindCommand implements Callable<Integer> {
    private final Session session;

    @Mixin InquiryTarget target = new InquiryTarget();

    @Option(names = "--eml")
    boolean eml;

    @Option(names = "--dry-run")
    boolean dryRun;

    InquiryRemindCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        return dryRun ? act(target.files()) : target.holding(session, "remind", this::act);
    }

    private int act(WorkspaceFiles files) throws IOException {
        InquiryFolder folder = target.folder(files);
        InquiryStatus status =
                InquiryStatus.of(folder, files.settings(), session.clock().instant());
        List<OrganisationId> suppliers = status.toRemind(files.settings());
        if (dryRun || suppliers.isEmpty()) {
            session.say(
                    session.out(),
                    new Text(
                            "督促する照会先は %,d社です。".formatted(suppliers.size()),
                            "%,d suppliers are to be reminded.".formatted(suppliers.size())));
            suppliers.forEach(each ->
                    session.out()
                            .println(
                                    ProblemPrinter.visible(
                                            "  "
                                                    + each
                                                    + " "
                                                    + files.network().index().nameOf(each))));
            return ExitStatus.DONE;
        }
        InquiryMail mail = new InquiryMail(files, session.clock());
        Outbox outbox =
                Outbox.open(files, folder, mail.from(), session.clock(), target.signer(files));
        Optional<Outbox.Sender> sender = eml ? Optional.empty() : mail.sender();
        return sender.isPresent()
                ? InquiryMail.tell(session, outbox.sendReminders(suppliers, sender.get()), false)
                : InquiryMail.tell(session, outbox.writeReminders(suppliers), true);
    }
}
