package dev.hakyu.daily.inquiry;

import dev.hakyu.daily.alert.MailResult;
import dev.hakyu.daily.alert.OutgoingMail;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An inquiry to three suppliers of a small workspace, and a mail server that takes everything.
abstract class OutboxFixture {
    @TempDir Path workspace;
    WorkspaceFiles files;
    InquiryFolder folder;
    final List<OutgoingMail> server = new ArrayList<>();

    @BeforeEach
    void setUp() throws IOException {
        files = SampleSuppliers.create(workspace);
        folder = SampleSuppliers.inquiry(workspace, files, 3);
    }

    InquiryStatus status(String at) throws IOException {
        return InquiryStatus.of(
                folder, WorkspaceReader.read(workspace).settings(), Instant.parse(at));
    }

    MailResult take(OutgoingMail mail, Runnable before) {
        before.run();
        server.add(mail);
        return new MailResult.Sent("<1@x.example>");
    }

    Outbox outbox() throws IOException {
        return Outbox.open(files, folder, SampleSuppliers.FROM, SampleSuppliers.CLOCK, "調達 佐藤");
    }
}
