package dev.hakyu.reader.internal.file;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.reader.api.MailPasses;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.internal.feed.FeedOpener;
import dev.hakyu.reader.internal.mail.Mail;
import dev.hakyu.reader.internal.mail.MailOpener;
import dev.hakyu.reader.internal.mail.MailPart;
import dev.hakyu.reader.internal.mail.OutlookOpener;
import dev.hakyu.reader.internal.office.OfficeProblems;
import dev.hakyu.reader.internal.office.WordOpener;
import dev.hakyu.reader.internal.office.WorkbookOpener;
import dev.hakyu.reader.internal.open.Format;
import dev.hakyu.reader.internal.open.OpenProblems;
import dev.hakyu.reader.internal.open.OpenedPage;
import dev.hakyu.reader.internal.open.RawReport;
import dev.hakyu.reader.internal.open.Refused;
import dev.hakyu.reader.internal.pdf.PdfOpener;
import java.util.ArrayList;
import java.util.List;

/// Opens a file of any kind. The library of a kind is loaded when the first file of it is opened.
public final class FileOpener {
    private static final Text PDF = new Text("PDF", "PDF");
    private static final Text WORD = new Text("Word 文書", "Word document");
    private static final Text WORKBOOK = new Text("Excel ブック", "workbook");
    private static final Text FEED = new Text("フィード", "feed");
    private static final Text MAIL = new Text("メール", "mail");
    private static final Text OUTLOOK = new Text("Outlook のメール", "Outlook mail");

    /// Mails within mails.
    private static final int MAX_MAIL_DEPTH = 4;

    /// Reports of one file.
    private static final int MAX_PARTS = 200;

    /// What all attachments of one mail may unpack to.
    private static final long MAX_MAIL_BYTES = 100_000_000;

    /// Text and markup are kept in memory several times over while they are read.
    private static final int MAX_TEXT_BYTES = 20_000_000;

    private final int maxTextChars;

    /// The mails around what is opened, and what may still be gone over of the outermost.
    private record Within(int mails, MailPasses passes) {
        Within oneMore() {
            return new Within(mails + 1, passes);
        }
    }

    /// An opener with a limit; it keeps nothing between files.
    ///
    /// @param maxTextChars the longest text of one report
    public FileOpener(int maxTextChars) {
        this.maxTextChars = maxTextChars;
    }

    /// Everything a file holds, in its order: at least one outcome.
    ///
    /// @param mediaType as stated by a server or mail; may be empty
    public List<Opened> openAll(String location, String mediaType, byte[] bytes) {
        List<Opened> opened = new ArrayList<>();
        open(location, mediaType, bytes, new Within(0, MailPasses.of(bytes.length)), opened);
        return opened;
    }

    private void open(
            String location, String mediaType, byte[] bytes, Within within, List<Opened> into) {
        if (bytes.length == 0) {
            into.add(new Opened.Unreadable(OpenProblems.empty(location)));
            return;
        }
        FileKind kind = FileKind.of(location, mediaType, bytes);
        if (kind.isText() && bytes.length > MAX_TEXT_BYTES) {
            Problem large = OpenProblems.tooLarge(location, bytes.length, MAX_TEXT_BYTES);
            into.add(new Opened.Unreadable(large));
            return;
        }
        try {
            switch (kind) {
                case PLAIN -> into.add(RawReport.open(location, bytes, maxTextChars));
                case PAGE -> into.add(RawReport.open(location, Format.HTML, bytes, maxTextChars));
                case PDF ->
                        into.add(
                                page(
                                        location,
                                        PDF,
                                        () -> PdfOpener.open(location, bytes, maxTextChars)));
                case WORD ->
                        into.add(
                                page(
                                        location,
                                        WORD,
                                        () -> WordOpener.open(location, bytes, maxTextChars)));
                case WORKBOOK ->
                        into.add(
                                page(
                                        location,
                                        WORKBOOK,
                                        () -> WorkbookOpener.open(location, bytes, maxTextChars)));
                case FEED -> feed(location, bytes, into);
                case MAIL ->
                        mail(
                                location,
                                Isolated.run(
                                        location,
                                        MAIL,
                                        () ->
                                                MailOpener.open(
                                                        location,
                                                        bytes,
                                                        MAX_MAIL_BYTES,
                                                        within.passes())),
                                within,
                                into);
                case OUTLOOK ->
                        mail(
                                location,
                                Isolated.run(
                                        location,
                                        OUTLOOK,
                                        () -> OutlookOpener.open(location, bytes, MAX_MAIL_BYTES)),
                                within,
                                into);
                case LOCKED_OFFICE -> throw new Refused(OfficeProblems.locked(location));
                case OLD_OFFICE -> throw new Refused(OfficeProblems.old(location));
            }
        } catch (Refused e) {
            into.add(new Opened.Unreadable(e.problem()));
        }
    }

    private Opened page(String location, Text format, Isolated.Parse<OpenedPage> parser)
            throws Refused {
        return page(location, Isolated.run(location, format, parser));
    }

    private Opened page(String location, OpenedPage opened) {
        return opened.page().text().length() > maxTextChars
                ? new Opened.Unreadable(OpenProblems.textTooLong(location, maxTextChars))
                : RawReport.readable(location, opened.page(), opened.warnings());
    }

    private void feed(String location, byte[] bytes, List<Opened> into) throws Refused {
        if (FeedOpener.isPage(bytes)) {
            into.add(RawReport.open(location, Format.HTML, bytes, maxTextChars));
            return;
        }
        int number = 0;
        for (FeedOpener.EntryPage entry :
                Isolated.run(location, FEED, () -> FeedOpener.open(location, bytes))) {
            String place = location + "#" + ++number;
            into.add(entry(place, entry));
        }
    }

    /// What is wrong with an entry is told at its place in the file, not at the article's address.
    private Opened entry(String place, FeedOpener.EntryPage entry) {
        Opened opened = page(place, entry.page());
        String address = entry.location();
        return address != null && opened instanceof Opened.Readable readable
                ? new Opened.Readable(readable.report().at(address), readable.warnings())
                : opened;
    }

    private void mail(String location, Mail mail, Within within, List<Opened> into) {
        OpenedPage own = mail.page();
        if (own != null) {
            into.add(page(location, own));
        }
        for (MailPart part : mail.parts()) {
            String place = location + "/" + part.name();
            if (within.mails() >= MAX_MAIL_DEPTH) {
                into.add(new Opened.Unreadable(FileProblems.mailsTooDeep(place, MAX_MAIL_DEPTH)));
                return;
            }
            if (into.size() >= MAX_PARTS) {
                into.add(new Opened.Unreadable(FileProblems.tooManyParts(place, MAX_PARTS)));
                return;
            }
            open(place, part.mediaType(), part.content(), within.oneMore(), into);
        }
    }
}
