package dev.hakyu.network.api;

import dev.hakyu.model.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A workspace that a test fills.
public record Folder(Path path) {

    public Folder network(String file, String... lines) throws IOException {
        return bytes("network/" + file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public Folder network(Charset charset, String file, String text) throws IOException {
        return bytes("network/" + file, text.getBytes(charset));
    }

    public Folder file(String file, String... lines) throws IOException {
        return bytes(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public Folder bytes(String file, byte[] content) throws IOException {
        Path target = path.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, content);
        return this;
    }

    public WorkspaceFiles read() {
        return WorkspaceReader.read(path);
    }

    /// `code file:row column` of each error.
    public static List<String> errors(WorkspaceFiles files) {
        return files.errors().stream().map(Folder::line).toList();
    }

    public static List<String> warnings(WorkspaceFiles files) {
        return files.warnings().stream().map(Folder::line).toList();
    }

    private static String line(Problem problem) {
        var place = problem.place();
        return problem.code()
                + " "
                + place.file()
                + (place.sheet() == null ? "" : "[" + place.sheet() + "]")
                + ":"
                + place.row()
                + (place.column() == null ? "" : " " + place.column());
    }
}
