package dev.hakyu.network.api;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.internal.files.CsvText;
import dev.hakyu.network.internal.files.FileKind;
import dev.hakyu.network.internal.settings.TemplateTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes a new workspace for `hakyu init`.
public final class WorkspaceTemplate {
    private static final List<String> FOLDERS =
            List.of("network", "reports", "scenarios", "briefs");

    private WorkspaceTemplate() {}

    /// Writes `hakyu.yaml` with comments, a README, the tables of `network/` with their headers,
    /// and the other folders. Nothing that exists is overwritten: then nothing at all is written.
    ///
    /// With a company's name the table of organisations gets ourselves as its first row.
    ///
    /// @param basics language of texts and headers, company, currency, zone and time of the brief
    /// @return the files written, in order
    /// @throws InputRejected when one of the files exists, naming each
    public static List<Path> create(Path directory, Settings basics) throws IOException {
        Map<Path, byte[]> contents = contents(directory, basics);
        List<Problem> inTheWay = new ArrayList<>();
        for (Path file : contents.keySet()) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                inTheWay.add(exists(directory.relativize(file)));
            }
        }
        if (!inTheWay.isEmpty()) {
            throw new InputRejected(inTheWay);
        }
        for (String folder : FOLDERS) {
            Files.createDirectories(directory.resolve(folder));
        }
        AtomicFiles.write(contents);
        return List.copyOf(contents.keySet());
    }

    private static Map<Path, byte[]> contents(Path directory, Settings basics) {
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        TemplateTexts texts = new TemplateTexts(basics);
        contents.put(directory.resolve("hakyu.yaml"), bytes(texts.settings()));
        contents.put(directory.resolve("README.md"), bytes(texts.readme()));
        CsvText csv = new CsvText(basics.language(), true);
        for (FileKind kind : FileKind.values()) {
            boolean own = kind == FileKind.ORGANISATIONS && basics.company().name() != null;
            byte[] table = own ? texts.ownRow(csv) : csv.writeHeader(kind);
            contents.put(directory.resolve("network").resolve(kind.fileName()), table);
        }
        return contents;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Problem exists(Path file) {
        return Problem.error(
                "file-exists",
                Place.file(file.toString().replace('\\', '/')),
                new Text("すでにあるため上書きしません。", "It exists and is not overwritten."),
                new Text("別のフォルダーを指定するか、ファイルを移してください。", "Name another folder, or move the file."));
    }
}
