package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.OrganisationId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which suppliers' states the answers change. An approval is never given by an answer, and one
/// that says "hit again" takes it away.
final class StateChanges {
    private static final List<String> IMPACT = List.of("impact", "impact_product");

    private StateChanges() {}

    static Map<OrganisationId, SupplierState> of(
            Inquiry inquiry, List<LogEntry> log, List<Answer> answers, ZoneId zone) {
        Map<OrganisationId, Standing> standings = Standing.of(inquiry, log);
        Map<OrganisationId, SupplierState> changes = new LinkedHashMap<>();
        for (Answer answer : answers) {
            OrganisationId supplier = answer.asked().supplier();
            Standing standing = standings.get(supplier);
            if (standing == null || answer.answeredOn().isBefore(lastSet(log, supplier, zone))) {
                continue;
            }
            SupplierState next = next(answer, standing.state());
            if (next != standing.state()) {
                changes.put(supplier, next);
            }
        }
        return changes;
    }

    private static LocalDate lastSet(List<LogEntry> log, OrganisationId supplier, ZoneId zone) {
        LocalDate last = LocalDate.MIN;
        for (LogEntry entry : log) {
            if (entry.event() instanceof Event.StateSet set && set.supplier().equals(supplier)) {
                last = entry.at().atZone(zone).toLocalDate();
            }
        }
        return last;
    }

    private static SupplierState next(Answer answer, SupplierState now) {
        boolean impact = IMPACT.contains(answer.question().id());
        boolean use = answer.question().target() instanceof Target.Use;
        if (impact && answer.value().equals(Choice.YES)) {
            return SupplierState.CONFIRMED;
        }
        if ((impact || use) && answer.value().equals(Choice.NO)) {
            return switch (now) {
                case POTENTIAL, ASKED, NO_IMPACT -> SupplierState.NO_IMPACT;
                case CONFIRMED -> impact ? SupplierState.RESTORED : now;
                case RESTORED, APPROVED -> now;
            };
        }
        return now;
    }
}
