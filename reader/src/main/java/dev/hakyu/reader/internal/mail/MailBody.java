package dev.hakyu.reader.internal.mail;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.reader.internal.open.HeaderLines;
import dev.hakyu.reader.internal.open.HtmlOpener;
import dev.hakyu.reader.internal.open.LanguageGuess;
import dev.hakyu.reader.internal.open.Lines;
import dev.hakyu.reader.internal.open.Page;
import dev.hakyu.reader.internal.open.PlainTextOpener;
import dev.hakyu.reader.internal.open.Stamps;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a mail as a page: the subject is its title, the sender its publisher.
///
/// Of two forms of one text the marked-up one is read, unless it says less than half as much.
final class MailBody {
    private static final String SIGNATURE = "--";
    private static final int LONGEST_SIGNATURE_LINES = 16;
    private static final int LONGEST_SENDER = 200;

    private MailBody() {}

    /// Where the mail says when it was sent.
    interface Sent {
        @Nullable PartialDate read(boolean japanese);

        /// By whose clock, or null.
        @Nullable ZoneOffset zone(boolean japanese);
    }

    private record Header(@Nullable String value) implements Sent {
        @Override
        public @Nullable PartialDate read(boolean japanese) {
            return Stamps.read(value, japanese).orElse(null);
        }

        @Override
        public @Nullable ZoneOffset zone(boolean japanese) {
            return Stamps.zone(value, japanese).orElse(null);
        }
    }

    /// A page, or null when there is neither subject nor text.
    ///
    /// @param html may be empty
    /// @param text may be empty
    /// @param from what the header says of the sender: a name, an address or both; may be empty
    static @Nullable Page page(
            String subject,
            String html,
            String text,
            @Nullable String sender,
            String from,
            Sent sent) {
        Page marked =
                html.isBlank() || HtmlOpener.countTags(html) > HtmlOpener.MAX_TAGS
                        ? null
                        : HtmlOpener.open(html, subject);
        Page page = marked;
        if (marked == null || letters(marked.text()) < letters(text) / 2) {
            page =
                    withSignature(
                            PlainTextOpener.open((subject + "\n\n" + unwrapped(text)).strip()));
        }
        if (page == null || page.text().isBlank()) {
            return null;
        }
        boolean japanese = LanguageGuess.of(page) == ReportLanguage.JA;
        PartialDate stated = sent.read(japanese);
        if (!from.isBlank() && from.length() <= LONGEST_SENDER) {
            page = page.withLine((japanese ? "差出人: " : "From: ") + EncodedWords.oneLine(from));
        }
        return page.sentIn(sent.zone(japanese))
                .with(
                        subject.isEmpty() ? page.title() : subject,
                        stated == null ? page.published() : stated,
                        sender == null ? page.publisher() : sender);
    }

    /// Lines as their writer meant them: a line that ends with a space goes on in the next (RFC
    /// 3676), and so does one that ends only because mailers break long lines. Neither goes on in
    /// the mark of a signature, nor in what is quoted of another mail.
    private static String unwrapped(String text) {
        StringBuilder all = new StringBuilder(text.length());
        String before = "";
        for (String raw : text.split("\n", -1)) {
            String line = raw.stripTrailing();
            String above = before.stripTrailing();
            boolean both =
                    !line.isEmpty()
                            && !above.isEmpty()
                            && !above.equals(SIGNATURE)
                            && !line.equals(SIGNATURE)
                            && above.startsWith(">") == line.startsWith(">");
            boolean joins = both && (before.endsWith(" ") || Lines.isWrapped(above, line));
            all.append(joins ? Lines.seam(above, line) : all.isEmpty() ? "" : "\n").append(line);
            before = raw;
        }
        return all.toString();
    }

    /// What follows the mark of a signature is the end of the page, but for the line with the name
    /// of the company that signs.
    private static Page withSignature(Page page) {
        int at = page.text().lastIndexOf("\n" + SIGNATURE + "\n");
        boolean near =
                at >= 0 && page.text().substring(at).lines().count() <= LONGEST_SIGNATURE_LINES;
        if (!near) {
            return page;
        }
        List<Report.Block> blocks = new ArrayList<>();
        for (Report.Block block : page.blocks()) {
            String words = page.text().substring(block.start(), block.end());
            boolean company = HeaderLines.issuerOf(words).isPresent();
            BlockKind kind = block.start() > at && !company ? BlockKind.TAIL : block.kind();
            blocks.add(new Report.Block(kind, block.start(), block.end()));
        }
        return new Page(
                page.title(),
                page.text(),
                blocks,
                page.published(),
                page.publisher(),
                page.images());
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }

    /// What a header says.
    static Sent header(@Nullable String value) {
        return new Header(value);
    }
}
