package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Speaker;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What became known of the kind of an event: an attack of another kind, a fault and no attack, an
/// attack and no fault.
final class AttackChanges {
    private static final Text KINDS = new Text("攻撃の種類が加わりました", "kind of attack added");

    private AttackChanges() {}

    static List<Text> kinds(Incident old, Incident incident) {
        return Added.between(known(old), known(incident), KINDS, AttackKind::label).stream()
                .toList();
    }

    /// The kinds told of; that there was an attack of no known kind is none.
    private static Set<AttackKind> known(Incident incident) {
        return incident.attacks().stream()
                .map(Resolved::value)
                .filter(kind -> kind != AttackKind.UNKNOWN)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static List<Text> faults(Incident old, Incident incident) {
        List<Text> lines = new ArrayList<>();
        if (incident.isFault() && !old.isFault()) {
            lines.add(new Text("原因は障害で、攻撃ではないと公表されました", "told to be a fault, no attack"));
        }
        boolean wasFault = old.isFault() || old.isSupposedFault();
        boolean isFault = incident.isFault() || incident.isSupposedFault();
        boolean attacked =
                !incident.attacks().isEmpty()
                        || incident.statements().stream()
                                .anyMatch(each -> each.speaker() == Speaker.ATTACKER);
        if (wasFault && !isFault && attacked) {
            lines.add(
                    new Text(
                            "障害とされていましたが、攻撃との公表または報道・主張がありました",
                            "taken for a fault before; now an attack is told, reported or claimed"));
        }
        return lines;
    }
}
