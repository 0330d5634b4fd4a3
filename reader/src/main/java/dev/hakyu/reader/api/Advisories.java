package dev.hakyu.reader.api;

import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.reader.internal.advisory.AdvisoryDraft;
import dev.hakyu.reader.internal.advisory.AdvisoryFinder;
import dev.hakyu.reader.internal.advisory.AdvisoryGroups;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads advisories: which product has a weakness, in which versions, mended by what, and whether
/// attacks use it; and joins what several reports say of one.
///
/// A report that tells of harm done to a named victim is about an incident and is none, unless its
/// title speaks of the weakness and not of the harm; then it is both. Stateless, deterministic,
/// linear in the length of the texts; safe for many threads.
public final class Advisories {
    private Advisories() {}

    /// The advisories among the readings, oldest first, one per weakness and product.
    ///
    /// @param readings in any order; a report that occurs twice counts once
    public static List<Advisory> assemble(List<Reading> readings) {
        Map<ReportId, Reading> distinct = new LinkedHashMap<>();
        readings.stream()
                .sorted(Comparator.comparing(Reading::former))
                .forEach(each -> distinct.putIfAbsent(each.report().id(), each));
        List<AdvisoryDraft> drafts = new ArrayList<>();
        for (Reading reading : distinct.values()) {
            Report report = reading.report();
            if (!namesVictim(reading) || !AdvisoryFinder.tellsOfHarm(report)) {
                drafts.addAll(AdvisoryFinder.find(report));
            }
        }
        return AdvisoryGroups.join(drafts);
    }

    private static boolean namesVictim(Reading reading) {
        return reading.accounts().stream()
                .flatMap(each -> each.statements().stream())
                .anyMatch(each -> each.what() instanceof Assertion.Victim);
    }
}
