package dev.hakyu.model.network;

/// Names a site of the network, as the user's files do.
public record SiteId(String value) implements NodeId {
    public SiteId {
        NodeId.requireUsable(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
