package dev.hakyu.model.network;

import dev.hakyu.model.Origin;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.DataClass;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An organisation holds a data set of ours.
///
/// @param count how many, 0 or more, or null
/// @param of whose data: customers, employees, business contacts, in the user's words
public record Holding(
        OrganisationId organisation,
        String dataSet,
        @Nullable ContractId contract,
        List<DataClass> classes,
        @Nullable Long count,
        @Nullable CountUnit unit,
        List<String> subjectsCountries,
        @Nullable String of,
        @Nullable Boolean encrypted,
        @Nullable LocalDate retentionEnd,
        @Nullable LocalDate erasureProof,
        Origin origin) {
    public Holding {
        classes = List.copyOf(classes);
        subjectsCountries = List.copyOf(subjectsCountries);
    }
}
