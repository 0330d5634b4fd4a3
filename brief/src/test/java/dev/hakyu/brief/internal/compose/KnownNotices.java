package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What the versions of one page make known, and what changed from one such state to another.
final class KnownNotices {
    private static final ReportReader READER = ReportReader.shipped();

    private KnownNotices() {}

    static Known known(String... texts) {
        return Known.of(
                Arrays.stream(texts)
                        .map(text ->
                                ReportOpener.open(
                                        "notice.txt", text.getBytes(StandardCharsets.UTF_8)))
                        .map(Opened.Readable.class::cast)
                        .map(opened -> READER.read(opened.report()))
                        .toList(),
                Decisions.NONE);
    }

    /// As if nobody had answered.
    static ChangeList changes(Known before, Known after, LocalDate today) {
        return ChangeList.between(
                before,
                after,
                after.incidents().stream().map(Incident::id).collect(Collectors.toSet()),
                AnswersSince.NONE,
                today);
    }
}
