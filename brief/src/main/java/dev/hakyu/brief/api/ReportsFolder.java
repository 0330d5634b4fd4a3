package dev.hakyu.brief.api;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The reports a user dropped into a folder.
///
/// @param reports what could be read, in the order of their paths; the same text counts once
/// @param problems what could not, and warnings; each names its file
/// @param unreadable how many files could not be read
public record ReportsFolder(List<Report> reports, List<Problem> problems, int unreadable) {
    private static final int MOST_FILES = 100_000;
    private static final int DEEPEST = 8;

    public ReportsFolder {
        reports = List.copyOf(reports);
        problems = List.copyOf(problems);
    }

    /// Opens every file below the folder. Hidden files and links are left alone; one bad file never
    /// keeps another from being read. A folder that is not there holds no reports.
    public static ReportsFolder open(Path folder) {
        if (Files.isRegularFile(folder)) {
            return new ReportsFolder(List.of(), List.of(noFolder(folder)), 0);
        }
        if (!Files.isDirectory(folder)) {
            return new ReportsFolder(List.of(), List.of(), 0);
        }
        Map<String, Report> reports = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        int unreadable = 0;
        List<Path> files = files(folder);
        if (files.size() > MOST_FILES) {
            problems.add(tooMany(folder, files.size()));
            files = files.subList(0, MOST_FILES);
        }
        for (Path file : files) {
            String location = folder.relativize(file).toString().replace('\\', '/');
            switch (ReportOpener.open(file, location)) {
                case Opened.Readable readable -> {
                    reports.putIfAbsent(readable.report().id().value(), readable.report());
                    problems.addAll(readable.warnings());
                }
                case Opened.Unreadable rejected -> {
                    problems.add(rejected.problem());
                    unreadable++;
                }
            }
        }
        return new ReportsFolder(List.copyOf(reports.values()), problems, unreadable);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
            return found.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !isHidden(folder.relativize(path)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static Problem noFolder(Path folder) {
        return Problem.error(
                "reports-no-folder",
                Place.file(String.valueOf(folder.getFileName())),
                new Text(
                        "reports がフォルダーではなくファイルのため、記事を読めません。",
                        "'reports' is a file and no folder, so no report can be read."),
                new Text(
                        "ファイルを別の場所に移し、reports フォルダーを作って記事を入れてください。",
                        "Move the file away, make a folder 'reports', and put reports into it."));
    }

    private static Problem tooMany(Path folder, int count) {
        return Problem.warning(
                "too-many-reports",
                Place.file(folder.toString()),
                Text.of(
                        "記事が%,d件あります。先頭の%,d件を読みました。",
                        "There are %,d files; the first %,d were read.", count, MOST_FILES),
                new Text("古い記事を別のフォルダーに移してください。", "Move old reports to another folder."));
    }
}
