package dev.hakyu.reader.internal.state;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// States what is still delivered while something stands still: a share of the normal quantity, and
/// until when customers get all of it.
///
/// Where several ends are told the first stands, since the text may speak of several plants, and
/// deliveries as usual end before the first reduced one. A share told of a day up to the end is no
/// share of what follows; of the days behind it the next counts.
final class DeliveriesTold {
    private final Passage passage;
    private final OwnWord own;

    DeliveriesTold(Passage passage, Organisation victim) {
        this.passage = passage;
        this.own = new OwnWord(passage, victim);
    }

    void state(StatementList statements) {
        List<RemainingShare> shares = RemainingShare.all(passage, own);
        List<LastDelivery> ends = LastDelivery.all(passage, own);
        LastDelivery last = first(ends, statements).orElse(null);
        PartialDate until = last == null ? null : until(last, shares);
        if (last != null && until != null) {
            PartialDate start = last.ends() ? behind(until) : null;
            statements.add(
                    new Assertion.Outage(OutageWhat.ORDERS, start, null, null, null, until),
                    last.at(),
                    DatesFound.affirmed(passage.scopeAt(last.at())));
        }
        if (!statements.has(Assertion.Resumed.class)) {
            share(shares, ends).ifPresent(share -> state(statements, share));
        }
    }

    /// What the sentence of the share was taken to stop is only reduced: 出荷を半分に絞っている.
    private void state(StatementList statements, RemainingShare share) {
        Statement reduced =
                statements.all().stream()
                        .filter(each ->
                                each.what() instanceof Assertion.Outage stop
                                        && stop.what() == share.what()
                                        && !stop.isOfDeliveries()
                                        && each.quote().equals(statements.quote(share.at())))
                        .findFirst()
                        .orElse(null);
        PartialDate start = share.day();
        if (reduced != null && reduced.what() instanceof Assertion.Outage stop) {
            statements.remove(stop);
            start = stop.start() == null ? start : stop.start();
        }
        statements.add(
                new Assertion.Outage(share.what(), start, null, null, share.share(), null),
                share.at());
    }

    /// The first end; that deliveries go on as usual says something only of a stop.
    private Optional<LastDelivery> first(List<LastDelivery> told, StatementList statements) {
        boolean stopped =
                told.stream().anyMatch(LastDelivery::ends)
                        || statements.all().stream().anyMatch(DeliveriesTold::isOfStop);
        return told.stream().filter(_ -> stopped).min(Comparator.comparing(LastDelivery::until));
    }

    /// A stop, or an attack that stops work more often than not.
    private static boolean isOfStop(Statement statement) {
        boolean stops =
                statement.what() instanceof Assertion.Outage
                        || (statement.what() instanceof Assertion.Attack attack
                                && attack.kind() == AttackKind.RANSOMWARE);
        return stops && statement.certainty().affirms();
    }

    /// From when nothing comes.
    private static PartialDate behind(PartialDate until) {
        return until.hasTime() ? until : PartialDate.of(day(until).plusDays(1));
    }

    /// Up to the day before the first reduced delivery.
    private static PartialDate until(LastDelivery last, List<RemainingShare> shares) {
        LocalDate end = day(last.until());
        return shares.stream()
                .map(RemainingShare::day)
                .filter(each -> each != null && !day(each).isAfter(end))
                .map(each -> PartialDate.of(day(each).minusDays(1)))
                .min(Comparator.naturalOrder())
                .orElse(last.until());
    }

    /// What holds from now on, else the next day's, else the last that was told.
    private Optional<RemainingShare> share(List<RemainingShare> shares, List<LastDelivery> ends) {
        PartialDate published = passage.marked().published();
        LocalDate today = published == null ? LocalDate.MIN : day(published);
        List<RemainingShare> left =
                shares.stream()
                        .filter(each -> ends.stream().allMatch(end -> isOfRest(each, end)))
                        .toList();
        return left.stream()
                .filter(each -> each.day() == null)
                .findFirst()
                .or(() ->
                        left.stream()
                                .filter(each -> !day(each.day()).isBefore(today))
                                .min(Comparator.comparing(each -> day(each.day()))))
                .or(() -> left.reversed().stream().findFirst());
    }

    /// Whether a share tells of what follows the last delivery as usual.
    private static boolean isOfRest(RemainingShare share, LastDelivery last) {
        return share.day() == null ? !last.ends() : day(share.day()).isAfter(day(last.until()));
    }

    private static LocalDate day(@Nullable PartialDate date) {
        return date == null ? LocalDate.MIN : date.earliest().toLocalDate();
    }
}
