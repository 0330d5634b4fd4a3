package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Basis;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AnnouncedRestarts;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Deliveries;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.network.internal.StartWords;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What still comes while something stands still, as the reports say: a share of the normal
/// quantity, and all of it until the last delivery as usual.
///
/// A share that is told for a day, when earlier reports told of a stop of the whole, holds from
/// that day on; every other one holds from the start.
final class Meanwhile {
    private static final Text COMES = new Text("停止中に届く量", "What still comes meanwhile");

    private final Incident incident;
    private final List<Assumption> assumptions;

    /// @param assumptions to which what is assumed is added
    Meanwhile(Incident incident, List<Assumption> assumptions) {
        this.incident = incident;
        this.assumptions = assumptions;
    }

    /// When customers stop getting what was agreed, if that is after the stop itself; empty where
    /// it is not told, or where all is to run again by then.
    Optional<LocalDateTime> begins(LocalDateTime stopped) {
        Statement last = Deliveries.last(incident).orElse(null);
        Resolved<Assertion.Outage> outage = incident.outage();
        if (last == null || outage == null || outage.value().lastDelivery() == null) {
            return Optional.empty();
        }
        PartialDate until = outage.value().lastDelivery();
        if (!until.hasDay()) {
            return Optional.empty();
        }
        LocalDateTime end = until.hasTime() ? until.earliest() : until.earliest().plusDays(1);
        if (!end.isAfter(stopped) || endsBy(end)) {
            return Optional.empty();
        }
        assumptions.add(
                new Assumption(
                        StartWords.START,
                        StartWords.lastDelivery(end),
                        Basis.UNKNOWN,
                        Quoted.of(last),
                        null));
        return Optional.of(end);
    }

    private boolean endsBy(LocalDateTime end) {
        Resolved<PartialDate> resumed = incident.dates().get(DateRole.RESUMED);
        boolean told =
                resumed != null
                        && resumed.certainty().affirms()
                        && !resumed.value().earliest().isAfter(end);
        return told
                || AnnouncedRestarts.of(incident).ofWhole().stream()
                        .map(each -> each.value().date())
                        .anyMatch(each -> !each.earliest().isAfter(end));
    }

    /// What tells the share of a day behind the start when another share, or a stop of the whole,
    /// was told before.
    Optional<Statement> later(LocalDateTime start) {
        Statement now = Deliveries.share(incident).orElse(null);
        PartialDate day = now == null ? null : told(now).start();
        if (now == null || day == null || !day.earliest().isAfter(start)) {
            return Optional.empty();
        }
        List<Statement> before = Deliveries.before(incident, now);
        boolean stopped = before.stream().anyMatch(each -> !told(each).isOfDeliveries());
        boolean other = !Objects.equals(earlier(before), told(now).remainingShare());
        return stopped && other ? Optional.of(now) : Optional.empty();
    }

    /// The share that was told before; null for none.
    private static @Nullable Double earlier(List<Statement> before) {
        return before.stream()
                .map(each -> told(each).remainingShare())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Assertion.Outage told(Statement statement) {
        return (Assertion.Outage) statement.what();
    }

    /// The hits with what is left of their output from the start.
    List<Hit> left(List<Hit> hits, LocalDateTime start) {
        double share = share(start);
        if (share <= 0) {
            return hits;
        }
        Statement basis = Deliveries.share(incident).orElseThrow();
        long percent = Math.round(share * 100);
        assumptions.add(
                new Assumption(
                        COMES,
                        new Text(
                                "通常の%d%%".formatted(percent), "%d %% of normal".formatted(percent)),
                        basis.certainty() == Certainty.CONFIRMED ? Basis.PUBLISHED : Basis.UNKNOWN,
                        Quoted.of(basis),
                        null));
        return hits.stream().map(each -> delivers(each) ? each.withLevel(share) : each).toList();
    }

    private static boolean delivers(Hit hit) {
        return hit.node() instanceof OrganisationId || hit.node() instanceof SiteId;
    }

    /// True where all of it still comes: nothing stops.
    boolean isAll() {
        Resolved<Assertion.Outage> outage = incident.outage();
        Double share = outage == null ? null : outage.value().remainingShare();
        return share != null && share >= 1;
    }

    /// What comes from the start, 0 to 1.
    private double share(LocalDateTime start) {
        Statement now = Deliveries.share(incident).orElse(null);
        if (now == null) {
            return 0;
        }
        Double share =
                later(start).isEmpty()
                        ? told(now).remainingShare()
                        : earlier(Deliveries.before(incident, now));
        return share == null ? 0 : share;
    }
}
