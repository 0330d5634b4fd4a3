package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.OrganisationId;

/// A cell of the network that an answer sets.
///
/// @param file such as `network/systems.csv`
/// @param row as the file counts; 0 for a row that is added
/// @param column id
/// @param before empty when it was unknown
public record Change(
        OrganisationId supplier,
        String file,
        int row,
        String column,
        String before,
        String after) {}
