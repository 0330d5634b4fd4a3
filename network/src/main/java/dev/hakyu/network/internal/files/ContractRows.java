package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.ContractId;
import dev.hakyu.model.network.OrganisationId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads rows of `contracts`. Without an id a row is called after its organisation and title.
final class ContractRows implements RowReader<Contract> {
    private final Links links;
    private final Map<String, Place> seen = new HashMap<>();

    ContractRows(References references) {
        this.links = new Links(references);
    }

    @Override
    public Optional<Contract> read(RowCursor row) {
        OrganisationId organisation = links.organisation(row, "organisation");
        String title = row.requiredText("title");
        String own = row.id("id");
        if (organisation == null || title.isEmpty()) {
            return Optional.empty();
        }
        String id = own == null ? MadeId.of(organisation.value() + "-" + title) : own;
        UniqueIds.requireNew(row, "id", id, seen);
        LocalDate from = row.date("from");
        LocalDate to = row.endDate("to");
        if (from != null && to != null && to.isBefore(from)) {
            row.fail("to", endsBeforeStart(from, to));
        }
        Contract contract =
                new Contract(
                        new ContractId(id),
                        organisation,
                        title,
                        row.text("department"),
                        row.text("owner"),
                        from,
                        to,
                        row.list("data_sets"),
                        links.systems(row, "systems"),
                        row.list("subentrusted_to"),
                        row.hours("notice_hours"),
                        row.flag("audit_right"),
                        row.date("erasure_proof"),
                        row.origin());
        return row.isGood() ? Optional.of(contract) : Optional.empty();
    }

    private static Finding endsBeforeStart(LocalDate from, LocalDate to) {
        return Finding.of(
                "end-before-start",
                "終了日 " + to + " が開始日 " + from + " より前です。",
                "The end " + to + " is before the start " + from + ".",
                "どちらかの日付を直してください。",
                "Correct one of the two dates.");
    }
}
