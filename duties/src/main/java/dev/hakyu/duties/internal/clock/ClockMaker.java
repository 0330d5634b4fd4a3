package dev.hakyu.duties.internal.clock;

import dev.hakyu.duties.api.Calendars;
import dev.hakyu.duties.api.CaseFact;
import dev.hakyu.duties.api.CaseFacts;
import dev.hakyu.duties.internal.expression.Truth;
import dev.hakyu.duties.internal.expression.Verdict;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.duty.Moment;
import dev.hakyu.model.duty.Profile;
import dev.hakyu.model.duty.RuleStatus;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.duty.Submission;
import dev.hakyu.model.duty.Trait;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the clock of one rule that binds us, in one case.
public final class ClockMaker {
    private final Counting counting;
    private final Profile profile;
    private final CaseFacts facts;
    private final Starts starts;
    private final Instant asOf;

    public ClockMaker(Calendars calendars, Profile profile, CaseFacts facts, Instant asOf) {
        this.counting = new Counting(calendars);
        this.profile = profile;
        this.facts = facts;
        this.starts = new Starts(facts);
        this.asOf = asOf;
    }

    /// The clock, or empty when the rule does not run in this case.
    public Optional<Clock> make(ClockRule rule) {
        Verdict trigger = rule.trigger().evaluate(Vocabularies.values(facts));
        if (trigger.truth() == Truth.FALSE || isOver(rule)) {
            return Optional.empty();
        }
        if (rule.law().status() != RuleStatus.IN_FORCE || isBeforeForce(rule)) {
            return Optional.of(notInForce(rule));
        }
        List<Text> toDecide = new ArrayList<>();
        if (trigger.truth() == Truth.UNKNOWN) {
            toDecide.addAll(Questions.ofUnknown(trigger.because(), facts));
        }
        boolean knowledge =
                rule.start() instanceof Start.At(StartMoment what) && what.showsKnowledge();
        Moment firstKnown = starts.firstKnown().orElse(null);
        if (knowledge) {
            toDecide.addAll(Questions.ofKnower(facts, profile));
        }
        Counted declared = declared(rule, toDecide);
        Counted evident = evident(rule);
        return Optional.of(clock(rule, trigger.truth(), declared, evident, firstKnown, toDecide));
    }

    private Clock clock(
            ClockRule rule,
            Truth trigger,
            @Nullable Counted declared,
            @Nullable Counted evident,
            @Nullable Moment firstKnown,
            List<Text> toDecide) {
        Counted shown = earlier(declared, evident);
        ClockState state = state(rule, trigger, shown);
        return new Clock(
                rule.id(),
                rule.jurisdiction(),
                false,
                rule.title(),
                rule.recipients(),
                state,
                evident == null ? null : evident.due(),
                declared == null ? null : declared.due(),
                Reporters.of(rule, facts),
                firstKnown,
                shown == null ? DueText.waiting(rule) : DueText.of(rule, shown.due()),
                shown == null ? DueText.waiting(rule) : shown.arithmetic(),
                toDecide,
                rule.law(),
                notes(rule, shown));
    }

    private @Nullable Counted declared(ClockRule rule, List<Text> toDecide) {
        Moment start = starts.declared(rule).orElse(null);
        if (start == null) {
            return null;
        }
        boolean rolls = rolls(rule, toDecide);
        Moment cap = rule.cap() == null ? null : starts.declaredAware().orElse(null);
        if (rule.cap() != null && cap == null) {
            toDecide.add(
                    new Text(
                            "知った時点(上限" + rule.cap().hours() + "時間の起点)を記録してください。",
                            "Record when we knew; the cap of "
                                    + rule.cap().hours()
                                    + " hours starts there."));
        }
        return counting.count(rule, start, units(rule, toDecide), cap, rolls);
    }

    private @Nullable Counted evident(ClockRule rule) {
        Moment cap = rule.cap() == null ? null : starts.firstKnown().orElse(null);
        Moment start = starts.evidence(rule).orElse(null);
        if (start == null && cap != null) {
            start = starts.declared(rule).orElse(null);
        }
        List<Text> told = new ArrayList<>();
        return start == null
                ? null
                : counting.count(rule, start, units(rule, told), cap, rolls(rule, told));
    }

    private int units(ClockRule rule, List<Text> toDecide) {
        Integer n = rule.n();
        Integer malicious = rule.ifMalicious();
        if (n == null || malicious == null) {
            return n == null ? 0 : n;
        }
        Boolean known = facts.flags().get(CaseFact.MALICIOUS);
        if (known == null && !toDecide.contains(CaseFact.MALICIOUS.label())) {
            toDecide.add(CaseFact.MALICIOUS.label());
        }
        return Boolean.TRUE.equals(known) ? malicious : n;
    }

    /// The relief of weekends holds only for those whom the act does not exclude; while that is not
    /// known the earlier time stands.
    private boolean rolls(ClockRule rule, List<Text> toDecide) {
        if (rule.roll() != Roll.NOON_NEXT_WORKING_DAY_UNLESS_5_5) {
            return true;
        }
        Optional<Boolean> excluded = profile.find(Trait.NO_WEEKEND_RELIEF);
        if (excluded.isEmpty()) {
            toDecide.add(
                    new Text(
                            "当社は休日猶予の対象外(委任規則5条5項)ですか。不明な間は猶予なしで数えます。",
                            "Are we outside the weekend relief (art. 5(5))? Until that is known it"
                                    + " is counted without."));
        }
        return excluded.isPresent() && !excluded.get();
    }

    private ClockState state(ClockRule rule, Truth trigger, @Nullable Counted shown) {
        if (starts.submission(rule.id(), false).isPresent()) {
            return ClockState.SUBMITTED;
        }
        if (Reporters.released(rule, facts)) {
            return ClockState.RELEASED;
        }
        if (trigger == Truth.UNKNOWN) {
            return ClockState.TO_DECIDE;
        }
        if (shown == null) {
            return ClockState.WAITING;
        }
        return shown.due().isHard() && asOf.isAfter(shown.due().latest())
                ? ClockState.OVERDUE
                : ClockState.RUNNING;
    }

    private List<Text> notes(ClockRule rule, @Nullable Counted shown) {
        List<Text> notes = new ArrayList<>();
        Text trigger = rule.triggerText();
        if (trigger != null) {
            notes.add(new Text("対象:" + trigger.ja(), "Applies to: " + trigger.en()));
        }
        notes.addAll(rule.notes());
        Optional<Submission> submitted = starts.submission(rule.id(), false);
        if (submitted.isPresent() && shown != null && shown.due().isHard()) {
            if (submitted.get().at().isAfter(shown.due().latest())) {
                notes.add(new Text("期限後に提出しました。", "It was submitted after the deadline."));
            }
        } else if (shown != null
                && shown.due() instanceof Due.Window window
                && asOf.isAfter(window.latest())
                && submitted.isEmpty()) {
            notes.add(
                    new Text(
                            "目安の日を過ぎています。把握している事項で直ちに報告してください。",
                            "The guidance has passed; report at once with what is known."));
        }
        return notes;
    }

    private Clock notInForce(ClockRule rule) {
        Text when = DueText.notInForce(rule);
        return new Clock(
                rule.id(),
                rule.jurisdiction(),
                false,
                rule.title(),
                rule.recipients(),
                ClockState.NOT_IN_FORCE,
                null,
                null,
                Reporters.of(rule, facts),
                null,
                when,
                when,
                List.of(),
                rule.law(),
                notes(rule, null));
    }

    private boolean isBeforeForce(ClockRule rule) {
        LocalDate from = rule.law().from();
        return from != null && startDay(rule).isBefore(from);
    }

    private boolean isOver(ClockRule rule) {
        LocalDate until = rule.law().until();
        return until != null && startDay(rule).isAfter(until);
    }

    /// The day on which the duty arises: of its start, else of asking.
    private LocalDate startDay(ClockRule rule) {
        Instant at =
                starts.declared(rule).or(() -> starts.evidence(rule)).map(Moment::at).orElse(asOf);
        return at.atZone(rule.zone()).toLocalDate();
    }

    private static @Nullable Counted earlier(@Nullable Counted one, @Nullable Counted other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.due().latest().isAfter(other.due().latest()) ? other : one;
    }
}
