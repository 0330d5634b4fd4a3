package dev.hakyu.duties.internal.clock;

import dev.hakyu.duties.api.CaseFacts;
import dev.hakyu.model.duty.Moment;
import dev.hakyu.model.duty.Party;
import dev.hakyu.model.duty.RuleId;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.duty.Submission;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The start of a rule in a case: as we declared it, and as the earliest evidence has it.
public final class Starts {
    private static final Comparator<Moment> EARLIEST = Comparator.comparing(Moment::at);

    private final CaseFacts facts;

    public Starts(CaseFacts facts) {
        this.facts = facts;
    }

    /// What we said the start was; of a report, its submission.
    public Optional<Moment> declared(ClockRule rule) {
        return switch (rule.start()) {
            case Start.At(StartMoment what) ->
                    ours().filter(each -> each.declared() && each.what() == what).min(EARLIEST);
            case Start.AfterSubmission(RuleId of, boolean latest) ->
                    submission(of, latest).map(each -> asMoment(each, rule.zone()));
        };
    }

    /// The earliest trace of it at our side. For a start that is knowledge, every sign that any of
    /// us knew counts: what was detected, suspected or told to us is known.
    public Optional<Moment> evidence(ClockRule rule) {
        return switch (rule.start()) {
            case Start.At(StartMoment what) ->
                    ours().filter(each -> !(each.declared() && each.what() == what))
                            .filter(each ->
                                    each.what() == what
                                            || (what.showsKnowledge()
                                                    && each.what().showsKnowledge()))
                            .min(EARLIEST);
            case Start.AfterSubmission after -> Optional.empty();
        };
    }

    /// When our side knew first, by declaration or evidence.
    public Optional<Moment> firstKnown() {
        return ours().filter(each -> each.what().showsKnowledge()).min(EARLIEST);
    }

    /// The declared moment of knowing, else the first evidence of it.
    Optional<Moment> declaredAware() {
        return ours().filter(each -> each.declared() && each.what() == StartMoment.AWARE)
                .min(EARLIEST)
                .or(this::firstKnown);
    }

    /// Our own submission of a report, the first or the latest.
    public Optional<Submission> submission(RuleId rule, boolean latest) {
        Comparator<Submission> order = Comparator.comparing(Submission::at);
        Stream<Submission> all =
                facts.submissions().stream()
                        .filter(each -> each.party() == Party.US && each.rule().equals(rule));
        return latest ? all.max(order) : all.min(order);
    }

    private Stream<Moment> ours() {
        return facts.moments().stream().filter(each -> each.party() == Party.US);
    }

    private static Moment asMoment(Submission submission, ZoneId zone) {
        return Moment.declared(
                StartMoment.PREVIOUS_REPORT_SUBMITTED, submission.at(), zone, submission.by());
    }
}
