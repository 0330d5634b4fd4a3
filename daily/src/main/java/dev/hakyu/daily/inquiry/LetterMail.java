package dev.hakyu.daily.inquiry;

import dev.hakyu.daily.alert.MailAttachment;
import dev.hakyu.daily.alert.OutgoingMail;
import dev.hakyu.model.Problem;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.source.Content;
import dev.hakyu.network.api.WorkspaceFiles;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the mail of a letter with its forms, each of which is also kept below `forms/`.
final class LetterMail {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_FORMS = 10;

    private final WorkspaceFiles files;
    private final InquiryFolder folder;
    private final Inquiry inquiry;
    private final LetterWriter writer;
    private final MailAddress from;
    private final Network.Index index;
    private final LetterTrouble trouble;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private LetterClosing closing = (_, _) -> "";

    LetterMail(
            WorkspaceFiles files,
            InquiryFolder folder,
            Inquiry inquiry,
            LetterWriter writer,
            MailAddress from,
            LetterTrouble trouble) {
        this.files = files;
        this.folder = folder;
        this.inquiry = inquiry;
        this.writer = writer;
        this.from = from;
        this.index = files.network().index();
        this.trouble = trouble;
    }

    void closing(LetterClosing words) {
        closing = words;
    }

    private Letter closed(Letter letter, Dispatch dispatch) throws IOException {
        String words = closing.of(inquiry.lang(), dispatch.forms());
        return words.isBlank()
                ? letter
                : new Letter(letter.subject(), letter.body() + "\n" + words.strip() + "\n");
    }

    List<Problem> problems() {
        return problems;
    }

    /// All files written so far.
    List<Path> written() {
        return written;
    }

    /// The mail; empty, with the reason told, when there is nowhere to send it.
    Optional<OutgoingMail> mail(Dispatch dispatch) throws IOException {
        List<MailAddress> to = addresses(dispatch.addressee());
        if (to.isEmpty()) {
            problems.add(trouble.noAddress(dispatch));
            return Optional.empty();
        }
        if (dispatch.forms().size() > MOST_FORMS) {
            problems.add(trouble.tooManyForms(dispatch));
        }
        List<MailAttachment> attachments = new ArrayList<>();
        for (Asked asked : dispatch.forms()) {
            byte[] bytes = FormWorkbook.of(inquiry, asked, files.settings().zone());
            String name = inquiry.id() + "-" + FileNames.of(asked.supplier()) + ".xlsx";
            Path file = folder.below("forms").resolve(name);
            put(file, bytes);
            if (attachments.size() < MOST_FORMS) {
                attachments.add(new MailAttachment(name, XLSX, Content.of(bytes)));
            }
        }
        Letter letter = closed(writer.write(dispatch), dispatch);
        String id =
                "<"
                        + FormSeal.sha256(
                                        (inquiry.id() + "\n" + dispatch.name())
                                                .getBytes(StandardCharsets.UTF_8))
                                .substring(0, 32)
                        + "@"
                        + from.domain()
                        + ">";
        return Optional.of(
                new OutgoingMail(
                        from,
                        to,
                        letter.subject(),
                        letter.body(),
                        null,
                        attachments,
                        Map.of(
                                OutgoingMail.MESSAGE_ID,
                                id,
                                "Reply-To",
                                header(writer.replyTo(dispatch)))));
    }

    /// As a header has it: the name encoded, the address as it is.
    private static String header(MailAddress address) throws IOException {
        return new InternetAddress(address.address(), address.name(), StandardCharsets.UTF_8.name())
                .toString();
    }

    private List<MailAddress> addresses(OrganisationId addressee) {
        String text =
                index.findOrganisation(addressee)
                        .map(Organisation::contact)
                        .map(Organisation.Contact::email)
                        .orElse("");
        List<MailAddress> addresses = new ArrayList<>();
        for (String part : text.split("[;,、,\\s]+", -1)) {
            if (MailAddress.usable(part) && addresses.size() < OutgoingMail.MOST_RECIPIENTS) {
                addresses.add(MailAddress.of(part));
            }
        }
        return addresses;
    }

    /// Writes a file whole.
    void put(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        written.add(file);
    }
}
