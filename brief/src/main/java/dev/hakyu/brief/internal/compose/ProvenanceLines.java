package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Provenance;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Impact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the figures were made from, and what was assumed where nobody said anything.
public final class ProvenanceLines {
    private static final int MOST_ASSUMPTIONS = 40;

    private ProvenanceLines() {}

    public static Provenance of(BriefRequest request, Known known, List<Case> cases) {
        Set<Text> assumptions = new LinkedHashSet<>();
        for (Case one : cases) {
            Impact impact = one.impact();
            if (impact != null) {
                String victim = IncidentWords.victim(one.incident());
                impact.scenario()
                        .defaults()
                        .forEach(each -> assumptions.add(ofIncident(victim, line(each))));
                impact.assumptions().stream()
                        .filter(each -> !impact.scenario().defaults().contains(each))
                        .forEach(each -> assumptions.add(line(each)));
            }
        }
        List<Text> shown = new ArrayList<>(assumptions);
        int left = shown.size() - MOST_ASSUMPTIONS;
        if (left > 0) {
            shown = new ArrayList<>(shown.subList(0, MOST_ASSUMPTIONS));
            shown.add(new Text("ほか%d件".formatted(left), "%d more".formatted(left)));
        }
        return new Provenance(
                request.hakyuVersion(),
                request.network().version(),
                request.seed(),
                request.runs(),
                known.reportsRead(),
                known.incidents().size(),
                shown);
    }

    private static Text ofIncident(String victim, Text line) {
        return new Text(victim + " — " + line.ja(), victim + " — " + line.en());
    }

    private static Text line(Assumption assumption) {
        Text source = assumption.source();
        return new Text(
                "%s: %s(%s%s)%s"
                        .formatted(
                                assumption.what().ja(),
                                assumption.value().ja(),
                                assumption.basis().label().ja(),
                                source == null ? "" : "、" + source.ja(),
                                assumption.findEffect().map(e -> " " + e.ja()).orElse("")),
                "%s: %s (%s%s)%s"
                        .formatted(
                                assumption.what().en(),
                                assumption.value().en(),
                                assumption.basis().label().en(),
                                source == null ? "" : ", " + source.en(),
                                assumption.findEffect().map(e -> " " + e.en()).orElse("")));
    }
}
