package dev.hakyu.cli;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// When the earlier briefs of a workspace were of, read from the files themselves.
///
/// @param moments of those before the brief that is being made, the earliest first
record BriefHistory(List<Instant> moments) {
    private static final int DEEPEST = 2;
    private static final LocalTime OFFICES_OPEN = LocalTime.of(9, 0);
    private static final JsonMapper MAPPER = new JsonMapper();

    BriefHistory {
        moments = moments.stream().sorted().toList();
    }

    /// Reads the briefs before a moment.
    static BriefHistory before(Path workspace, Instant moment) {
        Path briefs = workspace.resolve("briefs");
        if (!Files.isDirectory(briefs)) {
            return new BriefHistory(List.of());
        }
        try (Stream<Path> found = Files.walk(briefs, DEEPEST)) {
            return new BriefHistory(
                    found.filter(path -> path.endsWith("brief.json"))
                            .flatMap(path -> Stream.ofNullable(asOf(path)))
                            .filter(moment::isAfter)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The newest, or null when there is none.
    @Nullable Instant last() {
        return moments.isEmpty() ? null : moments.getLast();
    }

    /// When a report of the folder reached whoever reads the briefs: with the first brief after its
    /// publication. One that states a day and no hour counts from 09:00, as deadlines do.
    ///
    /// @param now the brief that is being made, the first for what no earlier one can have told
    Instant arrival(Report report, ZoneId zone, Instant now) {
        @Nullable PartialDate published = report.published();
        if (published == null || !published.hasDay()) {
            return now;
        }
        LocalDateTime out =
                published.hasTime()
                        ? published.earliest()
                        : published.earliest().toLocalDate().atTime(OFFICES_OPEN);
        Instant at = out.atZone(zone).toInstant();
        return moments.stream().filter(each -> !each.isBefore(at)).findFirst().orElse(now);
    }

    /// A file that is not a brief is no brief; it is left alone.
    private static @Nullable Instant asOf(Path file) {
        try {
            JsonNode text = MAPPER.readTree(file.toFile()).at("/brief/header/asOf");
            return text.isString() ? Instant.parse(text.asString()) : null;
        } catch (JacksonException | DateTimeParseException e) {
            return null;
        }
    }
}
