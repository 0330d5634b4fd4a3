package dev.hakyu.server.incidents;

import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.workspace.Snapshot;
import java.util.List;
import java.util.Locale;

/// Which incidents a list shows; stands in the address, so that it can be kept and sent.
///
/// @param words of the victim, an affected organisation or a third party; empty shows all
/// @param touch `us`, `verify` (a near name) or empty
/// @param attack id of a kind of attack, or empty
public record IncidentFilter(String words, String touch, String attack) {
    private static final int LONGEST = 200;

    public IncidentFilter {
        if (words.length() > LONGEST) {
            words = words.substring(0, LONGEST);
        }
    }

    List<Incident> of(Snapshot now) {
        return now.incidents().stream().filter(incident -> matches(incident, now)).toList();
    }

    public boolean isEmpty() {
        return words.isBlank() && touch.isEmpty() && attack.isEmpty();
    }

    /// The kinds of attack that can be chosen.
    public static List<AttackKind> attacks() {
        return List.of(AttackKind.values());
    }

    private boolean matches(Incident incident, Snapshot now) {
        return matchesTouch(incident, now) && matchesAttack(incident) && matchesWords(incident);
    }

    private boolean matchesTouch(Incident incident, Snapshot now) {
        return switch (touch) {
            case "us" -> now.findingsOf(incident).concernsUs();
            case "verify" ->
                    !now.findingsOf(incident).concernsUs()
                            && !now.findingsOf(incident).proposals().isEmpty();
            default -> true;
        };
    }

    private boolean matchesAttack(Incident incident) {
        return attack.isEmpty()
                || incident.attacks().stream().anyMatch(each -> each.value().id().equals(attack));
    }

    private boolean matchesWords(Incident incident) {
        if (words.isBlank()) {
            return true;
        }
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return contains(incident.victim().value().name(), wanted)
                || incident.victim().value().aliases().stream()
                        .anyMatch(alias -> contains(alias, wanted))
                || incident.affected().stream()
                        .anyMatch(each -> contains(each.value().name(), wanted))
                || incident.via().stream()
                        .map(each -> each.value().organisation())
                        .anyMatch(each -> each != null && contains(each.name(), wanted));
    }

    private static boolean contains(String name, String wanted) {
        return name.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
