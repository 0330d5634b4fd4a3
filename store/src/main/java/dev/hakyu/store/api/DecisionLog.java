package dev.hakyu.store.api;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.DecisionId;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.store.internal.decision.LineWriter;
import dev.hakyu.store.internal.decision.LogFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// What people decided, in `decisions/*.jsonl` of a workspace: one JSON object per line
/// (docs/schema/decision.schema.json), one file per month and person. Lines are only ever added.
///
/// Which file a line stands in, in what order and how often means nothing, so that files of several
/// people can be joined line by line; a `.gitattributes` beside them asks git to do so. A broken
/// line is a problem with its file and line, and the rest holds. A line cut off by a crash is told,
/// and the next one never runs into it.
///
/// Safe for many threads and processes.
public final class DecisionLog {
    private static final String FOLDER = "decisions";
    private static final String ENDING = ".jsonl";
    private static final int LONGEST_AUTHOR = 40;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    /// File locks keep other processes out, this keeps out the threads of our own.
    private static final ReentrantLock WRITING = new ReentrantLock();

    private final Path folder;

    private DecisionLog(Path folder) {
        this.folder = folder;
    }

    /// What was decided, and what was wrong with the files.
    ///
    /// @param problems each with file and line; what is not named there holds
    public record Contents(Decisions decisions, List<Problem> problems) {
        public Contents {
            problems = List.copyOf(problems);
        }
    }

    /// The log of a workspace; the folder need not exist yet.
    public static DecisionLog in(Path workspace) {
        return new DecisionLog(workspace.resolve(FOLDER));
    }

    /// Reads all files, decisions of any date.
    ///
    /// @throws IOException when a file cannot be read at all
    Contents read() throws IOException {
        return read(Instant.MAX);
    }

    /// Reads all files. A decision that is dated further ahead than clocks differ is a problem, and
    /// does not count until then.
    ///
    /// @param now by the clock of whoever reads
    /// @throws IOException when a file cannot be read at all
    public Contents read(Instant now) throws IOException {
        List<LogFile.Line> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files()) {
            LogFile log = LogFile.read(file, FOLDER + "/" + file.getFileName());
            lines.addAll(log.lines());
            problems.addAll(log.problems());
        }
        Decisions decisions = Decisions.of(distinct(lines, problems), now);
        for (Decision decision : decisions.notYet()) {
            problems.add(inFuture(decision, line(decision, lines)));
        }
        for (Decision.Undo undo : decisions.listUndosOfNothing()) {
            problems.add(undoOfNothing(undo, lines));
        }
        return new Contents(decisions, problems);
    }

    /// Adds one decision. When this returns, it has reached the disk.
    ///
    /// @return the file it stands in
    /// @throws IOException when it could not be written; then it does not count as said
    public Path append(Decision decision) throws IOException {
        byte[] line = (LineWriter.write(decision) + "\n").getBytes(StandardCharsets.UTF_8);
        WRITING.lock();
        try {
            boolean created = createFolder();
            Path file = folder.resolve(fileName(decision));
            created |= appendLine(file, line);
            if (created) {
                forceFolder();
            }
            return file;
        } finally {
            WRITING.unlock();
        }
    }

    /// @return true when the file was empty before
    private static boolean appendLine(Path file, byte[] line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            try {
                long size = channel.size();
                channel.position(size);
                if (!endsWithLine(channel)) {
                    writeAll(channel, new byte[] {'\n'});
                }
                writeAll(channel, line);
                channel.force(true);
                return size == 0;
            } finally {
                lock.release();
            }
        }
    }

    /// The name of the file for a decision: `2026-11-tanaka.jsonl`.
    static String fileName(Decision decision) {
        StringBuilder author = new StringBuilder();
        decision.by()
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .limit(LONGEST_AUTHOR)
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)) {
                        author.appendCodePoint(c);
                    } else if (!author.isEmpty() && author.charAt(author.length() - 1) != '-') {
                        author.append('-');
                    }
                });
        String name = author.isEmpty() ? "unnamed" : author.toString();
        return MONTH.format(decision.day()) + "-" + name + ENDING;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(DecisionLog::isLog)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isLog(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) && !name.startsWith(".");
    }

    /// Of two decisions with one id, which only a hand can write, the older holds.
    private static List<Decision> distinct(List<LogFile.Line> lines, List<Problem> problems) {
        Map<DecisionId, Decision> byId = new HashMap<>();
        List<LogFile.Line> ordered =
                lines.stream()
                        .sorted(
                                Comparator.comparing((LogFile.Line line) -> line.decision().at())
                                        .thenComparing(line -> LineWriter.write(line.decision())))
                        .toList();
        for (LogFile.Line line : ordered) {
            Decision known = byId.putIfAbsent(line.decision().id(), line.decision());
            if (known != null && !known.equals(line.decision())) {
                problems.add(sameId(line));
            }
        }
        return List.copyOf(byId.values());
    }

    private boolean createFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return false;
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(".gitattributes"), "*.jsonl text eol=lf merge=union\n");
        return true;
    }

    private static boolean endsWithLine(FileChannel channel) throws IOException {
        long size = channel.size();
        if (size == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, size - 1);
        return last.get(0) == '\n';
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /// A new file is safe once its folder is; systems that cannot do that need not.
    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; its file systems keep the entry with the file.
            return;
        }
    }

    private static LogFile.Line line(Decision decision, List<LogFile.Line> lines) {
        return lines.stream()
                .filter(line -> line.decision().equals(decision))
                .findFirst()
                .orElseThrow();
    }

    private static Problem inFuture(Decision decision, LogFile.Line at) {
        String written = decision.said().at().toString();
        return Problem.error(
                "decision-future",
                Place.cell(at.file(), at.number(), "at", written),
                Text.of(
                        "判断「%s」(%s)の日時 %s は、この機械の時計より%d分以上先です。その日時になるまで数えず、ほかの判断にも優先しません。",
                        "Decision '%s' (by %s) is dated %s, more than %d minutes ahead of the clock that reads it. It does not count until then, and beats no other decision.",
                        decision.id(),
                        decision.by(),
                        written,
                        Decisions.MOST_AHEAD.toMinutes()),
                new Text(
                        "記録した機械とこの機械の時計を確かめ、この行の at を正しい日時に直すか、hakyu decide undo で取り消して記録し直してください。",
                        "Check the clocks of the machine that wrote it and of this one; then correct 'at' in this line, or take the decision back (hakyu decide undo) and record it again."));
    }

    private static Problem sameId(LogFile.Line line) {
        return Problem.error(
                "decision-id",
                Place.cell(line.file(), line.number(), "id", line.decision().id().value()),
                new Text(
                        "同じ id の別の判断があります。古いほうを有効としました。",
                        "Another decision has the same id; the older one holds."),
                new Text("この行に新しい id を付けてください。", "Give this line an id of its own."));
    }

    private static Problem undoOfNothing(Decision.Undo undo, List<LogFile.Line> lines) {
        LogFile.Line at = line(undo, lines);
        return Problem.warning(
                "decision-undo",
                Place.cell(at.file(), at.number(), "decision", undo.decision().value()),
                new Text(
                        "取り消す判断「%s」が見つかりません。".formatted(undo.decision()),
                        "There is no decision '%s' to undo.".formatted(undo.decision())),
                new Text(
                        "ほかの人のファイルが欠けていないか、id に誤りがないか確かめてください。",
                        "See whether somebody's file is missing, or the id mistyped."));
    }
}
