package dev.hakyu.daily.inquiry;

import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.network.api.WorkspaceFiles;

/// Whose address letters of inquiries bear.
public final class LetterSender {
    private static final String NOBODY = "inquiry@localhost.localdomain";

    private LetterSender() {}

    /// The address of the mail server under the name of our company, else our own contact, else an
    /// address that goes nowhere.
    public static MailAddress of(WorkspaceFiles files) {
        MailServer server = files.settings().alerts().mail();
        if (server != null) {
            return files.network().self().stream()
                    .findFirst()
                    .map(self -> new MailAddress(server.from().address(), self.name()))
                    .orElse(server.from());
        }
        for (Organisation self : files.network().self()) {
            String email = self.contact().email();
            if (email != null && MailAddress.usable(email)) {
                return new MailAddress(email, self.name());
            }
            for (String domain : self.domains()) {
                if (MailAddress.usable("inquiry@" + domain)) {
                    return new MailAddress("inquiry@" + domain, self.name());
                }
            }
        }
        return MailAddress.of(NOBODY);
    }
}
