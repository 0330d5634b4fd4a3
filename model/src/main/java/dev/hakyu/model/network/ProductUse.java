package dev.hakyu.model.network;

import dev.hakyu.model.Origin;
import org.jspecify.annotations.Nullable;

/// An organisation uses a product.
///
/// @param version as it was told, or null when it is not known
public record ProductUse(
        OrganisationId organisation, String product, @Nullable String version, Origin origin) {
    public ProductUse(OrganisationId organisation, String product, Origin origin) {
        this(organisation, product, null, origin);
    }
}
