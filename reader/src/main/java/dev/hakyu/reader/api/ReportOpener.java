package dev.hakyu.reader.api;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Problem;
import dev.hakyu.reader.internal.file.FileOpener;
import dev.hakyu.reader.internal.open.OpenProblems;
import dev.hakyu.reader.internal.open.PlausibleDays;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Stage 1: opens files as reports: plain text, HTML, Markdown in any of the encodings that
/// Japanese and English pages use; PDF, mail (`.eml`, `.msg`), Word and Excel files, feeds.
///
/// A mail holds its own text and a report for each attachment, a feed one for each entry: `openAll`
/// gives them all, `open` only the first, which for every other kind is the only one. The location
/// of a part begins with that of its file: `mail.eml/notice.pdf`, `news.rss#3`.
///
/// Untrusted bytes are expected. Size, nesting, number of parts, tags and pages, unpacked size and
/// length of text are bounded; nothing outside the bytes is ever fetched, no script is run. An
/// input that cannot be used is an [Opened.Unreadable], never an exception, and never keeps another
/// part from being read. Stateless; safe for many threads.
public final class ReportOpener {
    /// The largest file that is opened: 50 MB.
    public static final int MAX_BYTES = 50_000_000;

    /// The longest text of a report that is read, in UTF-16 units.
    public static final int MAX_TEXT_CHARS = 2_000_000;

    private static final FileOpener FILES = new FileOpener(MAX_TEXT_CHARS);

    private ReportOpener() {}

    /// Opens a file; its path, as given, is the report's location.
    public static Opened open(Path file) {
        return open(file, file.toString());
    }

    /// Opens a file under another name.
    ///
    /// @param location the name or address to show for it; its ending tells the format
    public static Opened open(Path file, String location) {
        return openAll(file, location).getFirst();
    }

    /// Opens what a stream holds. Reads at most one byte more than [#MAX_BYTES]; does not close it.
    ///
    /// @param location the name or address to show for it; its ending tells the format
    public static Opened open(String location, InputStream bytes) {
        byte[] content;
        try {
            content = bytes.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            return new Opened.Unreadable(OpenProblems.notReadable(location, e.getMessage()));
        }
        return open(location, content);
    }

    /// Opens bytes that are in memory already.
    public static Opened open(String location, byte[] bytes) {
        return openAll(location, "", bytes).getFirst();
    }

    /// Opens a file with all that it holds.
    ///
    /// @param location the name or address to show for it; its ending tells the format
    /// @return one outcome or more, in the order of the file
    public static List<Opened> openAll(Path file, String location) {
        try {
            long sizeBytes = Files.size(file);
            if (!Files.isRegularFile(file)) {
                return unreadable(OpenProblems.notAFile(location));
            }
            if (sizeBytes > MAX_BYTES) {
                return unreadable(OpenProblems.tooLarge(location, sizeBytes, MAX_BYTES));
            }
            try (InputStream bytes = Files.newInputStream(file)) {
                return openAll(location, "", bytes.readNBytes(MAX_BYTES + 1));
            }
        } catch (NoSuchFileException e) {
            return unreadable(OpenProblems.missing(location));
        } catch (IOException e) {
            return unreadable(OpenProblems.notReadable(location, e.getMessage()));
        }
    }

    /// Opens bytes with all that they hold.
    ///
    /// @param location the name or address to show for them
    /// @param mediaType what a server says they are (`application/pdf`); empty when nobody does
    /// @return one outcome or more, in the order of the bytes
    public static List<Opened> openAll(String location, String mediaType, byte[] bytes) {
        return bytes.length > MAX_BYTES
                ? unreadable(OpenProblems.tooLarge(location, -1, MAX_BYTES))
                : FILES.openAll(location, mediaType, bytes).stream()
                        .map(PlausibleDays::kept)
                        .toList();
    }

    /// Whether a report can be from that day.
    public static boolean isPlausible(PartialDate day) {
        return PlausibleDays.isPlausible(day);
    }

    private static List<Opened> unreadable(Problem problem) {
        return List.of(new Opened.Unreadable(problem));
    }
}
