package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Portion;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.Restart.State;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One restart while its history is followed.
final class RestartEntry {
    private final Set<RestartOf> of = EnumSet.noneOf(RestartOf.class);
    private PartialDate date;
    private final @Nullable PartialDate statedOn;
    private @Nullable PartialDate insteadOf;
    private @Nullable String portion;
    private boolean partial;
    private State state;
    private @Nullable PartialDate supersededBy;
    private Statement basis;
    private @Nullable Statement endedBy;
    private final List<Statement> repeatedBy = new ArrayList<>();
    private final List<RestartEntry> before = new ArrayList<>();

    private RestartEntry(
            PartialDate date, @Nullable PartialDate statedOn, State state, Statement basis) {
        this.date = date;
        this.statedOn = statedOn;
        this.state = state;
        this.basis = basis;
    }

    static RestartEntry of(
            Assertion.ResumptionForecast plan, Statement basis, @Nullable PartialDate statedOn) {
        RestartEntry entry = new RestartEntry(plan.date(), statedOn, State.PLANNED, basis);
        entry.what(plan.of(), plan.portion(), plan.partial());
        entry.insteadOf = plan.insteadOf();
        return entry;
    }

    static RestartEntry of(
            Assertion.Resumed told, Statement basis, @Nullable PartialDate statedOn) {
        RestartEntry entry = new RestartEntry(told.date(), statedOn, State.DONE, basis);
        entry.what(told.of(), told.portion(), told.partial());
        return entry;
    }

    private void what(@Nullable RestartOf thing, @Nullable String which, boolean part) {
        if (thing != null) {
            of.add(thing);
        }
        portion = which;
        partial = part;
    }

    /// The plan for a day that this one was put off from; when that was said is not known.
    RestartEntry before(PartialDate day) {
        return copy(day, null);
    }

    RestartEntry withoutDayOfSaying() {
        RestartEntry copy = copy(date, null);
        copy.end(state, supersededBy, endedBy);
        return copy;
    }

    private RestartEntry copy(PartialDate day, @Nullable PartialDate said) {
        RestartEntry copy = new RestartEntry(day, said, State.PLANNED, basis);
        copy.of.addAll(of);
        copy.portion = portion;
        copy.partial = partial;
        return copy;
    }

    PartialDate date() {
        return date;
    }

    Statement basis() {
        return basis;
    }

    boolean isOpen() {
        return state == State.PLANNED;
    }

    boolean isDone() {
        return state == State.DONE;
    }

    boolean isReplaced() {
        return state == State.SUPERSEDED || state == State.CALLED_OFF;
    }

    boolean isByVictim() {
        return Weight.rank(basis.speaker()) == 0;
    }

    boolean isAnswer() {
        return basis.quote().report().isAnswer();
    }

    /// An answer to an inquiry takes back only what was answered before on the same thing; what was
    /// published as well still stands there.
    boolean isTakenBackBy(RestartEntry said) {
        return !said.isAnswer()
                || (isAnswer()
                        && repeatedBy.stream().allMatch(each -> each.quote().report().isAnswer())
                        && mayBe(said));
    }

    boolean isFor(PartialDate day) {
        return !isDone()
                && date.date().equals(day.date())
                && date.month() == day.month()
                && date.year() == day.year();
    }

    void end(State ended, @Nullable PartialDate by, @Nullable Statement statement) {
        state = ended;
        supersededBy = by;
        endedBy = statement;
    }

    /// The same day for what may be the same thing.
    boolean saysSame(RestartEntry other) {
        return sameDay(other) && mayBe(other);
    }

    /// The whole, told by the report that tells of a part: more than that part.
    boolean isWholeBeside(RestartEntry part) {
        return portion == null
                && !partial
                && part.portion != null
                && basis.quote().report().equals(part.basis.quote().report());
    }

    /// The same day; another hour of it is another plan.
    private boolean sameDay(RestartEntry other) {
        return date.agreesWith(other.date);
    }

    /// Nothing says that they are of different things.
    boolean mayBe(RestartEntry other) {
        boolean things =
                of.isEmpty() || other.of.isEmpty() || of.stream().anyMatch(other.of::contains);
        return things && samePortion(other);
    }

    /// What may be the same thing, to the same extent: a part that comes first is a step to the
    /// whole, and moves no plan for it.
    boolean isOfSame(RestartEntry earlier) {
        boolean step =
                portion != null && earlier.portion == null && date.compareTo(earlier.date) < 0;
        return mayBe(earlier) && (partial == earlier.partial || isAnHourOf(earlier)) && !step;
    }

    /// Another hour of the day on which a named part was to run, whatever is said of its extent;
    /// the house itself may leave out what part it means.
    private boolean isAnHourOf(RestartEntry earlier) {
        return earlier.portion != null
                && (portion != null || isByVictim())
                && date.hasTime()
                && earlier.date.hasTime()
                && isFor(earlier.date);
    }

    /// Of a plan for the whole what is taken back is told.
    void callOff(RestartEntry said) {
        portion = portion == null ? said.portion : portion;
        end(State.CALLED_OFF, null, said.basis);
    }

    /// Taken back by the same report as something else of the same day that it is, or may be.
    boolean isTakenBackWith(RestartEntry said) {
        return state == State.CALLED_OFF
                && endedBy != null
                && endedBy.quote().report().equals(said.basis.quote().report())
                && isFor(said.date)
                && mayBe(said);
    }

    /// What stays of this plan when another takes its place for some of its things only.
    Optional<RestartEntry> rest(RestartEntry plan) {
        if (of.isEmpty() || plan.of.isEmpty() || plan.of.containsAll(of)) {
            return Optional.empty();
        }
        RestartEntry rest = copy(date, statedOn);
        rest.of.removeAll(plan.of);
        of.retainAll(plan.of);
        return Optional.of(rest);
    }

    /// What one passage says of one day belongs together.
    Object key() {
        return Arrays.asList(
                basis.quote(), isDone(), basis.certainty(), date, portion, partial, insteadOf);
    }

    RestartEntry with(RestartEntry other) {
        of.addAll(other.of);
        return this;
    }

    /// The plans that this took the place of, the newest first.
    List<Statement> replaced() {
        List<Statement> all = new ArrayList<>();
        for (RestartEntry each : before.reversed()) {
            all.add(each.basis);
            all.addAll(each.replaced());
        }
        return all;
    }

    /// A plan that names nothing is for what the one it replaces was for.
    void takeThings(RestartEntry replaced) {
        before.add(replaced);
        partial |= isAnHourOf(replaced) && replaced.partial;
        if (of.isEmpty() && portion == null) {
            of.addAll(replaced.of);
            portion = replaced.portion;
        }
    }

    @Nullable PartialDate insteadOf() {
        return insteadOf;
    }

    private boolean samePortion(RestartEntry other) {
        return portion == null
                || other.portion == null
                || new Portion(portion).mayBe(new Portion(other.portion));
    }

    /// The sites that it is for; empty when it names none.
    Set<String> sites() {
        return portion == null ? Set.of() : new Portion(portion).sites();
    }

    /// What stays of this plan for several sites when only some of them are spoken of; it is then
    /// for those.
    Optional<RestartEntry> restBut(Set<String> spokenOf) {
        Set<String> others = new LinkedHashSet<>(sites());
        others.removeAll(spokenOf);
        if (portion == null || others.isEmpty() || others.size() == sites().size()) {
            return Optional.empty();
        }
        Portion all = new Portion(portion);
        Set<String> taken = new LinkedHashSet<>(sites());
        taken.removeAll(others);
        RestartEntry rest = copy(date, statedOn);
        rest.portion = all.without(taken);
        portion = all.without(others);
        return Optional.of(rest);
    }

    /// True when a report repeats it or tells of it first.
    boolean isToldBy(ReportId report) {
        return basis.quote().report().equals(report)
                || repeatedBy.stream().anyMatch(each -> each.quote().report().equals(report));
    }

    /// True when what leaves a restart open may be meant for this.
    ///
    /// @param sites those that its words name
    boolean isLeftOpenBy(Assertion.RestartOpen said, Set<String> sites) {
        boolean things = said.of() == null || of.isEmpty() || of.contains(said.of());
        boolean extent = !said.whole() || (!partial && portion == null);
        boolean day = said.day() == null || isFor(said.day());
        boolean place =
                sites.isEmpty() || sites().isEmpty() || sites().stream().anyMatch(sites::contains);
        boolean lines =
                said.portion() == null
                        || portion == null
                        || (!sites.isEmpty()
                                && !(new Portion(portion).isLine()
                                        && new Portion(said.portion()).isLine()))
                        || new Portion(portion).mayBe(new Portion(said.portion()));
        return things && extent && day && place && lines;
    }

    /// A part that runs again does not make a plan for the whole come true.
    boolean comesTrueBy(RestartEntry told) {
        boolean things = of.isEmpty() || told.of.isEmpty() || told.of.containsAll(of);
        boolean extent = partial || !told.partial;
        boolean place = told.portion == null || (portion != null && samePortion(told));
        return things && extent && place;
    }

    /// Takes up what is said again: things it did not name, the words of greater standing.
    void join(RestartEntry again) {
        of.addAll(again.of);
        portion = portion == null ? again.portion : portion;
        partial |= again.partial;
        date = again.date.isFinerThan(date) ? again.date : date;
        if (Weight.rank(again.basis.speaker()) < Weight.rank(basis.speaker())) {
            repeatedBy.add(basis);
            basis = again.basis;
        } else {
            repeatedBy.add(again.basis);
        }
    }

    /// Another report tells that it gave way to the same day.
    void movedAlsoBy(RestartEntry plan) {
        if (supersededBy != null && supersededBy.equals(plan.date) && plan.mayBe(this)) {
            repeatedBy.add(plan.basis);
        }
    }

    /// The same move of other things, or the plan that it led to.
    boolean isSameMove(RestartEntry other) {
        boolean moved = state == State.SUPERSEDED || insteadOf != null;
        return moved
                && state == other.state
                && date.equals(other.date)
                && Objects.equals(supersededBy, other.supersededBy)
                && (state == State.SUPERSEDED || Objects.equals(insteadOf, other.insteadOf))
                && partial == other.partial
                && Objects.equals(portion, other.portion);
    }

    void take(RestartEntry other) {
        of.addAll(other.of);
        repeatedBy.add(other.basis);
        repeatedBy.addAll(other.repeatedBy);
    }

    /// The plan as it stands: the words of greatest standing, with the hour that any report names.
    Resolved<Assertion.ResumptionForecast> standing() {
        Assertion.ResumptionForecast plan = (Assertion.ResumptionForecast) basis.what();
        return new Resolved<>(
                new Assertion.ResumptionForecast(
                        plan.of(), date, portion, partial, insteadOf, plan.shareOfNormal()),
                basis,
                replaced(),
                List.of(),
                repeatedBy.isEmpty() ? Why.ONLY : Why.AGREED);
    }

    Restart restart() {
        Map<ReportId, Statement> repeated = new LinkedHashMap<>();
        for (Statement statement : repeatedBy) {
            repeated.putIfAbsent(statement.quote().report(), statement);
        }
        repeated.remove(basis.quote().report());
        if (endedBy != null) {
            repeated.remove(endedBy.quote().report());
        }
        return new Restart(
                List.copyOf(of),
                portion,
                partial,
                date,
                statedOn,
                state,
                supersededBy,
                basis,
                endedBy,
                List.copyOf(repeated.values()));
    }
}
