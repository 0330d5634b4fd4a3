package dev.hakyu.model.network;

/// Names an organisation of the network, as the user's files do.
public record OrganisationId(String value) implements NodeId {
    public OrganisationId {
        NodeId.requireUsable(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
