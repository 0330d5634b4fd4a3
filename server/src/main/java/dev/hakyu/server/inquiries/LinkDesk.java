package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.Asked;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.server.shell.Moments;
import dev.hakyu.server.shell.PublicAddress;
import dev.hakyu.server.workspace.Workspace;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The links by which suppliers answer without an account: made, told in letters, listed, ended.
@Component
class LinkDesk {
    private final Workspace workspace;
    private final InquiryChanges changes;
    private final PublicAddress publicAddress;
    private final Clock clock;

    LinkDesk(
            Workspace workspace,
            InquiryChanges changes,
            PublicAddress publicAddress,
            Clock hakyuClock) {
        this.workspace = workspace;
        this.changes = changes;
        this.publicAddress = publicAddress;
        this.clock = hakyuClock;
    }

    /// Links by which suppliers can answer now.
    List<AnswerLinks.Open> list(String id) throws IOException {
        return AnswerLinks.of(InquiryFolder.open(workspace.directory(), id))
                .listOpen(clock.instant());
    }

    /// Makes a link for a supplier; empty when the inquiry does not ask it.
    Optional<AnswerLinks.Made> make(String id, OrganisationId supplier, String who)
            throws IOException {
        return changes.change(
                "inquiry-link-made",
                who,
                files -> {
                    InquiryFolder folder = InquiryFolder.open(files.directory(), id);
                    Optional<Asked> asked = folder.read().find(supplier);
                    return asked.isEmpty()
                            ? Optional.<AnswerLinks.Made>empty()
                            : Optional.of(
                                    AnswerLinks.of(folder).make(asked.get(), clock.instant()));
                },
                _ -> id + " " + supplier);
    }

    /// Where a link is answered; without our address when that is not known.
    String address(String id, String token) {
        return publicAddress.address().orElse("") + "/answer/" + id + "/" + token;
    }

    /// Ends a link; empty when it is not open.
    Optional<AnswerLinks.Open> revoke(String id, String hash, String who) throws IOException {
        return changes.change(
                "inquiry-link-revoked",
                who,
                files ->
                        AnswerLinks.of(InquiryFolder.open(files.directory(), id))
                                .revoke(hash, clock.instant()),
                _ -> id + " " + hash);
    }

    /// Ends all links of an inquiry.
    int revokeAll(String id, String who) throws IOException {
        return changes.change(
                "inquiry-links-revoked",
                who,
                files ->
                        AnswerLinks.of(InquiryFolder.open(files.directory(), id))
                                .revokeAll(clock.instant()),
                _ -> id);
    }

    /// The words of a letter on where each form can be filled in on a page; nothing when no address
    /// is known.
    String closing(InquiryFolder folder, WorkspaceFiles files, Lang lang, List<Asked> forms)
            throws IOException {
        if (publicAddress.address().isEmpty()) {
            return "";
        }
        AnswerLinks links = AnswerLinks.of(folder);
        StringBuilder words =
                new StringBuilder(
                        new Text(
                                        "回答票の代わりに、次のページでもご回答いただけます(アカウントは不要です。1社につき1回、期限までご利用いただけます)。",
                                        "Instead of the form you can answer on this page (no"
                                                + " account; once per company, until the date"
                                                + " shown).")
                                .in(lang));
        for (Asked asked : forms) {
            AnswerLinks.Made made = links.make(asked, clock.instant());
            words.append("\n\n")
                    .append(asked.name())
                    .append(" (")
                    .append(Moments.shown(made.until(), files.settings().zone()))
                    .append(")\n")
                    .append(address(folder.id().value(), made.token()));
        }
        return words.toString();
    }
}
