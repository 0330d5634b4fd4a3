package dev.hakyu.model.network;

/// Names a system of the network, as the user's files do.
public record SystemId(String value) implements NodeId {
    public SystemId {
        NodeId.requireUsable(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
