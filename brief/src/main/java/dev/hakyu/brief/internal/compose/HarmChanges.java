package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import java.util.ArrayList;
import java.util.List;

/// What was done to data, told for the first time: that it was copied, lost or altered. That data
/// was encrypted goes with the kind of attack, and a leak of named data with its classes.
final class HarmChanges {
    private HarmChanges() {}

    static List<Text> between(Incident old, Incident incident, ToldBy told) {
        List<Text> lines = new ArrayList<>();
        for (Resolved<Harm> harm : incident.harms()) {
            boolean before = old.harms().stream().anyMatch(each -> each.value() == harm.value());
            boolean byClass = harm.value() == Harm.LEAK && !incident.exposed().isEmpty();
            if (before
                    || byClass
                    || harm.value() == Harm.UNAVAILABLE
                    || harm.certainty() == Certainty.DENIED) {
                continue;
            }
            Text what = harm.value().label();
            Text sure = told.of(harm);
            lines.add(
                    new Text(
                            "データの被害が新たに伝えられました: %s(%s)".formatted(what.ja(), sure.ja()),
                            "harm to data told for the first time: %s (%s)"
                                    .formatted(what.en(), sure.en())));
        }
        return List.copyOf(lines);
    }
}
