package dev.hakyu.daily.job;

import dev.hakyu.daily.alert.ToldLog;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A `hakyu.yaml` that is there and says nothing: who we are and who is told are not known. Where
/// briefs were made before it lost its content, as by a full disk or a broken copy.
public final class EmptySettings {
    private static final int LONGEST_EMPTY = 1_000_000;

    private EmptySettings() {}

    /// Whether `hakyu.yaml` is there with nothing but blank lines and comments.
    public static boolean in(Path workspace) throws IOException {
        Path file = workspace.resolve("hakyu.yaml");
        if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_EMPTY) {
            return false;
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .map(String::strip)
                .allMatch(line -> line.isEmpty() || line.startsWith("#") || line.equals("---"));
    }

    /// Before the store is opened, since an empty file does not say where it lies.
    ///
    /// @throws InputRejected when the file is empty and the workspace shows that briefs were made
    static void refuse(Path workspace) throws IOException {
        if (in(workspace)
                && (Files.exists(ToldLog.file(workspace))
                        || hasBrief(workspace.resolve("briefs")))) {
            throw new InputRejected(problem());
        }
    }

    /// @throws InputRejected when the file is empty and the store knows of a brief
    static void refuse(Path workspace, Store store) throws IOException {
        if (in(workspace) && store.briefs().all().stream().anyMatch(BriefEntry::isFinished)) {
            throw new InputRejected(problem());
        }
    }

    private static boolean hasBrief(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.anyMatch(
                    each -> BriefPeriod.parse(each.getFileName().toString()).isPresent());
        }
    }

    private static Problem problem() {
        return Problem.error(
                "settings-empty",
                Place.file("hakyu.yaml"),
                new Text(
                        "hakyu.yaml が空(コメントだけ)になっています。これまで要約を作っていたフォルダーなので、要約は作らず、何も送っていません。",
                        "hakyu.yaml is empty, or holds comments only, in a folder in which briefs were made before. No brief was made and nothing was sent."),
                new Text(
                        "控えから hakyu.yaml を戻すか、会社名と alerts(送り先)を書いてから、もう一度実行してください。",
                        "Bring hakyu.yaml back from a backup, or write company and alerts into it, and run this again."));
    }
}
