package dev.hakyu.cli;

import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The workspace and the inquiry that a command is about, and who acts.
final class InquiryTarget {
    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "inquiry-id")
    String id = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    String by = System.getProperty("user.name", "hakyu");

    WorkspaceFiles files() {
        return WorkspaceReader.read(directory);
    }

    InquiryFolder folder(WorkspaceFiles files) {
        return InquiryFolder.open(files.directory(), id);
    }
}
