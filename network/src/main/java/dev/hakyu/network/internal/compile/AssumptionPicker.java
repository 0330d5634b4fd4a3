package dev.hakyu.network.internal.compile;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Assumption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Chooses the assumptions that one result rests on: those of nodes that are touched, about
/// suppliers or systems that fail. What moves a stop most comes first; long lists of one topic end
/// in a count.
final class AssumptionPicker {
    private static final int MOST_OF_A_TOPIC = 5;
    private final Run run;

    AssumptionPicker(Run run) {
        this.run = run;
    }

    List<Assumption> pick(List<Noted> notes) {
        Map<Noted.Topic, List<Noted>> byTopic = new EnumMap<>(Noted.Topic.class);
        notes.stream()
                .filter(this::matters)
                .forEach(note ->
                        byTopic.computeIfAbsent(note.topic(), _ -> new ArrayList<>()).add(note));
        List<Assumption> picked = new ArrayList<>();
        byTopic.values().forEach(list -> picked.addAll(shortened(list)));
        return picked;
    }

    private boolean matters(Noted note) {
        return note.node() == Noted.EVERYWHERE
                || (run.touched.contains(note.node())
                        && (note.about().isEmpty() || note.about().stream().anyMatch(run::fails)));
    }

    private List<Assumption> shortened(List<Noted> notes) {
        List<Noted> sorted =
                notes.stream().sorted(Comparator.comparingDouble(note -> -lost(note))).toList();
        List<Assumption> all =
                sorted.stream()
                        .limit(most(notes.getFirst().topic()))
                        .map(Noted::assumption)
                        .collect(Collectors.toCollection(ArrayList::new));
        int more = sorted.size() - all.size();
        if (more > 0) {
            Assumption last = all.removeLast();
            all.add(
                    new Assumption(
                            new Text(
                                    last.what().ja() + "、ほか同様の" + more + "件",
                                    last.what().en() + ", and " + more + " more of the kind"),
                            last.value(),
                            last.basis(),
                            last.source(),
                            last.effectIfChanged()));
        }
        return all;
    }

    private static int most(Noted.Topic topic) {
        return switch (topic) {
            case HOURS, VALUE, QUANTITY, DEMAND -> 1;
            case STOCK, SHARE, NEED, IMPORTANCE, TRANSIT, OUTSIDE, ALTERNATE, ACTION, SCOPE ->
                    MOST_OF_A_TOPIC;
        };
    }

    private double lost(Noted note) {
        if (note.node() == Noted.EVERYWHERE) {
            return 0;
        }
        double ours = run.engine.ours().contains(note.node()) ? 1e6 : 0;
        return ours + run.lostDays(run.result.outcome(note.node()));
    }
}
