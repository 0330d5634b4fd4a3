package dev.hakyu.cli;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hakyu demo`: copies the sample company and makes its brief.
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    /// Wednesday morning of the sample's story; nothing but its own clock times depends on it.
    static final String AS_OF = "2026-11-18T07:00";

    private static final String SINCE = "2026-11-17T07:00";
    private static final String COPIED_MARK = ".hakyu-demo";
    private final Session session;

    @Option(names = "--out", paramLabel = "DIR")
    Path out = Path.of("hakyu-demo");

    @Mixin RunOptions runs = new RunOptions();

    @Option(names = "--as-of", paramLabel = "TIME")
    String asOf = AS_OF;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        runs.check();
        MomentOption.parse("--as-of", asOf, ZoneOffset.UTC);
        copySample(sample(), out);
        BriefCommand brief = new BriefCommand(session);
        brief.directory = out;
        brief.asOf = asOf;
        brief.since = asOf.equals(AS_OF) ? SINCE : null;
        brief.runs = runs;
        return brief.call();
    }

    private static Path sample() {
        @Nullable String home = System.getProperty("hakyu.home");
        Path sample = Path.of(home == null ? "." : home, "examples", "sample-company");
        if (!Files.isDirectory(sample)) {
            throw new InputRejected(
                    Problem.error(
                            "sample-missing",
                            Place.file(sample.toString()),
                            new Text("見本の会社が見つかりません。", "The sample company is not there."),
                            new Text(
                                    "Hakyu のフォルダーにある hakyu から実行してください。",
                                    "Run the hakyu script of the Hakyu folder.")));
        }
        return sample;
    }

    /// Fills an empty folder, or one that an earlier demo filled. A folder with anything else in it
    /// stays as it is.
    private static void copySample(Path sample, Path target) throws IOException {
        if (Files.exists(target)
                && !isEmpty(target)
                && !Files.exists(target.resolve(COPIED_MARK))) {
            throw new InputRejected(
                    Problem.error(
                            "folder-in-use",
                            Place.file(target.toString()),
                            new Text(
                                    "このフォルダーには別のものが入っています。",
                                    "There is something else in this folder."),
                            new Text(
                                    "--out で空のフォルダーを指定してください。",
                                    "Name an empty folder with --out.")));
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
            Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
