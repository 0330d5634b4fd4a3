package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Particulars;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.brief.api.StopDays;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What messages choose by, of one case.
public final class ParticularsOf {
    private ParticularsOf() {}

    public static Particulars of(Case one) {
        Map<String, StopDays> days = new HashMap<>();
        for (StopCourse stop : one.courses()) {
            stop.days().ifPresent(each -> days.putIfAbsent(stop.node().name(), each));
        }
        Map<String, Text> decides = new HashMap<>();
        Set<String> forBoard = new HashSet<>();
        Set<String> requested = new HashSet<>();
        for (Action action : one.actions()) {
            String id = ShownId.ofAction(action.id());
            decides.put(id, action.decides());
            if (BoardMatter.is(action)) {
                forBoard.add(id);
            }
            if (RequestedActions.is(action)) {
                requested.add(id);
            }
        }
        return new Particulars(days, decides, forBoard, requested, handedIn(one));
    }

    private static List<Particulars.HandedIn> handedIn(Case one) {
        return one.submitted().stream()
                .map(each ->
                        new Particulars.HandedIn(
                                each.rule().toString(),
                                title(each, one.clocks()),
                                each.submittedAt().toInstant(),
                                each.by(),
                                each.at()))
                .toList();
    }

    /// In the words of today's clock; in those of the decision when it runs no more.
    static Text title(Decision.Submitted said, List<Clock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.rule().equals(said.rule()))
                .map(Clock::title)
                .findFirst()
                .orElse(Text.same(said.what()));
    }
}
