package dev.hakyu.daily.job;

import dev.hakyu.reader.api.ReportReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/// Names the reader that is at work, so that what an older one found is not taken for its own.
final class ReaderName {
    private ReaderName() {}

    /// Version, size and time of the reader's jar; empty when it runs from loose classes, whose
    /// readings are not worth keeping: they may be built anew at any moment.
    static Optional<String> of(String hakyuVersion) {
        CodeSource source = ReportReader.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(
                            "hakyu-reader %s %d %d"
                                    .formatted(
                                            hakyuVersion,
                                            Files.size(jar),
                                            Files.getLastModifiedTime(jar).toMillis()))
                    : Optional.empty();
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
