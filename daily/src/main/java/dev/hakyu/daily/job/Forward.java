package dev.hakyu.daily.job;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;

/// Briefs are made forwards in time. One of a time before the newest would tell everybody that
/// nothing is there, since what is kept was read later.
final class Forward {
    private Forward() {}

    /// @param period of the run; compared with days for a day and with weeks for a week
    /// @throws InputRejected when a later brief was made already
    static void require(Store store, BriefPeriod period, Instant now, ZoneId zone, Path workspace) {
        store.briefs().all().stream()
                .filter(each -> each.isFinished() && each.period().isWeek() == period.isWeek())
                .filter(each -> isLater(each, period, now))
                .max(Comparator.comparing(BriefEntry::period))
                .ifPresent(newest -> {
                    throw new InputRejected(wentBack(newest, period, now, zone, workspace));
                });
    }

    private static boolean isLater(BriefEntry made, BriefPeriod period, Instant now) {
        int order = made.period().compareTo(period);
        return order > 0 || (order < 0 && !made.asOf().isBefore(now));
    }

    private static Problem wentBack(
            BriefEntry newest, BriefPeriod period, Instant now, ZoneId zone, Path workspace) {
        return Problem.error(
                "time-went-back",
                Place.file(workspace.toString()),
                new Text(
                        "今回の実行は %s(%s の分)ですが、より新しい %s の要約がすでにあります。要約は作らず、何も送っていません。"
                                .formatted(
                                        now.atZone(zone).toLocalDateTime(),
                                        period,
                                        newest.period()),
                        "This run is of %s (for %s), and the newer brief of %s was made already. No brief was made and nothing was sent."
                                .formatted(
                                        now.atZone(zone).toLocalDateTime(),
                                        period,
                                        newest.period())),
                new Text(
                        "機器の日付と時計、--as-of、hakyu.yaml の brief_at を確認し、%s以降の日時で実行してください。"
                                .formatted(newest.period().firstDay()),
                        "Check date and clock of the machine, --as-of and brief_at in hakyu.yaml, and run it with a time of %s or later."
                                .formatted(newest.period().firstDay())));
    }
}
