package dev.hakyu.sources.internal.visit;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.api.FetchLimits;
import dev.hakyu.sources.api.FetchResult.Outcome;
import dev.hakyu.sources.api.FetchResult.SourceCount;
import dev.hakyu.sources.internal.entry.Fingerprint;
import dev.hakyu.sources.internal.entry.ItemRules;
import dev.hakyu.sources.internal.entry.TextDecoder;
import dev.hakyu.sources.internal.web.Allowance;
import dev.hakyu.sources.internal.web.FetchFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A visit to a folder of the workspace. Links are not followed, hidden files are passed over.
public final class FolderVisit {
    private static final int MAX_DEPTH = 6;
    private static final int MAX_FILES = 20_000;
    private final Source.Folder source;
    private final Path workspace;
    private final FetchLimits limits;
    private final Allowance allowance;
    private final Memory memory;
    private final List<Item> items = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int known;
    private int leftOut;
    private int filteredOut;

    public FolderVisit(
            Source.Folder source,
            SourceState before,
            Path workspace,
            FetchLimits limits,
            Allowance allowance,
            Clock clock) {
        this.source = source;
        this.workspace = workspace;
        this.limits = limits;
        this.allowance = allowance;
        this.memory = new Memory(before, null, clock);
    }

    /// The files that are new or changed.
    public Visited visit() {
        try {
            ItemRules rules = ItemRules.of(source.filter());
            List<Path> files = list();
            Set<String> locations = new HashSet<>();
            FetchFailed brokenOff = null;
            for (Path file : files) {
                locations.add(location(file));
                if (brokenOff == null && allowance.isSpent()) {
                    brokenOff = allowance.failure();
                    problems.add(Visited.problem(source, brokenOff));
                }
                if (brokenOff == null) {
                    take(file, rules);
                }
            }
            memory.forgetAllBut(locations);
            if (leftOut > 0) {
                problems.add(Visited.leftOut(source, leftOut, limits.itemsPerSource()));
            }
            return new Visited(
                    items,
                    memory.succeeded(items.size(), brokenOff),
                    problems,
                    new SourceCount(
                            source.id(),
                            Outcome.FETCHED,
                            files.size(),
                            filteredOut,
                            known,
                            items.size(),
                            problems.size()));
        } catch (FetchFailed e) {
            return Visited.nothing(
                    source, memory.failed(e), List.of(Visited.problem(source, e)), Outcome.FAILED);
        }
    }

    /// The files of the folder, by path.
    public List<Path> list() throws FetchFailed {
        Path folder = workspace.resolve(source.path());
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw noFolder();
        }
        try (Stream<Path> files = Files.walk(folder, MAX_DEPTH)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !location(file).contains("/."))
                    .sorted()
                    .limit(MAX_FILES)
                    .toList();
        } catch (IOException e) {
            throw noFolder();
        }
    }

    private void take(Path file, ItemRules rules) {
        String location = location(file);
        try {
            String stamp =
                    Fingerprint.of(Files.size(file), Files.getLastModifiedTime(file).toMillis());
            SourceState.Seen before = memory.seen(location);
            if (before != null && before.fingerprint().equals(stamp)) {
                known++;
                return;
            }
            if (items.size() == limits.itemsPerSource()) {
                leftOut++;
                return;
            }
            if (Files.size(file) > limits.bytes()) {
                problems.add(tooLarge(location));
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            String mediaType = mediaType(location);
            String text = mediaType.startsWith("text/") ? TextDecoder.decode(bytes, mediaType) : "";
            if (!rules.judge(location, text).kept()) {
                filteredOut++;
                return;
            }
            allowance.keep(bytes.length);
            items.add(
                    new Item(
                            source.id(),
                            location,
                            null,
                            null,
                            memory.now(),
                            mediaType,
                            Content.of(bytes)));
            memory.remember(
                    location,
                    new SourceState.Seen(
                            stamp,
                            before == null ? memory.now() : before.firstSeen(),
                            memory.now(),
                            null,
                            null));
        } catch (IOException e) {
            problems.add(unreadable(location));
        }
    }

    private String location(Path file) {
        StringBuilder location = new StringBuilder();
        for (Path part : workspace.relativize(file)) {
            location.append(location.isEmpty() ? "" : "/").append(part);
        }
        return location.toString();
    }

    private static String mediaType(String location) {
        int dot = location.lastIndexOf('.');
        return switch (dot < 0
                ? ""
                : location.substring(dot + 1).toLowerCase(java.util.Locale.ROOT)) {
            case "html", "htm" -> "text/html";
            case "txt" -> "text/plain";
            case "md" -> "text/markdown";
            case "pdf" -> "application/pdf";
            case "eml" -> "message/rfc822";
            case "msg" -> "application/vnd.ms-outlook";
            case "docx" ->
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "xml", "rss", "atom", "rdf" -> "application/xml";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }

    private FetchFailed noFolder() {
        return FetchFailed.lasting(
                "no-folder",
                new Text(
                        "フォルダー「" + source.path() + "」がないか、読めません。",
                        "The folder '" + source.path() + "' is not there or cannot be read."),
                new Text("フォルダーを作るか、path を直してください。", "Make the folder, or mend path."));
    }

    private Problem tooLarge(String location) {
        return Visited.problem(
                source,
                "too-large",
                new Text(
                        "ファイル「" + location + "」は大きすぎます。",
                        "The file '" + location + "' is too large."),
                new Text("小さく分けて置いてください。", "Split it into smaller ones."));
    }

    private Problem unreadable(String location) {
        return Visited.problem(
                source,
                "file-unreadable",
                new Text(
                        "ファイル「" + location + "」を読めません。",
                        "The file '" + location + "' cannot be read."),
                new Text("権限を確かめてください。", "Check its permissions."));
    }
}
