package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The conclusion on the line that a telephone shows.
final class SubjectLine {
    private static final int LONGEST_SITE = 14;
    private final Telling telling;

    SubjectLine(Telling telling) {
        this.telling = telling;
    }

    Text text() {
        Text day = When.shortDay(telling.asOf().atZone(telling.zone()).toLocalDate());
        Text said = telling.concerns().isEmpty() ? nothing() : concerning();
        Tail products = Products.counted(telling.toldProducts().size());
        return new Text(
                "【Hakyu " + day.ja() + "】" + said.ja() + products.ja(),
                "[Hakyu " + day.en() + "] " + said.en() + products.en());
    }

    private Text nothing() {
        return telling.concerning() == 0
                ? new Text("当社に関係する事案はありません", "nothing concerns us")
                : new Text("お知らせの基準に達した事案はありません", "nothing reaches your threshold");
    }

    private Text concerning() {
        Text counted = counted();
        Tail urgent = urgent().map(Tail::of).orElse(Tail.NONE);
        if (telling.isQuiet() && comesToday().isPresent()) {
            Text stop = comesToday().orElseThrow();
            return new Text(
                    "%s・変化なし(%s)".formatted(stop.ja(), counted.ja()),
                    "%s, no change (%s)".formatted(stop.en(), counted.en()));
        }
        if (telling.isQuiet()) {
            return new Text(
                    "変化なし(%s%s)".formatted(counted.ja(), urgent.ja()),
                    "no change (%s%s)".formatted(counted.en(), urgent.en()));
        }
        Tail parts = telling.firstTime() ? Tail.NONE : parts();
        return new Text(
                "%s%s%s".formatted(counted.ja(), parts.ja(), urgent.ja()),
                "%s%s%s".formatted(counted.en(), parts.en(), urgent.en()));
    }

    /// 関係3件, or 関係3件のうち基準到達1件 where a threshold keeps some of them away.
    private Text counted() {
        int all = telling.concerning();
        int told = telling.concerns().size() - telling.fallen();
        return telling.leavesOut()
                ? new Text(
                        "関係%d件のうち基準到達%d件".formatted(all, told),
                        "%d of %d %s your threshold"
                                .formatted(told, all, told == 1 ? "reaches" : "reach"))
                : new Text(
                        "関係%d件".formatted(told),
                        "%d %s".formatted(told, told == 1 ? "concerns us" : "concern us"));
    }

    /// The soonest stop where it comes within a day: on a day without news it is what must be seen.
    private Optional<Text> comesToday() {
        return StopNews.soonest(telling.all()).flatMap(this::comesToday);
    }

    private Optional<Text> comesToday(Brief.Stop stop) {
        Instant at = stop.medianAt();
        if (at == null
                || !at.isAfter(telling.asOf())
                || at.isAfter(telling.asOf().plus(Duration.ofDays(1)))) {
            return Optional.empty();
        }
        Text when = When.soon(at, telling.asOf(), telling.zone());
        String site = stop.node();
        String shown = site.length() > LONGEST_SITE ? "" : site;
        return Optional.of(
                new Text(
                        "%s停止の見込み%s".formatted(when.ja(), shown.isEmpty() ? "" : " " + shown),
                        "%s expected to stop %s"
                                .formatted(shown.isEmpty() ? "a site is" : shown, when.en())));
    }

    private Tail parts() {
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (telling.fresh() > 0) {
            ja.add("新規" + telling.fresh());
            en.add(telling.fresh() + " new");
        }
        if (telling.changed() > 0) {
            ja.add("変化" + telling.changed());
            en.add(telling.changed() + " changed");
        }
        return ja.isEmpty()
                ? Tail.NONE
                : new Tail("(" + String.join("・", ja) + ")", " (" + String.join(", ", en) + ")");
    }

    /// The soonest stop that is still ahead, else those whose time has passed, else the clock to be
    /// seen to first.
    private Optional<Text> urgent() {
        List<Concern> told = telling.all();
        Optional<Instant> stop = StopNews.soonestAhead(told, telling.asOf());
        if (stop.isPresent()) {
            Text at = When.soon(stop.get(), telling.asOf(), telling.zone());
            return Optional.of(new Text("・最短の停止 " + at.ja(), ", first stop " + at.en()));
        }
        if (told.stream().anyMatch(StopNews::mayStop)) {
            return Optional.of(new Text("・停止のおそれ", ", a stop is possible"));
        }
        int behind = StopNews.behind(told).size();
        if (behind > 0) {
            return Optional.of(
                    new Text(
                            "・停止見込み経過%d件".formatted(behind),
                            ", %d past the expected stop".formatted(behind)));
        }
        return told.stream()
                .flatMap(each -> ClockNews.running(each).stream())
                .min(ClockNews.firstToDo())
                .map(this::due);
    }

    private Text due(Clock clock) {
        Text when = ClockNews.shortly(clock, telling.asOf(), telling.zone());
        return new Text("・報告期限 " + when.ja(), ", report due " + when.en());
    }
}
