package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Deliveries;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How much still comes, where it is more or less than before: 出荷: 通常の約5割 → 停止. What the newer
/// reports do not repeat has not changed; where they tell it site by site, [SiteChanges] does.
final class DeliveryChanges {
    private static final Set<OutageWhat> GOODS =
            EnumSet.of(OutageWhat.PRODUCTION, OutageWhat.ORDERS);
    private static final Text STOPPED = new Text("停止", "stopped");

    private DeliveryChanges() {}

    /// @param now the day that dates are told from
    static Optional<Text> between(Incident old, Incident incident, ToldBy told, LocalDate now) {
        if (!isOpen(old) || !isOpen(incident)) {
            return Optional.empty();
        }
        Statement then = Deliveries.share(old).orElse(null);
        Statement share = Deliveries.share(incident).orElse(null);
        boolean bySite =
                share == null
                        && incident.sites().stream()
                                .anyMatch(each -> each.value().shareOfNormal() != null);
        if (bySite || Objects.equals(shareOf(then), shareOf(share))) {
            return Optional.empty();
        }
        Statement basis = share != null ? share : newestStop(incident).orElse(null);
        if (basis == null) {
            return Optional.empty();
        }
        Text what =
                DeliveryWords.what(
                        outage(share != null ? share : Objects.requireNonNull(then)).what());
        Text from = then == null ? STOPPED : DeliveryWords.share(outage(then));
        Text to = share == null ? stopped(basis, now) : DeliveryWords.share(outage(share));
        Text sure = told.of(resolved(basis));
        return Optional.of(
                new Text(
                        "%sの量が変わりました: %s → %s(%s)"
                                .formatted(what.ja(), from.ja(), to.ja(), sure.ja()),
                        "%s changed: %s -> %s (%s)"
                                .formatted(what.en(), from.en(), to.en(), sure.en())));
    }

    private static boolean isOpen(Incident incident) {
        Resolved<Assertion.Outage> outage = incident.outage();
        return outage != null
                && GOODS.contains(outage.value().what())
                && outage.value().end() == null;
    }

    private static @Nullable Double shareOf(@Nullable Statement told) {
        return told == null ? Double.valueOf(0) : outage(told).remainingShare();
    }

    private static Assertion.Outage outage(Statement told) {
        return (Assertion.Outage) told.what();
    }

    /// The last report of a stop of the whole.
    private static Optional<Statement> newestStop(Incident incident) {
        return Deliveries.newest(
                incident, told -> !told.isOfDeliveries() && GOODS.contains(told.what()));
    }

    /// 停止(5月12日(水)14時から).
    private static Text stopped(Statement stop, LocalDate now) {
        PartialDate start = outage(stop).start();
        if (start == null) {
            return STOPPED;
        }
        Text day = Wording.date(start, now);
        return new Text("停止、%sから".formatted(day.ja()), "stopped since " + day.en());
    }

    private static Resolved<Text> resolved(Statement basis) {
        return new Resolved<>(STOPPED, basis, List.of(), List.of(), STOPPED);
    }
}
