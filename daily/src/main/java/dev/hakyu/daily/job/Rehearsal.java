package dev.hakyu.daily.job;

import dev.hakyu.daily.alert.Outbox;
import dev.hakyu.daily.alert.Planned;
import dev.hakyu.daily.alert.ToldLog;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.store.api.StoreMove;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A run that keeps nothing and sends nothing: it works on a copy of what the workspace keeps.
///
/// @param outcome of the run; its folder is gone by now
/// @param messages that would have gone
public record Rehearsal(DayOutcome outcome, List<Planned> messages) {
    private static final List<String> KEPT = List.of(".hakyu", "decisions", "watch");

    public Rehearsal {
        messages = List.copyOf(messages);
    }

    /// Rehearses a day or a week.
    public static Rehearsal of(DayRequest request, boolean weekly, Consumer<Text> log)
            throws IOException {
        EmptySettings.refuse(request.files().directory());
        Path copy = Files.createTempDirectory("hakyu-rehearsal");
        try {
            Path workspace = request.files().directory();
            for (String folder : KEPT) {
                copy(workspace.resolve(folder), copy.resolve(folder));
            }
            copyFile(workspace.resolve("hakyu.yaml"), copy.resolve("hakyu.yaml"));
            copyFile(ToldLog.file(workspace), ToldLog.file(copy));
            StoreMove.apart(workspace, copy, "hakyu daily --dry-run", request.clock());
            DayRequest apart = request.in(elsewhere(request.files(), copy)).withoutSending();
            DayOutcome outcome = weekly ? WeekJob.run(apart, log) : DayJob.run(apart, log);
            List<Planned> messages = new ArrayList<>();
            new Outbox(copy).waiting().values().forEach(each -> messages.addAll(each.values()));
            return new Rehearsal(outcome, messages);
        } finally {
            delete(copy);
        }
    }

    private static WorkspaceFiles elsewhere(WorkspaceFiles files, Path directory) {
        return new WorkspaceFiles(
                directory,
                files.network(),
                files.settings(),
                files.scenarios(),
                files.problems(),
                files.skipped());
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> found = Files.walk(from)) {
            for (Path each : found.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(each, target);
                }
            }
        }
    }

    private static void copyFile(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
