package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One supplier of an inquiry. Its contact is not kept here: it is looked up when a letter is made.
///
/// @param name as the network had it
/// @param victim it is the organisation that was hit
/// @param via the first tier that is asked to pass the form on, or null when it is asked directly
/// @param buyer who buys from it at our side, or null
/// @param due by when it should answer
/// @param rows of its form, at least one
public record Asked(
        OrganisationId supplier,
        String name,
        boolean victim,
        @Nullable OrganisationId via,
        @Nullable String buyer,
        Instant due,
        List<FormRow> rows) {
    public Asked {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "a supplier is asked at least one question: " + name);
        }
    }

    /// The same with another time to answer by.
    Asked withDue(Instant time) {
        return new Asked(supplier, name, victim, via, buyer, time, rows);
    }

    /// Who gets the letter.
    public OrganisationId addressee() {
        return via == null ? supplier : via;
    }

    public Optional<OrganisationId> findVia() {
        return Optional.ofNullable(via);
    }

    /// The line with this number.
    public Optional<FormRow> findRow(String no) {
        return rows.stream().filter(row -> row.no().equals(no)).findFirst();
    }
}
