package dev.hakyu.reader.api;

import dev.hakyu.reader.internal.open.OpenProblems;
import dev.hakyu.reader.internal.open.RawReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Stage 1: opens an article as a report: plain text, HTML or Markdown in any of the encodings that
/// Japanese and English pages use.
///
/// Untrusted bytes are expected. Size, nesting, number of tags and length of text are bounded,
/// nothing outside the bytes is ever fetched, and time is linear in the size. An input that cannot
/// be used is an [Opened.Unreadable], never an exception. Stateless; safe for many threads.
public final class ReportOpener {
    /// The largest file that is opened: 20 MB.
    public static final int MAX_BYTES = 20_000_000;

    /// The longest text that is read, in UTF-16 units.
    public static final int MAX_TEXT_CHARS = 2_000_000;

    private ReportOpener() {}

    /// Opens a file; its path, as given, is the report's location.
    public static Opened open(Path file) {
        return open(file, file.toString());
    }

    /// Opens a file under another name.
    ///
    /// @param location the name or address to show for it; its ending tells the format
    public static Opened open(Path file, String location) {
        try {
            long sizeBytes = Files.size(file);
            if (!Files.isRegularFile(file)) {
                return new Opened.Unreadable(OpenProblems.notAFile(location));
            }
            if (sizeBytes > MAX_BYTES) {
                return new Opened.Unreadable(OpenProblems.tooLarge(location, sizeBytes, MAX_BYTES));
            }
            try (InputStream bytes = Files.newInputStream(file)) {
                return open(location, bytes);
            }
        } catch (NoSuchFileException e) {
            return new Opened.Unreadable(OpenProblems.missing(location));
        } catch (IOException e) {
            return new Opened.Unreadable(OpenProblems.notReadable(location, e.getMessage()));
        }
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
        if (bytes.length > MAX_BYTES) {
            return new Opened.Unreadable(OpenProblems.tooLarge(location, -1, MAX_BYTES));
        }
        return RawReport.open(location, bytes, MAX_TEXT_CHARS);
    }
}
