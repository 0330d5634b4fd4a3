package dev.hakyu.daily.forms;

import dev.hakyu.brief.api.WholeFile;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What earlier internal reports on an incident said: `drafts/INCIDENT/report-N.json`, one for each
/// report that was made. They are counted on when the id of the incident changes.
public final class ReportHistory {
    private static final int VERSION = 1;
    private static final int MOST = 999;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Path folder;
    private final List<Path> folders;

    private ReportHistory(Path folder, List<Path> folders) {
        this.folder = folder;
        this.folders = List.copyOf(folders);
    }

    /// One report that was made.
    ///
    /// @param number 1 or more
    /// @param lines what it said, in Japanese, by section
    public record Snapshot(int number, Instant asOf, Map<String, List<String>> lines) {
        public Snapshot {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            lines.forEach((section, each) -> copy.put(section, List.copyOf(each)));
            lines = java.util.Collections.unmodifiableMap(copy);
        }

        /// All lines of all sections.
        public Set<String> all() {
            Set<String> all = new LinkedHashSet<>();
            lines.values().forEach(all::addAll);
            return all;
        }
    }

    /// Of an incident, under each id that the watch knows of it.
    public static ReportHistory of(Path workspace, IncidentId incident) throws IOException {
        return new ReportHistory(
                folder(workspace, incident),
                new Watch(new WatchLog(workspace).read())
                        .idsOf(incident).stream().map(id -> folder(workspace, id)).toList());
    }

    /// The folder of the drafts on an incident.
    public static Path folder(Path workspace, IncidentId incident) {
        StringBuilder plain = new StringBuilder();
        incident.value()
                .codePoints()
                .limit(60)
                .forEach(c ->
                        plain.appendCodePoint(
                                Character.isLetterOrDigit(c) || c == '-' || c == '_' ? c : '_'));
        return workspace.resolve("drafts").resolve(plain.toString());
    }

    /// The last report; empty when there was none.
    ///
    /// @throws InputRejected when its file was damaged
    public Optional<Snapshot> last() throws IOException {
        for (int n = MOST; n >= 1; n--) {
            for (Path each : folders) {
                Path file = file(each, n);
                if (Files.isRegularFile(file)) {
                    return Optional.of(read(file, n));
                }
            }
        }
        return Optional.empty();
    }

    /// Keeps a report that was made.
    public void keep(Snapshot snapshot) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("version", VERSION);
        doc.put("number", snapshot.number());
        doc.put("as_of", snapshot.asOf().toString());
        doc.put("sections", snapshot.lines());
        WholeFile.write(file(folder, snapshot.number()), MAPPER.writeValueAsString(doc) + "\n");
    }

    private static Path file(Path folder, int number) {
        return folder.resolve("report-" + number + ".json");
    }

    private static Snapshot read(Path file, int number) throws IOException {
        try {
            JsonNode doc = MAPPER.readTree(Files.readString(file));
            Map<String, List<String>> lines = new LinkedHashMap<>();
            doc.path("sections")
                    .properties()
                    .forEach(each ->
                            lines.put(
                                    each.getKey(),
                                    each.getValue()
                                            .valueStream()
                                            .map(line -> line.asString(""))
                                            .toList()));
            return new Snapshot(number, Instant.parse(doc.path("as_of").asString("")), lines);
        } catch (JacksonException | java.time.format.DateTimeParseException e) {
            throw new InputRejected(
                    Problem.error(
                            "report-damaged",
                            Place.file(file.toString()),
                            new Text(
                                    "前の報告の記録を読めません。",
                                    "The record of an earlier report cannot be read."),
                            new Text(
                                    "控えから戻すか、このファイルを別の場所に移してください。",
                                    "Restore it, or move the file away.")));
        }
    }
}
