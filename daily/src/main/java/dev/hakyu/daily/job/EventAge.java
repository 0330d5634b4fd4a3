package dev.hakyu.daily.job;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells incidents of a week from those of an earlier time that a report of the week looks back on
/// (ADR 130).
///
/// What decides is when the public was told, not when it happened: many learn of an intrusion after
/// months. Where no report says when the public was told, an incident that was noticed long ago is
/// of an earlier time, unless its victim tells of it now.
final class EventAge {
    /// Local dates of other zones may be a day behind.
    private static final int SLACK_DAYS = 1;

    /// Nearly all that is noticed is told within this many days.
    private static final int LONGEST_SILENCE_DAYS = 90;

    private final LocalDate from;
    private final Map<ReportId, Report> reports;

    /// @param from the first day of the week
    /// @param reports that incidents rest on
    EventAge(LocalDate from, Map<ReportId, Report> reports) {
        this.from = from;
        this.reports = Map.copyOf(reports);
    }

    /// Whether the public was told before the week.
    boolean isPast(Incident incident) {
        Optional<LocalDate> told = published(incident).map(EventAge::latest);
        Optional<LocalDate> disclosed = incident.date(DateRole.DISCLOSED).map(EventAge::latest);
        LocalDate earliest = from.minusDays(SLACK_DAYS);
        if (Stream.concat(told.stream(), disclosed.stream())
                .anyMatch(day -> day.isBefore(earliest))) {
            return true;
        }
        return disclosed.isEmpty()
                && !isToldByVictim(incident)
                && noticed(incident)
                        .map(EventAge::latest)
                        .filter(day -> day.isBefore(from.minusDays(LONGEST_SILENCE_DAYS)))
                        .isPresent();
    }

    /// When it was: the day on which the public was told, else on which it was noticed, else of the
    /// first report. Empty when no report says.
    Optional<Text> when(Incident incident) {
        return incident.date(DateRole.DISCLOSED)
                .map(date -> said("公表 ", "disclosed ", date))
                .or(() -> noticed(incident).map(date -> said("発生・検知 ", "happened ", date)))
                .or(() -> published(incident).map(date -> said("記事 ", "reported ", date)));
    }

    /// The day by which incidents are told in order.
    Optional<PartialDate> day(Incident incident) {
        return incident.date(DateRole.DISCLOSED)
                .or(() -> noticed(incident))
                .or(() -> published(incident));
    }

    private static Text said(String ja, String en, PartialDate date) {
        return new Text(ja + day(date).ja(), en + day(date).en());
    }

    private static Text day(PartialDate date) {
        String iso = date.toString();
        return Text.same(date.hasTime() ? iso.substring(0, iso.indexOf('T')) : iso);
    }

    /// The newest day on which it began, was noticed, or stopped something.
    private static Optional<PartialDate> noticed(Incident incident) {
        Stream<PartialDate> dates =
                Stream.of(DateRole.INTRUSION, DateRole.DETECTED, DateRole.VICTIM_TOLD)
                        .flatMap(role -> incident.date(role).stream());
        Stream<PartialDate> outage =
                incident.outage() == null || incident.outage().value().start() == null
                        ? Stream.empty()
                        : Stream.of(incident.outage().value().start());
        Stream<PartialDate> over =
                Stream.of(DateRole.CONTAINED, DateRole.RESUMED, DateRole.NORMAL)
                        .flatMap(role -> incident.date(role).stream());
        return Stream.concat(dates, outage)
                .max(Comparator.naturalOrder())
                .or(() -> over.max(Comparator.naturalOrder()));
    }

    private Optional<PartialDate> published(Incident incident) {
        return incident.reports().stream()
                .map(reports::get)
                .filter(Objects::nonNull)
                .map(Report::published)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /// A notice of the victim's own, published in the week.
    private boolean isToldByVictim(Incident incident) {
        OrganisationName victim = incident.victim().value();
        return incident.reports().stream()
                .map(reports::get)
                .filter(Objects::nonNull)
                .map(Report::publisher)
                .filter(Objects::nonNull)
                .anyMatch(publisher ->
                        publisher.equals(victim.name()) || victim.aliases().contains(publisher));
    }

    /// The last day of the stated period.
    private static LocalDate latest(PartialDate date) {
        LocalDate first = date.earliest().toLocalDate();
        if (date.hasDay()) {
            return first;
        }
        return date.month() == 0
                ? first.plusYears(1).minusDays(1)
                : first.plusMonths(1).minusDays(1);
    }
}
