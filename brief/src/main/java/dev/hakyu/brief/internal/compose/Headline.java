package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Losses;
import dev.hakyu.brief.api.Phrase;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Impact.Precision;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What one would say first: how many concern us, what stops us soonest and why we think so, what
/// it costs, what to do first, and which clock ends first.
public final class Headline {
    private static final double ONE_IN_TEN = 0.1;
    private static final double HOURS_WORTH_TELLING = 2;
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Case> cases;
    private final List<InputEffect.All> effects;
    private final ZoneId zone;

    private Headline(List<Case> cases, List<InputEffect.All> effects, ZoneId zone) {
        this.cases = cases;
        this.effects = effects;
        this.zone = zone;
    }

    /// What a brief that finds nothing has looked at.
    ///
    /// @param reports how many reports were read
    /// @param incidents how many incidents they tell of
    /// @param partners how many organisations besides ourselves are known
    /// @param leftOut organisations had errors and are not among them
    /// @param nearNames how many names somebody has still to decide on
    public record Seen(int reports, int incidents, int partners, boolean leftOut, int nearNames) {}

    /// The conclusion.
    ///
    /// @param cases most urgent first
    /// @param effects of moved inputs, for each case that is told in full
    /// @param seen what was looked at
    public static List<Phrase> of(
            List<Case> cases, List<InputEffect.All> effects, Seen seen, ZoneId zone) {
        Headline headline = new Headline(cases, effects, zone);
        if (cases.isEmpty()) {
            headline.noCase(seen);
        } else {
            headline.count();
        }
        headline.firstStop();
        headline.largestLoss();
        headline.firstAction();
        headline.firstClock();
        return List.copyOf(headline.phrases);
    }

    /// Only what was looked at can be said not to concern us.
    private void noCase(Seen seen) {
        if (seen.reports() == 0) {
            strong(
                    "読めた記事がないため、当社に関係する事案があるかは判断できません。",
                    "Whether anything concerns us cannot be told: no report was read.");
        } else if (seen.partners() == 0) {
            strong(
                    "取引先の一覧がないため、当社に関係する事案があるかは判断できません。",
                    "Whether anything concerns us cannot be told: no list of partners was read.");
        } else if (seen.nearNames() > 0) {
            strong(
                    "当社に関係すると確定した事案はありません。ただし、要確認の近い名前が%,d件あります。".formatted(seen.nearNames()),
                    "Nothing is certain to concern us, but near names are still to be verified: %,d."
                            .formatted(seen.nearNames()));
        } else {
            strong("当社に関係する事案は見つかりませんでした。", "Nothing that concerns us was found.");
        }
        if (seen.leftOut() && seen.partners() > 0) {
            strong(
                    "ただし、取引先の一覧に誤りのため使えなかった行があり、その分は見ていません。",
                    " But rows of the list of partners had errors and were not looked at.");
        }
        plain(
                "(記事%,d件、事案%,d件を確認しました。)".formatted(seen.reports(), seen.incidents()),
                " (Reports read: %,d; incidents in them: %,d.)"
                        .formatted(seen.reports(), seen.incidents()));
    }

    private void count() {
        plain(
                "関係する事案は%d件です。".formatted(cases.size()),
                cases.size() == 1
                        ? "One incident concerns us. "
                        : cases.size() + " incidents concern us. ");
    }

    private void firstStop() {
        Optional<Case> stopping =
                cases.stream().filter(each -> each.firstStop().isPresent()).findFirst();
        if (stopping.isEmpty()) {
            boolean computed = cases.stream().anyMatch(each -> each.impact() != null);
            if (!cases.isEmpty()) {
                plain(
                        computed ? "当社の拠点が止まる見込みは計算の範囲では出ていません。" : "止まる時刻と金額は、今あるデータでは計算できません。",
                        computed
                                ? "As far as computed, no site of ours stops. "
                                : "When anything stops and what it costs cannot be computed from today's data. ");
            }
            return;
        }
        Case one = stopping.get();
        if (cases.size() > 1) {
            Text name = nameOf(cases.indexOf(one) + 1);
            plain(name.ja() + "では、", capitalised(name.en()) + ": ");
        }
        NodeImpact node = one.firstStop().orElseThrow();
        Text sentence = Odds.within(node);
        if (!sentence.ja().contains("対策をしない")) {
            plain("何もしなければ", "If nothing is done, ");
        }
        stop(bareJa(sentence.ja()), bareEn(sentence.en()));
        early(node);
        plain(
                "根拠: %s。".formatted(bareJa(node.statement().sum().ja())),
                "Basis: %s. ".formatted(bareEn(node.statement().sum().en())));
        int index = cases.indexOf(one);
        if (index < effects.size()) {
            effects.get(index).strongestInput().ifPresent(text -> line(text.ja(), text.en()));
        }
        Losses losses = one.losses();
        if (losses != null) {
            line(
                    (cases.size() > 1 ? "この事案の" : "") + losses.sentence().ja(),
                    losses.sentence().en() + " ");
        }
    }

    private void largestLoss() {
        LargestLoss.beside(cases)
                .ifPresent(largest -> {
                    Text name = nameOf(cases.indexOf(largest.one()) + 1);
                    plain(
                            (largest.inTheMiddleToo() ? "" : "悪い場合の")
                                    + "損失が最も大きいのは%sで、%sです。"
                                            .formatted(
                                                    name.ja(),
                                                    LossLines.gross(largest.losses()).ja()),
                            (largest.inTheMiddleToo()
                                            ? "The largest loss is that of %s: %s. "
                                            : "In the bad case %s costs most: %s. ")
                                    .formatted(name.en(), LossLines.gross(largest.losses()).en()));
                });
    }

    /// The bad case beside the middle one, where a clock time may be said.
    private void early(NodeImpact node) {
        Optional<Text> early =
                node.statement().precision() == Precision.CLOCK_TIME
                                && node.stopProbability() >= 2 * ONE_IN_TEN
                        ? node.findFirstStop()
                                .flatMap(stop -> stop.findBy(ONE_IN_TEN))
                                .filter(by -> isEarlier(by, node))
                                .map(Impact.StopBy::at)
                                .map(at -> Wording.moment(at, zone))
                        : Optional.empty();
        plain(
                early.map(at -> "(10回に1回は" + at.ja() + "より早い)。").orElse("。"),
                early.map(at -> " (one time in ten before " + at.en() + "). ").orElse(". "));
    }

    /// Only a bad case that is hours earlier than the middle one is worth a word.
    private static boolean isEarlier(Impact.StopBy by, NodeImpact node) {
        return node.findFirstStop()
                .map(stop -> stop.ifStoppedHours().p50() - by.hours() >= HOURS_WORTH_TELLING)
                .orElse(false);
    }

    private void firstAction() {
        Optional<Action> first =
                cases.stream().flatMap(each -> each.actions().stream()).findFirst();
        first.ifPresent(action -> {
            line("まず行うこと: ", "First: ");
            strong(bareJa(action.what().ja()), bareEn(action.what().en()));
            plain(
                    "(決裁: %s)。".formatted(action.decides().ja()),
                    " (decides: %s). ".formatted(action.decides().en()));
        });
    }

    private void firstClock() {
        record Running(int number, Clock clock) {}
        List<Running> running = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            for (Clock clock : cases.get(i).clocks()) {
                if (!clock.owedToUs()
                        && clock.due().isPresent()
                        && (clock.state() == ClockState.RUNNING
                                || clock.state() == ClockState.OVERDUE)) {
                    running.add(new Running(i + 1, clock));
                }
            }
        }
        running.stream()
                .min(
                        Comparator.comparing((Running each) ->
                                        each.clock().due().orElseThrow()
                                                instanceof Due.WithoutNumber)
                                .thenComparing(each -> each.clock().due().orElseThrow().latest()))
                .ifPresent(each -> {
                    Text to =
                            each.clock().recipients().isEmpty()
                                    ? each.clock().title()
                                    : each.clock().recipients().getFirst().label();
                    line(
                            "%sへの%s(%s): "
                                    .formatted(
                                            to.ja(),
                                            each.clock().title().ja(),
                                            nameOf(each.number()).ja()),
                            "%s → %s (%s): "
                                    .formatted(
                                            capitalised(each.clock().title().en()),
                                            to.en(),
                                            nameOf(each.number()).en()));
                    strong(
                            bareJa(each.clock().when().ja()) + "。",
                            bareEn(each.clock().when().en()) + ".");
                });
    }

    /// By its number where it has a page, else by its victim.
    private Text nameOf(int number) {
        if (number <= PageMaker.MOST_PAGES) {
            return new Text(Character.toString('①' + number - 1) + "の事案", "incident " + number);
        }
        return Text.same(IncidentWords.victim(cases.get(number - 1).incident()));
    }

    private void plain(String ja, String en) {
        phrases.add(Phrase.plain(ja, en));
    }

    /// The beginning of a line: a conclusion is read faster in lines than as a block.
    private void line(String ja, String en) {
        plain("\n" + ja, "\n" + en);
    }

    private void stop(String ja, String en) {
        phrases.add(Phrase.stop(ja, en));
    }

    private void strong(String ja, String en) {
        phrases.add(Phrase.strong(ja, en));
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String bareJa(String sentence) {
        return sentence.endsWith("。") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String bareEn(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
