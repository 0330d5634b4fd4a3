package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Phrase;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What one would say first: how many concern us, what stops us soonest and why we think so, what
/// it costs, what to do first, and which clock ends first.
public final class Headline {
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Case> cases;
    private final Instant asOf;

    private Headline(List<Case> cases, Instant asOf) {
        this.cases = cases;
        this.asOf = asOf;
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
    /// @param asOf the moment of the brief
    public static List<Phrase> of(
            List<Case> cases, List<InputEffect.All> effects, Seen seen, Instant asOf, ZoneId zone) {
        Headline headline = new Headline(cases, asOf);
        if (cases.isEmpty()) {
            headline.noCase(seen);
        } else {
            headline.count();
        }
        StopLead stops = new StopLead(cases, effects, number -> nameOf(cases, number), zone);
        headline.phrases.addAll(stops.phrases());
        headline.largestLoss(stops.tellsLossOf().orElse(null));
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

    private void largestLoss(@Nullable Case first) {
        LargestLoss.beside(cases, first)
                .ifPresent(largest -> {
                    Text name = nameOf(cases, cases.indexOf(largest.one()) + 1);
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

    private void firstAction() {
        cases.stream()
                .flatMap(each -> each.actions().stream())
                .findFirst()
                .ifPresentOrElse(this::action, this::allDone);
    }

    private void action(Action action) {
        boolean late = action.findDueAt().filter(asOf::isAfter).isPresent();
        line("まず行うこと: ", "First: ");
        strong(bareJa(action.what().ja()), bareEn(action.what().en()));
        plain(
                "(決裁: %s%s)。"
                        .formatted(
                                action.decides().ja(), late ? "。" + bareJa(action.by().ja()) : ""),
                " (decides: %s%s). "
                        .formatted(
                                action.decides().en(),
                                late ? "; " + bareEn(action.by().en()) : ""));
    }

    private void allDone() {
        long done = cases.stream().mapToLong(each -> each.done().size()).sum();
        if (done > 0) {
            line(
                    "初動として挙げた%d件は、すべて実施済みと記録されています。".formatted(done),
                    "All %d first actions are recorded as done. ".formatted(done));
        }
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
                                            nameOf(cases, each.number()).ja()),
                            "%s → %s (%s): "
                                    .formatted(
                                            capitalised(each.clock().title().en()),
                                            to.en(),
                                            nameOf(cases, each.number()).en()));
                    boolean past = each.clock().isPastGuide(asOf);
                    strong(
                            bareJa(each.clock().when().ja())
                                    + (past ? "(" + DutyLines.PAST_GUIDE.ja() + ")" : "")
                                    + "。",
                            bareEn(each.clock().when().en())
                                    + (past ? " (" + DutyLines.PAST_GUIDE.en() + ")" : "")
                                    + ".");
                });
    }

    /// By its number where it has a page, else by its victim.
    private static Text nameOf(List<Case> cases, int number) {
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

    private void strong(String ja, String en) {
        phrases.add(Phrase.strong(ja, en));
    }

    static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String bareJa(String sentence) {
        return sentence.endsWith("。") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String bareEn(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
