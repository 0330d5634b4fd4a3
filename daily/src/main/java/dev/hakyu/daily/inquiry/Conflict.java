package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Place;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;

/// An answer that was not entered because something else stands there, for a person to decide.
///
/// @param file of the network
/// @param row as the file counts
/// @param present what stands there
/// @param answered what the supplier says
/// @param place where the answer stands
public record Conflict(
        OrganisationId supplier,
        String file,
        int row,
        String column,
        String present,
        String answered,
        Text why,
        Place place) {}
