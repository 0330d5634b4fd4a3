package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.ActionLine;
import dev.hakyu.brief.api.Brief.ClockLine;
import dev.hakyu.brief.api.Brief.DraftItem;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.duty.Recipient;
import dev.hakyu.model.duty.RuleStatus;
import dev.hakyu.model.incident.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Clocks, consequences, actions and drafts as lines of the brief.
public final class DutyLines {
    private static final int MOST_CLOCKS = 12;
    private static final int MOST_ACTIONS = 8;

    private DutyLines() {}

    /// What runs first; what a person must decide after that; what is not law last.
    ///
    /// @param asOf the moment of the brief
    public static List<ClockLine> clocks(List<Clock> clocks, Instant asOf) {
        return clocks.stream()
                .filter(clock -> clock.state() != ClockState.WAITING)
                .sorted(
                        Comparator.comparingInt(DutyLines::rank)
                                .thenComparing(clock ->
                                        clock.due()
                                                .map(Due.WithoutNumber.class::isInstance)
                                                .orElse(true))
                                .thenComparing(
                                        clock -> clock.due().map(Due::latest).orElse(null),
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(clock -> clock.rule().toString()))
                .limit(MOST_CLOCKS)
                .map(clock -> clock(clock, asOf))
                .toList();
    }

    public static List<Text> consequences(List<Consequence> consequences) {
        return consequences.stream().map(DutyLines::consequence).toList();
    }

    /// Those still open, the first ones all that the management decides, and what the victim asks.
    ///
    /// @param asOf the moment of the brief
    public static List<ActionLine> actions(List<Action> actions, Instant asOf) {
        List<Action> first = actions.subList(0, Math.min(MOST_ACTIONS, actions.size()));
        return actions.stream()
                .filter(each ->
                        first.contains(each) || BoardMatter.is(each) || RequestedActions.is(each))
                .map(each -> action(each, asOf))
                .toList();
    }

    /// That actions ended with the restart; null when none did.
    static @Nullable Text ended(List<Action> ended) {
        return ended.isEmpty()
                ? null
                : Text.of(
                        "先方の全面再開により、止まっている間だけの対応%d件は終わりとしました。",
                        "Ended since all of theirs runs again: %d that made sense only while it stood still.",
                        ended.size());
    }

    public static List<DraftItem> draft(List<dev.hakyu.model.duty.DraftItem> items) {
        return items.stream()
                .map(item ->
                        new DraftItem(
                                item.item().label(),
                                words(item.theirWords()),
                                knowledge(item),
                                item.isUnknown()))
                .toList();
    }

    private static int rank(Clock clock) {
        return switch (clock.state()) {
            case OVERDUE -> clock.owedToUs() ? 2 : 0;
            case RUNNING -> clock.owedToUs() ? 2 : 1;
            case TO_DECIDE -> 3;
            case WAITING -> 4;
            case SUBMITTED, RELEASED -> 5;
            case NOT_IN_FORCE -> 6;
        };
    }

    /// Said of a guide that has passed: no law is broken yet, but it is time.
    static final Text PAST_GUIDE = new Text("目安を過ぎています", "later than usual");

    private static ClockLine clock(Clock clock, Instant asOf) {
        List<Text> basis = new ArrayList<>();
        basis.add(clock.law().source());
        if (clock.law().status() != RuleStatus.IN_FORCE) {
            basis.add(clock.law().status().label());
        }
        if (clock.due().isPresent()) {
            basis.add(clock.arithmetic());
        }
        basis.addAll(clock.toDecide());
        Text state =
                switch (clock.state()) {
                    case OVERDUE, TO_DECIDE, NOT_IN_FORCE, SUBMITTED, RELEASED ->
                            clock.state().label();
                    case RUNNING -> clock.isPastGuide(asOf) ? PAST_GUIDE : null;
                    case WAITING -> null;
                };
        Text when = clock.when();
        return new ClockLine(
                clock.rule().toString(),
                new Text(clock.title().ja(), capitalised(clock.title().en())),
                IncidentWords.join(clock.recipients().stream().map(Recipient::label).toList()),
                clock.state(),
                clock.owedToUs(),
                state == null
                        ? when
                        : new Text(
                                when.ja() + "(" + state.ja() + ")",
                                when.en() + " (" + state.en() + ")"),
                clock.deadline().map(Due.Deadline::at).orElse(null),
                clock.isQualitative() || clock.due().isEmpty(),
                new Text(
                        String.join(
                                "。", basis.stream().map(Text::ja).map(DutyLines::bare).toList()),
                        String.join(
                                " ", basis.stream().map(Text::en).map(DutyLines::whole).toList())));
    }

    private static Text consequence(Consequence consequence) {
        Text classes = IncidentWords.joinLabels(consequence.because());
        Text whom =
                IncidentWords.join(
                        consequence.warnings().stream()
                                .map(warning ->
                                        new Text(
                                                "%s(%d時間以内)"
                                                        .formatted(
                                                                warning.whom().ja(),
                                                                warning.withinHours()),
                                                "%s (within %d h)"
                                                        .formatted(
                                                                warning.whom().en(),
                                                                warning.withinHours())))
                                .toList());
        return new Text(
                "%s(%s による)。知らせる相手: %s"
                        .formatted(bare(consequence.abuse().ja()), classes.ja(), whom.ja()),
                "%s (from %s). Warn: %s"
                        .formatted(bare(consequence.abuse().en()), classes.en(), whom.en()));
    }

    private static ActionLine action(Action action, Instant asOf) {
        String owner = action.ownerName();
        Text role = action.owner().label();
        return new ActionLine(
                ShownId.ofAction(action.id()),
                action.what(),
                new Text(
                        "担当: %s、決裁: %s"
                                .formatted(
                                        owner == null ? role.ja() : owner, action.decides().ja()),
                        "owner: %s, decides: %s"
                                .formatted(
                                        owner == null ? role.en() : owner, action.decides().en())),
                action.by(),
                action.dueAt(),
                action.findDueAt().filter(asOf::isAfter).isPresent(),
                action.prevents(),
                action.stops(),
                action.undone());
    }

    private static @Nullable String words(List<Quote> quotes) {
        if (quotes.isEmpty()) {
            return null;
        }
        return String.join(
                " / ", quotes.stream().map(quote -> "「" + ReportShelf.shown(quote) + "」").toList());
    }

    private static Text knowledge(dev.hakyu.model.duty.DraftItem item) {
        List<Text> lines = new ArrayList<>(item.ourKnowledge());
        for (Text question : item.ask()) {
            lines.add(new Text("確認すること: " + question.ja(), "To find out: " + question.en()));
        }
        if (lines.isEmpty()) {
            return new Text("不明", "unknown");
        }
        return new Text(
                String.join(" / ", lines.stream().map(Text::ja).toList()),
                String.join(" / ", lines.stream().map(Text::en).toList()));
    }

    /// With a capital and a mark at the end.
    private static String whole(String sentence) {
        String text = capitalised(sentence.strip());
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String bare(String sentence) {
        String text = sentence.strip();
        while (text.endsWith("。") || text.endsWith(".")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
