package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.duty.Action;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An action that a person marked as done.
///
/// @param what as it is asked for today; in the words of the decision when it is asked for no more
record DoneAction(Text what, Decision.Done decision) {

    /// What of a plan is done and what is open.
    record Sorted(List<Action> open, List<DoneAction> done) {}

    /// @param said on this incident, oldest first
    static Sorted sort(List<Action> plan, List<Decision.Done> said) {
        Set<String> ids = new HashSet<>();
        List<DoneAction> done = new ArrayList<>();
        for (Decision.Done each : said) {
            if (ids.add(each.action())) {
                Text what =
                        plan.stream()
                                .filter(action -> action.id().equals(each.action()))
                                .map(Action::what)
                                .findFirst()
                                .orElse(Text.same(each.what()));
                done.add(new DoneAction(what, each));
            }
        }
        return new Sorted(
                plan.stream().filter(action -> !ids.contains(action.id())).toList(), done);
    }
}
