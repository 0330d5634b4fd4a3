package dev.hakyu.cli;

import dev.hakyu.daily.inquiry.InquiryDesk;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The workspace and the inquiry that a command is about, and who acts.
final class InquiryTarget {
    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "inquiry-id")
    String id = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    @Nullable String named;

    /// Who acts: as named, else the user of this machine.
    String by() {
        return PersonOption.of(named);
    }

    /// Who signs letters: as named, else the one who drew the inquiry up.
    String signer(WorkspaceFiles files) throws IOException {
        return named == null ? folder(files).read().createdBy() : PersonOption.of(named);
    }

    /// Does work that changes the inquiry, while no other process writes to the workspace.
    ///
    /// @param name of the command below `hakyu inquiry`
    <T> T holding(Session session, String name, InquiryDesk.Work<T> work) throws IOException {
        folder(files());
        return InquiryDesk.holding(directory, "hakyu inquiry " + name, session.clock(), work);
    }

    WorkspaceFiles files() {
        return WorkspaceReader.read(directory);
    }

    InquiryFolder folder(WorkspaceFiles files) {
        return InquiryFolder.open(files.directory(), id);
    }
}
