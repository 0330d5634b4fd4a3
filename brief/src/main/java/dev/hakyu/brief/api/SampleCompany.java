package dev.hakyu.brief.api;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// The invented car maker that comes with Hakyu, to be looked at without data of one's own.
public final class SampleCompany {
    /// Wednesday morning of the sample's story, in its own zone; nothing but its own clock times
    /// depends on it.
    public static final String AS_OF = "2026-11-18T07:00";

    /// Where it is copied to when nobody names a folder.
    public static final String FOLDER = "hakyu-demo";

    private static final String COPIED_MARK = ".hakyu-demo";

    private SampleCompany() {}

    /// Fills an empty folder, or one that was filled this way before; what was added there since
    /// stays. A folder with anything else in it stays as it is.
    ///
    /// @param home the folder of Hakyu itself, with `examples` in it
    /// @throws InputRejected when the sample is not there or the folder holds something else
    public static void copy(Path home, Path target) throws IOException {
        Path sample = home.resolve("examples").resolve("sample-company");
        if (!Files.isDirectory(sample)) {
            throw rejected(
                    "sample-missing",
                    sample,
                    new Text("見本の会社が見つかりません。", "The sample company is not there."),
                    new Text(
                            "Hakyu のフォルダーにある hakyu から実行してください。",
                            "Run the hakyu script of the Hakyu folder."));
        }
        if (Files.exists(target)
                && !isEmpty(target)
                && !Files.exists(target.resolve(COPIED_MARK))) {
            throw rejected(
                    "folder-in-use",
                    target,
                    new Text("このフォルダーには別のものが入っています。", "There is something else in this folder."),
                    new Text("--out で空のフォルダーを指定してください。", "Name an empty folder with --out."));
        }
        Files.createDirectories(target);
        Files.writeString(target.resolve(COPIED_MARK), "");
        List<Path> files;
        try (Stream<Path> found = Files.walk(sample)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path copy = target.resolve(sample.relativize(file).toString());
            Files.createDirectories(copy.toAbsolutePath().getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static InputRejected rejected(String code, Path place, Text message, Text remedy) {
        return new InputRejected(
                Problem.error(code, Place.file(place.toString()), message, remedy));
    }
}
