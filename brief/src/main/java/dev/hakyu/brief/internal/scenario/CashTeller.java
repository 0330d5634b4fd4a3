package dev.hakyu.brief.internal.scenario;

import dev.hakyu.brief.api.ScenarioResult.Cash;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Money;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OutputSeries;
import dev.hakyu.model.network.Site;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who runs out of cash, and when.
///
/// In a normal day the margin of an organisation just pays its fixed cost. While output is down to
/// a share s, it draws (1 - s) of its daily fixed cost from cash and credit line. Weekends count as
/// the working days around them: rent and wages do not pause. Customers who still pay old invoices
/// are not counted, which makes it early; the cost of the incident is not counted, which makes it
/// late. An organisation with several sites has the mean of their levels, weighted by value added
/// where that is known of all.
final class CashTeller {
    private static final double HOURS_PER_DAY = 24;
    private static final double TOUCHED_DAYS = 0.05;

    private final Network network;
    private final Impact impact;
    private final ZoneId zone;

    CashTeller(Network network, Impact impact, ZoneId zone) {
        this.network = network;
        this.impact = impact;
        this.zone = zone;
    }

    /// Organisations that are touched and whose cash and fixed cost are known; the first to run out
    /// first, then the shortest buffer.
    List<Cash> lines() {
        Map<String, List<Site>> sites =
                network.sites().stream()
                        .collect(Collectors.groupingBy(site -> site.organisation().value()));
        List<Cash> lines = new ArrayList<>();
        for (Organisation organisation : network.organisations()) {
            bufferDays(organisation.finance())
                    .flatMap(days ->
                            line(
                                    organisation,
                                    days,
                                    sites.getOrDefault(organisation.id().value(), List.of())))
                    .ifPresent(lines::add);
        }
        lines.sort(
                Comparator.comparingDouble((Cash cash) -> orNever(cash.badHours()))
                        .thenComparingDouble(Cash::bufferDays)
                        .thenComparing(Cash::organisation));
        return lines;
    }

    /// Cash and credit in days of fixed cost; an unknown credit line is taken as none.
    private static Optional<Double> bufferDays(Organisation.Finance finance) {
        Money cash = finance.cash();
        Money cost = finance.fixedCostPerDay();
        Money credit = finance.creditLine();
        if (cash == null
                || cost == null
                || cost.amount().signum() <= 0
                || !cash.currency().equals(cost.currency())) {
            return Optional.empty();
        }
        BigDecimal reserve =
                credit == null || !credit.currency().equals(cash.currency())
                        ? cash.amount()
                        : cash.amount().add(credit.amount());
        return Optional.of(reserve.doubleValue() / cost.amount().doubleValue());
    }

    private Optional<Cash> line(Organisation organisation, double bufferDays, List<Site> sites) {
        List<Weighted> parts = parts(organisation, sites);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<Double> hours = parts.getFirst().series().hours();
        if (parts.stream().anyMatch(part -> !part.series().hours().equals(hours))) {
            return Optional.empty();
        }
        Drain bad = drain(hours, parts, bufferDays, true);
        Drain middle = drain(hours, parts, bufferDays, false);
        if (bad.lostDays() < TOUCHED_DAYS) {
            return Optional.empty();
        }
        return Optional.of(
                new Cash(
                        organisation.id().value(),
                        organisation.name(),
                        bufferDays,
                        middle.emptyAtHours(),
                        bad.emptyAtHours(),
                        sentence(organisation.name(), bufferDays, middle, bad)));
    }

    /// @param share of the organisation's output, 0 to 1
    private record Weighted(OutputSeries series, double share) {}

    private List<Weighted> parts(Organisation organisation, List<Site> sites) {
        if (sites.isEmpty()) {
            return impact.findNode(organisation.id())
                    .map(NodeImpact::output)
                    .filter(series -> !series.hours().isEmpty())
                    .map(series -> List.of(new Weighted(series, 1)))
                    .orElse(List.of());
        }
        boolean valued = sites.stream().allMatch(site -> site.valueAddedPerDay() != null);
        double all = sites.stream().mapToDouble(site -> weight(site, valued)).sum();
        List<Weighted> parts = new ArrayList<>();
        for (Site site : sites) {
            impact.findNode(site.id())
                    .map(NodeImpact::output)
                    .filter(series -> !series.hours().isEmpty())
                    .ifPresent(
                            series -> parts.add(new Weighted(series, weight(site, valued) / all)));
        }
        return parts;
    }

    private static double weight(Site site, boolean valued) {
        Money value = site.valueAddedPerDay();
        return valued && value != null ? Math.max(value.amount().doubleValue(), 1e-9) : 1;
    }

    /// @param lostDays calendar days of fixed cost not earned until the horizon
    private record Drain(double lostDays, @Nullable Double emptyAtHours) {}

    private static Drain drain(
            List<Double> hours, List<Weighted> parts, double bufferDays, boolean bad) {
        double lost = 0;
        @Nullable Double empty = null;
        for (int i = 0; i < hours.size() - 1; i++) {
            double days = (hours.get(i + 1) - hours.get(i)) / HOURS_PER_DAY;
            double missing = 0;
            for (Weighted part : parts) {
                List<Double> level = bad ? part.series().p5() : part.series().p50();
                missing += part.share() * (1 - Math.clamp(level.get(i), 0.0, 1.0));
            }
            double drawn = missing * days;
            if (empty == null && drawn > 0 && lost + drawn >= bufferDays) {
                double part = (bufferDays - lost) / drawn;
                empty = hours.get(i) + part * (hours.get(i + 1) - hours.get(i));
            }
            lost += drawn;
        }
        return new Drain(lost, empty);
    }

    private Text sentence(String name, double bufferDays, Drain middle, Drain bad) {
        Text buffer = Wording.days(Math.rint(bufferDays));
        Double usual = middle.emptyAtHours();
        Double early = bad.emptyAtHours();
        if (usual != null) {
            Text day = day(usual);
            return new Text(
                    "%sの手元資金と借入枠(固定費の%s分)は%sごろに尽きます。".formatted(name, buffer.ja(), day.ja()),
                    "Cash and credit of %s (%s of fixed cost) are used up about %s."
                            .formatted(name, buffer.en(), day.en()));
        }
        if (early != null) {
            Text day = day(early);
            return new Text(
                    "%sの手元資金と借入枠(固定費の%s分)は、悪い場合(20回に1回)%sごろに尽きます。"
                            .formatted(name, buffer.ja(), day.ja()),
                    "In the bad case (one in twenty) cash and credit of %s (%s of fixed cost) are used up about %s."
                            .formatted(name, buffer.en(), day.en()));
        }
        Text lost = Wording.days(Math.round(bad.lostDays() * 10) / 10.0);
        return new Text(
                "%sの手元資金と借入枠は固定費の%s分で、悪い場合に使う%s分を上回ります。".formatted(name, buffer.ja(), lost.ja()),
                "Cash and credit of %s cover %s of fixed cost, more than the %s used in the bad case."
                        .formatted(name, buffer.en(), lost.en()));
    }

    private Text day(double hours) {
        return Wording.day(impact.scenario().instantAt(hours).atZone(zone).toLocalDate());
    }

    private static double orNever(@Nullable Double hours) {
        return hours == null ? Double.POSITIVE_INFINITY : hours;
    }
}
