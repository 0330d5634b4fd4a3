package dev.hakyu.reader.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Reads every article of a folder and writes its labels: `ReadCommandPreview DOCS OUT`.
public final class ReadCommandPreview {
    private ReadCommandPreview() {}

    public static void main(String[] args) throws IOException {
        ReportReader reader = ReportReader.shipped();
        Path out = Files.createDirectories(Path.of(args[1]));
        List<Path> articles;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            articles = files.sorted().toList();
        }
        for (Path article : articles) {
            String name = article.getFileName().toString();
            String doc = name.substring(0, name.lastIndexOf('.'));
            Files.writeString(out.resolve(doc + ".json"), labels(reader, doc, article).toJson());
        }
    }

    static Labels labels(ReportReader reader, String doc, Path article) {
        return switch (ReportOpener.open(article)) {
            case Opened.Readable(var report, var warnings) -> Labels.of(doc, reader.read(report));
            case Opened.Unreadable(var problem) ->
                    throw new IllegalStateException(problem.message().en());
        };
    }
}
