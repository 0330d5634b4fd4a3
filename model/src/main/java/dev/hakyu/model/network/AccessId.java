package dev.hakyu.model.network;

/// Names an access of the network, as the user's files do.
public record AccessId(String value) {
    public AccessId {
        NodeId.requireUsable(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
