package dev.hakyu.store.api;

import dev.hakyu.model.incident.Incident;
import java.time.Instant;

/// An incident as one brief saw it.
///
/// @param asOf the moment of the brief
/// @param concernsUs whether it had a path to our network then
public record DossierSnapshot(
        BriefPeriod period, Instant asOf, boolean concernsUs, Incident incident) {}
