package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Modality;

/// A denial of a leak that a report takes back, with no more told: 「流出は確認されていない」との記載は改めます. A leak
/// is open again.
final class DenialTakenBack {
    private DenialTakenBack() {}

    /// States it unless something else was told of a leak.
    static void state(StatementList statements, Passage passage) {
        Assertion leak = new Assertion.HarmDone(Harm.LEAK);
        if (statements.all().stream().anyMatch(each -> each.what().equals(leak))) {
            return;
        }
        passage.marked().denialsTakenBack().stream()
                .filter(passage::isIn)
                .findFirst()
                .ifPresent(at ->
                        statements.add(
                                leak, at, passage.scopeAt(at).speaker(), Modality.POSSIBLE, null));
    }
}
