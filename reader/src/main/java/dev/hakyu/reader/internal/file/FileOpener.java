package dev.hakyu.reader.internal.file;

import dev.hakyu.model.Text;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.internal.open.Format;
import dev.hakyu.reader.internal.open.OpenProblems;
import dev.hakyu.reader.internal.open.OpenedPage;
import dev.hakyu.reader.internal.open.RawReport;
import dev.hakyu.reader.internal.open.Refused;
import dev.hakyu.reader.internal.pdf.PdfOpener;
import java.util.List;

/// Opens a file of any kind. The library of a kind is loaded when the first file of it is opened.
public final class FileOpener {
    private static final Text PDF = new Text("PDF", "PDF");

    /// Text and markup are kept in memory several times over while they are read.
    private static final int MAX_TEXT_BYTES = 20_000_000;

    private final int maxTextChars;

    /// @param maxTextChars the longest text of one report
    public FileOpener(int maxTextChars) {
        this.maxTextChars = maxTextChars;
    }

    /// Everything a file holds, in its order: at least one outcome.
    ///
    /// @param mediaType as stated by a server or mail; may be empty
    public List<Opened> openAll(String location, String mediaType, byte[] bytes) {
        if (bytes.length == 0) {
            return refuse(new Refused(OpenProblems.empty(location)));
        }
        FileKind kind = FileKind.of(location, mediaType, bytes);
        if (kind.isText() && bytes.length > MAX_TEXT_BYTES) {
            return refuse(
                    new Refused(OpenProblems.tooLarge(location, bytes.length, MAX_TEXT_BYTES)));
        }
        return switch (kind) {
            case PLAIN -> List.of(RawReport.open(location, bytes, maxTextChars));
            case PAGE -> List.of(RawReport.open(location, Format.HTML, bytes, maxTextChars));
            case PDF -> page(location, PDF, () -> PdfOpener.open(location, bytes, maxTextChars));
            default -> refuse(new Refused(OpenProblems.formatNotRead(location, Format.ending(location))));
        };
    }

    private List<Opened> page(String location, Text format, Isolated.Parse<OpenedPage> parser) {
        try {
            OpenedPage opened = Isolated.run(location, format, parser);
            if (opened.page().text().length() > maxTextChars) {
                return refuse(new Refused(OpenProblems.textTooLong(location, maxTextChars)));
            }
            return List.of(RawReport.readable(location, opened.page(), opened.warnings()));
        } catch (Refused e) {
            return refuse(e);
        }
    }

    private static List<Opened> refuse(Refused refused) {
        return List.of(new Opened.Unreadable(refused.problem()));
    }
}
