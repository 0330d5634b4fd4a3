package dev.hakyu.server.daily;

import dev.hakyu.model.Text;
import dev.hakyu.server.shell.Moments;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.Delivery;
import dev.hakyu.store.api.DeliveryState;
import dev.hakyu.store.api.Store;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One brief that was begun, and what became of its messages.
///
/// @param period a day or a week
/// @param made when its files were written; empty when they are not yet
/// @param headline what it says first
/// @param inDoubt messages that may have gone
public record DailyRow(
        String period, String made, Optional<Text> headline, long sent, long failed, long inDoubt) {
    private static final int MOST = 30;

    static List<DailyRow> newest(Store store, ZoneId zone) {
        return store.briefs().all().stream()
                .sorted(Comparator.comparing(BriefEntry::asOf).reversed())
                .limit(MOST)
                .map(each -> of(each, store.deliveries().of(each.period().value()), zone))
                .toList();
    }

    /// Whether there is a page of it to be opened.
    public boolean isRoundup() {
        return !made.isEmpty() && BriefPeriod.parse(period).filter(BriefPeriod::isWeek).isPresent();
    }

    /// For those who may not see all answers that it was made with.
    DailyRow withoutHeadline() {
        return new DailyRow(period, made, Optional.empty(), sent, failed, inDoubt);
    }

    private static DailyRow of(BriefEntry brief, List<Delivery> deliveries, ZoneId zone) {
        return new DailyRow(
                brief.period().value(),
                Optional.ofNullable(brief.finishedAt())
                        .map(at -> Moments.shown(at, zone))
                        .orElse(""),
                Optional.ofNullable(brief.headline()),
                count(deliveries, DeliveryState.SENT),
                count(deliveries, DeliveryState.FAILED),
                count(deliveries, DeliveryState.CLAIMED));
    }

    private static long count(List<Delivery> deliveries, DeliveryState state) {
        return deliveries.stream().filter(each -> each.state() == state).count();
    }
}
