package dev.hakyu.duties.api;

import dev.hakyu.duties.api.ClockReport.ProfileQuestion;
import dev.hakyu.duties.internal.clock.ClockMaker;
import dev.hakyu.duties.internal.clock.ClockRule;
import dev.hakyu.duties.internal.clock.NoticeClock;
import dev.hakyu.duties.internal.clock.ProfileCheck;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.duty.Profile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Computes which duties to report run in a case, and until when. Thread-safe; one case takes about
/// a millisecond, and reading the rules is done once.
///
/// A rule is shown when it binds the organisation; when the profile does not say, it becomes a
/// question, except for a rule that is itself not confirmed, which never reaches an organisation it
/// does not surely bind. Nothing here is legal advice.
public final class Clocks {
    private static final Comparator<Clock> URGENCY =
            Comparator.comparing(Clock::state)
                    .thenComparing(clock -> clock.due().map(Due::latest).orElse(Instant.MAX))
                    .thenComparing(clock -> clock.rule().value());

    private final ClockRules rules;

    private Clocks(ClockRules rules) {
        this.rules = rules;
    }

    public static Clocks of(ClockRules rules) {
        return new Clocks(rules);
    }

    /// The rules that ship with Hakyu, with its own calendars.
    public static Clocks standard() {
        return of(ClockRules.shipped(Calendars.standard()));
    }

    /// The clocks of a case.
    ///
    /// @param zone in which contract clauses are read
    /// @param asOf decides what is overdue
    public ClockReport run(Profile profile, CaseFacts facts, ZoneId zone, Instant asOf) {
        List<Clock> clocks = new ArrayList<>();
        List<ProfileQuestion> questions = new ArrayList<>();
        ClockMaker maker = new ClockMaker(rules.calendars(), profile, facts, asOf);
        for (ClockRule rule : rules.list()) {
            ProfileCheck check = ProfileCheck.of(rule, profile);
            switch (check.binding()) {
                case BINDS -> maker.make(rule).ifPresent(clocks::add);
                case MAY_BIND ->
                        questions.add(
                                new ProfileQuestion(rule.id(), rule.title(), check.missing()));
                case DOES_NOT_BIND -> {}
            }
        }
        for (NoticeClause clause : facts.clauses()) {
            clocks.add(NoticeClock.of(clause, facts, zone, asOf));
        }
        clocks.sort(URGENCY);
        return new ClockReport(clocks, questions);
    }
}
