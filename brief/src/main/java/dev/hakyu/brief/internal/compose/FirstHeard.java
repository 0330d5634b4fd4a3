package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.Exposure;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When an incident first concerned us, as far as the evidence says: the arrival of the first
/// report that names what we know, else its publication. It needs no memory, so that a brief made
/// again tomorrow says the same.
///
/// A publication that states a day and no hour counts from 09:00 of that day: from its beginning,
/// every deadline of hours would have passed before offices open; from its end, none would press.
public final class FirstHeard {
    private static final LocalTime OFFICES_OPEN = LocalTime.of(9, 0);
    private static final int SHORTEST_NAME = 2;
    private final Map<ReportId, Heard> heard = new HashMap<>();

    private final ZoneId zone;

    /// When a report was heard of.
    ///
    /// @param hourKnown false when only the day was stated
    private record Heard(Instant at, boolean hourKnown) {}

    /// @param reports those that are known
    /// @param arrived when each reached us; those not in it count from their publication
    public FirstHeard(Collection<Report> reports, Map<ReportId, Instant> arrived, ZoneId zone) {
        this.zone = zone;
        for (Report report : reports) {
            Instant at = arrived.get(report.id());
            PartialDate published = report.published();
            if (at != null) {
                heard.put(report.id(), new Heard(at, true));
            } else if (published != null && published.hasDay()) {
                heard.put(report.id(), published(published));
            }
        }
    }

    private Heard published(PartialDate published) {
        return published.hasTime()
                ? new Heard(published.earliest().atZone(zone).toInstant(), true)
                : new Heard(
                        published
                                .earliest()
                                .toLocalDate()
                                .atTime(OFFICES_OPEN)
                                .atZone(zone)
                                .toInstant(),
                        false);
    }

    /// The first of the reports that name what the exposures found; of all its reports when none is
    /// known to name it. Empty when no report says when it is from.
    public Optional<Instant> of(Incident incident, List<Exposure> exposures) {
        Set<ReportId> naming = new HashSet<>();
        Set<String> mentions = new HashSet<>();
        exposures.forEach(each -> mentions.add(key(each.match().mention())));
        for (Statement statement : incident.statements()) {
            if (names(statement.what())
                    .map(FirstHeard::key)
                    .anyMatch(name -> isOf(name, mentions))) {
                naming.add(statement.quote().report());
            }
        }
        return first(naming).or(() -> first(incident.reports()));
    }

    /// The first report of an advisory. Empty when none says when it is from.
    Optional<Instant> of(Advisory advisory) {
        return first(advisory.reports());
    }

    /// The report that tells whether an advisory's weakness is used; empty when it does not say
    /// when it is from.
    Optional<Instant> ofExploitation(Advisory advisory) {
        return Optional.ofNullable(advisory.exploitation())
                .flatMap(said -> first(List.of(said.quote().report())));
    }

    /// The earliest; of one day, a report that states its hour stands before those that do not.
    private Optional<Instant> first(Collection<ReportId> reports) {
        return reports.stream()
                .flatMap(id -> Stream.ofNullable(heard.get(id)))
                .min(
                        Comparator.comparing((Heard each) -> day(each.at()))
                                .thenComparing(each -> !each.hourKnown())
                                .thenComparing(Heard::at))
                .map(Heard::at);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /// A report may use a short form of the name that another gives in full.
    private static boolean isOf(String name, Set<String> mentions) {
        return name.length() >= SHORTEST_NAME
                && mentions.stream()
                        .filter(each -> each.length() >= SHORTEST_NAME)
                        .anyMatch(each -> each.contains(name) || name.contains(each));
    }

    private static Stream<String> names(Assertion what) {
        return switch (what) {
            case Assertion.Victim victim -> forms(victim.organisation());
            case Assertion.Via via -> forms(via.organisation());
            case Assertion.Affected affected -> forms(affected.organisation());
            default -> Stream.empty();
        };
    }

    private static Stream<String> forms(@Nullable OrganisationName name) {
        return name == null
                ? Stream.empty()
                : Stream.concat(Stream.of(name.name()), name.aliases().stream());
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
