package dev.hakyu.model.network;

import dev.hakyu.model.Origin;

/// An organisation uses a product.
public record ProductUse(OrganisationId organisation, String product, Origin origin) {}
