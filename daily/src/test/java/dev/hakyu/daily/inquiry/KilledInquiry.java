package dev.hakyu.daily.inquiry;

import dev.hakyu.daily.alert.Mailer;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.source.MailSecurity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A process that sends the letters of an inquiry: `WORKSPACE PORT ID`.
final class KilledInquiry {
    private KilledInquiry() {}

    public static void main(String[] args) throws IOException {
        send(Path.of(args[0]), Integer.parseInt(args[1]), args[2]);
    }

    static Outbox.Outcome send(Path workspace, int port, String id) throws IOException {
        MailServer server =
                new MailServer(
                        "127.0.0.1",
                        port,
                        MailSecurity.NONE,
                        null,
                        null,
                        SampleSuppliers.FROM,
                        true);
        Mailer mailer = new Mailer(server, _ -> Optional.empty(), SampleSuppliers.CLOCK);
        return InquiryDesk.holding(
                workspace,
                "hakyu inquiry send",
                SampleSuppliers.CLOCK,
                files ->
                        Outbox.open(
                                        files,
                                        InquiryFolder.open(files.directory(), id),
                                        SampleSuppliers.FROM,
                                        SampleSuppliers.CLOCK,
                                        "調達 佐藤")
                                .sendInquiries(mailer::send));
    }
}
