package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Resolved;
import java.util.List;
import java.util.Optional;

/// Who else suffers, told for the first time, with the words where they are few:
/// カゼノネ空調「17日から内示の6割程度」.
final class AffectedChanges {
    private static final int LONGEST_QUOTE = 80;
    private static final int MOST = 3;
    private static final Text FRESH =
            new Text("ほかの組織への影響が伝えられました: ", "others said to be affected: ");

    private AffectedChanges() {}

    static Optional<Text> between(Incident old, Incident incident, ToldBy told) {
        List<Text> fresh =
                incident.affected().stream()
                        .filter(each -> each.certainty().affirms())
                        .filter(each -> !isKnown(old, each.value()))
                        .limit(MOST)
                        .map(each -> line(each, told))
                        .toList();
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Text(
                                FRESH.ja() + IncidentWords.join(fresh).ja(),
                                FRESH.en() + IncidentWords.join(fresh).en()));
    }

    private static boolean isKnown(Incident old, OrganisationName name) {
        return old.victim().value().name().equals(name.name())
                || old.affected().stream()
                        .anyMatch(each -> each.value().name().equals(name.name()));
    }

    private static Text line(Resolved<OrganisationName> affected, ToldBy told) {
        String name = affected.value().name();
        String quote = ReportShelf.shown(affected.basis().quote());
        Text sure = told.of(affected);
        boolean shown = quote.length() <= LONGEST_QUOTE;
        return new Text(
                "%s%s(%s)".formatted(name, shown ? "「%s」".formatted(quote) : "", sure.ja()),
                "%s%s (%s)".formatted(name, shown ? " \"%s\"".formatted(quote) : "", sure.en()));
    }
}
