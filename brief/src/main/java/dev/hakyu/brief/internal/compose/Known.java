package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.KnownNames;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.Network;
import dev.hakyu.reader.api.Advisories;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.ReportReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was known at a moment: the reports published by then, and the incidents they tell of.
///
/// A report without a date counts as known from the start, so that it never appears as news; one
/// that tells of what happened after the moment cannot have been known and is left out.
///
/// @param fromLater how many reports without a date were left out for that
public record Known(
        List<Report> reports,
        List<Reading> readings,
        List<Incident> incidents,
        List<Advisory> advisories,
        int fromLater) {
    private static final ReportReader READER = ReportReader.shipped();

    public Known {
        reports = List.copyOf(reports);
        readings = List.copyOf(readings);
        incidents = List.copyOf(incidents);
        advisories = List.copyOf(advisories);
    }

    public static Known at(List<Report> all, Decisions decisions, Instant moment, ZoneId zone) {
        return at(all, new Told(decisions, null), moment, zone);
    }

    /// What is known besides reports.
    ///
    /// @param network whose organisations have names in other languages, or null
    public record Told(Decisions decisions, @Nullable Network network) {
        /// What a brief is asked with.
        public static Told of(BriefRequest request) {
            return new Told(request.decisions(), request.network());
        }

        private List<OrganisationName> names(List<Reading> readings) {
            return network == null ? List.of() : KnownNames.of(network, decisions, readings);
        }
    }

    /// As [#at(List, Decisions, Instant, ZoneId)], with names that are known.
    public static Known at(List<Report> all, Told told, Instant moment, ZoneId zone) {
        return ofPublished(
                all.stream()
                        .filter(report -> isPublishedBy(report, moment, zone))
                        .map(READER::read)
                        .toList(),
                told,
                moment,
                zone);
    }

    /// As [#at], of reports that were read before.
    public static Known ofPublished(List<Reading> all, Told told, Instant moment, ZoneId zone) {
        List<Reading> readings = new ArrayList<>();
        int fromLater = 0;
        for (Reading reading : all) {
            if (!isPublishedBy(reading.report(), moment, zone)) {
                continue;
            }
            if (reading.report().saidOn() == null && tellsOfLater(reading, moment, zone)) {
                fromLater++;
            } else {
                readings.add(reading);
            }
        }
        return of(readings, told, fromLater);
    }

    private static boolean isPublishedBy(Report report, Instant moment, ZoneId zone) {
        PartialDate said = report.saidOn();
        return said == null || isBy(said, moment, zone);
    }

    /// What these readings tell, whenever they were published: somebody else decides what was known
    /// when. Both sides of a change follow the same decisions, so that a decision is never news.
    public static Known of(List<Reading> readings, Decisions decisions) {
        return of(readings, new Told(decisions, null));
    }

    /// As [#of(List, Decisions)], with names that are known.
    public static Known of(List<Reading> readings, Told told) {
        return of(readings, told, 0);
    }

    private static Known of(List<Reading> readings, Told told, int fromLater) {
        return new Known(
                readings.stream().map(Reading::report).toList(),
                readings,
                Dossiers.assemble(readings, told.decisions(), told.names(readings)),
                Advisories.assemble(readings),
                fromLater);
    }

    /// The same with what was answered by then. Answers are no readings: they are not counted as
    /// reports that were read.
    public Known with(AnswerLayer layer, List<InquiryAnswer> answers) {
        if (answers.isEmpty()) {
            return this;
        }
        List<Report> all = new ArrayList<>(reports);
        answers.forEach(answer -> all.add(answer.report()));
        return new Known(all, readings, layer.incidents(), advisories, fromLater);
    }

    /// How many reports were read; a page with its earlier versions is one.
    public int reportsRead() {
        return (int) readings.stream().filter(reading -> !reading.former()).count();
    }

    /// The reports of an incident that stand: no answers, no earlier versions of a page.
    int published(Incident incident) {
        Set<ReportId> former =
                readings.stream()
                        .filter(Reading::former)
                        .map(reading -> reading.report().id())
                        .collect(Collectors.toCollection(HashSet::new));
        readings.stream()
                .filter(reading -> !reading.former())
                .forEach(reading -> former.remove(reading.report().id()));
        return (int)
                incident.reports().stream()
                        .filter(id -> !id.isAnswer() && !former.contains(id))
                        .count();
    }

    /// How many reports tell neither of an incident nor of a product's weakness.
    public int withoutEvent() {
        Set<ReportId> notices =
                advisories.stream()
                        .flatMap(each -> each.reports().stream())
                        .collect(Collectors.toSet());
        return (int)
                readings.stream()
                        .filter(reading -> !reading.former())
                        .filter(Known::tellsOfNone)
                        .filter(each -> !notices.contains(each.report().id()))
                        .count();
    }

    private static boolean tellsOfNone(Reading reading) {
        return reading.accounts().stream()
                .noneMatch(account ->
                        account.statements().stream()
                                .anyMatch(s -> s.what() instanceof Assertion.Victim));
    }

    /// What has happened is dated; what is planned is a forecast and does not count.
    private static boolean tellsOfLater(Reading reading, Instant moment, ZoneId zone) {
        return reading.accounts().stream()
                .flatMap(account -> account.statements().stream())
                .filter(statement -> statement.modality() == Modality.ASSERTED)
                .map(statement -> happened(statement.what()))
                .flatMap(Optional::stream)
                .anyMatch(date -> !isBy(date, moment, zone));
    }

    private static Optional<PartialDate> happened(Assertion what) {
        return switch (what) {
            case Assertion.Dated(DateRole role, PartialDate date) ->
                    switch (role) {
                        case INTRUSION, DETECTED, CONTAINED, VICTIM_TOLD, TOLD_US, DISCLOSED ->
                                Optional.of(date);
                        case RESUMED, NORMAL -> Optional.empty();
                    };
            case Assertion.Outage outage -> Optional.ofNullable(outage.start());
            default -> Optional.empty();
        };
    }

    private static boolean isBy(PartialDate date, Instant moment, ZoneId zone) {
        return !date.earliest().atZone(zone).toInstant().isAfter(moment);
    }
}
