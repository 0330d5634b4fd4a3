package dev.hakyu.brief.api;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one report of each id. Pages with the same words have one id, also where one of them is an
/// earlier version of another page: a whole report goes before an earlier version, then the one
/// that was said later, then by its place; never by the order of files.
public final class ReportsById {
    private static final Comparator<Reading> BEST_FIRST =
            Comparator.comparing(Reading::former)
                    .thenComparing(
                            each -> Optional.ofNullable(each.report().saidOn()),
                            ReportsById::newestFirst)
                    .thenComparing(each -> each.report().location());

    private ReportsById() {}

    /// In the order in which the ids come first.
    public static Map<ReportId, Report> of(List<Reading> readings) {
        Map<ReportId, Reading> best = new LinkedHashMap<>();
        readings.forEach(each ->
                best.merge(
                        each.report().id(),
                        each,
                        (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other));
        Map<ReportId, Report> reports = new LinkedHashMap<>();
        best.forEach((id, reading) -> reports.put(id, reading.report()));
        return reports;
    }

    private static int newestFirst(Optional<PartialDate> one, Optional<PartialDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return other.get().compareTo(one.get());
    }
}
