package dev.hakyu.daily.inquiry;

import dev.hakyu.brief.api.WholeFile;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The folder `inquiries/ID/` of a workspace: `inquiry.json`, the append-only `log.jsonl`, and
/// below them `outbox/`, `forms/` and `answers/`. It owns the truth about the inquiry.
public final class InquiryFolder {
    private static final long MAX_JSON_BYTES = 64L << 20;
    private static final long MAX_LOG_BYTES = 64L << 20;
    private static final int MOST_OF_A_DAY = 99;
    private static final String FOLDER = "inquiries";
    private static final String FILE = "inquiry.json";
    private static final String LOG = "log.jsonl";

    private final Path workspace;
    private final InquiryId id;

    private InquiryFolder(Path workspace, InquiryId id) {
        this.workspace = workspace;
        this.id = id;
    }

    /// The folder of an inquiry, whether or not it is there.
    public static InquiryFolder of(Path workspace, InquiryId id) {
        return new InquiryFolder(workspace, id);
    }

    /// The folder of an inquiry that is there.
    ///
    /// @throws InputRejected when there is none
    public static InquiryFolder open(Path workspace, String id) {
        if (!InquiryId.isValid(id)
                || !Files.isRegularFile(workspace.resolve(FOLDER).resolve(id).resolve(FILE))) {
            throw new InputRejected(none(workspace, id));
        }
        return new InquiryFolder(workspace, new InquiryId(id));
    }

    /// The ids of all inquiries of a workspace, ascending.
    public static List<InquiryId> list(Path workspace) throws IOException {
        Path folder = workspace.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(each -> Files.isRegularFile(each.resolve(FILE)))
                    .map(each -> String.valueOf(each.getFileName()))
                    .filter(InquiryId::isValid)
                    .map(InquiryId::new)
                    .sorted()
                    .toList();
        }
    }

    /// The folders of the inquiries about an incident, whichever id it had when they were drawn up;
    /// ascending.
    ///
    /// @throws InputRejected when an inquiry was damaged
    public static List<InquiryFolder> listOn(Path workspace, IncidentId incident)
            throws IOException {
        Set<IncidentId> ids = new Watch(new WatchLog(workspace).read()).idsOf(incident);
        List<InquiryFolder> own = new ArrayList<>();
        for (InquiryId id : list(workspace)) {
            InquiryFolder folder = of(workspace, id);
            if (folder.read().cause() instanceof Cause.OfIncident cause
                    && ids.contains(new IncidentId(cause.incident()))) {
                own.add(folder);
            }
        }
        return own;
    }

    /// The first id of a day that no folder has.
    public static InquiryId nextId(Path workspace, LocalDate day) {
        for (int n = 1; n <= MOST_OF_A_DAY; n++) {
            InquiryId next = InquiryId.of(day, n);
            if (!Files.exists(workspace.resolve(FOLDER).resolve(next.value()))) {
                return next;
            }
        }
        throw new InputRejected(
                Problem.error(
                        "too-many-inquiries",
                        Place.file(FOLDER),
                        new Text("1日の照会が99件を超えました。", "There are 99 inquiries on one day."),
                        new Text("照会をまとめてください。", "Join some of them.")));
    }

    public InquiryId id() {
        return id;
    }

    public Path path() {
        return workspace.resolve(FOLDER).resolve(id.value());
    }

    /// A folder below, made when it is not there.
    ///
    /// @param name `outbox`, `forms` or `answers`
    public Path below(String name) throws IOException {
        return Files.createDirectories(path().resolve(name));
    }

    /// Path for messages, within the workspace.
    public String shown(String name) {
        return FOLDER + "/" + id.value() + "/" + name;
    }

    /// Keeps a new inquiry.
    public void create(Inquiry inquiry) throws IOException {
        Files.createDirectories(path());
        WholeFile.write(path().resolve(FILE), InquiryJson.write(inquiry));
        append(
                new LogEntry(
                        inquiry.created(),
                        inquiry.createdBy(),
                        new Event.Created(inquiry.asked().size())));
    }

    /// The inquiry as it was drawn up.
    ///
    /// @throws InputRejected when its file was damaged
    public Inquiry read() throws IOException {
        Path file = path().resolve(FILE);
        if (Files.size(file) > MAX_JSON_BYTES) {
            throw new InputRejected(damaged(FILE, 0, "too large"));
        }
        try {
            return InquiryJson.read(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new InputRejected(damaged(FILE, 0, String.valueOf(e.getMessage())));
        }
    }

    /// Everything that happened, in order. A last line that was cut off by a crash is left out.
    ///
    /// @throws InputRejected when another line was damaged
    public List<LogEntry> log() throws IOException {
        Path file = path().resolve(LOG);
        if (!Files.exists(file)) {
            return List.of();
        }
        if (Files.size(file) > MAX_LOG_BYTES) {
            throw new InputRejected(damaged(LOG, 0, "too large"));
        }
        // Replaces what is no UTF-8: the cut off line may end within a character.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<LogEntry> entries = new ArrayList<>();
        int start = 0;
        int line = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            String one = text.substring(start, end).strip();
            try {
                if (!one.isEmpty()) {
                    entries.add(LogJson.read(one));
                }
            } catch (IllegalArgumentException e) {
                throw new InputRejected(damaged(LOG, line, String.valueOf(e.getMessage())));
            }
            start = end + 1;
            line++;
        }
        return List.copyOf(entries);
    }

    /// How long the log is; 0 when there is none.
    long logBytes() throws IOException {
        Path file = path().resolve(LOG);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /// Adds to the log and waits until it is on the disk.
    public void append(LogEntry... entries) throws IOException {
        append(List.of(entries));
    }

    /// Adds to the log and waits until it is on the disk.
    public void append(List<LogEntry> entries) throws IOException {
        StringBuilder lines = new StringBuilder();
        Path file = path().resolve(LOG);
        for (LogEntry entry : entries) {
            lines.append(LogJson.write(entry)).append('\n');
        }
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            long end = wholeLines(channel);
            channel.truncate(end);
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            channel.position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// Where the last whole line ends; what a crash left behind it was never acknowledged.
    private static long wholeLines(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    private Problem damaged(String file, int line, String why) {
        return Problem.error(
                "inquiry-damaged",
                Place.row(shown(file), line),
                new Text(
                        "照会のファイルを読めません(" + why + ")。", "The inquiry cannot be read (" + why + ")."),
                new Text(
                        "控えから戻すか、版管理の履歴で直前の内容に戻してください。",
                        "Restore it from a copy or from your version history."));
    }

    private static Problem none(Path workspace, String id) {
        List<String> known = new ArrayList<>();
        try {
            list(workspace).forEach(each -> known.add(each.value()));
        } catch (IOException e) {
            known.clear();
        }
        String some = known.isEmpty() ? "-" : String.join(", ", known);
        return Problem.error(
                "inquiry-missing",
                new Place(FOLDER, null, 0, null, id),
                new Text("この番号の照会はありません。", "There is no such inquiry."),
                new Text("次から選んでください: " + some, "Choose one of: " + some));
    }
}
