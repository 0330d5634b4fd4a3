package dev.hakyu.daily.job;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.FigureWords;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.daily.alert.StopNews;
import dev.hakyu.daily.alert.When;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of the loss since the last brief, and why as far as the days tell that it was
/// reckoned with: a restart that moved, or a stop that began at another time. A loss that is there
/// no more is told with its reason.
final class LossChanges {
    private final Figures before;
    private final Figures now;
    private final Concern concern;

    LossChanges(Figures before, Concern concern) {
        this.before = before;
        this.now = Figures.of(concern);
        this.concern = concern;
    }

    Optional<Change> find() {
        if (before.currency().isEmpty()) {
            return now.currency().isEmpty() ? Optional.empty() : Optional.of(appeared());
        }
        if (now.currency().isEmpty()) {
            return Optional.of(gone());
        }
        return before.currency().equals(now.currency()) ? moved() : Optional.empty();
    }

    /// The range that is printed beside a loss spans a factor of three and more; within half as
    /// much again nobody decides otherwise.
    private Optional<Change> moved() {
        double was = before.lossP50();
        double is = now.lossP50();
        double less = Math.min(was, is);
        if (was == is || (less > 0 && Math.max(was, is) / less < FigureChanges.LOSS_FACTOR)) {
            return Optional.empty();
        }
        Text from = FigureWords.amount(was, before.currency());
        Text to = FigureWords.amount(is, now.currency());
        Optional<Text> why = why(is > was);
        return Optional.of(
                loss(
                        "損失の中央値(保険適用前): %s → %s%s"
                                .formatted(
                                        from.ja(),
                                        to.ja(),
                                        why.map(each -> "(" + each.ja() + "ため)").orElse("")),
                        "median loss before insurance: %s -> %s%s"
                                .formatted(
                                        from.en(),
                                        to.en(),
                                        why.map(each -> " (because " + each.en() + ")")
                                                .orElse(""))));
    }

    private Change appeared() {
        Text is = FigureWords.amount(now.lossP50(), now.currency());
        Optional<Text> why = before.computed() ? why(true) : Optional.empty();
        return loss(
                "損失の見込みが出ました: 中央値 %s(保険適用前%s)"
                        .formatted(is.ja(), why.map(each -> "。" + each.ja() + "ため").orElse("")),
                "a loss is expected now: median %s before insurance%s"
                        .formatted(is.en(), why.map(each -> ", because " + each.en()).orElse("")));
    }

    private Change gone() {
        Text was = FigureWords.amount(before.lossP50(), before.currency());
        Text why = whyGone();
        return loss(
                "損失の見込みがなくなりました(これまでの中央値 %s)。理由: %s".formatted(was.ja(), why.ja()),
                "no loss is reckoned with any more (median was %s). Why: %s"
                        .formatted(was.en(), why.en()));
    }

    private Text whyGone() {
        if (!now.computed()) {
            return concern.page().stops().stream()
                    .filter(each -> each.probability() < 0)
                    .findFirst()
                    .map(Brief.Stop::sentence)
                    .orElse(
                            new Text(
                                    "止まる計算の前提がなくなりました。",
                                    "there is nothing left to compute a stop from."));
        }
        Optional<Text> moved = why(false);
        if (moved.isPresent()) {
            return new Text(
                    moved.get().ja() + "ため、当社の拠点で失う付加価値がなくなりました。",
                    moved.get().en() + ", so that our sites lose no value added.");
        }
        boolean stops =
                now.stops().stream().anyMatch(each -> each.probability() >= StopNews.LIKELY);
        return stops
                ? new Text(
                        "止まる見込みの拠点に、損失を計算できる付加価値の登録がありません。",
                        "no value added is registered for the sites that are expected to stop.")
                : new Text(
                        "当社の拠点は止まらない見込みになりました。", "none of our sites is expected to stop any more.");
    }

    /// What of the days is another one and may have made the loss larger, or smaller.
    private Optional<Text> why(boolean larger) {
        Figures.Days then = before.days();
        Figures.Days is = now.days();
        if (then == null || is == null) {
            return Optional.empty();
        }
        List<Text> causes = new ArrayList<>();
        restarted(then, is, larger).ifPresent(causes::add);
        planned(then, is, larger).ifPresent(causes::add);
        begun(then, is, larger).ifPresent(causes::add);
        return causes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Text(
                                String.join("、", causes.stream().map(Text::ja).toList()),
                                String.join(", and ", causes.stream().map(Text::en).toList())));
    }

    private static Optional<Text> restarted(Figures.Days then, Figures.Days is, boolean larger) {
        return then.restarted().isEmpty() && !is.restarted().isEmpty() && !larger
                ? Optional.of(
                        new Text(
                                day(is.restarted()).ja() + "の再開が伝えられた",
                                "the restart on " + day(is.restarted()).en() + " was told"))
                : Optional.empty();
    }

    private static Optional<Text> planned(Figures.Days then, Figures.Days is, boolean larger) {
        if (then.planned().equals(is.planned())) {
            return Optional.empty();
        }
        if (is.planned().isEmpty()) {
            return Optional.of(
                    new Text(
                            "計算に使っていた再開の日(%s)がなくなり、標準の停止期間で計算した"
                                    .formatted(day(then.planned()).ja()),
                            "the restart reckoned with (%s) is gone and standard durations are used"
                                    .formatted(day(then.planned()).en())));
        }
        Text day = day(is.planned());
        if (then.planned().isEmpty()) {
            return Optional.of(
                    new Text(
                            "再開の予定が%sと示され、その日で計算した".formatted(day.ja()),
                            "a restart on %s was announced and is used".formatted(day.en())));
        }
        boolean later = isLater(is.planned(), then.planned());
        return later == larger
                ? Optional.of(
                        new Text(
                                "計算に使う再開の日が%sから%sに変わった"
                                        .formatted(day(then.planned()).ja(), day.ja()),
                                "the restart reckoned with moved from %s to %s"
                                        .formatted(day(then.planned()).en(), day.en())))
                : Optional.empty();
    }

    private static Optional<Text> begun(Figures.Days then, Figures.Days is, boolean larger) {
        boolean known = !then.start().isEmpty() && !is.start().isEmpty();
        boolean other = known && !day(then.start()).equals(day(is.start()));
        return other && isLater(is.start(), then.start()) != larger
                ? Optional.of(
                        new Text(
                                "停止の開始が%sから%sに変わった"
                                        .formatted(day(then.start()).ja(), day(is.start()).ja()),
                                "the stop began on %s and not on %s"
                                        .formatted(day(is.start()).en(), day(then.start()).en())))
                : Optional.empty();
    }

    private static boolean isLater(String one, String other) {
        return PartialDate.parse(one)
                .flatMap(a -> PartialDate.parse(other).map(b -> a.compareTo(b) > 0))
                .orElse(false);
    }

    private static Text day(String date) {
        return PartialDate.parse(date)
                .flatMap(PartialDate::date)
                .map(When::day)
                .orElse(Text.same(date));
    }

    private static Change loss(String ja, String en) {
        return new Change(Change.Kind.LOSS, new Text(ja, en));
    }
}
