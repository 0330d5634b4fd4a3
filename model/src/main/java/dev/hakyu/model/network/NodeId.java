package dev.hakyu.model.network;

/// Names anything of the network that can be hit, stop, or need something.
public sealed interface NodeId permits OrganisationId, SiteId, SystemId {
    String value();

    static void requireUsable(String value) {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException(
                    "an id must have 1 to 200 characters and not be blank, got '" + value + "'");
        }
    }
}
