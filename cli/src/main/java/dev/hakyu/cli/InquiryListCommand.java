package dev.hakyu.cli;

import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.InquiryId;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `hakyu inquiry list DIR`: every inquiry of a workspace in one line.
@Command(name = "list", mixinStandardHelpOptions = true)
final class InquiryListCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    InquiryListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(directory);
        List<InquiryId> ids = InquiryFolder.list(files.directory());
        if (ids.isEmpty()) {
            session.say(session.out(), new Text("照会はありません。", "There are no inquiries."));
        }
        for (InquiryId id : ids) {
            InquiryStatus status =
                    InquiryStatus.of(
                            InquiryFolder.of(files.directory(), id),
                            files.settings(),
                            session.clock().instant());
            String about = status.inquiry().cause().shown().in(session.lang());
            session.out()
                    .println(
                            ProblemPrinter.visible(
                                    "%s  %s  %d/%d"
                                            .formatted(
                                                    id, about, status.answered(), status.asked())));
        }
        return ExitStatus.DONE;
    }
}
