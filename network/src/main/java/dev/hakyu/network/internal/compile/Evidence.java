package dev.hakyu.network.internal.compile;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;

/// One figure that the time of a stop rests on.
///
/// @param label what it is, for a person
/// @param missing nothing is known of it, not even a standard value
/// @param askAbout the supplier and item to ask about when it is missing
record Evidence(Text label, Basis basis, boolean missing, Text askAbout) {}
